// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What the disk outbox asks of the system. This program has functions of its own in place of the system's, which count and pass on.

#include "diskfolder.h"

#include <QtCore/QSemaphore>

#include <atomic>
#include <cstdarg>
#include <mutex>

#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

namespace {

/*! Sees what is asked for files below a folder. Thread-safe. */
class SystemCalls
{
public:
    enum class Locks { Pass, Refuse, Stall };

    void watch(const QString &folder)
    {
        const std::lock_guard lock(m_mutex);
        m_folder = QFile::encodeName(QFileInfo(folder).canonicalFilePath());
        m_synchronised.clear();
        m_refusals = 0;
        m_stalls = 0;
    }
    void setLocks(Locks locks) { m_locks = locks; }
    int refusals() const { return m_refusals; }
    int stalls() const { return m_stalls; }

    /*! How often a file whose name ends with \a suffix was brought to the disk since the last call. */
    int takeSynchronised(const QByteArray &suffix)
    {
        const std::lock_guard lock(m_mutex);
        const auto count = std::count_if(m_synchronised.begin(), m_synchronised.end(), [&](const QByteArray &path) { return path.endsWith(suffix); });
        m_synchronised.clear();
        return int(count);
    }

    void synchronises(int file)
    {
        const std::lock_guard lock(m_mutex);
        const QByteArray path = pathOf(file);
        if (!m_folder.isEmpty() && path.startsWith(m_folder))
            m_synchronised.append(path);
    }
    /*! False if the lock is refused, as another process that has it would do. */
    bool locks(int file)
    {
        if (m_locks == Locks::Pass || !isStore(file))
            return true;
        if (m_locks == Locks::Refuse) {
            ++m_refusals;
            return false;
        }
        ++m_stalls;
        while (m_locks == Locks::Stall)
            ::usleep(1000);
        return true;
    }

private:
    static QByteArray pathOf(int file)
    {
        char path[4096];
        const auto size = ::readlink(QByteArray("/proc/self/fd/" + QByteArray::number(file)).constData(), path, sizeof path);
        return QByteArray(path, std::max<qsizetype>(0, size));
    }
    bool isStore(int file)
    {
        const std::lock_guard lock(m_mutex);
        const QByteArray path = pathOf(file);
        return path.endsWith(".db") && !m_folder.isEmpty() && path.startsWith(m_folder);
    }

    std::mutex m_mutex;
    QByteArray m_folder;
    QList<QByteArray> m_synchronised;
    std::atomic<Locks> m_locks{Locks::Pass};
    std::atomic<int> m_refusals{0};
    std::atomic<int> m_stalls{0};
};

/*! Never destroyed: the system is asked until the very end. */
SystemCalls &systemCalls()
{
    static auto *const instance = new SystemCalls;
    return *instance;
}

template <typename Function>
Function systems(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

Q_DECL_EXPORT int fsync(int file)
{
    systemCalls().synchronises(file);
    return systems<int (*)(int)>("fsync")(file);
}

Q_DECL_EXPORT int fdatasync(int file)
{
    systemCalls().synchronises(file);
    return systems<int (*)(int)>("fdatasync")(file);
}

Q_DECL_EXPORT int fcntl64(int file, int command, ...)
{
    va_list arguments;
    va_start(arguments, command);
    void *const argument = va_arg(arguments, void *);
    va_end(arguments);
    if (command == F_SETLK && static_cast<flock *>(argument)->l_type != F_UNLCK && !systemCalls().locks(file)) {
        errno = EAGAIN;
        return -1;
    }
    return systems<int (*)(int, int, ...)>("fcntl64")(file, command, argument);
}

} // extern "C"

class TestSystemCalls : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DiskFolder> m_folder;

    /*! Nothing is delivered, and after the first try nothing is tried. */
    MLClientOptions offline() const
    {
        MLClientOptions options = m_folder->briefOptions(QUrl(QStringLiteral("http://127.0.0.1:1")));
        options.retry.baseDelayMs = options.retry.maxDelayMs = 24 * 3600 * 1000;
        return options;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<DiskFolder>();
        systemCalls().watch(m_folder->path());
    }
    void cleanup() { systemCalls().setLocks(SystemCalls::Locks::Pass); }

