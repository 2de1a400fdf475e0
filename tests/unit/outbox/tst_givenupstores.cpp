// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "filesizelimit.h"
#include "killedstores.h"

#include "support/filelimit.h"

namespace {

constexpr int kNoMoreFiles = 3; // a limit that leaves the process none to open
constexpr qint64 kTakenOverMs = 5 * 60 * 1000; // how often stores are looked for
const QString kC = QStringLiteral("C");

/*! Lends what can be lent, one event of each session. */
void lendAll(DiskOutbox &outbox)
{
    while (const auto session = outbox.nextSession())
        outbox.lease(*session, 1, 100000, true);
}

/*! Stores that rest cannot be opened until they are given up; what is in memory is lent. */
void giveUp(Run &run)
{
    const FileLimit none(kNoMoreFiles);
    lendAll(run.outbox);
    run.clock.advance(kTakenOverMs);
    lendAll(run.outbox);
}

/*! Delivers what there is of A: the ids. */
QStringList deliverA(DiskOutbox &outbox)
{
    QStringList ids;
    while (outbox.count(kA) > 0) {
        const auto lent = outbox.lease(kA, 7, 100000, true);
        if (lent.empty())
            break;
        for (const OutboxEntry &e : lent)
            ids.append(e.eventId);
        outbox.remove(lent);
        outbox.release(kA);
    }
    return ids;
}

} // namespace

/*! Stores of earlier runs that cannot be opened again, since the process has too many files open. */
class TestGivenUpStores : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_base;
    QString m_folder;

    /*! A store with \a count events of A and three of C, and others. */
    void leave(int count)
    {
        Killed killed(m_folder);
        std::vector<OutboxEntry> rows = numbered(kA, count);
        const auto more = numbered(kC, 3);
        rows.insert(rows.end(), more.begin(), more.end());
        killed.leave(rows);
        for (int i = 0; i < 6; ++i)
            killed.leave(numbered(sessionOf(i), 2));
        QCOMPARE(killed.paths().size(), 7);
    }

    /*! A run that holds these; few of them are open. */
    std::unique_ptr<Run> start()
    {
        const FileLimit limit(64); // 4 are open
        auto run = std::make_unique<Run>(m_folder);
        run->clock.advance(0);
        return run;
    }

    /*! Uses the others, so that A's store is closed. */
    static void letItRest(DiskOutbox &outbox)
    {
        for (int i = 0; i < 6; ++i)
            QCOMPARE(outbox.lease(sessionOf(i), 2, 100000, true).size(), 2);
    }

    /*! A store of another process, with events of A, that was killed now. */
    void leaveAnother(int first, int count)
    {
        const QTemporaryDir side;
        Killed killed(side.path());
        killed.leave(numbered(kA, count, first));
        QVERIFY(copyWithLog(killed.paths().value(0), m_folder + QStringLiteral("/1800000000000-7-b.db")));
    }

