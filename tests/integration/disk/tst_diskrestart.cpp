// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "diskfolder.h"
#include "support/devserverprocess.h"
#include "support/faultproxy.h"

#include <QtCore/QProcess>

/*! What one run leaves to the next, and what the limits make of it. */
class TestDiskRestart : public QObject
{
    Q_OBJECT

private:
    DevServerProcess m_server;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<DiskFolder> m_folder;

    QList<int> received(const char *session = "s") { return numbersOf(m_server.receivedEvents(QString::fromLatin1(session))); }
    MLClientOptions options() const { return m_folder->options(m_proxy->url()); }
    MLClientOptions briefOptions() const { return m_folder->briefOptions(m_proxy->url()); }
    void setFaults(const char *faults) { QVERIFY(m_server.setFaults(json(faults).constData())); }
    /*! Leaves events as a run does that ends offline. */
    void leave(int count, int first = 0, const char *session = "s")
    {
        m_proxy->setRefusing(true);
        MLClient client(briefOptions());
        trackNumbered(testSession(client, session), count, first);
        client.persist().waitForFinished();
    }
    QStringList programArguments(int count, const char *way) const
    {
        return {m_proxy->url().toString(), m_folder->path(), QStringLiteral("s"), QStringLiteral("0"), QString::number(count), QString::fromLatin1(way)};
    }

private Q_SLOTS:
    void init()
    {
        m_server.reset();
        m_folder = std::make_unique<DiskFolder>();
        m_proxy = std::make_unique<FaultProxy>(m_server.port());
    }

    void whatWasTrackedIsOnDiskThoughNobodyAsksForIt()
    {
        m_proxy->setRefusing(true);
        QProcess program;
        program.start(QStringLiteral(DISK_PROGRAM), programArguments(500, "silent"));
        QVERIFY(program.waitForStarted());
        QTRY_VERIFY(m_folder->holds("\"n\":499"));
        program.kill();
        QVERIFY(program.waitForFinished());
        m_proxy->setRefusing(false);
        MLClient client(options());
        QTRY_COMPARE(received(), range(0, 500));
    }

