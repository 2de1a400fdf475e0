// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Live events as they should not be: each fault of the backend, over real sockets. Whatever happens, events are delivered.

#include "livesupport.h"

#include <QtNetwork/QTcpServer>

using namespace Qt::StringLiterals;
using Code = ML::ErrorCode;

class TestLiveFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<DevServerProcess>();
        QVERIFY2(m_server->isRunning(), qPrintable(m_server->errorString()));
    }
    void cleanup() { m_server.reset(); }

    void channelThatDoesNotOpen_data();
    void channelThatDoesNotOpen();
    void opensWhenTheTroubleEnds();
    void opensWithAnotherKey();
    void silentServerHoldsForAWhileOnly();
    void cut_data();
    void cut();
    void serverIsRestarted();
    void sessionEndedNeverComes();
    void sessionEndedComesWhileAnotherFlushHasTimedOut();
    void purgedEndIsNotWaitedFor();
    void malformed_data();
    void malformed();
    void invalidUtf8();
    void longerThanCanBeRead();
    void reportedErrors();
    void reportedErrorsOnceForClientAndSession();
    void arraysThatTheServiceCannotRead();
    void foreignEvents();
    void clientAndSessionsThroughLosses();
    void burstKeepsOrder();

private:
    void fail(const char *fault) { QVERIFY(m_server->setFaults(json(fault).constData())); }
    /*! Options whose waits end soon. */
    MLClientOptions options() const
    {
        MLClientOptions options = liveOptions(*m_server);
        options.retry.transferTimeoutMs = 1000;
        return options;
    }
    std::unique_ptr<DevServerProcess> m_server;
};

// ---- A channel that does not open ----

void TestLiveFaults::channelThatDoesNotOpen_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<bool>("portIsClosed");
    QTest::newRow("key refused") << json("{'fail_next': {'count': -1, 'status': 403, 'method': 'GET', 'path': 'realtime', 'body': 'No: test-key'}}") << false;
    QTest::newRow("key refused by trouble") << json("{'fail_next': {'count': -1, 'status': 503, 'method': 'GET', 'path': 'realtime'}}") << false;
    QTest::newRow("no key in the answer") << json("{'fail_next': {'count': -1, 'status': 200, 'method': 'GET', 'path': 'realtime'}}") << false;
    QTest::newRow("upgrade refused") << json("{'live': {'refuse_upgrade': 403}}") << false;
    QTest::newRow("upgrade answered otherwise") << json("{'live': {'refuse_upgrade': 200}}") << false;
    QTest::newRow("accepted, then silence") << json("{'live': {'silent': true}}") << false;
    QTest::newRow("keys that are too old at once") << json("{'live': {'key_lifetime_ms': 0}}") << false;
    QTest::newRow("port closed") << QByteArray("{}") << true;
}

void TestLiveFaults::channelThatDoesNotOpen()
{
    QFETCH(const QByteArray, fault);
    QFETCH(const bool, portIsClosed);
    fail(fault.constData());
    MLClientOptions options = this->options();
    options.apiKey = u"test-key"_s;
    if (portIsClosed) {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        options.liveEndpoint.setPort(closed.serverPort());
    }
    MLClient client(options);
    QSignalSpy clientErrors(&client, &MLClient::errorOccurred);
    MLSession *session = liveSession(client);
    QSignalSpy errors(session, &MLSession::errorOccurred);
    QSignalSpy failures(session, &MLSession::liveStateChanged);
    session->trackEvent(u"E"_s);
    QTRY_COMPARE(client.pendingCount(), 0);
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(codesOf(errors), QList{Code::LiveFailed});
    const auto error = errors[0].first().value<MLError>();
    QVERIFY2(!error.message.contains(u"test-key"_s), qPrintable(error.message));
    QCOMPARE(error.sessionId, u"s"_s);
    QCOMPARE(session->liveState(), ML::LiveState::Connecting);
    QVERIFY(session->isListening());
    // It goes on trying, and says nothing more.
    QTRY_VERIFY_WITH_TIMEOUT(keyRequests(*m_server).size() >= 5, 20000);
    // A flush does not wait for what cannot come.
    session->endSession();
    const auto flushed = session->flush(60000);
    QTRY_VERIFY(flushed.isFinished());
    QCOMPARE(flushed.result().delivered, 1);
    QVERIFY(!flushed.result().sessionEnded && !flushed.result().timedOut && !flushed.result().error);
    QCOMPARE(errors.size(), 1);
    QCOMPARE(clientErrors.size(), 1);
    QCOMPARE(m_server->receivedEvents(u"s"_s).size(), 2);
}

