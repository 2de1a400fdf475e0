// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "diskrun.h"
#include "filesizelimit.h"
#include "outbox/storepages.h"

namespace {

void overwrite(const QString &path, int at, int bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QByteArray damaged = file.read(bytes);
    for (char &byte : damaged)
        byte ^= 0x5a;
    file.seek(at);
    file.write(damaged);
}

/*! Runs \a statements on the store at \a path, which nobody has open. */
void change(const QString &path, const QStringList &statements)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("change"));
        db.setDatabaseName(path);
        QVERIFY(db.open());
        for (const QString &statement : statements)
            QVERIFY2(QSqlQuery(db).exec(statement), qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("change"));
}

} // namespace

class TestDiskTrouble : public QObject
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

    void aDeletedFileIsWrittenAnewThoughNothingHappens()
    {
        Run run(m_folder);
        run.outbox.append(numbered(kA, 10));
        QVERIFY(QDir(m_folder).removeRecursively());
        run.clock.advance(5 * 60 * 1000);
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Gone});
        const QString copy = m_base->filePath(QStringLiteral("copy"));
        copyStores(m_folder, copy);
        Run next(copy);
        QCOMPARE(next.deliver(), range(0, 10));
    }

    void aDeletedLogIsNoticed()
    {
        Run run(m_folder);
        run.outbox.append(numbered(kA, 10));
        QVERIFY(QFile::remove(storeIn(m_folder) + QStringLiteral("-wal")));
        run.outbox.append(numbered(kA, 10, 10));
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Gone});
        const QString copy = m_base->filePath(QStringLiteral("copy"));
        copyStores(m_folder, copy);
        Run next(copy);
        QCOMPARE(next.deliver(), range(0, 20));
    }

    void whatDoesNotFitIsInMemoryUntilThereIsSpace()
    {
        Run run(m_folder);
        run.outbox.append(numbered(kA, 100));
        const FileSizeLimit limit(256 * 1024); // the kernel ends a write in its middle
        run.outbox.append(numbered(kA, 2000, 100));
        QCOMPARE(run.outbox.volatileCount(), 2000);
        QCOMPARE(run.observer.troubles.size(), 1);
        QCOMPARE(run.observer.onDiskNews, QList<bool>{false});
        QCOMPARE(run.deliver(50), range(0, 50)); // goes on meanwhile
        run.outbox.append(numbered(kA, 100, 2100));
        run.clock.advance(60000);
        QCOMPARE(run.observer.troubles.size(), 1); // told once
        limit.lift();
        run.outbox.tryDisk();
        QCOMPARE(run.observer.onDiskNews, (QList<bool>{false, true}));
        QCOMPARE(run.outbox.volatileCount(), 0);
        const QString copy = m_base->filePath(QStringLiteral("copy"));
        copyStores(m_folder, copy);
        Run next(copy);
        QCOMPARE(next.deliver(), range(50, 2150));
        QCOMPARE(run.deliver(), range(50, 2150));
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
        const QString path = storeIn(m_folder);
        change(path, {QStringLiteral("PRAGMA user_version=99"), QStringLiteral("UPDATE about SET version=99")});
        {
            Run run(m_folder);
            QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Newer});
            run.clock.advance(3600 * 1000);
            QCOMPARE(run.observer.troubles.size(), 1);
            run.outbox.append(numbered(kB, 3));
            QCOMPARE(run.deliver(), range(0, 3));
        }
        QVERIFY(QFile::exists(path));
        Run run(m_folder);
        run.outbox.clear(); // everything: so the user wants it
        QVERIFY(!QFile::exists(path));
    }

    void aVersionThatIsDamagedIsNoNewerOne()
    {
        {
            Run old(m_folder);
            old.outbox.append(numbered(kA, 10));
        }
        change(storeIn(m_folder), {QStringLiteral("PRAGMA user_version=3")});
        Run run(m_folder);
        QCOMPARE(run.deliver(), range(0, 10));
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Corrupt});
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
        const qint64 size = QFileInfo(storeIn(m_folder)).size();
        QVERIFY(size > 100000); // closed: all of it is here and nothing in the -wal
        overwrite(storeIn(m_folder), int(size * where / 100), bytes);
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

    void rowsAreFoundThoughNothingLeadsToThem_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("eventSize");
        QTest::newRow("SQLite's own table is gone") << 0 << 300;
        QTest::newRow("the root of the events is gone") << 1 << 300;
        QTest::newRow("larger than a page") << 0 << 50000;
    }
    void rowsAreFoundThoughNothingLeadsToThem()
    {
        QFETCH(int, page);
        QFETCH(int, eventSize);
        {
            Run old(m_folder);
            old.outbox.append(numbered(kA, 200, 0, eventSize));
            QCOMPARE(old.deliver(50), range(0, 50));
        }
        overwrite(storeIn(m_folder), page * StorePages::kPageSize, 4000);
        Run run(m_folder);
        QCOMPARE(run.deliver(), range(50, 150));
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Corrupt});
    }

    void aNameThatIsDamagedIsDamage_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"last_id", "records", "size INTEGER", "rejected (", "about (", "INTEGER PRIMARY KEY, last"})
            QTest::newRow(name) << QByteArray(name);
    }
    void aNameThatIsDamagedIsDamage()
    {
        QFETCH(const QByteArray, name);
        {
            Run old(m_folder);
            old.outbox.append(numbered(kA, 50));
        }
        QFile file(storeIn(m_folder));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qsizetype at = file.readAll().indexOf(name); // in the statement that made the table, as SQLite keeps it
        QVERIFY(at > 0 && at < StorePages::kPageSize);
        QVERIFY(file.seek(at));
        QVERIFY(file.putChar(char(name[0] ^ 0x01)));
        file.close();
        Run run(m_folder);
        QCOMPARE(run.deliver(), range(0, 50));
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Corrupt});
    }

    void aLogThatIsDamagedInItsMiddleIsReadBeyondThat()
    {
        const QString copy = m_base->filePath(QStringLiteral("copy"));
        Run run(m_folder);
        for (int i = 0; i < 100; ++i)
            run.outbox.append(numbered(kA, 3, 3 * i));
        QCOMPARE(run.deliver(30), range(0, 30));
        copyStores(m_folder, copy);
        const QString log = storeIn(copy) + QStringLiteral("-wal");
        overwrite(log, int(QFileInfo(log).size() / 2), 1);
        Run killed(copy);
        QCOMPARE(killed.deliver(), range(30, 270)); // only what the frame held that is not in a later one would be lost
        QCOMPARE(killed.observer.troubles, QList<Store::Failure>{Store::Failure::Corrupt});
    }

    void aTransactionThatAKilledProcessDidNotFinishIsNoDamage()
    {
        const QString copy = m_base->filePath(QStringLiteral("copy"));
        Run run(m_folder);
        for (int i = 0; i < 20; ++i)
            run.outbox.append(numbered(kA, 3, 3 * i));
        copyStores(m_folder, copy);
        QFile log(storeIn(copy) + QStringLiteral("-wal"));
        QVERIFY(log.resize(log.size() - 100));
        Run killed(copy);
        QCOMPARE(killed.deliver(), range(0, 57));
        QVERIFY(killed.observer.troubles.isEmpty());
    }

    void aStoreThatAnotherProgramHoldsIsTakenWhenItIsFree()
    {
        {
            Run old(m_folder);
            old.outbox.append(numbered(kA, 10));
        }
        const QString path = m_folder + u'/' + storesIn(m_folder).constFirst();
        QSemaphore locked, unlock;
        const std::unique_ptr<QThread> backup(QThread::create([&] {
            {
                QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("backup"));
                db.setDatabaseName(path);
                db.open();
                QSqlQuery(db).exec(QStringLiteral("BEGIN EXCLUSIVE"));
                locked.release();
                unlock.acquire();
                QSqlQuery(db).exec(QStringLiteral("ROLLBACK"));
            }
            QSqlDatabase::removeDatabase(QStringLiteral("backup"));
        }));
        backup->start();
        locked.acquire();
        Run run(m_folder);
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Busy});
        run.outbox.append(numbered(kB, 3)); // goes on meanwhile
        QCOMPARE(run.deliver(), range(0, 3));
        unlock.release();
        backup->wait();
        run.clock.advance(1000);
        QCOMPARE(run.deliver(), range(0, 10));
        QCOMPARE(run.observer.troubles.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestDiskTrouble)
#include "tst_disktrouble.moc"
