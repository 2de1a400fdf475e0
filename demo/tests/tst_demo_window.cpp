// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "chatwindow.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/*! The whole path of a person through the window, with real key and mouse events, and what the local backend holds then. */
class TestDemoWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ChatWindow::reset(); }
    void wholePath();
    void conversationsAndSettingsAreKept();
    void stopAndAgain();
    void renameAndDelete();
};

namespace {

QString nameOf(const QJsonValue &event)
{
    return event[u"event"].toString(event[u"type"].toString());
}

} // namespace

void TestDemoWindow::wholePath()
{
    ChatWindow chat;
    QVERIFY(chat.isOpened());
    TRY_VERIFY(chat.isShown("localNotice"));
    QVERIFY(chat.text("localNotice").contains(u"http://127.0.0.1:"_s));
    QCOMPARE(chat.text("who"), u"Anonymous device"_s);

    // A question, and an answer that streams.
    chat.answerer()->setProperty("interval", 1000); // to be seen while it streams
    QVERIFY(chat.ask(u"How much is 12 * 7?"_s));
    TRY_COMPARE(chat.lastMessage("answerState"), u"streaming"_s);
    chat.answerer()->setProperty("interval", 10);
    TRY_VERIFY(chat.isAnswered());
    QCOMPARE(chat.messages("who"), QStringList({u"user"_s, u"tool"_s, u"assistant"_s}));
    QCOMPARE(chat.lastMessage("text"), u"That makes **84**."_s);
    TRY_VERIFY(chat.text("usage").contains(u"5 + 5 tokens"));
    QVERIFY(chat.text("usage").contains(u"$0.000020"));
    TRY_COMPARE(chat.number("delivered"), 4);
    TRY_VERIFY(chat.number("received") >= 4);
    QVERIFY(chat.click("feedback", "upButton"));
    TRY_COMPARE(chat.number("delivered"), 5);
    QCOMPARE(chat.value("feedback", "rating").toInt(), 1);

    // Without the network events wait; with it they go.
    QVERIFY(chat.click("networkSwitch"));
    QVERIFY(chat.ask(u"What about telemetry?"_s));
    TRY_VERIFY(chat.isAnswered());
    TRY_COMPARE(chat.number("waiting"), 1);
    QCOMPARE(chat.number("delivered"), 5);
    QCOMPARE(chat.held().size(), 5);
    TRY_VERIFY(chat.telemetry()->property("queueDepths").toList().contains(1));
    QVERIFY(chat.click("networkSwitch"));
    TRY_COMPARE(chat.number("waiting"), 0);
    QCOMPARE(chat.number("delivered"), 6);

    // An anonymous device becomes a user.
    QVERIFY(chat.click("signInButton"));
    TRY_VERIFY(chat.value("userIdField", "activeFocus").toBool());
    chat.type(u"maria@example.com"_s);
    chat.press(Qt::Key_Return);
    TRY_COMPARE(chat.text("who"), u"maria@example.com"_s);

    // Arabic, while it runs.
    const qreal before = chat["panel"]->mapToScene({0, 0}).x();
    QVERIFY(chat.click("settingsButton"));
    TRY_VERIFY(chat.isShown("languageBox"));
    chat["languageBox"]->forceActiveFocus();
    chat.press(Qt::Key_Down); // the first after "as the system"
    TRY_COMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    QVERIFY(chat.click("closeSettings"));
    TRY_VERIFY(!chat.isShown("closeSettings"));
    TRY_COMPARE(chat.text("newButton"), u"محادثة جديدة"_s);
    TRY_VERIFY(chat["panel"]->mapToScene({0, 0}).x() < before);
    QVERIFY(chat.ask(u"مرحبا"_s));
    TRY_VERIFY(chat.isAnswered());
    QVERIFY(chat.lastMessage("text").startsWith(u"مرحبًا"));

    // The end.
    QVERIFY(chat.click("menuButton"));
    TRY_VERIFY(chat.isShown("endItem"));
    QVERIFY(chat.click("endItem"));
    TRY_VERIFY(!chat.isShown("questionInput"));
    TRY_COMPARE(chat.number("waiting"), 0);

    const QJsonArray events = chat.held();
    QStringList names;
    for (const QJsonValue &event : events)
        names.append(nameOf(event));
    QCOMPARE(names, QStringList({u"start_session"_s, u"Conversation Started"_s, u"Conversation Function"_s, u"Conversation Turn"_s,
                                 u"Answer Rated"_s, u"Conversation Turn"_s, u"identify"_s, u"Conversation Turn"_s,
                                 u"Conversation Ended"_s}));
    QCOMPARE(events[2][u"properties"][u"result"].toString(), uR"({"value":84})"_s);
    QCOMPARE(events[3][u"properties"][u"user"].toString(), u"How much is 12 * 7?"_s);
    QCOMPARE(events[3][u"properties"][u"assistant"].toString(), u"That makes **84**."_s);
    QCOMPARE(events[4][u"properties"][u"rating"].toString(), u"up"_s);
    QCOMPARE(events[4][u"properties"][u"turn_event_id"], events[3][u"properties"][u"client_event_id"]);
    QCOMPARE(events[5][u"properties"][u"user"].toString(), u"What about telemetry?"_s);
    QCOMPARE(events[6][u"id"].toString(), u"maria@example.com"_s);
    QCOMPARE(events[7][u"user_id"].toString(), u"maria@example.com"_s);
    QCOMPARE(events[7][u"properties"][u"user"].toString(), u"مرحبا"_s);
    const QString conversation = events[1][u"conversation_id"].toString();
    for (int i : {2, 3, 4, 5, 7, 8})
        QCOMPARE(events[i][u"conversation_id"].toString(), conversation);

    chat.window()->close();
    TRY_COMPARE(chat.held().size(), 10);
    QCOMPARE(nameOf(chat.held().last()), u"end_session"_s);
}

