// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What a channel missed while it was lost is read back, page by page, whatever the clocks say.

#include "gaps.h"

#include <QtTest/QtTest>

using namespace mindlytics;
using namespace Qt::StringLiterals;
using State = ML::LiveState;

class TestCatchUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"mindlytics.live.warning=false"_s); }

    void aSmallGapIsOneRequest()
    {
        LiveHouse house;
        hearOneAndLose(house);
        makeUnheard(house, 1, 5);
        const qint64 lost = house.clock.wallMs() - 5;
        reconnect(house);
        QCOMPARE(house.channel.state(), State::Reconnecting);
        QVERIFY(house.isReadingBack());
        house.giveEvents();
        QCOMPARE(house.notes.ids, numbers(0, 6));
        QCOMPARE(house.channel.state(), State::Listening);
        QCOMPARE(house.past.limits, QList<int>{150});
        QVERIFY(house.past.starts[0] <= lost - 60000 && house.past.starts[0] > lost - 62000);
        QVERIFY(house.past.ends[0] >= house.clock.wallMs() + 60000);
        QVERIFY(house.notes.errors.isEmpty());
        QCOMPARE(house.channel.counters().readBack, 5);
    }

    void aFirstOpeningReadsNothing()
    {
        LiveHouse house;
        house.make("before");
        house.startAndOpen();
        QVERIFY(house.transport.open().empty());
        QCOMPARE(house.channel.state(), State::Listening);
    }

    void whatCameBeforeALateFirstOpening()
    {
        // Nothing is held back once the first attempt has failed: events go out before the channel is open.
        LiveHouse house;
        house.channel.start();
        house.answer(503);
        makeUnheard(house, 1, 3);
        reconnect(house);
        house.giveAllEvents();
        QCOMPARE(house.notes.ids, numbers(1, 3));
    }

    void liveMessagesWaitMeanwhile()
    {
        LiveHouse house;
        hearOneAndLose(house);
        makeUnheard(house, 1, 2);
        reconnect(house);
        house.say("3"); // which the answer holds, too
        QCOMPARE(house.notes.ids, numbers(0, 1));
        house.clock.advance(5);
        house.giveEvents();
        QCOMPARE(house.notes.ids, numbers(0, 4));
        house.say("4");
        QCOMPARE(house.notes.ids, numbers(0, 5));
    }

    void mergedInTheOrderOfTime()
    {
        LiveHouse house;
        hearOneAndLose(house);
        makeUnheard(house, 1, 1);
        reconnect(house);
        const auto late = house.past.add("late", house.clock.wallMs()).json();
        house.clock.advance(10);
        house.socket->says(house.make("3").json());
        house.socket->says(late);
        house.giveEvents();
        QCOMPARE(house.notes.ids, (QStringList{u"0"_s, u"1"_s, u"late"_s, u"3"_s}));
    }

    void eventsOfOneMomentKeepTheirOrder()
    {
        LiveHouse house;
        hearOneAndLose(house);
        makeUnheard(house, 1, 100, 0);
        reconnect(house);
        house.giveAllEvents();
        QCOMPARE(house.notes.ids, numbers(0, 101));
    }

    void manyPages_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("cap");
        QTest::addColumn<bool>("endIsExclusive");
        for (const int count : {149, 150, 151, 1000, 2500}) {
            for (const int cap : {150, 1000000}) {
                for (const bool exclusive : {false, true})
                    QTest::addRow("%d cap %d %s", count, cap, exclusive ? "exclusive" : "inclusive") << count << cap << exclusive;
            }
        }
    }
    void manyPages()
    {
        QFETCH(const int, count);
        QFETCH(const int, cap);
        QFETCH(const bool, endIsExclusive);
        LiveHouse house;
        house.past.cap = cap;
        house.past.endIsExclusive = endIsExclusive;
        hearOneAndLose(house);
        for (int i = 0; i < count; ++i)
            makeUnheard(house, 1 + i, 1, i % 3); // some share a time
        reconnect(house);
        house.giveAllEvents();
        QCOMPARE(house.notes.ids, numbers(0, 1 + count));
        QVERIFY(house.notes.errors.isEmpty());
        QVERIFY(house.past.limits.size() <= 20);
    }

    void limitDoublesWhereAPageGetsNoFurther()
    {
        LiveHouse house;
        hearOneAndLose(house);
        house.clock.advance(10);
        makeUnheard(house, 1, 30000, 0); // all in one moment
        house.clock.advance(10);
        reconnect(house);
        house.giveAllEvents();
        QCOMPARE(house.notes.ids, numbers(0, 30001));
        QVERIFY(house.past.limits.contains(38400));
        QVERIFY(house.notes.errors.isEmpty());
    }

    void manyOfTheFirstMoment()
    {
        // All that there is shares a time: a page that is full of it is no reason to go on.
        LiveHouse house;
        house.startAndOpen();
        house.socket->ends();
        makeUnheard(house, 0, 1000, 0);
        house.clock.advance(10);
        reconnect(house);
        house.giveAllEvents();
        QCOMPARE(house.notes.ids, numbers(0, 1000));
        QVERIFY(house.notes.errors.isEmpty());
    }

    void aGapThatCannotBeClosed()
    {
        // The server gives 150 at most, and more than these share a time.
        LiveHouse house;
        house.past.cap = 150;
        hearOneAndLose(house);
        house.clock.advance(10);
        makeUnheard(house, 1, 300, 0);
        house.clock.advance(10);
        reconnect(house);
        house.giveAllEvents();
        QCOMPARE(house.past.limits.size(), 20);
        QCOMPARE(house.notes.errors.size(), 1);
        QCOMPARE(house.notes.errors[0].code, ML::ErrorCode::GapNotClosed);
        QCOMPARE(house.notes.errors[0].sessionId, u"s"_s);
        QCOMPARE(house.channel.state(), State::Listening);
        // What could be read was delivered, and the channel goes on.
        QCOMPARE(house.notes.ids.size(), 1 + 150);
        house.say("next");
        QCOMPARE(house.notes.ids.last(), u"next"_s);
    }

    void endsWhereItMeetsTheKnown()
    {
        LiveHouse house{QString()};
        house.startAndOpen();
        for (int i = 0; i < 2000; ++i) {
            house.say(QByteArray::number(i).constData());
            house.clock.advance(10);
        }
        house.socket->ends();
        house.clock.advance(1000);
        makeUnheard(house, 2000, 100, 10);
        reconnect(house);
        house.giveAllEvents();
        QCOMPARE(house.notes.ids, numbers(0, 2100));
        QCOMPARE(house.past.limits, (QList<int>{150, 300}));
    }

    void otherSessionsAreReadOver()
    {
        // Pages hold events of the whole project: a page of strangers is no end.
        LiveHouse house;
        hearOneAndLose(house);
        makeUnheard(house, 1, 3);
        makeUnheard(house, 100, 1000, 1, "other");
        makeUnheard(house, 4, 3);
        reconnect(house);
        house.giveAllEvents();
        QCOMPARE(house.notes.ids, numbers(0, 7));
    }

    // ---- Clocks ----

    void whateverTheClocksSay_data()
    {
        QTest::addColumn<qint64>("serverAhead");
        QTest::addColumn<bool>("sendsDate");
        QTest::addColumn<bool>("stampedByUs");
        for (const qint64 minutes : {-120, -2, 0, 2, 120}) {
            for (const bool date : {true, false}) {
                for (const bool ours : {true, false}) {
                    // Without a date nothing is known of the server's clock: only our own events can be found then.
                    if (date || ours || minutes == 0)
                        QTest::addRow("server %+d min, %s date, stamped by %s", int(minutes), date ? "with" : "no", ours ? "us" : "the server")
                            << minutes * 60000 << date << ours;
                }
            }
        }
    }
    void whateverTheClocksSay()
    {
        QFETCH(const qint64, serverAhead);
        QFETCH(const bool, sendsDate);
        QFETCH(const bool, stampedByUs);
        LiveHouse house;
        house.serverAheadMs = serverAhead;
        house.sendsDate = sendsDate;
        house.channel.start();
        house.answer(-1); // no word of the server's clock yet
        const qint64 shift = stampedByUs ? 0 : serverAhead;
        for (int i = 0; i < 3; ++i) {
            house.past.add(QByteArray::number(i), house.clock.wallMs() + shift);
            house.clock.advance(1);
        }
        reconnect(house);
        house.giveAllEvents();
        QCOMPARE(house.notes.ids, numbers(0, 3));
        house.socket->ends();
        house.past.add("3", house.clock.wallMs() + shift);
        reconnect(house);
        house.giveAllEvents();
        QCOMPARE(house.notes.ids, numbers(0, 4));
    }

    void clockSetRightDuringTheLoss()
    {
        LiveHouse house;
        house.serverAheadMs = -3600000; // ours is an hour fast
        hearOneAndLose(house);
        house.clock.jump(-3600000);
        house.serverAheadMs = 0;
        makeUnheard(house, 1, 2);
        reconnect(house);
        house.giveAllEvents();
        QCOMPARE(house.notes.ids.mid(1), numbers(1, 2));
    }

    void afterALongSleep()
    {
        LiveHouse house;
        hearOneAndLose(house);
        house.clock.jump(8 * 3600000LL); // the steady clock stood still
        makeUnheard(house, 1, 2);
        reconnect(house);
        house.giveAllEvents();
        QCOMPARE(house.notes.ids, numbers(0, 3));
        QVERIFY(house.past.starts[0] < house.clock.wallMs() - 8 * 3600000LL);
    }

    void importsGoOnWhereTheyWere()
    {
        // Past data carries times of long ago.
        LiveHouse house;
        const qint64 then = house.clock.wallMs() - 400LL * 24 * 3600000;
        house.startAndOpen();
        house.socket->says(house.past.add("0", then).json());
        house.socket->ends();
        house.past.add("1", then + 1000);
        house.past.add("2", then + 2000);
        reconnect(house);
        house.giveAllEvents();
        QCOMPARE(house.notes.ids, numbers(0, 3));
    }

    void timesAtTheEndsOfTheCalendar()
    {
        LiveHouse house;
        house.startAndOpen();
        house.socket->says(R"({"event_id": "0", "session_id": "s", "event": "E", "timestamp": "9999-12-31T23:59:59.999Z"})");
        house.socket->says(R"({"event_id": "1", "session_id": "s", "event": "E", "timestamp": "0000-01-01T00:00:00Z"})");
        house.loseAndWait();
        house.open();
        QVERIFY(house.request().url.toString().contains(u"start=0000-01-01T00:00:00.000Z"_s));
        house.giveAllEvents();
        QCOMPARE(house.channel.state(), State::Listening);
    }
};

QTEST_GUILESS_MAIN(TestCatchUp)

#include "tst_catchup.moc"
