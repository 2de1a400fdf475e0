// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Tracking from several threads.

#include "devserverprocess.h"
#include "support/testclient.h"

#include <thread>

class TestThreads : public QObject
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

    void fourThreadsOneSession()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([session, t] {
                for (int i = 0; i < 1000; ++i)
                    session->trackEvent(QStringLiteral("t%1").arg(t), {{QStringLiteral("n"), i}});
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(client.waitForFlushed().isComplete());
        QHash<QString, QList<int>> byThread;
        for (const QJsonValue event : m_server.receivedEvents(QStringLiteral("s")))
            byThread[event.toObject().value(QStringLiteral("event")).toString()] += numbersOf({event});
        QCOMPARE(byThread.size(), 4);
        for (const QList<int> &numbers : byThread)
            QCOMPARE(numbers, range(0, 1000)); // each thread's order is kept
        QCOMPARE(m_server.stats().value(QStringLiteral("order_violations")).toInteger(-1), 0);
    }

    void destroyedInOrderWhileOthersTrack()
    {
        for (int round = 0; round < 20; ++round) {
            auto client = std::make_unique<MLClient>(testOptions(m_server.url()));
            std::vector<std::unique_ptr<MLSession>> sessions;
            std::vector<std::thread> threads;
            std::atomic<bool> stop{false};
            for (int t = 0; t < 4; ++t) {
                auto session = std::make_unique<MLSession>();
                session->setClient(client.get());
                session->setSessionId(QStringLiteral("r%1t%2").arg(round).arg(t));
                session->setDeviceId(QStringLiteral("d"));
                threads.emplace_back([s = session.get(), &stop] {
                    while (!stop)
                        s->trackEvent(QStringLiteral("e"));
                });
                sessions.push_back(std::move(session));
            }
            QTRY_VERIFY(client->pendingCount() > 0 || round > 0);
            stop = true;
            for (std::thread &thread : threads)
                thread.join();
            sessions.clear();
            client.reset();
        }
    }

    void clientDestroyedUnderTracking()
    {
        // Not in order, but the sessions live on: their calls are refused from then on.
        MLSession session;
        session.setDeviceId(QStringLiteral("d"));
        auto client = std::make_unique<MLClient>(testOptions(m_server.url()));
        session.setClient(client.get());
        std::atomic<bool> refused{false};
        std::thread thread([&] {
            while (session.trackEvent(QStringLiteral("e")).error.code != ML::ErrorCode::ClientDestroyed) {
            }
            refused = true;
        });
        QTRY_VERIFY(client->pendingCount() > 0);
        client.reset();
        thread.join();
        QVERIFY(refused);
    }

    void sessionMadeInAnotherThread()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = nullptr;
        std::thread thread([&] {
            session = testSession(client, "elsewhere");
            trackNumbered(session, 3);
        });
        thread.join();
        QVERIFY(session->isValid());
        QCOMPARE(session->thread(), this->thread());
        QTRY_COMPARE(session->parent(), &client);
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(numbersOf(m_server.receivedEvents(QStringLiteral("elsewhere"))), range(0, 3));
    }

    void sessionMadeInAnotherThreadMayGoAtOnce()
    {
        auto client = std::make_unique<MLClient>(testOptions(m_server.url()));
        MLSession *session = nullptr;
        std::thread([&] { session = testSession(*client, "gone"); }).join();
        delete session; // before it became a child
        QPointer<MLSession> orphan;
        std::thread([&] { orphan = testSession(*client, "orphan"); }).join();
        client.reset(); // before the other did
        QTRY_VERIFY(!orphan);
    }

    void errorsComeInTheObjectsThread()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        QThread *where = nullptr;
        connect(session, &MLSession::errorOccurred, session, [&where] { where = QThread::currentThread(); }, Qt::DirectConnection);
        std::thread([session] { session->trackEvent({}); }).join();
        QVERIFY(!where);
        QTRY_COMPARE(where, this->thread());
    }

    void theCallersLoopIsNeverBlocked()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        LoopWatch watch;
        int rounds = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] {
            trackNumbered(session, 10, 10 * rounds++);
        });
        timer.start(1);
        QTRY_VERIFY(rounds >= 200);
        timer.stop();
        const auto flush = client.flush();
        QTRY_VERIFY(flush.isFinished());
        // Far from any deadline or back-off of the network's; the machine itself may be slow.
        QVERIFY2(watch.longest() < 1000, qPrintable(QString::number(watch.longest())));
        QCOMPARE(numbersOf(m_server.receivedEvents(QStringLiteral("s"))), range(0, 10 * rounds));
    }
};

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
