// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "killedstores.h"

#include "support/filelimit.h"

namespace {

constexpr int kMostOpen = 17; // one's own, too

/*! How many stores are open in this process; nothing where the system does not tell. */
int openStores()
{
    const auto files = QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::Files | QDir::System);
    return int(std::count_if(files.begin(), files.end(), [](const QFileInfo &file) { return file.symLinkTarget().endsWith(QLatin1String(".db")); }));
}

/*! Delivers everything, or until \a most events of A were; gives those. At no time are more stores open than \a mostOpen. */
QStringList deliverA(Run &run, int most = INT_MAX, int mostOpen = kMostOpen)
{
    QStringList ids;
    while (ids.size() < most) {
        const QStringList next = run.deliver(3, 3);
        if (next.isEmpty())
            break;
        for (const QString &id : next) {
            if (id != QStringLiteral("own"))
                ids.append(id);
        }
        if (openStores() > mostOpen)
            return {QStringLiteral("%1 are open").arg(openStores())};
    }
    return ids;
}

} // namespace

class TestManyStores : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_base;
    QString m_folder;

private Q_SLOTS:
    void init()
    {
        m_base = std::make_unique<QTemporaryDir>();
        m_folder = m_base->filePath(QStringLiteral("store"));
        QVERIFY(QDir().mkpath(m_folder));
    }

    void allComeInOrderAndFewAreOpen()
    {
        constexpr int kStores = 220;
        QCOMPARE(leaveStores(m_folder, kStores).size(), kStores);
        Run run(m_folder);
        run.outbox.append(numbered(kA, kEvents, kStores * kEvents));
        QVERIFY(!run.outbox.nextSession()); // not all have been looked at
        run.clock.advance(0);
        QCOMPARE(run.observer.foundCount, kStores * (kEvents + 1));
        QVERIFY(openStores() <= kMostOpen);
        QCOMPARE(deliverA(run), range(0, (kStores + 1) * kEvents));
        QCOMPARE(run.outbox.count(), 0);
        QCOMPARE(run.outbox.bytes(), 0);
        QVERIFY(run.observer.troubles.isEmpty());
        QCOMPARE(storesIn(m_folder).size(), 1); // its own
    }

    void whatIsOnlyLookedAtStaysAsItIs()
    {
        const QString path = leaveStores(m_folder, 60).value(50);
        const qint64 size = QFileInfo(path + QStringLiteral("-wal")).size();
        QVERIFY(size > 0);
        Run run(m_folder);
        run.clock.advance(0);
        QCOMPARE(run.observer.foundCount, 60 * (kEvents + 1));
        QCOMPARE(QFileInfo(path + QStringLiteral("-wal")).size(), size);
    }

    void theSystemsLimitIsKept()
    {
        constexpr int kStores = 80;
        leaveStores(m_folder, kStores);
        const FileLimit limit(256);
        Run run(m_folder);
        run.clock.advance(0);
        QCOMPARE(run.observer.foundCount, 63 * (kEvents + 1)); // and its own
        QStringList ids;
        for (int i = 0; i < kStores; ++i) { // the others follow as these empty
            ids += deliverA(run, 2 * kEvents);
            run.clock.advance(0);
        }
        QCOMPARE(ids, range(0, kStores * kEvents));
        QCOMPARE(storesIn(m_folder).size(), 1);
    }

    void othersFollowWhenThereIsRoomForSeveral()
    {
        constexpr int kStores = 100;
        leaveStores(m_folder, kStores);
        const FileLimit limit(256);
        Run run(m_folder);
        run.clock.advance(0);
        constexpr int kHeld = 63; // and its own
        while (storesIn(m_folder).size() > kStores + 1 - 16) { // to look costs a reading of the folder
            QCOMPARE(run.observer.foundCount, kHeld * (kEvents + 1));
            QCOMPARE(run.deliver(1).size(), 1);
            run.clock.advance(0);
        }
        QCOMPARE(run.observer.foundCount, (kHeld + 16) * (kEvents + 1));
    }

    void oneThatIsHeldIsNotTakenAgainThoughItsLockIsDeleted()
    {
        const QStringList paths = leaveStores(m_folder, 20);
        Run run(m_folder);
        run.outbox.append(numbered(kA, kEvents, 20 * kEvents));
        run.clock.advance(0);
        const auto locks = QDir(m_folder).entryInfoList({QStringLiteral("*.lock")});
        QCOMPARE(locks.size(), 21);
        for (const QFileInfo &lock : locks)
            QVERIFY(QFile::remove(lock.filePath()));
        run.clock.advance(5 * 60 * 1000);
        QCOMPARE(run.observer.foundCount, 20 * (kEvents + 1));
        QCOMPARE(deliverA(run), range(0, 21 * kEvents));
        QVERIFY(run.observer.troubles.isEmpty());
    }

    void clearDeletesMoreThanThereMayBeFiles()
    {
        leaveStores(m_folder, 300);
        const FileLimit limit(256);
        Run run(m_folder);
        run.outbox.clear();
        QCOMPARE(storesIn(m_folder).size(), 1); // its own
    }

    void oldSessionsTakeTurnsStoreByStore()
    {
        constexpr int kStores = 40;
        Killed killed(m_folder);
        for (int i = 0; i < kStores; ++i) {
            std::vector<OutboxEntry> rows;
            for (int session = 0; session < 3; ++session) {
                const auto more = numbered(QStringLiteral("%1.%2").arg(i).arg(session), 4);
                rows.insert(rows.end(), more.begin(), more.end());
            }
            killed.leave(std::move(rows));
        }
        QCOMPARE(killed.paths().size(), kStores);
        Run run(m_folder);
        run.clock.advance(0);
        QStringList order; // of the sessions
        while (const auto session = run.outbox.nextSession()) {
            order.append(*session);
            run.outbox.remove(run.outbox.lease(*session, 2, 100000, true));
            run.outbox.release(*session);
        }
        QCOMPARE(order.size(), kStores * 6);
        for (int i = 0; i < kStores; ++i) {
            const QStringList first = order.mid(6 * i, 3);
            QCOMPARE(order.mid(6 * i + 3, 3), first);
            for (int session = 0; session < 3; ++session)
                QVERIFY(first.contains(QStringLiteral("%1.%2").arg(i).arg(session)));
        }
    }

    void oneThatWasNotMadeToItsEndIsNoTrouble()
    {
        const QStringList paths = leaveStores(m_folder, 40);
        QFile begun(m_folder + QStringLiteral("/1030-2-a.db"));
        QVERIFY(begun.open(QIODevice::WriteOnly));
        begun.close();
        QTest::failOnWarning(QRegularExpression(QStringLiteral("connection")));
        Run run(m_folder);
        run.clock.advance(0);
        QCOMPARE(deliverA(run), range(0, 40 * kEvents));
        QVERIFY(run.observer.troubles.isEmpty());
        QCOMPARE(storesIn(m_folder).size(), 1);
    }

    void whatWasSetAsideInARestingStoreIsFound()
    {
        const QStringList paths = leaveStores(m_folder, 40);
        {
            Store store(paths.value(30), false);
            QVERIFY(store.open());
            OutboxRejected rejected;
            rejected.entry = entry(kA, QStringLiteral("refused"));
            QVERIFY(store.reject(rejected));
        }
        Run run(m_folder);
        run.clock.advance(0);
        QCOMPARE(run.observer.rejectedIds, QStringList{QStringLiteral("refused")});
        QCOMPARE(deliverA(run), range(0, 40 * kEvents));
        QCOMPARE(storesIn(m_folder).size(), 1);
    }

    void oneThatIsDamagedWhileItRestsIsRead()
    {
        const QStringList paths = leaveStores(m_folder, 40);
        Run run(m_folder);
        run.clock.advance(0);
        QFile log(paths.value(30) + QStringLiteral("-wal"));
        QVERIFY(log.open(QIODevice::ReadWrite));
        QVERIFY(log.seek(32 + 24 + 16384 / 2)); // in its first frame
        QVERIFY(log.putChar('z'));
        log.close();
        QCOMPARE(deliverA(run), range(0, 40 * kEvents));
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Corrupt});
        QCOMPARE(run.observer.lost, 0);
        QCOMPARE(run.outbox.count(), 0);
    }

    void oneThatIsDeletedWhileItRestsIsCounted()
    {
        const QStringList paths = leaveStores(m_folder, 40);
        Run run(m_folder);
        run.clock.advance(0);
        for (const char *suffix : {"", "-wal"})
            QVERIFY(QFile::remove(paths.value(30) + QLatin1String(suffix)));
        QCOMPARE(deliverA(run), range(0, 30 * kEvents) + range(31 * kEvents, 9 * kEvents));
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Gone});
        QCOMPARE(run.observer.lost, kEvents + 1);
        QCOMPARE(run.outbox.count(), 0);
    }

    void oneThatIsDeletedBeforeItRestsIsWrittenAnew()
    {
        const QStringList paths = leaveStores(m_folder, 40);
        Run run(m_folder);
        run.clock.advance(0);
        const auto lent = run.outbox.lease(kA, 3, 100000, true);
        QVERIFY(QFile::remove(paths.value(10))); // open, with events of A that are not in memory
        QCOMPARE(run.deliver().size(), 40); // the other sessions: so many stores are used meanwhile
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Gone});
        run.outbox.remove(lent);
        run.outbox.release(kA);
        QCOMPARE(deliverA(run), range(3, 40 * kEvents - 3));
        QCOMPARE(run.observer.lost, 0);
    }

    void oneThatIsHeldByAnotherProgramIsWaitedFor()
    {
        const QStringList paths = leaveStores(m_folder, 40);
        Run run(m_folder);
        run.clock.advance(0);
        run.outbox.append(numbered(kA, kEvents, 40 * kEvents));
        run.outbox.append({entry(kB, QStringLiteral("own"))});
        {
            const Backup backup(paths.value(30));
            QVERIFY(backup.holds());
            QCOMPARE(deliverA(run, INT_MAX, kMostOpen + 1), range(0, 30 * kEvents));
            QCOMPARE(run.outbox.count(kB), 0); // the others go on
            QCOMPARE(run.outbox.count(sessionOf(35)), 0);
            run.outbox.append(numbered(kA, kEvents, 41 * kEvents));
            run.clock.advance(3000);
            QVERIFY(deliverA(run).isEmpty());
            QCOMPARE(run.outbox.count(), 12 * kEvents + 1);
        }
        run.clock.advance(1000);
        QCOMPARE(deliverA(run), range(30 * kEvents, 12 * kEvents));
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Busy});
        QCOMPARE(run.observer.lost + run.observer.leftOnDisk, 0);
        QCOMPARE(run.outbox.count(), 0);
        QCOMPARE(storesIn(m_folder).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestManyStores)
#include "tst_manystores.moc"
