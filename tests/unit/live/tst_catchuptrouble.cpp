// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Reading back that fails or is interrupted, and what comes live meanwhile.

#include "gaps.h"

#include <QtTest/QtTest>

using namespace mindlytics;
using namespace Qt::StringLiterals;
using State = ML::LiveState;

class TestCatchUpTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"mindlytics.live.warning=false"_s); }

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

QTEST_GUILESS_MAIN(TestCatchUpTrouble)

#include "tst_catchuptrouble.moc"
