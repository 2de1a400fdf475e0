// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "devserverprocess.h"

#include <QDateTime>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

// The program of README.md's quick start, compiled as it stands there, against the local backend.
class TestQuickStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void delivers_data() { programs(); }
    void delivers();
    void saysWhatIsMissing_data() { programs(); }
    void saysWhatIsMissing();
    void saysWhatIsLeft_data() { programs(); }
    void saysWhatIsLeft();

private:
    void programs() const;
    void run(const QProcessEnvironment &environment);
    QProcessEnvironment environment() const;

    DevServerProcess m_server{{u"--api-key"_s, u"test"_s}};
    int m_exitCode = -1;
    QByteArray m_output;
    QByteArray m_errors;
};

void TestQuickStart::initTestCase()
{
    QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString()));
}

void TestQuickStart::init()
{
    QVERIFY(m_server.reset());
}

void TestQuickStart::programs() const
{
    QTest::addColumn<QString>("program");
    QTest::newRow("C++17") << QStringLiteral(QUICKSTART17);
    QTest::newRow("C++20") << QStringLiteral(QUICKSTART20);
}

QProcessEnvironment TestQuickStart::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"MLSDK_SERVER_BASE"_s, m_server.url().toString());
    environment.insert(u"MLSDK_API_KEY"_s, u"test"_s);
    environment.insert(u"MLSDK_PROJECT_ID"_s, u"test"_s);
    return environment;
}

void TestQuickStart::run(const QProcessEnvironment &environment)
{
    QFETCH(QString, program);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, QStringList());
    process.write("Hello!\nWhich train goes to Kyiv?\n");
    process.closeWriteChannel();
    QVERIFY2(process.waitForFinished(60000), qPrintable(process.errorString()));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    m_exitCode = process.exitCode();
    m_output = process.readAllStandardOutput();
    m_errors = process.readAllStandardError();
}

void TestQuickStart::delivers()
{
    run(environment());
    QVERIFY2(m_exitCode == 0, m_errors.constData());
    QCOMPARE(m_output, QByteArray("You said: Hello!\nYou said: Which train goes to Kyiv?\n"));
    QVERIFY2(!m_errors.contains("MLError") && !m_errors.contains("not delivered"), m_errors.constData());

    const QJsonArray sessions = m_server.db(u"sessions"_s);
    QCOMPARE(sessions.size(), 1);
    const QString sessionId = sessions.at(0)["session_id"_L1].toString();
    const QJsonArray events = m_server.receivedEvents(sessionId);
    QCOMPARE(events.size(), 4);
    const QString conversationId = events.at(0)["conversation_id"_L1].toString();
    QVERIFY(!QUuid(sessionId).isNull());
    QVERIFY(!QUuid(conversationId).isNull());

    const auto turn = [](const char *user, const char *assistant) {
        return QJsonObject{{u"user"_s, QString::fromLatin1(user)},
                           {u"assistant"_s, QString::fromLatin1(assistant)},
                           {u"model"_s, u"my-model"_s},
                           {u"prompt_tokens"_s, 12},
                           {u"completion_tokens"_s, 34}};
    };
    const QJsonArray expected{
        QJsonObject{{u"type"_s, u"track"_s},
                    {u"event"_s, u"Conversation Turn"_s},
                    {u"conversation_id"_s, conversationId},
                    {u"properties"_s, turn("Hello!", "You said: Hello!")}},
        QJsonObject{{u"type"_s, u"track"_s},
                    {u"event"_s, u"Conversation Turn"_s},
                    {u"conversation_id"_s, conversationId},
                    {u"properties"_s, turn("Which train goes to Kyiv?", "You said: Which train goes to Kyiv?")}},
        QJsonObject{{u"type"_s, u"track"_s},
                    {u"event"_s, u"Conversation Ended"_s},
                    {u"conversation_id"_s, conversationId},
                    {u"properties"_s, QJsonObject()}},
        QJsonObject{{u"type"_s, u"end_session"_s}, {u"attributes"_s, QJsonObject()}},
    };
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QJsonObject event = events.at(i).toObject();
        // What the backend adds is not the program's.
        for (const char *key : {"event_id", "organization_id", "app_id", "user", "received_at"})
            QVERIFY(!event.take(QString::fromLatin1(key)).isUndefined());
        QVERIFY(QDateTime::fromString(event.take(u"timestamp"_s).toString(), Qt::ISODateWithMs).isValid());
        QCOMPARE(event.take(u"session_id"_s).toString(), sessionId);
        QCOMPARE(event.take(u"user_id"_s).toString(), u"ada@example.com"_s);
        QCOMPARE(event, expected.at(i).toObject());
    }
}

void TestQuickStart::saysWhatIsMissing()
{
    QProcessEnvironment without = environment();
    without.remove(u"MLSDK_API_KEY"_s);
    run(without);
    QCOMPARE(m_exitCode, 1);
    QVERIFY2(m_errors.contains("MLSDK_API_KEY"), m_errors.constData());
    QCOMPARE(m_server.stats()["posts"_L1].toInt(), 0);
}

void TestQuickStart::saysWhatIsLeft()
{
    QProcessEnvironment wrong = environment();
    wrong.insert(u"MLSDK_API_KEY"_s, u"not-the-key"_s);
    run(wrong);
    QCOMPARE(m_exitCode, 1);
    QVERIFY2(m_errors.contains("4 events are not delivered"), m_errors.constData());
    QVERIFY2(m_errors.contains("SetupTrouble"), m_errors.constData());
    QVERIFY2(!m_errors.contains("not-the-key"), m_errors.constData());
}

QTEST_GUILESS_MAIN(TestQuickStart)
#include "tst_quickstart.moc"
