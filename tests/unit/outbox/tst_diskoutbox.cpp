// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/diskoutbox.h"

#include "support/manualclock.h"

#include <QtTest/QtTest>

using namespace mindlytics;

namespace {

OutboxEntry entry(const QString &session, const QString &id, int size = 300)
{
    OutboxEntry e;
    e.sessionId = session;
    e.eventId = id;
    e.json = QByteArray(size, 'x');
    e.acceptedMs = 1000;
    return e;
}

std::vector<OutboxEntry> numbered(const QString &session, int count, int first = 0, int size = 300)
{
    std::vector<OutboxEntry> entries;
    for (int i = first; i < first + count; ++i)
        entries.push_back(entry(session, QString::number(i), size));
    return entries;
}

QStringList range(int first, int count)
{
    QStringList list;
    for (int i = first; i < first + count; ++i)
        list.append(QString::number(i));
    return list;
}

const QString kA = QStringLiteral("A");
const QString kB = QStringLiteral("B");

struct Observer final : DiskOutboxObserver {
    void found(qint64 count, qint64 bytes) override
    {
        foundCount += count;
        foundBytes += bytes;
    }
    void foundRejected(const OutboxRejected &rejected) override { rejectedIds.append(rejected.entry.eventId); }
    void left(qint64 count, qint64, bool onDisk) override { (onDisk ? leftOnDisk : lost) += count; }
    void storeTrouble(const Store::Trouble &trouble, const QString &setAside) override
    {
        troubles.append(trouble.failure);
        setAsides.append(setAside);
    }
    void keptOnDisk(bool onDisk) override { onDiskNews.append(onDisk); }

    qint64 foundCount = 0;
    qint64 foundBytes = 0;
    qint64 leftOnDisk = 0;
    qint64 lost = 0;
    QStringList rejectedIds;
    QList<Store::Failure> troubles;
    QStringList setAsides;
    QList<bool> onDiskNews;
};

/*! An outbox and all that it needs, in a folder that outlives it. */
struct Run {
    explicit Run(const QString &folder)
        : outbox({folder, false}, clock, observer)
    {
        outbox.open();
    }

    /*! Delivers everything, or at most \a most; gives the event ids in the order of delivery. */
    QStringList deliver(int most = INT_MAX, int atOnce = 7)
    {
        QStringList ids;
        while (ids.size() < most) {
            const auto session = outbox.nextSession();
            if (!session)
                break;
            const auto lent = outbox.lease(*session, std::min<int>(atOnce, most - int(ids.size())), 100000, true);
            for (const OutboxEntry &e : lent)
                ids.append(e.eventId);
            outbox.remove(lent);
            outbox.release(*session);
        }
        return ids;
    }

    ManualClock clock;
    Observer observer;
    DiskOutbox outbox;
};

QStringList storesIn(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("*.db")}, QDir::Files);
}

/*! Copies the stores of a run that goes on, as if it had been killed now. */
void copyStores(const QString &from, const QString &to)
{
    QVERIFY(QDir().mkpath(to));
    const auto names = QDir(from).entryList({QStringLiteral("*.db"), QStringLiteral("*.db-wal")}, QDir::Files);
    for (const QString &name : names)
        QVERIFY(QFile::copy(from + u'/' + name, to + u'/' + name));
}

bool holdsText(const QString &folder, const QByteArray &text)
{
    const auto names = QDir(folder).entryList(QDir::Files);
    return std::any_of(names.begin(), names.end(), [&](const QString &name) {
        QFile file(folder + u'/' + name);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(text);
    });
}

} // namespace

