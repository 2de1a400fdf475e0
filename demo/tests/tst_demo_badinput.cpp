// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "chatstream.h"
#include "chatwindow.h"
#include "support/scriptedserver.h"

#include <QImage>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/*! What may go wrong in the window: it says so, and stays usable. */
class TestDemoBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ChatWindow::reset(); }
    void missingKey();
    void noBackendEither();
    void unknownLanguage();
    void serverThatIsNotThere();
    void serverThatIsNoAddress();
    void modelServerThatIsNotThere();
    void answerThatBreaksOff();
    void emptyQuestion();
    void longQuestion();
    void pastedPicture();
    void badUserId();
};

namespace {

/*! Asks something that is always answered. */
bool isUsable(ChatWindow &chat)
{
    if (!chat.ask(u"12 * 7"_s))
        return false;
    return QTest::qWaitFor([&] { return chat.isAnswered() && chat.lastMessage("text") == u"That makes **84**."; }, 30000);
}

void useModelServer(const QString &address)
{
    QSettings settings;
    settings.setValue(u"answerer"_s, u"openai"_s);
    settings.setValue(u"modelServer"_s, address);
}

} // namespace

void TestDemoBadInput::missingKey()
{
    ChatWindow chat;
    TRY_VERIFY(chat.text("localNotice").contains(u"No API key is set"));
    QVERIFY(isUsable(chat));
}

void TestDemoBadInput::noBackendEither()
{
    ChatWindow chat;
    QObject *backend = chat.telemetry()->property("backend").value<QObject *>();
    TRY_VERIFY(backend->property("running").toBool());
    chat.telemetry()->property("preferences").value<QObject *>()->setProperty("key", u"key"_s); // ends it
    TRY_VERIFY(!backend->property("running").toBool());
    backend->setProperty("program", u"/no/such/program"_s);
    chat.telemetry()->property("preferences").value<QObject *>()->setProperty("key", QString());
    TRY_VERIFY(chat.text("problemNotice").contains(u"cannot be started"));
    QVERIFY(isUsable(chat));
}

void TestDemoBadInput::unknownLanguage()
{
    ChatWindow chat(u"tlh"_s);
    TRY_VERIFY(chat.text("notice").contains(u"tlh"));
    QVERIFY(chat.isShown("notice"));
    QCOMPARE(chat.text("newButton"), u"New conversation"_s);
    QVERIFY(isUsable(chat));
}

void TestDemoBadInput::serverThatIsNotThere()
{
    QSettings().setValue(u"key"_s, u"key"_s);
    QSettings().setValue(u"server"_s, u"http://127.0.0.1:9"_s);
    ChatWindow chat;
    QVERIFY(isUsable(chat));
    TRY_VERIFY(chat.number("waiting") >= 3);
    QCOMPARE(chat.number("delivered"), 0);
    TRY_VERIFY(chat.text("deliveryNotice").contains(u"cannot be reached"));
}

void TestDemoBadInput::serverThatIsNoAddress()
{
    QSettings().setValue(u"key"_s, u"key"_s);
    QSettings().setValue(u"server"_s, u"somewhere"_s);
    ChatWindow chat;
    TRY_VERIFY(chat.text("problemNotice").contains(u"serverEndpoint"));
    QVERIFY(chat.isShown("problemNotice"));
    QVERIFY(isUsable(chat));
}

void TestDemoBadInput::modelServerThatIsNotThere()
{
    useModelServer(u"http://127.0.0.1:9"_s);
    ChatWindow chat;
    QVERIFY(chat.ask(u"Are you there?"_s));
    TRY_VERIFY(chat.lastMessage("problem").contains(u"cannot be reached"));
    QVERIFY(chat.isShown("questionInput"));
    chat.telemetry()->property("preferences").value<QObject *>()->setProperty("answerer", u"built-in"_s);
    QVERIFY(isUsable(chat));
}

void TestDemoBadInput::answerThatBreaksOff()
{
    ScriptedServer server;
    ScriptedAnswer broken = ScriptedAnswer::chunked(ChatStream::words({"Half a sen"}), 1000);
    broken.pieces.removeLast();
    broken.end = ScriptedAnswer::End::Close;
    server.answer(broken);
    server.answer(ScriptedAnswer::chunked(ChatStream::words({"That makes", " **84**."}) + ChatStream::kEnd, 20));
    useModelServer(server.url("").toString());
    ChatWindow chat;
    QVERIFY(chat.ask(u"Say something"_s));
    TRY_VERIFY(chat.lastMessage("problem").contains(u"broke off"));
    QCOMPARE(chat.lastMessage("text"), u"Half a sen"_s);
    QVERIFY(isUsable(chat));
    TRY_VERIFY(chat.text("usage").contains(u"tokens"));
}

void TestDemoBadInput::emptyQuestion()
{
    ChatWindow chat;
    for (const QString &question : {QString(), u"   "_s}) {
        QVERIFY(chat.ask(question));
        QVERIFY(chat.text("notice").contains(u"empty"));
        QVERIFY(chat.messages("who").isEmpty());
    }
    chat["questionInput"]->setProperty("text", QString());
    QVERIFY(isUsable(chat));
    QCOMPARE(chat.text("notice"), QString());
}

void TestDemoBadInput::longQuestion()
{
    ChatWindow chat;
    const QString question = u"lorem ipsum "_s.repeated(200 * 1024 / 12);
    QGuiApplication::clipboard()->setText(question);
    QVERIFY(chat.click("questionInput"));
    chat.press(Qt::Key_V, Qt::ControlModifier);
    TRY_COMPARE(chat.text("questionInput").size(), question.size());
    chat.press(Qt::Key_Return);
    TRY_VERIFY(chat.isAnswered());
    QCOMPARE(chat.messages("text").value(0).size(), question.size());
    TRY_VERIFY(chat.text("problem").contains(u"only the beginning is shown"));
    QVERIFY(chat.text("messageText").size() < 30000);
    TRY_COMPARE(chat.number("waiting"), 0);
    TRY_COMPARE(chat.held().size(), 3);
    QCOMPARE(chat.held().last()[u"properties"][u"user"].toString(), question);
    QVERIFY(isUsable(chat));
}

void TestDemoBadInput::pastedPicture()
{
    ChatWindow chat;
    QImage picture(16, 16, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(picture);
    QVERIFY(chat.click("questionInput"));
    chat.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(chat.text("notice").contains(u"Pictures"));
    QCOMPARE(chat.text("questionInput"), QString());
    QVERIFY(isUsable(chat));
}

void TestDemoBadInput::badUserId()
{
    ChatWindow chat;
    TRY_VERIFY(chat.value("signInButton", "enabled").toBool());
    QVERIFY(chat.click("signInButton"));
    TRY_VERIFY(chat.value("userIdField", "activeFocus").toBool());
    chat.type(QString(101, u'x'));
    chat.press(Qt::Key_Return);
    TRY_VERIFY(chat.text("signInProblem").contains(u"100"));
    QCOMPARE(chat.text("who"), u"Anonymous device"_s);
    chat.press(Qt::Key_Escape);
    TRY_VERIFY(!chat.isShown("userIdField"));
    QVERIFY(isUsable(chat));
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
    TestDemoBadInput test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_demo_badinput.moc"