void TestLiveFaults::opensWhenTheTroubleEnds()
{
    fail("{'live': {'refuse_upgrade': 503}}");
    MLClient client(options());
    MLSession *session = liveSession(client);
    QSignalSpy events(session, &MLSession::eventReceived);
    QSignalSpy errors(session, &MLSession::errorOccurred);
    QTRY_COMPARE(errors.size(), 1);
    session->trackEvent(u"Early"_s);
    QTRY_COMPARE(client.pendingCount(), 0);
    QVERIFY(events.isEmpty());
    QVERIFY(m_server->clearFaults());
    QTRY_COMPARE(session->liveState(), ML::LiveState::Listening);
    session->trackEvent(u"Late"_s);
    // What was sent while the channel did not open is read back.
    QTRY_COMPARE(namesOf(events), (QStringList{u"Session Started"_s, u"Early"_s, u"Late"_s}));
}

void TestLiveFaults::opensWithAnotherKey()
{
    DevServerProcess strict({u"--api-key"_s, u"right"_s});
    MLClientOptions options = liveOptions(strict);
    options.retry.baseDelayMs = options.retry.maxDelayMs = 3600000; // only the new key can end the wait
    options.apiKey = u"wrong"_s;
    MLClient client(options);
    MLSession *session = liveSession(client);
    QSignalSpy errors(session, &MLSession::errorOccurred);
    QTRY_COMPARE(errors.size(), 1);
    QVERIFY(!errors[0].first().value<MLError>().message.contains(u"wrong"_s));
    client.setApiKey(u"right"_s);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Listening);
}

void TestLiveFaults::silentServerHoldsForAWhileOnly()
{
    fail("{'live': {'silent': true}}");
    MLClientOptions options = this->options();
    options.retry.transferTimeoutMs = 30000;
    MLClient client(options);
    LoopWatch watch;
    MLSession *session = liveSession(client);
    QSignalSpy errors(session, &MLSession::errorOccurred);
    session->trackEvent(u"E"_s);
    // 5 s, though the handshake may take 10.
    QTRY_COMPARE_WITH_TIMEOUT(client.pendingCount(), 0, 9000);
    QVERIFY(errors.isEmpty());
    QVERIFY2(watch.longest() < 1000, qPrintable(QString::number(watch.longest())));
}

// ---- A channel that is lost ----

void TestLiveFaults::cut_data()
{
    QTest::addColumn<int>("after");
    QTest::addColumn<bool>("withClose");
    for (const int after : {1, 2, 7}) {
        QTest::addRow("after %d, with a close frame", after) << after << true;
        QTest::addRow("after %d, without", after) << after << false;
    }
}

void TestLiveFaults::cut()
{
    QFETCH(const int, after);
    QFETCH(const bool, withClose);
    QVERIFY(m_server->setFaults(QJsonObject{{u"live"_s, QJsonObject{{u"cut_after"_s, after}, {u"cut_with_close"_s, withClose}}}}));
    MLClient client(options());
    MLSession *session = liveSession(client);
    QSignalSpy events(session, &MLSession::eventReceived);
    QStringList expected{u"Session Started"_s};
    for (int i = 0; i < 60; ++i) {
        const QString name = u"e%1"_s.arg(i);
        expected << name;
        session->trackEvent(name);
        QTest::qWait(i % 7 == 0 ? 5 : 0); // over several batches
    }
    QTRY_COMPARE_WITH_TIMEOUT(events.size(), expected.size(), 20000);
    QCOMPARE(namesOf(events), expected);
    QTRY_VERIFY(liveCount(*m_server, "opened") > 1);
    QVERIFY(m_server->clearFaults());
    session->endSession();
    const auto flushed = session->flush(20000);
    QTRY_VERIFY_WITH_TIMEOUT(flushed.isFinished(), 20000);
    QVERIFY(flushed.result().sessionEnded);
    expected << u"Session Ended"_s;
    QTRY_COMPARE(namesOf(events), expected); // a future may be finished before what came before it is told
    const QList<Code> codes = codesOf(QSignalSpy(session, &MLSession::errorOccurred));
    QVERIFY(std::all_of(codes.begin(), codes.end(), [](Code code) { return code == Code::LiveFailed; }));
}