class TestDiskOutbox : public QObject
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
    }

    void keepsOrderAndCountsWithinAndBeyondTheWindow()
    {
        Run run(m_folder);
        for (int i = 0; i < 40; ++i) // 12 MB: more than lies in memory
            run.outbox.append(numbered(kA, 1000, i * 1000));
        run.outbox.append(numbered(kB, 3));
        QCOMPARE(run.outbox.count(), 40003);
        QCOMPARE(run.outbox.bytes(), 40003 * 300);
        QCOMPARE(run.outbox.volatileCount(), 0);
        QStringList ofA;
        int others = 0;
        const QStringList all = run.deliver(INT_MAX, 100);
        QCOMPARE(all.size(), 40003);
        QCOMPARE(all.mid(100, 3), range(0, 3)); // B has its turn after A's first
        ofA = all.mid(0, 100) + all.mid(103);
        QCOMPARE(ofA, range(0, 40000));
        QCOMPARE(others, 0);
        QCOMPARE(run.outbox.count(), 0);
        QCOMPARE(run.outbox.bytes(), 0);
        QVERIFY(run.observer.troubles.isEmpty());
    }

    void survivesTheEndOfTheProcessAtAnyMoment()
    {
        const QString copy = m_base->filePath(QStringLiteral("copy"));
        {
            Run run(m_folder);
            run.outbox.append(numbered(kA, 100));
            QCOMPARE(run.deliver(30), range(0, 30));
            const auto lent = run.outbox.lease(kA, 10, 100000, true); // and not answered
            QCOMPARE(lent.size(), 10);
            copyStores(m_folder, copy);
        }
        Run killed(copy);
        QCOMPARE(killed.observer.foundCount, 70);
        QCOMPARE(killed.observer.foundBytes, 70 * 300);
        QCOMPARE(killed.deliver(), range(30, 70));
        Run ended(m_folder);
        QCOMPARE(ended.deliver(), range(30, 70));
        QCOMPARE(storesIn(m_folder).size(), 1); // its own: the other is empty, and gone
    }

    void olderStoresComeFirstAndNewSessionsInBetween()
    {
        {
            Run first(m_folder);
            first.outbox.append(numbered(kA, 100));
        }
        {
            Run second(m_folder);
            second.outbox.append(numbered(kA, 100, 100));
        }
        Run third(m_folder);
        third.outbox.append(numbered(kA, 100, 200));
        third.outbox.append(numbered(kB, 50, 1000));
        third.outbox.append(numbered(QStringLiteral("C"), 50, 2000));
        const QStringList all = third.deliver(INT_MAX, 10);
        QStringList ofA;
        int lastOfB = 0;
        for (int i = 0; i < all.size(); ++i) {
            const int n = all[i].toInt();
            if (n < 1000)
                ofA.append(all[i]);
            else if (n < 2000)
                lastOfB = i;
        }
        QCOMPARE(ofA, range(0, 300));
        QVERIFY2(lastOfB < 250, qPrintable(QString::number(lastOfB))); // not behind all of A
    }

    void aStoreThatAppearsLaterIsAdoptedInFrontOfWhatWasNotSent()
    {
        const QString other = m_base->filePath(QStringLiteral("other"));
        {
            Run old(other);
            old.outbox.append(numbered(kA, 20));
        }
        Run run(m_folder);
        run.clock.advance(1000);
        run.outbox.append(numbered(kA, 30, 100));
        const auto lent = run.outbox.lease(kA, 10, 100000, true);
        const QString name = storesIn(other).constFirst();
        QVERIFY(QFile::rename(other + u'/' + name, m_folder + u'/' + name));
        QFile::rename(other + u'/' + name + QStringLiteral("-wal"), m_folder + u'/' + name + QStringLiteral("-wal"));
        run.clock.advance(5 * 60 * 1000);
        QCOMPARE(run.observer.foundCount, 20);
        run.outbox.remove(lent);
        run.outbox.release(kA);
        QCOMPARE(run.deliver(), range(0, 20) + range(110, 20));
    }

    void twoAtOnceShareNothing()
    {
        Run one(m_folder);
        Run two(m_folder);
        one.outbox.append(numbered(kA, 50));
        two.outbox.append(numbered(kA, 50, 100));
        one.clock.advance(10 * 60 * 1000);
        two.clock.advance(10 * 60 * 1000);
        QCOMPARE(one.deliver(), range(0, 50));
        QCOMPARE(two.deliver(), range(100, 50));
    }

    void remembersFailuresAndLendsTheEventAlone()
    {
        {
            Run run(m_folder);
            run.outbox.append(numbered(kA, 5));
            const auto lent = run.outbox.lease(kA, 1, 100000, true);
            run.outbox.setFailures(lent.front(), 7);
        }
        Run run(m_folder);
        QCOMPARE(run.outbox.nextSession().value(), kA);
        const auto lent = run.outbox.lease(kA, 10, 100000, true);
        QCOMPARE(lent.size(), 1);
        QCOMPARE(lent.front().failures, 7);
    }

    void rejectedEventsAreKeptOverRunsUntilTheyAreTaken()
    {
        {
            Run run(m_folder);
            run.outbox.append(numbered(kA, 3));
            const auto lent = run.outbox.lease(kA, 1, 100000, true);
            OutboxRejected rejected;
            rejected.entry = lent.front();
            rejected.status = 422;
            rejected.reason = QStringLiteral("no such type");
            rejected.rejectedMs = 5;
            run.outbox.reject(rejected);
            run.outbox.release(kA);
            QCOMPARE(run.deliver(), range(1, 2));
        }
        for (int i = 0; i < 2; ++i) { // a second run finds what the first moved
            Run run(m_folder);
            QCOMPARE(run.observer.rejectedIds, range(0, 1));
            const auto all = run.outbox.rejected();
            QCOMPARE(all.size(), 1);
            QCOMPARE(all.front().status, 422);
            QCOMPARE(all.front().reason, QStringLiteral("no such type"));
            QCOMPARE(all.front().entry.json, QByteArray(300, 'x'));
            QCOMPARE(run.outbox.count(), 0);
        }
        {
            Run run(m_folder);
            QCOMPARE(run.outbox.takeRejected({QStringLiteral("0")}).size(), 1);
        }
        Run run(m_folder);
        QVERIFY(run.observer.rejectedIds.isEmpty());
    }

    void folderAndFilesAreTheUsersAlone()
    {
        Run run(m_folder);
        run.outbox.append(numbered(kA, 3));
        const auto group = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(m_folder) & group));
        const auto files = QDir(m_folder).entryInfoList({QStringLiteral("*.db*")}, QDir::Files);
        QVERIFY(files.size() >= 2); // the file and its -wal
        for (const QFileInfo &file : files) {
            if (!file.fileName().endsWith(QLatin1String(".lock")))
                QVERIFY2(!(file.permissions() & group), qPrintable(file.fileName()));
        }
    }

    void nothingOfADeliveredEventStaysInTheFiles()
    {
        Run run(m_folder);
        OutboxEntry secret = entry(kA, QStringLiteral("1"));
        secret.json = "the secret of the chat";
        run.outbox.append({secret});
        QVERIFY(holdsText(m_folder, "the secret"));
        run.deliver();
        run.clock.advance(1000);
        QVERIFY(!holdsText(m_folder, "the secret"));
        const auto wal = QDir(m_folder).entryInfoList({QStringLiteral("*-wal")}, QDir::Files);
        QVERIFY(wal.isEmpty() || wal.constFirst().size() == 0);
    }

    void clearLeavesNothingOfThisAndOfOtherRuns()
    {
        {
            Run old(m_folder);
            old.outbox.append({entry(kA, QStringLiteral("the old one"))});
        }
        Run run(m_folder);
        run.outbox.append({entry(kB, QStringLiteral("the new one"))});
        QVERIFY(holdsText(m_folder, "the old one"));
        run.outbox.clear();
        QVERIFY(!holdsText(m_folder, "the old one"));
        QVERIFY(!holdsText(m_folder, "the new one"));
        QCOMPARE(run.outbox.count(), 0);
        run.outbox.append(numbered(kA, 3));
        QCOMPARE(run.deliver(), range(0, 3));
    }

    void aDeletedFileIsWrittenAnew()
    {
        Run run(m_folder);
        run.outbox.append(numbered(kA, 10));
        for (const QString &name : storesIn(m_folder))
            QVERIFY(QFile::remove(m_folder + u'/' + name));
        run.outbox.append(numbered(kA, 10, 10));
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Gone});
        const QString copy = m_base->filePath(QStringLiteral("copy"));
        copyStores(m_folder, copy);
        Run next(copy);
        QCOMPARE(next.deliver(), range(0, 20));
        QCOMPARE(run.deliver(), range(0, 20));
    }

    void aFolderThatCannotBeMadeMeansMemoryUntilItCan()
    {
        QFile inTheWay(m_folder);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        Run run(m_folder);
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Other});
        QCOMPARE(run.observer.onDiskNews, QList<bool>{false});
        run.outbox.append(numbered(kA, 10));
        run.outbox.append(numbered(kA, 10, 10));
        QCOMPARE(run.outbox.volatileCount(), 20);
        QCOMPARE(run.outbox.volatileCount(kA), 20);
        run.clock.advance(60000);
        QCOMPARE(run.observer.troubles.size(), 1); // told once
        QVERIFY(QFile::remove(m_folder));
        run.clock.advance(5000);
        QCOMPARE(run.observer.onDiskNews, (QList<bool>{false, true}));
        QCOMPARE(run.outbox.volatileCount(), 0);
        run.outbox.append(numbered(kA, 10, 20));
        const QString copy = m_base->filePath(QStringLiteral("copy"));
        copyStores(m_folder, copy);
        Run next(copy);
        QCOMPARE(next.deliver(), range(0, 30));
        QCOMPARE(run.deliver(), range(0, 30));
    }

    void aNewerStoreIsLeftAlone()
    {
        {
            Run old(m_folder);
            old.outbox.append(numbered(kA, 10));
        }
        const QString path = m_folder + u'/' + storesIn(m_folder).constFirst();
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
            db.setDatabaseName(path);
            QVERIFY(db.open());
            QSqlQuery(db).exec(QStringLiteral("PRAGMA user_version=99"));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("newer"));
        {
            Run run(m_folder);
            QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Newer});
            run.clock.advance(3600 * 1000);
            QCOMPARE(run.observer.troubles.size(), 1);
            run.outbox.append(numbered(kB, 3));
            QCOMPARE(run.deliver(), range(0, 3));
        }
        QVERIFY(QFile::exists(path));
    }

    void whatIsNoDatabaseIsSetAsideWithTheTime()
    {
        QVERIFY(QDir().mkpath(m_folder));
        QFile file(m_folder + QStringLiteral("/1-1.db"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(20000, 'z'));
        file.close();
        Run run(m_folder);
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Corrupt});
        QVERIFY(run.observer.setAsides.constFirst().startsWith(file.fileName() + QStringLiteral(".damaged-")));
        QCOMPARE(QFileInfo(run.observer.setAsides.constFirst()).size(), 20000);
        run.outbox.append(numbered(kB, 3));
        QCOMPARE(run.deliver(), range(0, 3));
    }

    void damageCostsOnlyWhatItHits_data()
    {
        QTest::addColumn<int>("where"); // in hundredths of the file
        QTest::addColumn<int>("bytes");
        QTest::newRow("one byte in the middle") << 50 << 1;
        QTest::newRow("a page") << 60 << 8192;
        QTest::newRow("the end") << 97 << 2000;
    }
    void damageCostsOnlyWhatItHits()
    {
        QFETCH(int, where);
        QFETCH(int, bytes);
        {
            Run old(m_folder);
            old.outbox.append(numbered(kA, 500));
            QCOMPARE(old.deliver(100), range(0, 100));
        }
        QFile file(m_folder + u'/' + storesIn(m_folder).constFirst());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 100000); // closed: all of it is here and nothing in the -wal
        file.seek(file.size() * where / 100);
        file.write(QByteArray(bytes, '\x5a'));
        file.close();
        Run run(m_folder);
        const QStringList ids = run.deliver();
        QVERIFY2(ids.size() >= 320, qPrintable(QString::number(ids.size())));
        for (qsizetype i = 1; i < ids.size(); ++i)
            QVERIFY(ids[i - 1].toInt() < ids[i].toInt());
        QVERIFY(ids.constFirst().toInt() >= 100); // delivered before, and not once more
        QCOMPARE(run.outbox.count(), 0);
        QCOMPARE(run.outbox.bytes(), 0);
        QCOMPARE(run.observer.troubles.count(Store::Failure::Corrupt), 1);
    }

    void aLockOfAnotherProgramIsWaitedFor()
    {
        {
            Run old(m_folder);
            old.outbox.append(numbered(kA, 10));
        }
        const QString path = m_folder + u'/' + storesIn(m_folder).constFirst();
        QSemaphore locked;
        const std::unique_ptr<QThread> backup(QThread::create([&] {
            {
                QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("backup"));
                db.setDatabaseName(path);
                db.open();
                QSqlQuery(db).exec(QStringLiteral("BEGIN EXCLUSIVE"));
                locked.release();
                QThread::msleep(1000); // as long as a backup of a large file takes
                QSqlQuery(db).exec(QStringLiteral("ROLLBACK"));
            }
            QSqlDatabase::removeDatabase(QStringLiteral("backup"));
        }));
        backup->start();
        locked.acquire();
        Run run(m_folder);
        backup->wait();
        run.clock.advance(5000); // the next try, if the first was too early
        QCOMPARE(run.deliver(), range(0, 10));
        QVERIFY(run.observer.troubles.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDiskOutbox)
#include "tst_diskoutbox.moc"
