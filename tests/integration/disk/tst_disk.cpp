// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "support/devserverprocess.h"
#include "support/faultproxy.h"
#include "support/testclient.h"

#include <QtCore/QProcess>
#include <QtNetwork/QNetworkInformation>
#include <QtNetwork/QTcpServer>

namespace {

QList<int> firstComings(const QList<int> &numbers)
{
    QList<int> result;
    for (const int n : numbers) {
        if (!result.contains(n))
            result.append(n);
    }
    return result;
}

} // namespace

/*! The disk outbox as an application has it: a real server, a real folder, processes that are really killed. */
class TestDisk : public QObject
{
    Q_OBJECT

private:
    DevServerProcess m_server;
    std::unique_ptr<QTemporaryDir> m_folder;

    MLClientOptions options(const QUrl &server)
    {
        MLClientOptions result = testOptions(server);
        result.outbox.kind = ML::OutboxKind::Disk;
        result.outbox.path = m_folder->path();
        return result;
    }
    QStringList stores() const
    {
        QStringList names;
        QDirIterator it(m_folder->path(), {QStringLiteral("*.db")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            names.append(it.next());
        return names;
    }
    bool folderHolds(const QByteArray &text) const
    {
        QDirIterator it(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void init()
    {
        m_server.reset();
        m_server.setFaults(json("{'fail_next': null}").constData());
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void diskIsTheDefaultAndDelivers()
    {
        QCOMPARE(MLClientOptions().outbox.kind, ML::OutboxKind::Disk);
        MLClient client(options(m_server.url()));
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        trackNumbered(testSession(client), 500);
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(numbersOf(m_server.receivedEvents(QStringLiteral("s"))), range(0, 500));
        QVERIFY(errors.isEmpty());
        QCOMPARE(stores().size(), 1);
    }

    void whatIsLeftIsDeliveredByTheNextClientByItself()
    {
        m_server.setFaults(json("{'fail_next': {'count': -1, 'status': 500}}").constData());
        {
            MLClientOptions quick = options(m_server.url());
            quick.quitTimeoutMs = 20;
            MLClient client(quick);
            QSignalSpy errors(&client, &MLClient::errorOccurred);
            trackNumbered(testSession(client), 300);
            const MLFlushResult left = client.waitForFlushed(50);
            QCOMPARE(left.stored, 300);
            QCOMPARE(left.pending, 0);
        }
        QCOMPARE(stores().size(), 1);
        m_server.setFaults(json("{'fail_next': null}").constData());
        MLClient next(options(m_server.url()));
        QTRY_COMPARE(numbersOf(m_server.receivedEvents(QStringLiteral("s"))), range(0, 300));
        QTRY_COMPARE(next.pendingCount(), 0);
    }

    void manyStoresAreDeliveredByTheNextClientByItself()
    {
        constexpr int kClients = 20; // more than are looked at before the client has other things to do
        m_server.setFaults(json("{'fail_next': {'count': -1, 'status': 500}}").constData());
        for (int i = 0; i < kClients; ++i) {
            MLClientOptions quick = options(m_server.url());
            quick.quitTimeoutMs = 1;
            MLClient client(quick);
            trackNumbered(testSession(client), 5, i * 5);
        }
        QCOMPARE(stores().size(), kClients);
        m_server.setFaults(json("{'fail_next': null}").constData());
        MLClient next(options(m_server.url()));
        QTRY_COMPARE(firstComings(numbersOf(m_server.receivedEvents(QStringLiteral("s")))), range(0, kClients * 5));
        QTRY_COMPARE(next.pendingCount(), 0);
    }

    void eventsOfAContinuedSessionComeAfterWhatWasLeft()
    {
        m_server.setFaults(json("{'fail_next': {'count': -1, 'status': 500}}").constData());
        for (int i = 0; i < 3; ++i) {
            if (i == 2)
                m_server.setFaults(json("{'fail_next': null}").constData());
            MLClientOptions quick = options(m_server.url());
            quick.quitTimeoutMs = i == 2 ? 10000 : 20;
            MLClient client(quick);
            trackNumbered(testSession(client), 100, i * 100);
        }
        QCOMPARE(numbersOf(m_server.receivedEvents(QStringLiteral("s"))), range(0, 300));
        QVERIFY(stores().isEmpty());
    }

    void aKilledProcessLosesNothingThatItCalledPersisted_data()
    {
        QTest::addColumn<QByteArray>("faults");
        QTest::newRow("server up") << json("{'fail_next': null}");
        QTest::newRow("server failing") << json("{'fail_next': {'count': -1, 'status': 503}}");
    }
    void aKilledProcessLosesNothingThatItCalledPersisted()
    {
        QFETCH(QByteArray, faults);
        m_server.setFaults(faults.constData());
        int first = 0;
        for (int kill = 0; kill < 4; ++kill) {
            QProcess program;
            program.start(QStringLiteral(DISK_PROGRAM), {m_server.url().toString(), m_folder->path(), QStringLiteral("s"), QString::number(first), QStringLiteral("2000"), QStringLiteral("linger")});
            int persisted = first;
            while (persisted < first + 200 * (kill + 1)) {
                QVERIFY(program.waitForReadyRead());
                while (program.canReadLine())
                    persisted = program.readLine().trimmed().toInt();
            }
            program.kill();
            QVERIFY(program.waitForFinished());
            while (program.canReadLine())
                persisted = program.readLine().trimmed().toInt();
            first = persisted; // numbers that were not persisted may come twice, from the next process
        }
        m_server.setFaults(json("{'fail_next': null}").constData());
        MLClient client(options(m_server.url()));
        QList<int> numbers;
        QTRY_VERIFY((numbers = firstComings(numbersOf(m_server.receivedEvents(QStringLiteral("s"))))).size() >= first);
        QTRY_VERIFY(client.pendingCount() == 0 && stores().size() <= 1);
        QCOMPARE(numbers.mid(0, first), range(0, first));
    }

    void twoClientsOfOneProcessDoNotMeet()
    {
        MLClient one(options(m_server.url()));
        MLClient two(options(m_server.url()));
        MLSession *a = testSession(one, "a");
        MLSession *b = testSession(two, "b");
        for (int i = 0; i < 10; ++i) {
            trackNumbered(a, 50, i * 50);
            trackNumbered(b, 50, i * 50);
        }
        QVERIFY(one.waitForFlushed().isComplete());
        QVERIFY(two.waitForFlushed().isComplete());
        QCOMPARE(numbersOf(m_server.receivedEvents(QStringLiteral("a"))), range(0, 500));
        QCOMPARE(numbersOf(m_server.receivedEvents(QStringLiteral("b"))), range(0, 500));
    }

    void theEndIsBoundedThoughTheServerNeverAnswers()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort()));
        QElapsedTimer timer;
        {
            MLClientOptions quick = options(url);
            quick.quitTimeoutMs = 200;
            MLClient client(quick);
            QSignalSpy errors(&client, &MLClient::errorOccurred);
            trackNumbered(testSession(client), 50);
            timer.start();
        }
        QVERIFY(timer.elapsed() < 5000);
        MLClientOptions again = options(url);
        again.quitTimeoutMs = 0;
        MLClient client(again);
        QTRY_COMPARE(client.pendingCount(), 50);
    }

    void aReturningNetworkEndsABackOff()
    {
        FaultProxy proxy(m_server.port());
        proxy.setRefusing(true);
        MLClientOptions slow = options(proxy.url());
        slow.retry.baseDelayMs = slow.retry.maxDelayMs = 24 * 3600 * 1000; // longer than any test, but for a draw of one in a thousand
        MLClient client(slow);
        trackNumbered(testSession(client), 1);
        QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::BackingOff);
        QTRY_VERIFY(QNetworkInformation::instance()); // loaded when it is needed first
        proxy.setRefusing(false);
        // What Qt's backend does when the machine's connection changes; it may not be connected to yet.
        const auto online = [] { Q_EMIT QNetworkInformation::instance()->reachabilityChanged(QNetworkInformation::Reachability::Online); };
        QTRY_VERIFY((online(), client.pendingCount() == 0));
        QCOMPARE(numbersOf(m_server.receivedEvents(QStringLiteral("s"))), range(0, 1));
    }

    void aReturningNetworkDoesNotShortenThePauseThatTheServerAsksFor()
    {
        m_server.setFaults(json("{'fail_next': {'count': 1, 'status': 503, 'retry_after': '600'}}").constData());
        MLClientOptions quick = options(m_server.url());
        quick.quitTimeoutMs = 0;
        MLClient client(quick);
        trackNumbered(testSession(client), 1);
        QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::BackingOff);
        QTRY_VERIFY(QNetworkInformation::instance());
        const auto online = [] { Q_EMIT QNetworkInformation::instance()->reachabilityChanged(QNetworkInformation::Reachability::Online); };
        for (int i = 0; i < 20; ++i) {
            online();
            client.persist().waitForFinished(); // the worker has seen it
        }
        QCOMPARE(client.deliveryState(), ML::DeliveryState::BackingOff);
        QCOMPARE(client.pendingCount(), 1);
    }