void TestLiveFaults::serverIsRestarted()
{
    MLClient client(options());
    client.startListening();
    QTRY_COMPARE(client.liveState(), ML::LiveState::Listening);
    m_server->kill();
    QTRY_COMPARE(client.liveState(), ML::LiveState::Reconnecting);
    QVERIFY(m_server->start());
    QTRY_COMPARE(client.liveState(), ML::LiveState::Listening);
    QSignalSpy events(&client, &MLClient::eventReceived);
    testSession(client)->trackEvent(u"E"_s);
    QTRY_COMPARE(events.size(), 2);
}

// ---- The end of a session ----

void TestLiveFaults::sessionEndedNeverComes()
{
    fail("{'live': {'no_session_ended': true}}");
    MLClient client(options());
    MLSession *session = liveSession(client);
    session->trackEvent(u"E"_s);
    session->endSession();
    const MLFlushResult result = session->waitForFlushed(500);
    QCOMPARE(result.delivered, 2);
    QVERIFY(result.timedOut && !result.sessionEnded);
    QVERIFY(result.isComplete()); // nothing of ours is missing
    QCOMPARE(result.error.code, Code::Timeout);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Off);
    QTRY_COMPARE(liveCount(*m_server, "closed_normally"), 1);
}

void TestLiveFaults::sessionEndedComesWhileAnotherFlushHasTimedOut()
{
    fail("{'live': {'no_session_ended': true}}");
    MLClient client(options());
    MLSession *session = liveSession(client);
    session->trackEvent(u"E"_s);
    session->endSession();
    const auto patient = session->flush(60000);
    QTRY_COMPARE(client.pendingCount(), 0);
    QVERIFY(session->waitForFlushed(200).timedOut);
    const MLFlushResult poll = session->waitForFlushed(0);
    QVERIFY(poll.timedOut && !poll.sessionEnded);
    QVERIFY(!patient.isFinished());
    QVERIFY(command(*m_server, "{'text': '{\\'session_id\\': \\'s\\', \\'event\\': \\'Session Ended\\'}'}"));
    QTRY_VERIFY(patient.isFinished());
    QVERIFY(patient.result().sessionEnded && !patient.result().timedOut);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Off);
}

void TestLiveFaults::purgedEndIsNotWaitedFor()
{
    MLClient client(options());
    MLSession *session = liveSession(client);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Listening);
    fail("{'fail_next': {'count': -1, 'status': 503}}");
    session->trackEvent(u"E"_s);
    session->endSession();
    const auto flushed = session->flush(60000);
    client.purge();
    QTRY_VERIFY(flushed.isFinished());
    QCOMPARE(flushed.result().lost, 2);
    QVERIFY(!flushed.result().sessionEnded);
}

// ---- Messages ----

void TestLiveFaults::malformed_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("count");
    QTest::newRow("no JSON") << json("{'text': 'nonsense'}") << 1;
    QTest::newRow("no object") << json("{'text': '[1]'}") << 1;
    QTest::newRow("empty") << json("{'text': ''}") << 1;
    QTest::newRow("without session") << json("{'text': '{}'}") << 1;
    QTest::newRow("many") << json("{'text': 'nonsense', 'count': 50}") << 50;
    QTest::newRow("binary") << json("{'base64': 'AAEC', 'binary': true}") << 1;
    QTest::newRow("binary with an event in it") << json("{'base64': 'eyJzZXNzaW9uX2lkIjoicyIsImV2ZW50IjoiRSJ9', 'binary': true}") << 1;
    QTest::newRow("16 MB") << json("{'size': 16777216}") << 1;
    QTest::newRow("16 MB, binary") << json("{'size': 16777216, 'binary': true}") << 1;
}

