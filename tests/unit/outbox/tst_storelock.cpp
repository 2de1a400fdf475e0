// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/storefolder.h"

#include <QtTest/QtTest>

#include <atomic>
#include <barrier>
#include <thread>

#ifdef Q_OS_LINUX
#    include <sched.h>
#    include <sys/mount.h>
#endif

using namespace mindlytics; // of tests only

namespace {

constexpr int kThreads = 3;

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/*! That lock, as a process of another host, or of an earlier start of the machine, would write it. */
QByteArray changed(const QByteArray &content, const QByteArray &host, const QByteArray &machine, const QByteArray &boot)
{
    QList<QByteArray> lines = content.split('\n');
    lines[2] = host;
    lines[3] = machine;
    if (!boot.isEmpty())
        lines[4] = boot;
    return lines.join('\n');
}

const QByteArray kOtherBoot = "00000000-0000-4000-8000-000000000000";

/*! A file system that may be shared with other machines, for all that is known of it. Only root may mount one; it is there for this process
 *  alone. */
class ForeignFileSystem
{
public:
    explicit ForeignFileSystem(const QString &folder)
        : m_folder(QFile::encodeName(folder))
    {
#ifdef Q_OS_LINUX
        m_isMounted = ::unshare(CLONE_NEWNS) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
            && ::mount("ramfs", m_folder.constData(), "ramfs", 0, nullptr) == 0;
#endif
    }
    ~ForeignFileSystem()
    {
#ifdef Q_OS_LINUX
        if (m_isMounted)
            ::umount2(m_folder.constData(), MNT_DETACH);
#endif
    }
    Q_DISABLE_COPY_MOVE(ForeignFileSystem)
    bool isMounted() const { return m_isMounted; }

private:
    const QByteArray m_folder;
    bool m_isMounted = false;
};

/*! Threads stand for processes here: the system's lock on a file knows only who opened it. */
void inThreads(const std::function<void()> &call)
{
    std::vector<std::thread> threads;
    for (int i = 0; i < kThreads; ++i)
        threads.emplace_back(call);
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace

/*! Two that both believe that they hold a store would send its events twice, and each remove what the other has not sent. */
class TestStoreLock : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_base;
    QString m_store;
    QString m_lock;

    /*! What a killed process of our number would leave, as each run in a container has the same. */
    QByteArray left() const
    {
        const auto lock = StoreLock::take(m_base->filePath(QStringLiteral("other")));
        return contentOf(m_base->filePath(QStringLiteral("other.lock")));
    }

private Q_SLOTS:
    void init()
    {
        // In memory if there is such a place: then more often two of them meet.
        const QString memory = QStringLiteral("/dev/shm");
        m_base = std::make_unique<QTemporaryDir>((QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/tst_storelock-XXXXXX"));
        m_store = m_base->filePath(QStringLiteral("store.db"));
        m_lock = m_store + QStringLiteral(".lock");
    }

    void whatAKilledProcessLeftIsTakenByOneOnly()
    {
        constexpr int kRounds = 10000;
        const QByteArray content = left();
        std::atomic<int> ready{0}, holders{0}, none{0}, several{0}, withoutFile{0};
        bool isWritten = true;
        const auto begin = [&]() noexcept { isWritten = isWritten && write(m_lock, content); };
        const auto look = [&]() noexcept {
            none += holders == 0;
            several += holders > 1;
            withoutFile += holders > 0 && !QFile::exists(m_lock);
            holders = ready = 0;
        };
        std::barrier begun(kThreads, begin);
        std::barrier taken(kThreads, look);
        inThreads([&] {
            for (int i = 0; i < kRounds; ++i) {
                begun.arrive_and_wait();
                for (++ready; ready < kThreads;) // at the same moment, which a barrier is too slow for
                    std::this_thread::yield();
                const auto lock = StoreLock::take(m_store);
                holders += lock != nullptr;
                taken.arrive_and_wait();
            }
        });
        QVERIFY(isWritten);
        QCOMPARE(several, 0);
        QCOMPARE(withoutFile, 0);
        QCOMPARE(none, 0);
    }

    void whatIsGivenBackIsTakenByOneOnly()
    {
        constexpr int kTimes = 3000;
        std::atomic<int> holders{0}, several{0}, withoutFile{0};
        inThreads([&] {
            for (int taken = 0; taken < kTimes;) {
                const auto lock = StoreLock::take(m_store);
                if (!lock)
                    continue;
                ++taken;
                several += ++holders > 1;
                withoutFile += !QFile::exists(m_lock);
                --holders;
            }
        });
        QCOMPARE(several, 0);
        QCOMPARE(withoutFile, 0);
    }

    void theLockOfWhoeverFollowedIsNotRemoved()
    {
        auto first = StoreLock::take(m_store);
        QVERIFY(first);
        QVERIFY(QFile::remove(m_lock)); // by somebody who tidies up
        const auto second = StoreLock::take(m_store);
        QVERIFY(second);
        first.reset();
        QVERIFY(QFile::exists(m_lock));
        QVERIFY(!StoreLock::take(m_store));
    }

    void theHostOfALockDoesNotCountWhereItsHolderWouldBeSeen_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("boot");
        QTest::newRow("a container that was replaced") << QByteArray("0123456789ab") << QByteArray();
        QTest::newRow("a container before the machine was restarted") << QByteArray("0123456789ab") << kOtherBoot;
        QTest::newRow("this host before it was restarted") << QSysInfo::machineHostName().toUtf8() << kOtherBoot;
    }
    void theHostOfALockDoesNotCountWhereItsHolderWouldBeSeen()
    {
        QFETCH(const QByteArray, host);
        QFETCH(const QByteArray, boot);
        const QByteArray content = changed(left(), host, {}, boot);
        QVERIFY(write(m_lock, content));
        auto lock = StoreLock::take(m_store);
        QVERIFY(lock);
        QCOMPARE(contentOf(m_lock), left()); // it says that it is ours now
        QVERIFY(write(m_lock, content)); // the same file: the other one lives
        QVERIFY(!StoreLock::take(m_store));
        lock.reset();
        QVERIFY(!QFile::exists(m_lock));
    }

    void onAForeignFileSystemAnotherHostsLockCountsAndIsToldOnce()
    {
        const QByteArray content = left();
        const QString path = m_base->filePath(QStringLiteral("foreign"));
        QVERIFY(QDir().mkpath(path));
        const ForeignFileSystem fileSystem(path);
        if (!fileSystem.isMounted())
            QSKIP("only root may mount a file system");
        for (int i = 0; i < 2; ++i) {
            const QString store = path + QStringLiteral("/%1-1-a.db").arg(i);
            QVERIFY(write(store, {}) && write(store + QStringLiteral(".lock"), changed(content, "elsewhere", {}, kOtherBoot)));
        }
        StoreFolder folder(path);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("/0-1-a.db.*another host")));
        QVERIFY(folder.abandoned(10).empty());
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QVERIFY(folder.abandoned(10).empty());
        // That host itself may take it, after it was restarted, and another container of this start of the machine.
        QVERIFY(write(path + QStringLiteral("/0-1-a.db.lock"), changed(content, QSysInfo::machineHostName().toUtf8(), {}, kOtherBoot)));
        QVERIFY(write(path + QStringLiteral("/1-1-a.db.lock"), changed(content, "elsewhere", {}, {})));
        QCOMPARE(folder.abandoned(10).size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestStoreLock)
#include "tst_storelock.moc"
