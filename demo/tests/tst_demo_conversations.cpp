// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "chat/conversations.h"
#include "chat/localbackend.h"

#include <QAbstractItemModelTester>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/*! What the window keeps, and the backend that it starts. */
class TestDemoConversations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keptBetweenRuns();
    void damagedFileIsSetAside();
    void unwritablePlaceIsTold();
    void answerIsTakenBack();
    void newSessionNewId();
    void backendStartsAndEnds();
    void backendFindsOtherPorts();
    void backendThatIsNotThere();
};

void TestDemoConversations::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(u"tst_demo_conversations"_s);
    QCoreApplication::setOrganizationName(u"mindlytics-tests"_s);
    QSettings().clear();
}

void TestDemoConversations::keptBetweenRuns()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"deeper/conversations.json"_s);
    QString id;
    {
        Conversations conversations;
        QAbstractItemModelTester tester(&conversations);
        conversations.setProperty("path", path);
        conversations.componentComplete();
        Conversation *first = conversations.create();
        QAbstractItemModelTester messages(first);
        first->append({{u"who"_s, u"user"_s}, {u"text"_s, u"What  time\nis it?"_s}});
        first->append({{u"who"_s, u"assistant"_s}, {u"answerState"_s, u"streaming"_s}, {u"promptTokens"_s, 7}});
        first->appendText(1, u"It is"_s);
        first->appendText(1, u" late ☕."_s);
        id = first->conversationId();
        conversations.create(); // without a message: not worth keeping
        QCOMPARE(conversations.count(), 2);
        QCOMPARE(conversations.at(1), first);
    }
    QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
    Conversations conversations;
    conversations.setProperty("path", path);
    conversations.componentComplete();
    QCOMPARE(conversations.count(), 1);
    const Conversation *first = conversations.at(0);
    QCOMPARE(first->conversationId(), id);
    QCOMPARE(first->title(), u"What time is it?"_s);
    QCOMPARE(first->count(), 2);
    QCOMPARE(first->data(first->index(1), Conversation::TextRole).toString(), u"It is late ☕."_s);
    QCOMPARE(first->data(first->index(1), Conversation::StateRole).toString(), u"stopped"_s);
    QCOMPARE(first->data(first->index(1), Conversation::PromptTokensRole).toInt(), 7);
    QCOMPARE(conversations.problem(), QString());
}

void TestDemoConversations::damagedFileIsSetAside()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"conversations.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[{\"id\": ");
    file.close();
    Conversations conversations;
    conversations.setProperty("path", path);
    conversations.componentComplete();
    QCOMPARE(conversations.count(), 0);
    QVERIFY(conversations.problem().contains(u"conversations.json.damaged"_s));
    QVERIFY(QFile::exists(path + u".damaged"_s));
    conversations.create()->append({{u"who"_s, u"user"_s}, {u"text"_s, u"Hello"_s}});
    QVERIFY(conversations.save());
    QVERIFY(QFile::exists(path));
}

void TestDemoConversations::unwritablePlaceIsTold()
{
    QTemporaryDir folder;
    QFile notAFolder(folder.filePath(u"file"_s));
    QVERIFY(notAFolder.open(QIODevice::WriteOnly));
    Conversations conversations;
    conversations.setProperty("path", u"%1/conversations.json"_s.arg(notAFolder.fileName()));
    conversations.componentComplete();
    conversations.create()->append({{u"who"_s, u"user"_s}, {u"text"_s, u"Hello"_s}});
    QVERIFY(!conversations.save());
    QVERIFY(!conversations.problem().isEmpty());
}

void TestDemoConversations::answerIsTakenBack()
{
    Conversations conversations;
    Conversation *conversation = conversations.create();
    QAbstractItemModelTester tester(conversation);
    QCOMPARE(conversation->takeAnswer(), QString());
    conversation->append({{u"who"_s, u"user"_s}, {u"text"_s, u"6 * 7"_s}});
    conversation->append({{u"who"_s, u"tool"_s}, {u"text"_s, u"calculate"_s}});
    conversation->append({{u"who"_s, u"assistant"_s}, {u"text"_s, u"43"_s}});
    QCOMPARE(conversation->history().size(), 2);
    QCOMPARE(conversation->takeAnswer(), u"6 * 7"_s);
    QCOMPARE(conversation->count(), 1);
    QCOMPARE(conversation->takeAnswer(), u"6 * 7"_s);
    QCOMPARE(conversation->history().size(), 1);
}

void TestDemoConversations::newSessionNewId()
{
    Conversations conversations;
    Conversation *conversation = conversations.create();
    const QString id = conversation->conversationId();
    conversation->continueIn(u"s-1"_s);
    QCOMPARE(conversation->conversationId(), id);
    conversation->continueIn(u"s-1"_s);
    QCOMPARE(conversation->conversationId(), id);
    conversation->continueIn(u"s-2"_s);
    QVERIFY(conversation->conversationId() != id);
    QCOMPARE(conversation->sessionId(), u"s-2"_s);
}

void TestDemoConversations::backendStartsAndEnds()
{
    QUrl url;
    {
        LocalBackend backend;
        QVERIFY(!backend.isRunning());
        backend.setWanted(true);
        QTRY_VERIFY_WITH_TIMEOUT(backend.isRunning(), 30000);
        QCOMPARE(backend.problem(), QString());
        QCOMPARE(backend.liveUrl().scheme(), u"ws"_s);
        url = backend.url();
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        QVERIFY(socket.waitForConnected());
        backend.setWanted(false);
        QVERIFY(!backend.isRunning());
        QCOMPARE(backend.problem(), QString());
    }
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    QVERIFY(!socket.waitForConnected());
    LocalBackend again;
    again.setWanted(true);
    QTRY_VERIFY_WITH_TIMEOUT(again.isRunning(), 30000);
    QCOMPARE(again.url(), url);
}

void TestDemoConversations::backendFindsOtherPorts()
{
    QTcpServer somebodyElse;
    QVERIFY(somebodyElse.listen(QHostAddress::LocalHost));
    QSettings().setValue(u"backend/port"_s, QString::number(somebodyElse.serverPort()));
    LocalBackend backend;
    backend.setWanted(true);
    QTRY_VERIFY_WITH_TIMEOUT(backend.isRunning(), 30000);
    QVERIFY(backend.url().port() != somebodyElse.serverPort());
}

void TestDemoConversations::backendThatIsNotThere()
{
    LocalBackend backend;
    backend.setProperty("program", u"/no/such/program"_s);
    backend.setWanted(true);
    QTRY_VERIFY(!backend.problem().isEmpty());
    QVERIFY(!backend.isRunning());
}

QTEST_GUILESS_MAIN(TestDemoConversations)
#include "tst_demo_conversations.moc"