void TestDemoWindow::conversationsAndSettingsAreKept()
{
    {
        ChatWindow chat;
        QVERIFY(chat.ask(u"Show me code, please"_s));
        TRY_VERIFY(chat.isAnswered());
        QVERIFY(chat.click("settingsButton"));
        TRY_VERIFY(chat.isShown("themeBox"));
        chat["themeBox"]->forceActiveFocus();
        chat.press(Qt::Key_Down);
        chat.press(Qt::Key_Down);
        chat.window()->resize(1000, 700);
        TRY_COMPARE(chat.window()->width(), 1000);
        chat.window()->close();
    }
    ChatWindow chat;
    QCOMPARE(chat.messages("text").value(0), u"Show me code, please"_s);
    QVERIFY(chat.messages("text").value(1).contains(u"```cpp"));
    QCOMPARE(chat.window()->width(), 1000);
    QVERIFY(chat.window()->color().lightnessF() < 0.5);

    // It goes on in a new session, so as a new conversation.
    const QString id = chat.value("chat", "conversation").value<QObject *>()->property("conversationId").toString();
    TRY_VERIFY(chat.telemetry()->property("session").value<QObject *>());
    QVERIFY(chat.ask(u"Thank you"_s));
    TRY_VERIFY(chat.isAnswered());
    QVERIFY(chat.value("chat", "conversation").value<QObject *>()->property("conversationId").toString() != id);
}

void TestDemoWindow::stopAndAgain()
{
    ChatWindow chat;
    chat.answerer()->setProperty("interval", 1000); // nobody stops it in time otherwise
    QVERIFY(chat.ask(u"What about telemetry?"_s));
    TRY_COMPARE(chat.lastMessage("answerState"), u"streaming"_s);
    QVERIFY(chat.click("sendButton"));
    chat.answerer()->setProperty("interval", 1);
    QCOMPARE(chat.lastMessage("answerState"), u"stopped"_s);
    TRY_VERIFY(chat.isShown("regenerateButton"));
    QVERIFY(chat.click("regenerateButton"));
    TRY_VERIFY(chat.isAnswered());
    QVERIFY(chat.lastMessage("text").endsWith(u"what came back."));
    QCOMPARE(chat.messages("who").size(), 2);
    QVERIFY(chat.click("copyButton"));
    QCOMPARE(QGuiApplication::clipboard()->text(), chat.lastMessage("text"));

    TRY_COMPARE(chat.number("waiting"), 0);
    const QJsonArray events = chat.held();
    QCOMPARE(events.size(), 4);
    QVERIFY(events[2][u"properties"][u"aborted"].toBool());
    QVERIFY(!events[3][u"properties"].toObject().contains(u"aborted"));
}

void TestDemoWindow::renameAndDelete()
{
    ChatWindow chat;
    QVERIFY(chat.ask(u"Hello"_s));
    TRY_VERIFY(chat.isAnswered());
    QVERIFY(chat.click("menuButton"));
    TRY_VERIFY(chat.isShown("renameItem"));
    QVERIFY(chat.click("renameItem"));
    TRY_VERIFY(chat.isShown("renameField"));
    chat.type(u"Greetings"_s);
    chat.press(Qt::Key_Return);
    TRY_VERIFY(!chat.isShown("renameField"));
    QObject *conversation = chat.value("chat", "conversation").value<QObject *>();
    QCOMPARE(conversation->property("title").toString(), u"Greetings"_s);
    const int count = chat.value("conversationList", "count").toInt();
    QVERIFY(chat.click("menuButton"));
    TRY_VERIFY(chat.isShown("removeItem"));
    QVERIFY(chat.click("removeItem"));
    TRY_VERIFY(chat.value("chat", "conversation").value<QObject *>() != conversation);
    QVERIFY(chat.value("conversationList", "count").toInt() <= count);
    QVERIFY(chat.isShown("questionInput"));
}

int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qputenv(name, QFile::encodeName(folder.filePath(QString::fromLatin1(name))));
    for (const char *name : {"MLSDK_API_KEY", "MLSDK_PROJECT_ID", "MLSDK_SERVER_BASE", "OPENAI_BASE_URL", "OPENAI_API_KEY", "OPENAI_MODEL"})
        qunsetenv(name);
    ChatApplication::prepare();
    QGuiApplication app(argc, argv);
    TestDemoWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_demo_window.moc"