    void quittingIsBoundedAsAWholeAndLosesNothing_data()
    {
        QTest::addColumn<QString>("mode");
        for (const char *mode : {"swallow", "cut", "stall"})
            QTest::newRow(mode) << QString::fromLatin1(mode);
    }
    void quittingIsBoundedAsAWholeAndLosesNothing()
    {
        QFETCH(const QString, mode);
        m_proxy->setBehaviour(*FaultProxy::Behaviour::fromText(mode));
        QProcess program;
        program.start(QStringLiteral(DISK_PROGRAM), programArguments(100, "quit"));
        QVERIFY(program.waitForFinished(60000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        const QByteArray last = program.readAllStandardOutput().trimmed().split('\n').last();
        const int ms = last.startsWith("quit ") ? last.mid(5).toInt() : -1;
        QVERIFY2(ms >= 1900 && ms < 3900, last.constData()); // 2 s for aboutToQuit and the destructor together, not each
        m_proxy->setBehaviour({});
        m_proxy->dropConnections();
        MLClient client(options());
        QTRY_COMPARE(firstOccurrences(received()), range(0, 100));
        QTRY_COMPARE(client.pendingCount(), 0);
    }

    void aLongQueueIsWrittenPieceByPieceAtTheEnd()
    {
        m_proxy->setRefusing(true);
        QSemaphore mayGoOn;
        std::atomic<bool> earlierIsOnDisk{false};
        {
            MLClient client(briefOptions());
            // In the worker's thread: nothing is written before all is tracked, and then the end is at it.
            client.setEventFilter([&](const MLOutgoingEvent &event) -> std::optional<MLOutgoingEvent> {
                const int n = event.properties.value(QStringLiteral("n")).toInt();
                if (n == 0)
                    mayGoOn.acquire();
                if (n == 9990)
                    earlierIsOnDisk = m_folder->holds("\"n\":5000,") || m_folder->holds("\"n\":5000}");
                return event;
            });
            trackNumbered(testSession(client), 10000);
            mayGoOn.release();
        }
        QVERIFY(earlierIsOnDisk);
        MLClient client(briefOptions());
        QTRY_COMPARE(client.pendingCount(), 10000);
    }

    void whatWasHeldIsDeliveredOnceTheSetUpIsRight()
    {
        setFaults("{'fail_next': {'count': -1, 'status': 401}}");
        {
            MLClient client(briefOptions());
            trackNumbered(testSession(client), 50);
            QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::Held);
            trackNumbered(testSession(client), 50, 50);
            QCOMPARE(client.waitForFlushed(0).stored, 100);
        }
        setFaults("{'fail_next': null}");
        MLClient client(options());
        QTRY_COMPARE(firstOccurrences(received()), range(0, 100)); // the server may take what the first client had sent and given up
        QVERIFY(client.errors().isEmpty());
    }

    void thatArraysAreRefusedIsKnownForAWeek()
    {
        constexpr int kDay = 24 * 3600;
        setFaults("{'refuse_arrays': 400}");
        const auto trackSome = [this](const char *session) {
            MLClient client(options());
            trackNumbered(testSession(client, session), 20);
            QVERIFY(client.waitForFlushed().isComplete());
        };
        const auto arrays = [this] {
            int count = 0;
            for (const QJsonValue request : m_server.requests())
                count += request.toObject().value(QLatin1String("status")).toInt() == 400;
            return count;
        };
        trackSome("first");
        QCOMPARE(arrays(), 1);
        trackSome("second");
        QCOMPARE(arrays(), 1);
        const QStringList notes = m_folder->files({QStringLiteral("arrays-refused")});
        QCOMPARE(notes.size(), 1);
        for (const auto &[days, tried] : {std::pair(6, 1), std::pair(8, 2)}) {
            QFile note(notes.constFirst());
            QVERIFY(note.open(QIODevice::ReadWrite));
            QVERIFY(note.setFileTime(QDateTime::currentDateTime().addSecs(-days * kDay), QFileDevice::FileModificationTime));
            note.close();
            trackSome("later");
            QCOMPARE(arrays(), tried);
        }
    }

    void errorsOfEarlierEventsComeOutOfTheClient()
    {
        leave(1);
        m_proxy->setRefusing(false);
        setFaults("{'fail_next': {'count': 1, 'status': 422}}");
        MLClient client(options());
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        QSignalSpy rejected(&client, &MLClient::eventRejected);
        QTRY_COMPARE(errors.size(), 1);
        const auto error = errors[0][0].value<MLError>();
        QCOMPARE(error.status, 422);
        QCOMPARE(error.sessionId, QStringLiteral("s"));
        QTRY_COMPARE(rejected.size(), 1);
        QCOMPARE(client.errors().size(), 1);
        QCOMPARE(client.rejectedEvents().size(), 1);
    }

    void limitsCountWhatEarlierRunsLeft_data()
    {
        QTest::addColumn<bool>("byBytes");
        QTest::newRow("events") << false;
        QTest::newRow("bytes") << true;
    }
    void limitsCountWhatEarlierRunsLeft()
    {
        QFETCH(const bool, byBytes);
        leave(100);
        MLClientOptions limited = briefOptions();
        limited.outbox.maxEvents = byBytes ? 1000000 : 200;
        limited.outbox.maxBytes = byBytes ? 40000 : 1000000000;
        MLClient client(limited);
        QTRY_COMPARE(client.pendingCount(), 100);
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        MLSession *session = testSession(client, "new");
        int accepted = 0;
        MLReceipt receipt;
        while (accepted < 1000 && (receipt = session->trackEvent(QStringLiteral("e"))).isAccepted())
            ++accepted;
        QCOMPARE(receipt.error.code, ML::ErrorCode::QueueFull);
        if (!byBytes) {
            QCOMPARE(accepted, 98); // of 200, 2 are kept back
            QVERIFY(session->userIdentify({}).isAccepted());
            QVERIFY(session->endSession().isAccepted());
            QCOMPARE(testSession(client, "other")->userIdentify({}).error.code, ML::ErrorCode::QueueFull);
        }
        QTRY_VERIFY(!errorsOf(errors, ML::ErrorCode::QueueFull).isEmpty());
        client.persist().waitForFinished();
        const MLFlushResult left = client.waitForFlushed(0);
        QCOMPARE(left.stored, client.pendingCount()); // what was accepted was not dropped for it
        QCOMPARE(left.lost, 0);
        m_proxy->setRefusing(false);
        QVERIFY(client.waitForFlushed().isComplete());
        QVERIFY(testSession(client, "newer")->trackEvent(QStringLiteral("e")).isAccepted());
    }

    void whatIsTooOldIsCountedAndSaid()
    {
        leave(3);
        m_proxy->setRefusing(false);
        setFaults("{'fail_next': {'count': -1, 'status': 503}}");
        MLClientOptions old = options();
        old.outbox.maxAge = 1; // s
        MLClient client(old);
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        QTRY_COMPARE(client.pendingCount(), 3);
        const MLFlushResult result = client.waitForFlushed(20000);
        QCOMPARE(result.lost, 3);
        QCOMPARE(result.delivered + result.rejected + result.stored + result.pending, 0);
        QTRY_COMPARE(errorsOf(errors, ML::ErrorCode::Expired).size(), 3);
        QCOMPARE(client.pendingCount(), 0);
    }

    void aThousandRejectedEventsOutliveRuns()
    {
        setFaults("{'fail_next': {'count': -1, 'status': 422}}");
        {
            MLClient client(options());
            trackNumbered(testSession(client), 1005);
            QCOMPARE(client.waitForFlushed(60000).rejected, 1005);
        }
        setFaults("{'fail_next': null}");
        QStringList kept;
        {
            MLClient client(options());
            QTRY_COMPARE(client.rejectedEvents().size(), 1000);
            const auto rejected = client.rejectedEvents();
            QVERIFY(rejected.constFirst().json.contains("\"n\":5"));
            QStringList dropped;
            for (const MLRejectedEvent &event : rejected)
                (dropped.size() < 400 ? dropped : kept).append(event.eventId);
            client.dropRejected(dropped);
            client.persist().waitForFinished();
        }
        {
            MLClient client(options());
            QTRY_COMPARE(client.rejectedEvents().size(), 600);
            client.retryRejected(kept.mid(0, 100));
            QVERIFY(client.waitForFlushed().isComplete());
            QCOMPARE(received(), range(405, 100));
        }
        {
            MLClient client(options());
            QTRY_COMPARE(client.rejectedEvents().size(), 500);
            client.retryRejected();
            QVERIFY(client.waitForFlushed().isComplete());
        }
        QCOMPARE(received(), range(405, 600));
        QVERIFY2(m_folder->stores().isEmpty(), qPrintable(m_folder->stores().join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestDiskRestart)
#include "tst_diskrestart.moc"
