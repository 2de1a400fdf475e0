// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "filesizelimit.h"
#include "killedstores.h"
#include "outbox/storepages.h"

#include "support/filelimit.h"

namespace {

OutboxRejected refused(const OutboxEntry &entry)
{
    OutboxRejected rejected;
    rejected.entry = entry;
    rejected.status = 400;
    return rejected;
}

QStringList idsOf(const std::vector<OutboxEntry> &entries)
{
    QStringList ids;
    for (const OutboxEntry &e : entries)
        ids.append(e.eventId);
    return ids;
}

} // namespace

/*! Rare sequences of calls. */
class TestDiskPromise : public QObject
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

    void aLockThatAKilledProcessLeftHalfMadeIsWaitedFor()
    {
        {
            Run old(m_folder);
            old.outbox.append(numbered(kA, 10));
        }
        QFile half(storeIn(m_folder) + QStringLiteral(".lock"));
        QVERIFY(half.open(QIODevice::WriteOnly));
        Run run(m_folder);
        run.outbox.append(numbered(kA, 10, 10));
        QCOMPARE(run.deliver(), QStringList()); // there may be earlier events
        QVERIFY(half.setFileTime(QDateTime::currentDateTime().addSecs(-5), QFileDevice::FileModificationTime));
        half.close();
        run.clock.advance(250);
        QCOMPARE(run.deliver(), range(0, 20));
    }

    void locksWithoutAStoreAreRemoved()
    {
        for (const char *name : {"/1-1-1.db.lock", "/1-1-2.db.lock.rmlock"}) {
            QFile left(m_folder + QLatin1String(name));
            QVERIFY(left.open(QIODevice::WriteOnly));
            QVERIFY(left.setFileTime(QDateTime::currentDateTime().addSecs(-5), QFileDevice::FileModificationTime));
        }
        Run run(m_folder);
        QCOMPARE(QDir(m_folder).entryList({QStringLiteral("*lock")}, QDir::Files).size(), 1); // its own
    }

    void whatIsGivenUpForALackOfSpaceIsNotSentTwice()
    {
        {
            Run old(m_folder);
            old.outbox.append(numbered(kA, 1000));
        }
        QFile file(storeIn(m_folder));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qsizetype at = file.readAll().lastIndexOf("xxxx"); // of a late event
        QVERIFY(at > 0 && file.seek(at));
        file.putChar('y');
        file.close();
        Run run(m_folder);
        QStringList ids;
        {
            const FileSizeLimit limit(1000); // it can be neither rebuilt nor changed
            ids = run.deliver();
        }
        QVERIFY(!ids.isEmpty());
        QVERIFY2(ids.size() < 1000, "the damage was not met");
        run.clock.advance(5 * 60 * 1000);
        ids += run.deliver();
        QCOMPARE(ids.size(), 999);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 999);
        QCOMPARE(run.outbox.count(), 0);
    }

    void aLittleSpaceKeepsNothingInMemoryForGood_data()
    {
        QTest::addColumn<int>("pages");
        for (int pages = 0; pages < 16; ++pages)
            QTest::addRow("%d pages", pages) << pages;
    }
    void aLittleSpaceKeepsNothingInMemoryForGood()
    {
        QFETCH(int, pages);
        Run run(m_folder);
        run.outbox.append(numbered(kA, 400));
        const qint64 size = QFileInfo(storeIn(m_folder) + QStringLiteral("-wal")).size();
        const FileSizeLimit full{rlim_t(size)};
        run.outbox.append(numbered(kA, 3, 400));
        QCOMPARE(run.outbox.volatileCount(), 3);
        QCOMPARE(run.deliver(398), range(0, 398)); // which cannot be removed
        {
            const FileSizeLimit some{rlim_t(size + pages * (StorePages::kPageSize + 24))};
            run.outbox.tryDisk();
        }
        full.lift();
        run.outbox.tryDisk();
        QCOMPARE(run.outbox.volatileCount(), 0);
        QCOMPARE(run.observer.onDiskNews, (QList<bool>{false, true}));
        const QString copy = m_base->filePath(QStringLiteral("copy"));
        copyStores(m_folder, copy);
        Run next(copy);
        QCOMPARE(next.deliver(), range(398, 5));
        QCOMPARE(run.deliver(), range(398, 5));
    }

    void allThatWasSetAsideOutlivesDamage()
    {
        {
            Run old(m_folder);
            old.outbox.append(numbered(kA, 500));
            for (int i = 0; i < 3; ++i) {
                const auto lent = old.outbox.lease(*old.outbox.nextSession(), 1, 100000, true);
                old.outbox.reject(refused(lent.front()));
                old.outbox.release(kA);
            }
        }
        QFile file(storeIn(m_folder));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2)); // among the events
        file.write(QByteArray(500, 'z'));
        file.close();
        Run run(m_folder);
        run.deliver();
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Corrupt});
        QCOMPARE(run.observer.rejectedIds, range(0, 3));
        QCOMPARE(run.outbox.rejected().size(), 3);
    }

    void whatIsSetAsideWithoutAStoreOfOnesOwnOutlivesTheProcess()
    {
        {
            Run old(m_folder);
            old.outbox.append(numbered(kA, 20));
        }
        Run run(m_folder);
        run.outbox.append(numbered(kB, 1));
        const auto own = run.outbox.lease(kB, 1, 100000, true);
        run.outbox.remove(own);
        run.outbox.writeRemoved();
        run.outbox.release(kB);
        {
            const FileSizeLimit full(100);
            run.clock.advance(2000); // it is empty, and cannot be made smaller
        }
        QCOMPARE(storesIn(m_folder).size(), 1);
        const auto lent = run.outbox.lease(kA, 1, 100000, true);
        run.outbox.reject(refused(lent.front()));
        run.outbox.release(kA);
        const QString copy = m_base->filePath(QStringLiteral("copy"));
        copyStores(m_folder, copy);
        Run next(copy);
        QCOMPARE(next.observer.rejectedIds, range(0, 1));
        QCOMPARE(next.deliver(), range(1, 19));
    }

    void whatWasSetAsideWaitsForABackup()
    {
        const QString other = m_base->filePath(QStringLiteral("other"));
        Run old(other);
        old.outbox.append(numbered(kB, 5));
        const auto lent = old.outbox.lease(*old.outbox.nextSession(), 1, 100000, true);
        old.outbox.reject(refused(lent.front()));
        old.outbox.release(kB);
        leaveStores(m_folder, 20);
        const QString path = m_folder + QStringLiteral("/2000-1-b.db");
        QVERIFY(copyWithLog(storeIn(other), path));
        Run run(m_folder);
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("reader"));
            db.setDatabaseName(path);
            QVERIFY(db.open());
            QSqlQuery query(db);
            query.exec(QStringLiteral("BEGIN"));
            query.exec(QStringLiteral("SELECT COUNT(*) FROM events"));
            QVERIFY(query.next());
            run.clock.advance(0);
            QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Busy});
        }
        QSqlDatabase::removeDatabase(QStringLiteral("reader"));
        QCOMPARE(run.deliver().size(), 124); // of which that store's were the last
        QCOMPARE(run.observer.rejectedIds, range(0, 1));
    }

    void storesThatAreFoundBetweenTriesDoubleNothing()
    {
        const QString other = m_base->filePath(QStringLiteral("other"));
        QVERIFY(QDir().mkpath(other));
        Killed killed(other);
        killed.leave(numbered(kA, 3, 100));
        killed.leave(numbered(kA, 3, 200));
        QCOMPARE(killed.paths().size(), 2);
        Run run(m_folder);
        run.outbox.append(numbered(kA, 4));
        QCOMPARE(idsOf(run.outbox.lease(*run.outbox.nextSession(), 2, 100000, true)), range(0, 2));
        QVERIFY(copyWithLog(killed.paths().at(0), m_folder + QStringLiteral("/1-1-a.db")));
        run.clock.advance(300000);
        QCOMPARE(run.outbox.count(), 7);
        run.outbox.release(kA);
        QCOMPARE(run.outbox.lease(*run.outbox.nextSession(), 4, 100000, true).size(), 4);
        run.outbox.release(kA);
        QVERIFY(copyWithLog(killed.paths().at(1), m_folder + QStringLiteral("/2-1-a.db")));
        run.clock.advance(300000);
        QCOMPARE(run.outbox.count(), 10);
        QStringList ids = run.deliver();
        QCOMPARE(run.outbox.count(), 0);
        QCOMPARE(run.outbox.bytes(), 0);
        ids.sort();
        QStringList all = range(0, 4) + range(100, 3) + range(200, 3);
        all.sort();
        QCOMPARE(ids, all);
    }

    void oneThatIsWrittenAnewStaysAroundOthersThatWereFound()
    {
        const QString other = m_base->filePath(QStringLiteral("other"));
        QVERIFY(QDir().mkpath(other));
        Killed killed(other);
        killed.leave(numbered(kA, 3, 100));
        killed.leave(numbered(kA, 3, 200));
        QCOMPARE(killed.paths().size(), 2);
        Run run(m_folder);
        const QString own = storeIn(m_folder);
        run.outbox.append(numbered(kA, 4));
        QCOMPARE(run.outbox.lease(kA, 2, 100000, true).size(), 2);
        QVERIFY(copyWithLog(killed.paths().at(0), m_folder + QStringLiteral("/1-1-a.db")));
        run.clock.advance(300000); // found between what is lent and the rest
        run.outbox.release(kA);
        QVERIFY(copyWithLog(killed.paths().at(1), m_folder + QStringLiteral("/2-1-a.db")));
        run.clock.advance(300000); // what was given back is on disk only now, too
        QVERIFY(QFile::remove(own));
        run.clock.advance(300000);
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Gone});
        QCOMPARE(run.observer.lost, 0);
        QCOMPARE(run.outbox.count(), 10);
        QCOMPARE(run.deliver(), range(200, 3) + range(0, 2) + range(100, 3) + range(2, 2));
        QCOMPARE(run.observer.troubles.size(), 1);
        QCOMPARE(run.outbox.count(), 0);
    }

    void whatIsWrittenAfterAStoreWasGivenUpTakesNothingAlong()
    {
        const QString other = m_base->filePath(QStringLiteral("other"));
        QVERIFY(QDir().mkpath(other));
        Killed killed(other);
        killed.leave(numbered(kA, 3));
        killed.leave(numbered(kB, 3));
        killed.leave(numbered(QStringLiteral("D"), 3));
        QCOMPARE(killed.paths().size(), 3);
        const FileLimit files(32); // 8 stores, two of them open
        Run run(m_folder);
        run.outbox.append(numbered(kA, 2, 100));
        QVERIFY(copyWithLog(killed.paths().at(0), m_folder + QStringLiteral("/1-1-a.db")));
        for (int i = 0; i < 2; ++i)
            QVERIFY(copyWithLog(killed.paths().at(1 + i), m_folder + QStringLiteral("/2-1-%1.db").arg(i)));
        run.clock.advance(300000);
        run.clock.advance(0);
        QCOMPARE(run.outbox.count(), 11);
        QCOMPARE(run.outbox.nextSession(), kA); // it is in memory
        StoreFolder::remove(m_folder + QStringLiteral("/1-1-a.db"));
        const FileSizeLimit limit(1000);
        run.outbox.append(numbered(QStringLiteral("C"), 100, 500)); // in memory
        QVERIFY(run.outbox.volatileCount() > 0);
        const auto lent = run.outbox.lease(kA, 1, 100000, true); // and the other stores push that one out
        while (const auto session = run.outbox.nextSession())
            run.outbox.lease(*session, 1, 100000, true);
        limit.lift();
        run.outbox.tryDisk();
        run.outbox.remove(lent);
        run.outbox.writeRemoved();
        run.outbox.release(kA);
        const QString copy = m_base->filePath(QStringLiteral("copy"));
        copyStores(m_folder, copy);
        Run next(copy);
        QStringList ids;
        while (const auto session = next.outbox.nextSession()) {
            const auto some = next.outbox.lease(*session, 1000, 1000000, true);
            if (session == kA)
                ids += idsOf(some);
            next.outbox.remove(some);
            next.outbox.release(*session);
        }
        QVERIFY(ids.contains(QStringLiteral("100")) && ids.contains(QStringLiteral("101")));
    }
};

QTEST_GUILESS_MAIN(TestDiskPromise)
#include "tst_diskpromise.moc"