void TestLiveFaults::malformed()
{
    QFETCH(const QByteArray, message);
    QFETCH(const int, count);
    MLClient client(options());
    MLSession *session = liveSession(client);
    QSignalSpy events(session, &MLSession::eventReceived);
    QSignalSpy errors(session, &MLSession::errorOccurred);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Listening);
    QVERIFY(command(*m_server, message.constData()));
    QTRY_COMPARE_WITH_TIMEOUT(errors.size(), count, 20000);
    session->trackEvent(u"E"_s);
    QTRY_COMPARE(namesOf(events), (QStringList{u"Session Started"_s, u"E"_s}));
    QCOMPARE(codesOf(errors), QList<Code>(count, Code::InvalidLiveMessage));
    QCOMPARE(liveCount(*m_server, "opened"), 1); // the channel lives on
}

void TestLiveFaults::invalidUtf8()
{
    // RFC 6455 has the connection fail for it (8.1); the channel opens anew, and nothing is missed.
    MLClient client(options());
    MLSession *session = liveSession(client);
    QSignalSpy events(session, &MLSession::eventReceived);
    QSignalSpy errors(session, &MLSession::errorOccurred);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Listening);
    QVERIFY(command(*m_server, "{'base64': 'eyJhIjoi//4ifQ=='}"));
    QTRY_COMPARE(liveCount(*m_server, "opened"), 2);
    session->trackEvent(u"E"_s);
    QTRY_COMPARE(namesOf(events), (QStringList{u"Session Started"_s, u"E"_s}));
    QCOMPARE(codesOf(errors), QList{Code::InvalidLiveMessage});
}

void TestLiveFaults::longerThanCanBeRead()
{
    MLClient client(options());
    MLSession *session = liveSession(client);
    QSignalSpy events(session, &MLSession::eventReceived);
    QSignalSpy errors(session, &MLSession::errorOccurred);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Listening);
    QVERIFY(command(*m_server, "{'size': 70000000}"));
    QTRY_COMPARE_WITH_TIMEOUT(liveCount(*m_server, "opened"), 2, 20000);
    session->trackEvent(u"E"_s);
    QTRY_COMPARE(namesOf(events), (QStringList{u"Session Started"_s, u"E"_s}));
    QCOMPARE(codesOf(errors), QList{Code::InvalidLiveMessage});
}

void TestLiveFaults::reportedErrors()
{
    fail("{'live': {'error_events': {'Bad': 'No such thing.'}}}");
    MLClient client(options());
    MLSession *session = liveSession(client);
    QSignalSpy events(session, &MLSession::eventReceived);
    QSignalSpy errors(session, &MLSession::errorOccurred);
    QSignalSpy clientErrors(&client, &MLClient::errorOccurred);
    session->trackEvent(u"Good"_s);
    const MLReceipt bad = session->trackEvent(u"Bad"_s);
    session->endSession();
    const auto flushed = session->flush();
    QTRY_VERIFY(flushed.isFinished());
    QTRY_COMPARE(errors.size(), 1);
    const auto error = errors[0].first().value<MLError>();
    QCOMPARE(error.code, Code::ServerReported);
    QCOMPARE(error.message, u"No such thing."_s);
    QCOMPARE(error.eventId, bad.eventId);
    QCOMPARE(error.sessionId, u"s"_s);
    QTRY_COMPARE(clientErrors.size(), 1);
    QCOMPARE(session->errors().size(), 1);
    QTRY_COMPARE(namesOf(events), (QStringList{u"Session Started"_s, u"Good"_s, u"Bad"_s, u"Session Ended"_s}));
}

void TestLiveFaults::arraysThatTheServiceCannotRead()
{
    fail("{'live': {'error_events': {'Bad': 'Something else.', 'Worse': 'Invalid wire type: undefined'}}}");
    MLClient client(options());
    MLSession *session = liveSession(client);
    QSignalSpy errors(session, &MLSession::errorOccurred);
    const auto track = [session](const QString &last) {
        for (int i = 0; i < 50; ++i)
            session->trackEvent(u"Good"_s);
        session->trackEvent(last);
    };
    const auto arrays = [this] { return m_server->stats().value(u"arrays"_s).toInteger(-1); };
    track(u"Bad"_s);
    QTRY_COMPARE(errors.size(), 1);
    const qint64 first = arrays();
    QVERIFY(first > 0);
    track(u"Worse"_s); // it goes on with arrays
    QTRY_COMPARE(errors.size(), 2);
    const qint64 second = arrays();
    QVERIFY(second > first);
    track(u"Good"_s);
    session->endSession();
    const auto flushed = session->flush();
    QTRY_VERIFY(flushed.isFinished());
    QVERIFY(flushed.result().sessionEnded);
    QCOMPARE(arrays(), second);
    QCOMPARE(m_server->receivedEvents(u"s"_s).size(), 3 * 51 + 1);
}