private Q_SLOTS:
    void init()
    {
        m_base = std::make_unique<QTemporaryDir>();
        m_folder = m_base->filePath(QStringLiteral("store"));
        QVERIFY(QDir().mkpath(m_folder));
    }

    void oneThatCannotBeOpenedForAMomentIsWaitedFor()
    {
        leave(300);
        const auto run = start();
        run->outbox.append(numbered(kA, 10, 300));
        const auto lent = run->outbox.lease(kA, 256, 1000000, true);
        QCOMPARE(lent.size(), 256);
        letItRest(run->outbox);
        run->outbox.remove(lent);
        run->outbox.release(kA);
        {
            const FileLimit none(kNoMoreFiles);
            QVERIFY(!run->outbox.nextSession());
            run->clock.advance(3000);
            QVERIFY(!run->outbox.nextSession());
        }
        QCOMPARE(run->outbox.count(kA), 54);
        run->clock.advance(1000);
        QCOMPARE(deliverA(run->outbox), range(256, 54));
        QCOMPARE(run->observer.troubles, QList<Store::Failure>{Store::Failure::Other});
        QCOMPARE(run->observer.lost + run->observer.leftOnDisk, 0);
    }

    void oneThatCannotBeOpenedForLongHoldsNothingUp()
    {
        leave(300);
        const auto run = start();
        run->outbox.append(numbered(kA, 10, 300));
        const auto lent = run->outbox.lease(kA, 256, 1000000, true);
        letItRest(run->outbox);
        run->outbox.remove(lent);
        run->outbox.release(kA);
        {
            const FileLimit none(kNoMoreFiles);
            QVERIFY(!run->outbox.nextSession());
            run->clock.advance(kTakenOverMs);
            QCOMPARE(deliverA(run->outbox), range(300, 10));
            QCOMPARE(run->observer.leftOnDisk, 44 + 3);
            QCOMPARE(run->observer.troubles, QList<Store::Failure>{Store::Failure::Other}); // told once
        }
        run->clock.advance(kTakenOverMs);
        QCOMPARE(deliverA(run->outbox), range(256, 44));
        QCOMPARE(run->outbox.count(kC), 3);
        QCOMPARE(run->observer.lost, 0);
    }

    void nobodyElseTakesOneOfWhichEventsAreInMemory()
    {
        leave(300);
        const auto run = start();
        const auto lent = run->outbox.lease(kA, 10, 100000, true);
        letItRest(run->outbox);
        giveUp(*run);
        QCOMPARE(run->outbox.volatileCount(kA), 256);
        Run other(m_folder);
        QCOMPARE(other.observer.foundCount, 0);
        run->outbox.remove(lent);
        run->outbox.release(kA);
        QCOMPARE(deliverA(run->outbox), range(10, 246));
        {
            const FileLimit none(kNoMoreFiles);
            run->clock.advance(kTakenOverMs);
        }
        other.clock.advance(kTakenOverMs);
        QCOMPARE(other.observer.foundCount, 0); // it still holds what was sent
        run->clock.advance(kTakenOverMs);
        QCOMPARE(deliverA(run->outbox), range(256, 44));
        QCOMPARE(run->outbox.count(kC), 3);
    }

    void purgeRemovesOneOfWhichEventsAreInMemory()
    {
        leave(300);
        const auto run = start();
        run->outbox.lease(kA, 10, 100000, true);
        letItRest(run->outbox);
        giveUp(*run);
        QCOMPARE(run->outbox.volatileCount(kA), 256);
        run->outbox.clear();
        QCOMPARE(storesIn(m_folder).size(), 1); // its own
    }

    void whatOneLeavesInMemoryComesBeforeWhatIsFoundLater_data()
    {
        QTest::addColumn<bool>("before");
        QTest::addColumn<bool>("after");
        QTest::newRow("no other trouble") << false << false;
        QTest::newRow("a full disk until another is found") << true << false;
        QTest::newRow("a full disk after that") << false << true;
        QTest::newRow("a full disk, twice") << true << true;
    }
    void whatOneLeavesInMemoryComesBeforeWhatIsFoundLater()
    {
        QFETCH(bool, before);
        QFETCH(bool, after);
        leave(200);
        const auto run = start();
        const auto lent = run->outbox.lease(kA, 10, 100000, true);
        letItRest(run->outbox);
        giveUp(*run);
        QCOMPARE(run->outbox.volatileCount(kA), 200);
        leaveAnother(1000, 5);
        const FileSizeLimit full(before ? 100 : RLIM_INFINITY);
        if (before)
            run->outbox.append(numbered(kA, 3, 2000));
        run->clock.advance(kTakenOverMs);
        full.lift();
        run->outbox.tryDisk();
        run->outbox.append(numbered(kA, 3, 2003));
        const FileSizeLimit again(after ? 100 : RLIM_INFINITY);
        run->outbox.append(numbered(kA, 3, 2006));
        again.lift();
        run->outbox.tryDisk();
        run->outbox.remove(lent);
        run->outbox.release(kA);
        QCOMPARE(deliverA(run->outbox), range(10, 190) + range(1000, 5) + (before ? range(2000, 9) : range(2003, 6)));
        run->clock.advance(kTakenOverMs); // takes it over once more
        QCOMPARE(run->outbox.count(kA), 0);
        QCOMPARE(run->outbox.count(kC), 3);
        QCOMPARE(run->observer.lost, 0);
    }

    void whatIsWrittenToAnotherStoreStaysAheadOfItsRest()
    {
        leave(300);
        const auto run = start();
        const auto lent = run->outbox.lease(kA, 10, 100000, true);
        letItRest(run->outbox);
        const FileSizeLimit full(100);
        run->outbox.append(numbered(kA, 3, 1000));
        giveUp(*run);
        full.lift();
        run->outbox.tryDisk();
        QCOMPARE(run->outbox.volatileCount(), 0);
        QCOMPARE(run->outbox.count(kA), 303); // and the rest was taken back with it
        run->outbox.remove(lent);
        run->outbox.release(kA);
        QCOMPARE(deliverA(run->outbox), range(10, 290) + range(1000, 3));
    }

    void whatWasSentFromMemoryIsNotSentAgain_data()
    {
        QTest::addColumn<bool>("ends");
        QTest::newRow("by this run") << false;
        QTest::newRow("by the next run") << true;
    }
    void whatWasSentFromMemoryIsNotSentAgain()
    {
        QFETCH(const bool, ends);
        leave(300);
        auto run = start();
        const auto lent = run->outbox.lease(kA, 10, 100000, true);
        letItRest(run->outbox);
        giveUp(*run);
        run->outbox.remove(lent);
        run->outbox.release(kA);
        QCOMPARE(deliverA(run->outbox), range(10, 246));
        if (ends) {
            run.reset();
            run = std::make_unique<Run>(m_folder);
        } else {
            run->clock.advance(0); // it need not wait for the next look
        }
        QCOMPARE(deliverA(run->outbox), range(256, 44));
    }

    void newEventsStayInOrderAfterOneIsGivenUp()
    {
        leave(300); // more than are read at once
        const auto run = start();
        const auto lent = run->outbox.lease(kA, 10, 100000, true);
        letItRest(run->outbox);
        const FileSizeLimit full(100);
        run->outbox.append(numbered(kA, 3, 1000));
        giveUp(*run);
        run->outbox.append(numbered(kA, 3, 1003));
        run->outbox.remove(lent);
        run->outbox.release(kA);
        const QStringList ids = deliverA(run->outbox);
        QCOMPARE(ids.mid(ids.indexOf(QStringLiteral("1000"))), range(1000, 6));
    }
};

QTEST_GUILESS_MAIN(TestGivenUpStores)
#include "tst_givenupstores.moc"