    void rejectedEventsOutliveTheProcessAndCanBeRetried()
    {
        m_server.setFaults(json("{'fail_next': {'count': 1, 'status': 422}}").constData());
        QString id;
        {
            MLClient client(options(m_server.url()));
            const MLReceipt receipt = testSession(client)->trackEvent(QStringLiteral("e"), {{QStringLiteral("n"), 0}});
            id = receipt.eventId;
            QCOMPARE(client.waitForFlushed().rejected, 1);
        }
        m_server.setFaults(json("{'fail_next': null}").constData());
        MLClient client(options(m_server.url()));
        QTRY_COMPARE(client.rejectedEvents().size(), 1);
        QCOMPARE(client.rejectedEvents().constFirst().eventId, id);
        QCOMPARE(client.rejectedEvents().constFirst().error.status, 422);
        client.retryRejected();
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(numbersOf(m_server.receivedEvents(QStringLiteral("s"))), range(0, 1));
        QVERIFY(client.rejectedEvents().isEmpty());
    }

    void rejectedEventsThatMakeRoomAreCounted_data()
    {
        QTest::addColumn<ML::OutboxKind>("kind");
        QTest::newRow("disk") << ML::OutboxKind::Disk;
        QTest::newRow("memory") << ML::OutboxKind::Memory;
    }
    void rejectedEventsThatMakeRoomAreCounted()
    {
        QFETCH(ML::OutboxKind, kind);
        m_server.setFaults(json("{'fail_next': {'count': -1, 'status': 422}}").constData());
        MLClientOptions all = options(m_server.url());
        all.outbox.kind = kind;
        MLClient client(all);
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        trackNumbered(testSession(client), 1013);
        QCOMPARE(client.waitForFlushed(60000).rejected, 1013);
        const auto lost = [&errors] {
            int count = 0;
            for (const auto &arguments : errors) {
                const auto error = arguments[0].value<MLError>();
                count += error.code == ML::ErrorCode::EventsLost ? error.message.section(u' ', 0, 0).toInt() : 0;
            }
            return count;
        };
        QTRY_COMPARE(lost(), 13);
        QCOMPARE(client.rejectedEvents().size(), 1000);
        QVERIFY(client.rejectedEvents().constFirst().json.contains("\"n\":13"));
    }

