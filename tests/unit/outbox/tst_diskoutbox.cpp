// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "diskrun.h"

#include "support/filelimit.h"

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

    void olderStoresComeFirstThoughTheClockWasSetBack()
    {
        constexpr qint64 kHour = 3600 * 1000;
        {
            Run first(m_folder);
            first.outbox.append(numbered(kA, 10));
        }
        {
            Run second(m_folder, -kHour);
            second.outbox.append(numbered(kA, 10, 10));
        }
        {
            Run third(m_folder, -2 * kHour);
            third.outbox.append(numbered(kA, 10, 20));
            QCOMPARE(third.observer.foundCount, 20);
        }
        Run last(m_folder, -3 * kHour);
        QCOMPARE(last.deliver(), range(0, 30));
    }

    void manyStoresAreTakenOverBitByBit()
    {
        {
            Run old(m_folder);
            old.outbox.append(numbered(kA, 1));
        }
        const QString store = storeIn(m_folder);
        for (int i = 1; i < 40; ++i)
            QVERIFY(QFile::copy(store, m_folder + u'/' + QString::number(i) + QStringLiteral(".db")));
        const FileLimit limit(128); // of which a quarter may be stores
        Run run(m_folder);
        run.clock.advance(0);
        QCOMPARE(run.outbox.count(), 31); // and its own
        QCOMPARE(run.deliver(7).size(), 7);
        run.clock.advance(0);
        QCOMPARE(run.outbox.count(), 24);
        QCOMPARE(run.deliver(1).size(), 1); // a quarter of them is free
        run.clock.advance(0);
        QCOMPARE(run.outbox.count(), 31);
        QCOMPARE(run.deliver().size(), 31);
        run.clock.advance(0);
        QCOMPARE(run.deliver().size(), 1);
        QCOMPARE(storesIn(m_folder).size(), 1);
    }

    void whatWasDeliveredInPartStaysTheOldest()
    {
        StoreFolder folder(m_folder);
        QVERIFY(folder.prepare().isEmpty());
        constexpr int kStores = 37;
        const FileLimit limit(128); // 31 stores at once
        QString first;
        for (int i = 0; i < kStores; ++i) {
            const qint64 created = folder.nextCreatedMs(1000);
            const auto held = folder.newStore(created);
            QVERIFY(held);
            first = i == 0 ? held->path : first;
            Store store(held->path, false);
            QVERIFY(store.create(created));
            std::vector<OutboxEntry> rows = numbered(kA, 1, i);
            rows.front().row = 1;
            QVERIFY(store.append(rows));
        }
        QFile touched(first); // another run has delivered some of it
        QVERIFY(touched.open(QIODevice::ReadWrite));
        QVERIFY(touched.setFileTime(QDateTime::currentDateTime().addSecs(60), QFileDevice::FileModificationTime));
        touched.close();
        Run run(m_folder);
        run.clock.advance(0);
        QStringList all = run.deliver();
        run.clock.advance(1);
        all += run.deliver();
        QCOMPARE(all, range(0, kStores));
    }

    void rowsDoNotGrowWithTheRunsThatLeftStores()
    {
        for (int i = 0; i < 8; ++i) {
            Run run(m_folder);
            run.outbox.append(numbered(kA, 2, 2 * i));
            QCOMPARE(run.outbox.lastRow(), 2 * (i + 1));
        }
        Run run(m_folder);
        QCOMPARE(run.deliver(), range(0, 16));
    }

    void aLockThatAProcessOfOurNumberLeftDoesNotCount()
    {
        {
            Run old(m_folder);
            old.outbox.append(numbered(kA, 10));
        }
        QVERIFY(!storeIn(m_folder).isEmpty());
        const QString left = storeIn(m_folder) + QStringLiteral(".lock");
        Run running(m_base->filePath(QStringLiteral("other"))); // its lock says what one of a killed process of our number says
        QVERIFY(QFile::copy(storeIn(m_base->filePath(QStringLiteral("other"))) + QStringLiteral(".lock"), left));
        Run run(m_folder);
        QCOMPARE(run.deliver(), range(0, 10));
        QVERIFY(!QFile::exists(left));
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

    void rejectedEventsOfAFailingDiskAreWrittenWhenItIsBack()
    {
        const QString copy = m_base->filePath(QStringLiteral("copy"));
        Run run(m_folder);
        run.outbox.append(numbered(kA, 3));
        QVERIFY(QFile::remove(storeIn(m_folder)));
        OutboxRejected rejected;
        rejected.entry = run.outbox.lease(kA, 1, 100000, true).front();
        run.outbox.reject(rejected);
        run.outbox.release(kA);
        QCOMPARE(run.observer.troubles, QList<Store::Failure>{Store::Failure::Gone});
        copyStores(m_folder, copy);
        Run killed(copy);
        QCOMPARE(killed.observer.rejectedIds, range(0, 1));
        QCOMPARE(killed.deliver(), range(1, 2));
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
        QCOMPARE(files.size(), 3); // the file, its -wal and its .lock
        for (const QFileInfo &file : files)
            QVERIFY2(!(file.permissions() & group), qPrintable(file.fileName()));
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

    void oneFolderForAServerAndAProject()
    {
        const auto path = [](const char *server, const char *project) {
            return StoreFolder::pathFor(QStringLiteral("/base"), QString::fromLatin1(server), QString::fromLatin1(project));
        };
        QVERIFY(path("https://a.example", "p").startsWith(QStringLiteral("/base/a.example-")));
        QCOMPARE(path("https://a.example/", "p"), path("https://a.example", "p"));
        QVERIFY(path("https://a.example", "q") != path("https://a.example", "p"));
        QVERIFY(path("https://a.example/b", "p") != path("https://a.example", "p"));
        QVERIFY(path("https://b.example", "p") != path("https://a.example", "p"));
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
};

QTEST_GUILESS_MAIN(TestDiskOutbox)
#include "tst_diskoutbox.moc"
