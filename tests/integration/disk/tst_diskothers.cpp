// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "diskfolder.h"
#include "support/devserverprocess.h"
#include "support/faultproxy.h"

#include <QtCore/QProcess>

namespace {

/*! A backup program that holds a store. */
class Holder
{
public:
    Holder(const QString &store, const QStringList &statements) { m_process.start(QStringLiteral(HOLD_PROGRAM), QStringList{store} + statements); }
    ~Holder() { end(); }

    /*! "held", or why it does not hold it. */
    QString answer()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead())
                return QStringLiteral("no answer");
        }
        return QString::fromUtf8(m_process.readLine().trimmed());
    }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    void end()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

} // namespace

/*! Others who are at the same folder at once: programs that know nothing of it, and clients of the same process. */
class TestDiskOthers : public QObject
{
    Q_OBJECT

private:
    DevServerProcess m_server;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<DiskFolder> m_folder;

    QList<int> received(const char *session) { return numbersOf(m_server.receivedEvents(QString::fromLatin1(session))); }
    /*! Leaves events as a run does that ends offline. */
    void leave(const char *session, int count, int first = 0)
    {
        m_proxy->setRefusing(true);
        MLClient client(m_folder->briefOptions(m_proxy->url()));
        trackNumbered(testSession(client, session), count, first);
        client.persist().waitForFinished();
    }

private Q_SLOTS:
    void init()
    {
        m_server.reset();
        m_folder = std::make_unique<DiskFolder>();
        m_proxy = std::make_unique<FaultProxy>(m_server.port());
    }

    void aProgramThatHoldsWhatAnEarlierRunLeftIsWaitedFor_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("alone") << QStringList{QStringLiteral("BEGIN EXCLUSIVE")};
        QTest::newRow("to write") << QStringList{QStringLiteral("BEGIN IMMEDIATE")};
        QTest::newRow("to read") << QStringList{QStringLiteral("BEGIN"), QStringLiteral("SELECT COUNT(*) FROM events")};
    }
    void aProgramThatHoldsWhatAnEarlierRunLeftIsWaitedFor()
    {
        QFETCH(const QStringList, statements);
        leave("old", 100);
        const QString store = m_folder->stores().constFirst();
        Holder holder(store, statements);
        QCOMPARE(holder.answer(), QStringLiteral("held"));
        m_proxy->setRefusing(false);
        MLClient client(m_folder->options(m_proxy->url()));
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        trackNumbered(testSession(client, "new"), 50);
        QTRY_COMPARE(received("new"), range(0, 50));
        QTRY_COMPARE(errors.size(), 1);
        const auto error = errors[0][0].value<MLError>();
        QCOMPARE(error.code, ML::ErrorCode::StorageFailed);
        QVERIFY2(error.message.contains(store), qPrintable(error.message));
        QVERIFY(received("old").isEmpty());
        QVERIFY(holder.isRunning());
        holder.end();
        QTRY_COMPARE_WITH_TIMEOUT(received("old"), range(0, 100), 20000);
        QTRY_COMPARE(m_folder->stores().size(), 1);
        QCOMPARE(errors.size(), 1);
    }

    void aProgramThatWantsTheStoreInUseIsRefusedAndDoesNoHarm_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("alone") << QStringLiteral("BEGIN EXCLUSIVE");
        QTest::newRow("to read") << QStringLiteral("SELECT COUNT(*) FROM events");
        QTest::newRow("to change its mode") << QStringLiteral("PRAGMA journal_mode=DELETE");
    }
    void aProgramThatWantsTheStoreInUseIsRefusedAndDoesNoHarm()
    {
        QFETCH(const QString, statement);
        m_proxy->setRefusing(true);
        MLClient client(m_folder->options(m_proxy->url()));
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        MLSession *session = testSession(client);
        trackNumbered(session, 100);
        client.persist().waitForFinished();
        Holder holder(m_folder->stores().constFirst(), {statement});
        QCOMPARE(holder.answer(), QStringLiteral("database is locked"));
        trackNumbered(session, 100, 100);
        client.persist().waitForFinished();
        holder.end();
        QCOMPARE(client.waitForFlushed(0).stored, 200);
        m_proxy->setRefusing(false);
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(received("s"), range(0, 200));
        QVERIFY(errorsOf(errors, ML::ErrorCode::StorageFailed).isEmpty());
    }

    void whoReadsTheStoreInUseWithinTheProcessLosesNothing()
    {
        m_proxy->setRefusing(true);
        MLClient client(m_folder->options(m_proxy->url()));
        MLSession *session = testSession(client);
        trackNumbered(session, 100);
        client.persist().waitForFinished();
        const QString store = m_folder->stores().constFirst();
        QVERIFY(m_folder->holds("\"n\":99")); // as the system has it, the process has no lock on a file any more that it closes
        Holder holder(store, {QStringLiteral("BEGIN EXCLUSIVE")});
        const QString answer = holder.answer();
        trackNumbered(session, 100, 100);
        client.persist().waitForFinished();
        holder.end(); // brings the log into the file and deletes it, if it was let in
        trackNumbered(session, 100, 200);
        client.persist().waitForFinished();
        QCOMPARE(client.waitForFlushed(0).stored, 300);
        m_proxy->setRefusing(false);
        QVERIFY2(client.waitForFlushed().isComplete(), qPrintable(answer));
        QCOMPARE(received("s"), range(0, 300));
    }

    void clientsOfOneProcessShareNoStore()
    {
        m_proxy->setRefusing(true);
        auto one = std::make_unique<MLClient>(m_folder->briefOptions(m_proxy->url()));
        MLClient two(m_folder->briefOptions(m_proxy->url()));
        MLSession *a = testSession(*one, "a");
        MLSession *b = testSession(two, "b");
        for (int i = 0; i < 10; ++i) {
            trackNumbered(a, 30, i * 30);
            trackNumbered(b, 30, i * 30);
        }
        one->persist().waitForFinished();
        two.persist().waitForFinished();
        QCOMPARE(m_folder->stores().size(), 2);
        one.reset(); // and the other goes on
        trackNumbered(b, 100, 300);
        MLClient three(m_folder->briefOptions(m_proxy->url()));
        trackNumbered(testSession(three, "c"), 100);
        three.persist().waitForFinished();
        two.persist().waitForFinished();
        QCOMPARE(m_folder->stores().size(), 3); // what the first left is the third's now
        QCOMPARE(three.pendingCount(), 400);
        QCOMPARE(two.pendingCount(), 400);
        m_proxy->setRefusing(false);
        QVERIFY(two.waitForFlushed().isComplete());
        QTRY_COMPARE(three.pendingCount(), 0);
        QTRY_COMPARE(m_folder->stores().size(), 2);
        // Each once and in order: no request was lost on the way.
        QCOMPARE(received("a"), range(0, 300));
        QCOMPARE(received("b"), range(0, 400));
        QCOMPARE(received("c"), range(0, 100));
    }
};

QTEST_GUILESS_MAIN(TestDiskOthers)
#include "tst_diskothers.moc"
