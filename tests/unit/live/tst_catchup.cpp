// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What a channel missed while it was lost is read back, page by page.

#include "livehouse.h"

#include <QtTest/QtTest>

using namespace mindlytics;
using namespace Qt::StringLiterals;
using State = ML::LiveState;

namespace {

QStringList numbers(int first, int count)
{
    QStringList list;
    for (int i = first; i < first + count; ++i)
        list.append(QString::number(i));
    return list;
}

/*! \a count events, one every \a everyMs, that nobody hears. */
void makeUnheard(LiveHouse &house, int first, int count, int everyMs = 1, const char *session = "s")
{
    for (int i = first; i < first + count; ++i) {
        house.make(QByteArray::number(i).constData(), session);
        house.clock.advance(everyMs);
    }
}

/*! Opens, hears one event, loses the connection. */
void hearOneAndLose(LiveHouse &house)
{
    house.startAndOpen();
    house.say("0");
    house.socket->ends();
}

void reconnect(LiveHouse &house)
{
    house.waitOut();
    house.open();
}

} // namespace

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

    // ---- Trouble ----

    void troubleIsTriedAgain()
    {
        LiveHouse house;
        hearOneAndLose(house);
        makeUnheard(house, 1, 2);
        reconnect(house);
        for (const int status : {503, -1, 429}) {
            house.answer(status);
            while (!house.isReadingBack())
                house.clock.advance(1);
        }
        house.giveEvents();
        QCOMPARE(house.notes.ids, numbers(0, 3));
        QVERIFY(house.notes.errors.isEmpty());
    }

    void troubleThatStays_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("requests");
        QTest::newRow("refused") << 403 << 1;
        QTest::newRow("does not know the path") << 404 << 1;
        QTest::newRow("fails") << 500 << 4;
        QTest::newRow("does not answer") << -1 << 4;
    }
    void troubleThatStays()
    {
        QFETCH(const int, status);
        QFETCH(const int, requests);
        LiveHouse house;
        hearOneAndLose(house);
        makeUnheard(house, 1, 2);
        reconnect(house);
        house.say("3");
        int asked = 0;
        while (house.notes.errors.isEmpty()) {
            if (house.isReadingBack()) {
                ++asked;
                house.answer(status);
            } else {
                house.clock.advance(1);
            }
        }
        QCOMPARE(asked, requests);
        QCOMPARE(house.notes.errors[0].code, ML::ErrorCode::GapNotClosed);
        QCOMPARE(house.channel.state(), State::Listening);
        QCOMPARE(house.notes.ids, (QStringList{u"0"_s, u"3"_s})); // what is there is not withheld
        QCOMPARE(house.notes.errors.size(), 1);
    }

    void notForEver()
    {
        LiveHouse house;
        house.past.cap = 150;
        hearOneAndLose(house);
        makeUnheard(house, 1, 200);
        reconnect(house);
        house.giveEvents(); // the first page
        house.say("live");
        for (int i = 0; i < 30; ++i) { // and then nothing, in a connection that lives
            house.clock.advance(1000);
            house.socket->pongs();
        }
        QCOMPARE(house.notes.errors.size(), 1);
        QCOMPARE(house.notes.errors[0].code, ML::ErrorCode::GapNotClosed);
        QCOMPARE(house.notes.ids.size(), 1 + 150 + 1); // what was read is not lost
        QCOMPARE(house.notes.ids.last(), u"live"_s);
        QVERIFY(house.transport.open().empty());
    }

    void noJson()
    {
        LiveHouse house;
        hearOneAndLose(house);
        reconnect(house);
        house.answer(200, "<html>");
        QCOMPARE(house.notes.errors.size(), 1);
        QCOMPARE(house.notes.errors[0].code, ML::ErrorCode::GapNotClosed);
        QCOMPARE(house.channel.state(), State::Listening);
    }

    void malformedEventsAreToldOnce()
    {
        LiveHouse house;
        house.startAndOpen();
        house.say("0");
        auto &bad = house.make("bad");
        bad.raw = R"({"session_id": "s", "event": 7, "timestamp": "2026-01-01T00:00:00Z"})";
        house.socket->says(bad.json()); // already told
        QCOMPARE(house.notes.errors.size(), 1);
        house.socket->ends();
        auto &missed = house.make("missed");
        missed.raw = R"({"session_id": "s", "event": "E", "user_id": 7, "event_id": "m", "timestamp": "2026-01-01T00:00:01Z"})";
        auto &foreign = house.make("foreign");
        foreign.raw = R"({"session_id": "other", "event": 7, "event_id": "f"})";
        makeUnheard(house, 1, 1);
        for (int i = 0; i < 2; ++i) {
            reconnect(house);
            house.giveAllEvents();
            const QStringList told = house.notes.messages().filter(u"must be"_s);
            QVERIFY2(told.size() == 2, qPrintable(told.join(u'|')));
            house.socket->ends();
        }
        QVERIFY(house.notes.messages()[1].startsWith(u"user_id:"_s));
        QCOMPARE(house.notes.ids, numbers(0, 2));
    }

    void withoutIdsTheyAreToldApartByWhatTheyHold()
    {
        LiveHouse house;
        house.startAndOpen();
        const auto raw = [](int n) -> QByteArray {
            return "{\"session_id\":\"s\",\"event\":\"E" + QByteArray::number(n) + "\",\"properties\":{\"n\":" + QByteArray::number(n)
                + "},\"timestamp\":\"2026-01-01T00:00:0" + QByteArray::number(n) + "Z\"}";
        };
        house.make("1").raw = raw(1);
        house.socket->says(raw(1));
        house.socket->ends();
        house.make("2").raw = raw(2);
        reconnect(house);
        house.make("3").raw = raw(3);
        house.socket->says(raw(3));
        house.giveAllEvents();
        QCOMPARE(house.notes.names, (QStringList{u"E1"_s, u"E2"_s, u"E3"_s}));
    }

    void lostAgainWhileReading()
    {
        LiveHouse house;
        hearOneAndLose(house);
        makeUnheard(house, 1, 2);
        reconnect(house);
        house.say("3");
        house.socket->ends();
        QVERIFY(house.transport.open().empty());
        makeUnheard(house, 4, 2);
        reconnect(house);
        house.giveAllEvents();
        QCOMPARE(house.notes.ids, numbers(0, 6));
    }

    void eventsOfOneMomentThatComeWhilePagesAreRead()
    {
        LiveHouse house;
        hearOneAndLose(house);
        makeUnheard(house, 1, 400, 0);
        reconnect(house);
        house.say("401");
        house.giveEvents();
        house.say("402"); // the next page begins with it
        house.socket->ends(); // what was held is read back by the next
        reconnect(house);
        house.say("403");
        house.giveEvents();
        house.say("404");
        house.giveAllEvents();
        QCOMPARE(house.notes.ids, numbers(0, 405));
    }

    void whatTheSocketDidNotBringComesBehindWhatItBrought()
    {
        LiveHouse house;
        hearOneAndLose(house);
        makeUnheard(house, 1, 2);
        reconnect(house);
        house.say("3");
        house.say("4");
        makeUnheard(house, 5, 2, 0); // of the same moment; the connection is cut, or they are still on their way
        house.giveAllEvents();
        QCOMPARE(house.notes.ids, numbers(0, 7));
    }

    void whatIsNewerThanTheFirstPageKeepsItsPlace()
    {
        LiveHouse house;
        hearOneAndLose(house);
        reconnect(house);
        makeUnheard(house, 1, 400, 0);
        house.giveEvents();
        house.say("401"); // the next page begins with them
        house.say("402");
        house.giveAllEvents();
        QCOMPARE(house.notes.ids, numbers(0, 403));
    }

    void whatWasHeldIsNotLostWithAGap()
    {
        LiveHouse house;
        hearOneAndLose(house);
        reconnect(house);
        house.say("1");
        house.socket->ends();
        reconnect(house);
        house.answer(403);
        QCOMPARE(house.notes.ids, numbers(0, 2));
    }

    void manyLossesExactlyOnceInOrder()
    {
        // A service whose messages reach an open socket or nobody, and losses at random.
        QRandomGenerator random(11);
        LiveHouse house;
        house.context.backoff = {5, 40};
        house.startAndOpen();
        for (int i = 0; i < 5000; ++i) {
            const QByteArray id = QByteArray::number(i);
            const auto event = house.make(id.constData()).json();
            if (house.socket->isWatched() && house.channel.state() != State::Connecting)
                house.socket->says(event);
            house.clock.advance(random.bounded(3));
            if (random.bounded(50) == 0 && house.socket->isWatched())
                house.socket->ends();
            if (!house.transport.open().empty() && random.bounded(4) == 0) {
                if (house.isReadingBack()) {
                    house.giveEvents();
                } else {
                    house.giveKey();
                    house.socket->opens();
                }
            }
        }
        while (house.channel.state() != State::Listening) {
            if (house.isReadingBack())
                house.giveEvents();
            else if (house.isAskingForKey())
                house.open();
            else
                house.clock.advance(100);
        }
        QCOMPARE(house.notes.ids, numbers(0, 5000));
        QVERIFY(house.channel.losses() > 20);
    }
};

QTEST_GUILESS_MAIN(TestCatchUp)
#include "tst_catchup.moc"