void TestLiveFaults::reportedErrorsOnceForClientAndSession()
{
    fail("{'live': {'error_events': {'Bad': 'No such thing.'}}}");
    MLClient client(options());
    client.startListening();
    MLSession *session = liveSession(client);
    QSignalSpy events(&client, &MLClient::eventReceived);
    QSignalSpy errors(&client, &MLClient::errorOccurred);
    QTRY_COMPARE(client.liveState(), ML::LiveState::Listening);
    session->trackEvent(u"Bad"_s);
    session->trackEvent(u"Good"_s);
    MLSession *deaf = testSession(client, "t");
    deaf->trackEvent(u"Bad"_s);
    QTRY_COMPARE(events.size(), 5);
    QTRY_COMPARE(codesOf(errors), (QList{Code::ServerReported, Code::ServerReported}));
    QCOMPARE(session->errors().size(), 1);
    QCOMPARE(deaf->errors().size(), 1); // it hears what concerns it, though it does not listen
}

void TestLiveFaults::foreignEvents()
{
    fail("{'live': {'unscoped': true}}");
    MLClient client(options());
    MLSession *session = liveSession(client);
    QSignalSpy events(session, &MLSession::eventReceived);
    QSignalSpy errors(session, &MLSession::errorOccurred);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Listening);
    testSession(client, "other")->trackEvent(u"Elsewhere"_s);
    QTRY_COMPARE(client.pendingCount(), 0);
    session->trackEvent(u"Here"_s);
    QTRY_COMPARE(namesOf(events), (QStringList{u"Session Started"_s, u"Here"_s}));
    QVERIFY(errors.isEmpty());
}

void TestLiveFaults::clientAndSessionsThroughLosses()
{
    fail("{'live': {'cut_after': 3}}");
    MLClient client(options());
    client.startListening();
    QTRY_COMPARE(client.liveState(), ML::LiveState::Listening);
    QHash<QString, QStringList> heard, heardByClient;
    connect(&client, &MLClient::eventReceived, this, [&](const MLEvent &e) { heardByClient[e.sessionId] << e.event; });
    QStringList expected{u"Session Started"_s};
    for (int n = 0; n < 10; ++n)
        expected << u"e%1"_s.arg(n);
    for (int i = 0; i < 5; ++i) {
        MLSession *session = liveSession(client, QByteArray::number(i).constData());
        connect(session, &MLSession::eventReceived, this, [&](const MLEvent &e) { heard[e.sessionId] << e.event; });
        for (int n = 0; n < 10; ++n)
            session->trackEvent(u"e%1"_s.arg(n));
    }
    for (int i = 0; i < 5; ++i) {
        QTRY_COMPARE_WITH_TIMEOUT(heard[QString::number(i)], expected, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(heardByClient[QString::number(i)], expected, 20000);
    }
}

void TestLiveFaults::burstKeepsOrder()
{
    MLClientOptions options = this->options();
    options.retry.transferTimeoutMs = 30000; // a request that is given up is sent again, and its events come twice
    MLClient client(options);
    MLSession *session = liveSession(client);
    QList<int> numbers;
    connect(session, &MLSession::eventReceived, this, [&](const MLEvent &event) {
        if (event.event != u"Session Started")
            numbers << event.properties.value(u"n"_s).toInt();
    });
    trackNumbered(session, 5000);
    QTRY_COMPARE_WITH_TIMEOUT(numbers.size(), 5000, 30000);
    QCOMPARE(numbers, range(0, 5000));
}

QTEST_GUILESS_MAIN(TestLiveFaults)
#include "tst_livefaults.moc"
