// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What a flush waits for, and what it reports.

#include "devserverprocess.h"
#include "support/testclient.h"

class TestFlush : public QObject
{
    Q_OBJECT

private:
    DevServerProcess m_server;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString()));
        QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false"));
    }
    void init() { QVERIFY(m_server.reset()); }

    void nothingToWaitFor()
    {
        MLClient client(testOptions(m_server.url()));
        QVERIFY(client.flush().isFinished()); // the worker was never started
        MLSession *session = testSession(client);
        QVERIFY(session->waitForFlushed().isComplete());
        session->trackEvent(QStringLiteral("e"));
        QCOMPARE(session->waitForFlushed().delivered + 0, 1);
        const MLFlushResult again = session->waitForFlushed();
        QVERIFY(again.isComplete());
        QCOMPARE(again.delivered, 0);
    }

    void onlyWhatWasAcceptedBefore()
    {
        m_server.setFaults(json("{'delay_ms': 30}").constData());
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        trackNumbered(session, 3);
        const auto flush = session->flushAndContinue();
        trackNumbered(session, 50, 3);
        QTRY_VERIFY(flush.isFinished());
        QCOMPARE(flush.result().delivered, 3);
        QCOMPARE(client.waitForFlushed().pending, 0);
    }

    void onlyThisSessions()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *one = testSession(client, "one");
        MLSession *two = testSession(client, "two");
        m_server.setFaults(json("{'reject_events': {'bad': 400}}").constData());
        one->trackEvent(QStringLiteral("good"));
        two->trackEvent(QStringLiteral("bad"));
        const auto first = one->flush();
        const auto second = two->flush();
        const auto all = client.flush();
        QTRY_VERIFY(first.isFinished() && second.isFinished() && all.isFinished());
        QCOMPARE(first.result().delivered, 1);
        QVERIFY(first.result().isComplete());
        QCOMPARE(second.result().rejected, 1);
        QCOMPARE(second.result().error.code, ML::ErrorCode::Rejected);
    }

    void zeroReportsAtOnce()
    {
        MLClient client(testOptions(QUrl(QStringLiteral("http://127.0.0.1:1"))));
        MLSession *session = testSession(client);
        trackNumbered(session, 4);
        for (const int timeout : {0, -5}) {
            const MLFlushResult result = session->flushAndContinue(timeout).result();
            QVERIFY(result.timedOut);
            QCOMPARE(result.pending, 4);
        }
    }

    void signalsComeToo()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        QSignalSpy ofSession(session, &MLSession::flushed);
        QSignalSpy ofClient(&client, &MLClient::flushed);
        trackNumbered(session, 4);
        session->flushAndContinue();
        client.flush();
        QTRY_COMPARE(ofSession.size(), 1);
        QTRY_COMPARE(ofClient.size(), 1);
        QCOMPARE(ofSession[0][0].value<MLFlushResult>().pending, 0);
    }

    void eachCallHasAFutureOfItsOwn()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        trackNumbered(session, 1);
        int continuations = 0;
        client.flush().then(this, [&continuations](const MLFlushResult &) { ++continuations; });
        client.flush().then(this, [&continuations](const MLFlushResult &) { ++continuations; });
        QTRY_COMPARE(continuations, 2);
    }

    void waitingInTheGuiThreadEnds()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        trackNumbered(session, 100);
        QFuture<MLFlushResult> flush = session->flush();
        flush.waitForFinished(); // no event loop runs
        QVERIFY(flush.result().isComplete());
        QVERIFY(client.userIdentify(QStringLiteral("u")).result().status == 200);
    }

    void waitingInTheWorkersThreadIsRefused()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        trackNumbered(session, 1);
        std::atomic<int> code{-1};
        std::atomic<bool> isComplete{true};
        m_server.setFaults(json("{'delay_ms': 50}").constData());
        // Without a context it runs in the thread that finishes the future.
        client.flush().then([&](const MLFlushResult &) {
            const MLFlushResult refused = session->waitForFlushed();
            isComplete = refused.isComplete();
            code = int(refused.error.code);
        });
        QTRY_VERIFY(code >= 0);
        QCOMPARE(ML::ErrorCode(code.load()), ML::ErrorCode::InvalidArgument);
        QVERIFY(!isComplete);
        QVERIFY(client.waitForFlushed().isComplete());
    }

    void aRefusedFlushIsNeitherCompleteNorSilent()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = client.createSession({}); // of nobody
        QSignalSpy flushed(session, &MLSession::flushed);
        QSignalSpy errors(session, &MLSession::errorOccurred);
        const QFuture<MLFlushResult> flush = session->flush();
        QVERIFY(flush.isFinished());
        QVERIFY(!flush.result().isComplete());
        QCOMPARE(flush.result().error.code, ML::ErrorCode::InvalidSession);
        QCOMPARE(flushed.size(), 0); // as all signals, later
        QTRY_COMPARE(flushed.size(), 1);
        QCOMPARE(flushed.constFirst().constFirst().value<MLFlushResult>().error.code, ML::ErrorCode::InvalidSession);
        QCOMPARE(errors.size(), 1);

        MLClient unconfigured;
        QSignalSpy flushedToo(&unconfigured, &MLClient::flushed);
        QVERIFY(!unconfigured.waitForFlushed().isComplete());
        QTRY_COMPARE(flushedToo.size(), 1);
    }

    void destroyedInTheWorkersThread()
    {
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("SDK's own thread")));
        m_server.setFaults(json("{'delay_ms': 50}").constData());
        auto *client = new MLClient(testOptions(m_server.url()));
        trackNumbered(testSession(*client), 1);
        std::atomic<bool> gone{false};
        client->flush().then([&](const MLFlushResult &) {
            delete client;
            gone = true;
        });
        QTRY_VERIFY(gone);
    }

    void theClientsEndFinishesEveryFuture()
    {
        QFuture<MLFlushResult> flush, sessionFlush;
        QFuture<MLResponse> request;
        QFuture<void> persist;
        QList<MLError> errors;
        {
            MLClientOptions options = testOptions(QUrl(QStringLiteral("http://127.0.0.1:1")));
            options.quitTimeoutMs = 50;
            MLClient client(options);
            connect(&client, &MLClient::errorOccurred, this, [&errors](const MLError &error) { errors.append(error); });
            MLSession *session = testSession(client);
            trackNumbered(session, 4);
            flush = client.flush();
            sessionFlush = session->flush();
            persist = client.persist();
            m_server.setFaults(json("{'delay_ms': 20000}").constData());
            client.setServerEndpoint(m_server.url());
            request = client.userIdentify(QStringLiteral("u"));
        }
        QVERIFY(flush.isFinished() && sessionFlush.isFinished() && request.isFinished() && persist.isFinished());
        QCOMPARE(flush.result().lost, 4);
        QCOMPARE(flush.result().error.code, ML::ErrorCode::ClientDestroyed);
        QCOMPARE(sessionFlush.result().lost, 4);
        QCOMPARE(request.result().error.code, ML::ErrorCode::ClientDestroyed);
        QVERIFY(!persist.isCanceled());
        QVERIFY(!errors.isEmpty());
        QCOMPARE(errors.last().code, ML::ErrorCode::EventsLost);
    }
};

QTEST_GUILESS_MAIN(TestFlush)
#include "tst_flush.moc"
