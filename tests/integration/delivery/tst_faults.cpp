// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What goes wrong on the way to the server and on the server, with real sockets.

#include "devserverprocess.h"
#include "faultproxy.h"
#include "support/testclient.h"

#include <QtNetwork/QTcpServer>

using Mode = FaultProxy::Mode;

class TestFaults : public QObject
{
    Q_OBJECT

private:
    DevServerProcess m_server;

    QList<int> received(const char *session = "s") { return numbersOf(m_server.receivedEvents(QString::fromLatin1(session))); }
    qint64 violations() { return m_server.stats().value(QStringLiteral("order_violations")).toInteger(-1); }

    /*! The kinds of trouble that a client must survive being destroyed in. */
    void destroyWhile(const QUrl &url, int quitTimeoutMs)
    {
        QElapsedTimer timer;
        {
            MLClientOptions options = testOptions(url);
            options.quitTimeoutMs = quitTimeoutMs;
            MLClient client(options);
            MLSession *session = testSession(client);
            trackNumbered(session, 20);
            const auto flush = client.flush(50);
            QTRY_VERIFY(flush.isFinished()); // the trouble is there
            timer.start();
        }
        QVERIFY2(timer.elapsed() < quitTimeoutMs + 4000, qPrintable(QString::number(timer.elapsed())));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString()));
        QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false"));
    }
    void init() { QVERIFY(m_server.reset()); }

    void everythingArrivesInOrder()
    {
        MLClient client(testOptions(m_server.url()));
        LoopWatch watch;
        QList<MLSession *> sessions{testSession(client, "a"), testSession(client, "b"), testSession(client, "c")};
        for (int i = 0; i < 3000; ++i)
            trackNumbered(sessions[i % 3], 1, i / 3);
        const auto flush = client.flush();
        QTRY_VERIFY_WITH_TIMEOUT(flush.isFinished(), 20000);
        QVERIFY(flush.result().isComplete());
        for (const char *id : {"a", "b", "c"})
            QCOMPARE(received(id), range(0, 1000));
        QCOMPARE(violations(), 0);
        QCOMPARE(m_server.stats().value(QStringLiteral("duplicates")).toInteger(-1), 0);
        QCOMPARE(client.pendingCount(), 0);
        QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::Idle);
    }

    void connectionRefused()
    {
        FaultProxy proxy(m_server.port());
        proxy.setRefusing(true);
        MLClient client(testOptions(proxy.url()));
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        MLSession *session = testSession(client);
        trackNumbered(session, 50);
        QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::BackingOff);
        QTRY_COMPARE(errors.size(), 1);
        const MLError error = errors[0][0].value<MLError>();
        QCOMPARE(error.code, ML::ErrorCode::ServerUnavailable);
        QCOMPARE(error.status, -1);
        QVERIFY(!error.message.isEmpty());
        proxy.setRefusing(false);
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(received(), range(0, 50));
    }

    void resetBeforeAcceptance()
    {
        FaultProxy proxy(m_server.port());
        proxy.setBehaviour({Mode::Reset});
        MLClient client(testOptions(proxy.url()));
        MLSession *session = testSession(client);
        trackNumbered(session, 50);
        QTRY_VERIFY(proxy.counters().faults > 5);
        QCOMPARE(received(), QList<int>());
        proxy.setBehaviour({});
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(received(), range(0, 50));
    }

    void cutAfterAcceptance()
    {
        FaultProxy proxy(m_server.port());
        proxy.setBehaviour({Mode::Cut});
        MLClient client(testOptions(proxy.url()));
        MLSession *session = testSession(client);
        trackNumbered(session, 50);
        QTRY_VERIFY(proxy.counters().faults > 5);
        proxy.setBehaviour({});
        QVERIFY(client.waitForFlushed().isComplete());
        // The answers were lost, so events came again; nothing is missing, and first comings are in order.
        QCOMPARE(firstOccurrences(received()), range(0, 50));
        QCOMPARE(violations(), 0);
        QVERIFY(m_server.stats().value(QStringLiteral("duplicates")).toInteger() > 0);
    }

    void retriesRepeatTheirKey()
    {
        m_server.setFaults(json("{'fail_next': {'count': 3, 'status': 503}}").constData());
        MLClient client(testOptions(m_server.url()));
        trackNumbered(testSession(client), 1);
        QVERIFY(client.waitForFlushed().isComplete());
        QSet<QString> keys;
        const QJsonArray requests = m_server.requests();
        for (const QJsonValue request : requests)
            keys.insert(request.toObject().value(QStringLiteral("headers")).toObject().value(QStringLiteral("idempotency-key")).toString());
        QCOMPARE(requests.size(), 4);
        QCOMPARE(keys.size(), 1);
        QVERIFY(!keys.contains(QString()));
    }

    void serverThatNeverAnswers()
    {
        FaultProxy proxy(m_server.port());
        proxy.setBehaviour({Mode::Swallow});
        MLClientOptions options = testOptions(proxy.url());
        options.retry.transferTimeoutMs = 100;
        MLClient client(options);
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        MLSession *session = testSession(client);
        trackNumbered(session, 50);
        QTRY_VERIFY(proxy.counters().requests >= 3); // the deadline passed more than once
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors[0][0].value<MLError>().code, ML::ErrorCode::ServerUnavailable);
        proxy.setBehaviour({});
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(firstOccurrences(received()), range(0, 50));
    }

    void serverTroubleOnceAndForLong_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("count");
        for (const int status : {500, 502, 503, 504, 408, 425, 429}) {
            QTest::addRow("%d once", status) << status << 1;
            QTest::addRow("%d often", status) << status << 12;
        }
    }
    void serverTroubleOnceAndForLong()
    {
        QFETCH(const int, status);
        QFETCH(const int, count);
        m_server.setFaults(QJsonObject{{QStringLiteral("fail_next"), QJsonObject{{QStringLiteral("count"), count}, {QStringLiteral("status"), status}}}});
        MLClient client(testOptions(m_server.url()));
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        trackNumbered(testSession(client), 30);
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(received(), range(0, 30));
        QTRY_VERIFY(!errors.isEmpty());
        QCOMPARE(errors[0][0].value<MLError>().status, status);
        QVERIFY(client.rejectedEvents().isEmpty());
    }

    void serverTroubleForEver()
    {
        m_server.setFaults(json("{'fail_next': {'count': -1, 'status': 500}}").constData());
        MLClient client(testOptions(m_server.url()));
        trackNumbered(testSession(client), 30);
        const MLFlushResult result = client.waitForFlushed(300);
        QVERIFY(result.timedOut);
        QCOMPARE(result.pending, 30);
        QCOMPARE(result.error.code, ML::ErrorCode::Timeout);
        QCOMPARE(result.error.status, 500);
        QVERIFY(client.rejectedEvents().isEmpty());
        m_server.clearFaults();
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(received(), range(0, 30));
    }

    void retryAfterInBothForms_data()
    {
        QTest::addColumn<bool>("asDate");
        QTest::newRow("seconds") << false;
        QTest::newRow("date") << true;
    }
    void retryAfterInBothForms()
    {
        QFETCH(const bool, asDate);
        const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(3);
        const QString retryAfter = asDate ? QLocale::c().toString(then, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")) : QStringLiteral("2");
        m_server.setFaults(QJsonObject{{QStringLiteral("fail_next"), QJsonObject{{QStringLiteral("count"), 1}, {QStringLiteral("status"), 429},
                                                                                  {QStringLiteral("retry_after"), retryAfter}}}});
        MLClient client(testOptions(m_server.url()));
        QElapsedTimer timer;
        timer.start();
        trackNumbered(testSession(client), 1);
        QVERIFY(client.waitForFlushed().isComplete());
        // The back-off alone would have been at most 40 ms: the wait is the server's.
        QVERIFY2(timer.elapsed() >= 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(received(), range(0, 1));
    }

    void wrongKeyIsHeldAndNotTold()
    {
        DevServerProcess strict({QStringLiteral("--api-key"), QStringLiteral("right-key")});
        QVERIFY(strict.isRunning());
        strict.setApiKey(QStringLiteral("right-key"));
        MLClientOptions options = testOptions(strict.url());
        options.apiKey = QStringLiteral("wrong-secret-key");
        MLClient client(options);
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        trackNumbered(testSession(client), 10);
        const MLFlushResult held = client.waitForFlushed(); // ends at once, though it may wait for 30 s
        QVERIFY(!held.timedOut);
        QCOMPARE(held.pending, 10);
        QCOMPARE(held.error.code, ML::ErrorCode::SetupTrouble);
        QCOMPARE(held.error.status, 403);
        QVERIFY(!held.error.message.contains(QStringLiteral("wrong-secret-key")));
        QVERIFY(held.error.message.contains(QStringLiteral("apikey: ***")));
        QTRY_COMPARE(errors.size(), 1);
        QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::Held);
        client.setApiKey(QStringLiteral("right-key"));
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(numbersOf(strict.receivedEvents(QStringLiteral("s"))), range(0, 10));
        QCOMPARE(errors.size(), 1);
    }

    void wrongBaseAddressIsMended()
    {
        QUrl wrong = m_server.url();
        wrong.setPath(QStringLiteral("/no/such/place"));
        MLClient client(testOptions(wrong));
        trackNumbered(testSession(client), 10);
        const MLFlushResult held = client.waitForFlushed();
        QCOMPARE(held.error.code, ML::ErrorCode::SetupTrouble);
        QCOMPARE(held.error.status, 404);
        QCOMPARE(held.pending, 10);
        QVERIFY(client.rejectedEvents().isEmpty());
        client.setServerEndpoint(m_server.url());
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(received(), range(0, 10));
    }

    void captivePortal()
    {
        m_server.setFaults(json("{'fail_next': {'count': -1, 'status': 302, 'headers': {'Location': 'http://portal.example/login'}}}").constData());
        MLClient client(testOptions(m_server.url()));
        trackNumbered(testSession(client), 10);
        const MLFlushResult held = client.waitForFlushed();
        QCOMPARE(held.error.code, ML::ErrorCode::SetupTrouble);
        QCOMPARE(held.error.status, 302);
        m_server.clearFaults();
        client.setServerEndpoint(QUrl(m_server.url().toString() + u'/')); // the same, written differently: tried at once
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(received(), range(0, 10));
    }

    void theKeyDoesNotFollowARedirect()
    {
        QTcpServer thief;
        QVERIFY(thief.listen(QHostAddress::LocalHost));
        m_server.setFaults(QJsonObject{{QStringLiteral("redirect_to"), QStringLiteral("http://127.0.0.1:%1/steal").arg(thief.serverPort())}});
        MLClient client(testOptions(m_server.url()));
        trackNumbered(testSession(client), 10);
        QCOMPARE(client.waitForFlushed().error.code, ML::ErrorCode::SetupTrouble);
        QVERIFY(!thief.waitForNewConnection(200));
        m_server.clearFaults();
    }

    void tooLargeForTheServer()
    {
        m_server.setFaults(json("{'max_body': 4000}").constData());
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        trackNumbered(session, 100);
        QVERIFY(session->trackEvent(QStringLiteral("huge"), {{QStringLiteral("text"), QString(5000, u'x')}}).isAccepted());
        trackNumbered(session, 100, 100);
        const MLFlushResult result = client.waitForFlushed();
        QCOMPARE(result.rejected, 1);
        QCOMPARE(received(), range(0, 200));
        QCOMPARE(client.rejectedEvents().size(), 1);
        QCOMPARE(client.rejectedEvents().first().error.status, 413);
    }

    void eventRejectedInsideABatch()
    {
        m_server.setFaults(json("{'reject_events': {'bad': 422}}").constData());
        MLClient client(testOptions(m_server.url()));
        QSignalSpy rejections(&client, &MLClient::eventRejected);
        MLSession *session = testSession(client);
        QSignalSpy errors(session, &MLSession::errorOccurred);
        trackNumbered(session, 60);
        const MLReceipt bad = session->trackEvent(QStringLiteral("bad"));
        trackNumbered(session, 60, 60);
        const MLFlushResult result = client.waitForFlushed();
        QCOMPARE(result.rejected, 1);
        QCOMPARE(result.pending + result.lost, 0);
        QCOMPARE(received(), range(0, 120));
        QTRY_COMPARE(errors.size(), 1);
        const MLError error = errors[0][0].value<MLError>();
        QCOMPARE(error.code, ML::ErrorCode::Rejected);
        QCOMPARE(error.status, 422);
        QCOMPARE(error.eventId, bad.eventId);
        QCOMPARE(error.sessionId, session->sessionId());
        QCOMPARE(session->errors().size(), 1);
        QTRY_COMPARE(rejections.size(), 1);

        // Kept apart: sent again on request, and dropped on request.
        QCOMPARE(client.rejectedEvents().first().eventId, bad.eventId);
        QVERIFY(client.rejectedEvents().first().json.contains("\"bad\""));
        m_server.clearFaults();
        client.retryRejected({bad.eventId});
        QVERIFY(client.rejectedEvents().isEmpty());
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(m_server.receivedEvents(session->sessionId()).last().toObject().value(QStringLiteral("event")).toString(), QStringLiteral("bad"));
    }

    void rejectedEventsCanBeDropped()
    {
        m_server.setFaults(json("{'reject_events': {'bad': 400}}").constData());
        MLClient client(testOptions(m_server.url()));
        testSession(client)->trackEvent(QStringLiteral("bad"));
        QCOMPARE(client.waitForFlushed().rejected, 1);
        QCOMPARE(client.rejectedEvents().size(), 1);
        client.dropRejected();
        QVERIFY(client.rejectedEvents().isEmpty());
        client.retryRejected();
        QVERIFY(client.waitForFlushed().isComplete());
        QVERIFY(received().isEmpty());
    }

    void eventThatAlwaysFailsAmongGoodOnes()
    {
        m_server.setFaults(json("{'fail_events': {'poison': 500}}").constData());
        MLClientOptions options = testOptions(m_server.url());
        options.retry.maxDelayMs = 5;
        MLClient client(options);
        MLSession *bad = testSession(client, "bad");
        MLSession *good = testSession(client, "s");
        trackNumbered(bad, 10);
        bad->trackEvent(QStringLiteral("poison"));
        trackNumbered(bad, 10, 10);
        int sent = 0;
        QTRY_VERIFY_WITH_TIMEOUT((trackNumbered(good, 1, sent++), !client.rejectedEvents().isEmpty()), 60000);
        QCOMPARE(client.rejectedEvents().first().error.code, ML::ErrorCode::PoisonEvent);
        QCOMPARE(client.rejectedEvents().first().error.status, 500);
        client.waitForFlushed();
        QCOMPARE(received("bad"), range(0, 20));
        QCOMPARE(received("s"), range(0, sent));
        QCOMPARE(violations(), 0);
    }

    void invalidJsonInAGoodAnswer()
    {
        m_server.setFaults(json("{'invalid_json_200': true}").constData());
        MLClient client(testOptions(m_server.url()));
        trackNumbered(testSession(client), 50);
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(received(), range(0, 50));
    }

    void serverThatAnswersByteByByte()
    {
        FaultProxy proxy(m_server.port());
        FaultProxy::Behaviour trickle{Mode::Trickle};
        trickle.delayMs = 1;
        proxy.setBehaviour(trickle);
        MLClient client(testOptions(proxy.url()));
        trackNumbered(testSession(client), 20);
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(received(), range(0, 20));
    }

    void slowBytesDoNotOutlastTheDeadline()
    {
        FaultProxy proxy(m_server.port());
        FaultProxy::Behaviour trickle{Mode::Trickle};
        trickle.delayMs = 50; // a byte in time, again and again; the whole answer would take longer than the deadline
        proxy.setBehaviour(trickle);
        MLClientOptions options = testOptions(proxy.url());
        options.retry.transferTimeoutMs = 300;
        MLClient client(options);
        trackNumbered(testSession(client), 1);
        QTRY_VERIFY(proxy.counters().requests >= 2);
        proxy.setBehaviour({});
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(firstOccurrences(received()), range(0, 1));
    }

    void answerCutInItsBody()
    {
        FaultProxy proxy(m_server.port());
        FaultProxy::Behaviour truncate{Mode::Truncate};
        truncate.bytes = 120; // within the headers
        proxy.setBehaviour(truncate);
        MLClient client(testOptions(proxy.url()));
        trackNumbered(testSession(client), 20);
        QTRY_VERIFY(proxy.counters().faults >= 2);
        proxy.setBehaviour({});
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(firstOccurrences(received()), range(0, 20));
    }

    void serverThatTakesNoArrays()
    {
        m_server.setFaults(json("{'refuse_arrays': 400}").constData());
        MLClient client(testOptions(m_server.url()));
        trackNumbered(testSession(client), 60);
        const MLFlushResult result = client.waitForFlushed();
        QVERIFY(result.isComplete());
        QCOMPARE(received(), range(0, 60));
        QCOMPARE(m_server.stats().value(QStringLiteral("duplicates")).toInteger(-1), 0);
    }

    void arraysByOption_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("never") << int(ML::ArrayMode::Never);
        QTest::newRow("always") << int(ML::ArrayMode::Always);
    }
    void arraysByOption()
    {
        QFETCH(const int, mode);
        MLClientOptions options = testOptions(m_server.url());
        options.batch.arrays = ML::ArrayMode(mode);
        MLClient client(options);
        trackNumbered(testSession(client), 60);
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(received(), range(0, 60));
        const qint64 arrays = m_server.stats().value(QStringLiteral("arrays")).toInteger(-1);
        QVERIFY(options.batch.arrays == ML::ArrayMode::Never ? arrays == 0 : arrays > 0);
    }

    void randomTroubleLosesNothing()
    {
        m_server.setFaults(json("{'random': {'seed': 5, 'p500': 0.1, 'p429': 0.05}}").constData());
        FaultProxy proxy(m_server.port());
        proxy.setSeed(6);
        FaultProxy::Behaviour chaos{Mode::Chaos};
        chaos.pReset = 0.05;
        chaos.pCut = 0.05;
        chaos.pTruncate = 0.05;
        chaos.bytes = 200;
        proxy.setBehaviour(chaos);
        MLClient client(testOptions(proxy.url()));
        QList<MLSession *> sessions;
        for (const char *id : {"a", "b", "c", "d", "e"})
            sessions.append(testSession(client, id));
        for (int i = 0; i < 2000; ++i)
            trackNumbered(sessions[i % 5], 1, i / 5);
        QVERIFY(client.waitForFlushed(60000).isComplete());
        for (const char *id : {"a", "b", "c", "d", "e"})
            QCOMPARE(firstOccurrences(received(id)), range(0, 400));
        QCOMPARE(violations(), 0);
    }

    void flushWhileOfflineTellsWhatIsPending()
    {
        MLClient client(testOptions(QUrl(QStringLiteral("http://127.0.0.1:1"))));
        MLSession *session = testSession(client);
        trackNumbered(session, 7);
        LoopWatch watch;
        QElapsedTimer timer;
        timer.start();
        const auto flush = session->flush(200);
        QTRY_VERIFY(flush.isFinished());
        QVERIFY(timer.elapsed() >= 190);
        const MLFlushResult result = flush.result();
        QVERIFY(result.timedOut);
        QCOMPARE(result.pending, 7);
        QCOMPARE(result.error.code, ML::ErrorCode::Timeout);
        QVERIFY(!session->trackEvent(QStringLiteral("late")).isAccepted());
        QVERIFY2(watch.longest() < 1000, qPrintable(QString::number(watch.longest()))); // the wait is not the loop's
    }

    void destroyedInEachOfTheseStates_data()
    {
        QTest::addColumn<QString>("state");
        for (const char *state : {"refused", "reset", "cut", "swallow", "trickle", "stall", "500", "429", "403", "404", "302", "400", "fine"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }
    void destroyedInEachOfTheseStates()
    {
        QFETCH(const QString, state);
        FaultProxy proxy(m_server.port());
        proxy.setRefusing(state == QLatin1String("refused"));
        const int status = state.toInt();
        if (status > 0)
            m_server.setFaults(QJsonObject{{QStringLiteral("fail_next"), QJsonObject{{QStringLiteral("count"), -1}, {QStringLiteral("status"), status}}}});
        else if (const auto behaviour = FaultProxy::Behaviour::fromText(state))
            proxy.setBehaviour(*behaviour);
        destroyWhile(proxy.url(), 300);
        destroyWhile(proxy.url(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