    void everyCommitReachesTheDiskItselfIfWanted_data()
    {
        QTest::addColumn<ML::DiskSynchronisation>("synchronisation");
        QTest::newRow("full") << ML::DiskSynchronisation::Full;
        QTest::newRow("normal") << ML::DiskSynchronisation::Normal;
    }
    void everyCommitReachesTheDiskItselfIfWanted()
    {
        QFETCH(const ML::DiskSynchronisation, synchronisation);
        MLClientOptions options = offline();
        options.outbox.synchronisation = synchronisation;
        MLClient client(options);
        MLSession *session = testSession(client);
        trackNumbered(session, 1);
        client.persist().waitForFinished();
        const bool full = synchronisation == ML::DiskSynchronisation::Full;
        const QByteArray folder = QFile::encodeName(QFileInfo(m_folder->stores().constFirst()).path());
        QVERIFY(systemCalls().takeSynchronised(folder) > 0 || !full); // that there are such files
        for (int i = 1; i <= 20; ++i) {
            systemCalls().takeSynchronised({});
            trackNumbered(session, 1, i);
            client.persist().waitForFinished();
            QCOMPARE(systemCalls().takeSynchronised(full ? "-wal" : ""), full ? 1 : 0);
        }
        QCOMPARE(client.waitForFlushed(0).stored, 21);
    }

    void whatWaitsIsOneTransaction()
    {
        MLClientOptions options = offline();
        options.outbox.synchronisation = ML::DiskSynchronisation::Full; // so that commits can be counted
        MLClient client(options);
        QSemaphore reached, goOn;
        std::atomic<bool> isFirst{true};
        client.setEventFilter([&](MLOutgoingEvent event) -> std::optional<MLOutgoingEvent> { // the worker is busy
            if (isFirst.exchange(false)) {
                reached.release();
                goOn.acquire();
            }
            return event;
        });
        MLSession *session = testSession(client);
        trackNumbered(session, 1);
        reached.acquire();
        trackNumbered(session, 999, 1);
        systemCalls().takeSynchronised({});
        goOn.release();
        client.persist().waitForFinished();
        const int commits = systemCalls().takeSynchronised("-wal");
        QVERIFY2(commits > 0 && commits < 10, qPrintable(QString::number(commits))); // slices, so that the network is not forgotten
        QCOMPARE(client.waitForFlushed(0).stored, 1000);
    }

    void aLockIsWaitedForByTheWorkerAlone()
    {
        systemCalls().setLocks(SystemCalls::Locks::Stall);
        MLClient client(offline());
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        MLSession *session = testSession(client);
        trackNumbered(session, 1);
        QTRY_COMPARE(systemCalls().stalls(), 1); // and there the worker stays until it is let go
        trackNumbered(session, 1000, 1);
        const auto persisted = client.persist();
        QCOMPARE(client.pendingCount(), 1001);
        QCoreApplication::processEvents();
        QVERIFY(!persisted.isFinished());
        QCOMPARE(systemCalls().stalls(), 1);
        systemCalls().setLocks(SystemCalls::Locks::Pass);
        QTRY_VERIFY(persisted.isFinished());
        QCOMPARE(client.waitForFlushed(0).stored, 1001);
        QVERIFY(errorsOf(errors, ML::ErrorCode::StorageFailed).isEmpty());
    }

    void inMemoryForTroubleTheLimitsAreThoseOfMemory()
    {
        systemCalls().setLocks(SystemCalls::Locks::Refuse);
        MLClient client(offline());
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        MLSession *session = testSession(client);
        trackNumbered(session, 1);
        QTRY_COMPARE(errorsOf(errors, ML::ErrorCode::StorageFailed).size(), 1);
        int accepted = 1;
        while (accepted < 200000 && session->trackEvent(QStringLiteral("e")).isAccepted())
            ++accepted;
        QCOMPARE(accepted, 99000); // of 100,000, one in a hundred is kept back
        systemCalls().setLocks(SystemCalls::Locks::Pass);
        client.persist().waitForFinished();
        trackNumbered(session, 2000);
        QCOMPARE(client.waitForFlushed(0).stored, 101000);
    }

    void aLockThatStaysIsSaidOnceAndMemoryGoesOn()
    {
        systemCalls().setLocks(SystemCalls::Locks::Refuse);
        MLClient client(offline());
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        trackNumbered(testSession(client), 50);
        QTRY_COMPARE(errorsOf(errors, ML::ErrorCode::StorageFailed).size(), 1);
        QVERIFY(systemCalls().refusals() > 1); // it was waited for
        QCOMPARE(client.waitForFlushed(0).pending, 50);
        client.persist().waitForFinished();
        QCOMPARE(client.waitForFlushed(0).pending, 50);
        QVERIFY2(m_folder->stores().isEmpty(), qPrintable(m_folder->stores().join(u' '))); // those that could not be made
        systemCalls().setLocks(SystemCalls::Locks::Pass);
        client.persist().waitForFinished();
        QCOMPARE(client.waitForFlushed(0).stored, 50);
        QCOMPARE(errorsOf(errors, ML::ErrorCode::StorageFailed).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSystemCalls)
#include "tst_systemcalls.moc"
