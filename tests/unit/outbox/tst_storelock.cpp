// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/storelock.h"

#include <QtTest/QtTest>

#include <atomic>
#include <barrier>
#include <thread>

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
};

QTEST_GUILESS_MAIN(TestStoreLock)
#include "tst_storelock.moc"