    void neitherKeyNorPurgedTextsAreInTheFolder()
    {
        m_server.setFaults(json("{'fail_next': {'count': -1, 'status': 500}}").constData());
        MLClientOptions secret = options(m_server.url());
        secret.apiKey = QStringLiteral("a-very-secret-key");
        secret.quitTimeoutMs = 0;
        MLClient client(secret);
        testSession(client)->trackConversationTurn({QStringLiteral("my private question"), QStringLiteral("an answer")});
        client.persist().waitForFinished();
        QVERIFY(folderHolds("my private question"));
        QVERIFY(!folderHolds("a-very-secret-key"));
        client.purge();
        client.persist().waitForFinished();
        QVERIFY(!folderHolds("my private question"));
        QTRY_COMPARE(client.pendingCount(), 0);
    }

    void purgeDropsWhatEarlierRunsLeftThoughNothingWasTrackedYet()
    {
        {
            MLClientOptions quick = options(QUrl(QStringLiteral("http://127.0.0.1:1")));
            quick.quitTimeoutMs = 0;
            MLClient client(quick);
            testSession(client)->trackEvent(QStringLiteral("something private"));
        }
        QVERIFY(folderHolds("something private"));
        MLClientOptions quick = options(QUrl(QStringLiteral("http://127.0.0.1:1")));
        quick.quitTimeoutMs = 0;
        MLClient client(quick);
        client.purge();
        QTRY_VERIFY(!folderHolds("something private"));
    }

    void switchedOffItKeepsNothingOfEarlierRuns()
    {
        {
            MLClientOptions quick = options(QUrl(QStringLiteral("http://127.0.0.1:1")));
            quick.quitTimeoutMs = 0;
            MLClient client(quick);
            testSession(client)->trackEvent(QStringLiteral("something private"));
        }
        QVERIFY(folderHolds("something private"));
        MLClientOptions quick = options(QUrl(QStringLiteral("http://127.0.0.1:1")));
        quick.quitTimeoutMs = 0;
        MLClient client(quick);
        client.setEnabled(false);
        QTRY_VERIFY(!folderHolds("something private"));
        QTRY_COMPARE(client.pendingCount(), 0);
    }

    void aFolderThatCannotBeWrittenIsSaidOnceAndMemoryGoesOn()
    {
        MLClientOptions wrong = options(m_server.url());
        wrong.outbox.path = QStringLiteral("/proc/nowhere");
        MLClient client(wrong);
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        trackNumbered(testSession(client), 50);
        QVERIFY(client.waitForFlushed().isComplete());
        QTRY_COMPARE(errors.size(), 1);
        const auto error = errors[0][0].value<MLError>();
        QCOMPARE(error.code, ML::ErrorCode::StorageFailed);
        QVERIFY2(error.message.contains(QStringLiteral("/proc/nowhere")), qPrintable(error.message));
        QCOMPARE(numbersOf(m_server.receivedEvents(QStringLiteral("s"))), range(0, 50));
    }
};

QTEST_GUILESS_MAIN(TestDisk)
#include "tst_disk.moc"
