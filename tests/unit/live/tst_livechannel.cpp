// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// The way of a channel to its connection and back, with time, requests and sockets in the hands of the test.

#include "livehouse.h"

#include <QtTest/QtTest>

using namespace mindlytics;
using namespace Qt::StringLiterals;
using State = ML::LiveState;

class TestLiveChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"mindlytics.live.warning=false"_s); }

    // ---- Opening ----

    void keyThenSocket()
    {
        LiveHouse house(u"a b&c"_s);
        house.channel.start();
        QCOMPARE(house.request().method, "GET"_ba);
        QCOMPARE(house.request().url.toEncoded(), "http://server.example/bc/v1/live-events/realtime?session_id=a%20b%26c"_ba);
        QCOMPARE(house.channel.state(), State::Connecting);
        QCOMPARE(house.sockets, 0);
        house.giveKey();
        QCOMPARE(house.socket->url, QUrl(u"ws://live.example"_s));
        QCOMPARE(house.socket->key, "key-1"_ba);
        QCOMPARE(house.notes.settled, 0);
        house.socket->opens();
        QCOMPARE(house.channel.state(), State::Listening);
        QCOMPARE(house.notes.settled, 1);
        QCOMPARE(house.notes.states, (QList<State>{State::Connecting, State::Listening}));
        QVERIFY(house.notes.errors.isEmpty());
    }

    void withoutSessionTheKeyIsUnscoped()
    {
        LiveHouse house{QString()};
        house.channel.start();
        QCOMPARE(house.request().url.toEncoded(), "http://server.example/bc/v1/live-events/realtime"_ba);
    }

    void keyIsRefused_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isFinal");
        QTest::newRow("wrong key") << 403 << "Unauthorized: No organization found"_ba << true;
        QTest::newRow("no such path") << 404 << QByteArray() << true;
        QTest::newRow("redirected") << 302 << QByteArray() << true;
        QTest::newRow("trouble") << 503 << QByteArray() << false;
        QTest::newRow("limited") << 429 << QByteArray() << false;
        QTest::newRow("no answer") << -1 << QByteArray() << false;
        QTest::newRow("no JSON") << 200 << "<html>"_ba << true;
        QTest::newRow("no key in it") << 200 << "{}"_ba << true;
        QTest::newRow("a number for a key") << 200 << R"({"authorization_key": 7})"_ba << true;
        QTest::newRow("a key that is two headers") << 200 << R"({"authorization_key": "k\r\nX: y"})"_ba << true;
    }
    void keyIsRefused()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const bool, isFinal);
        LiveHouse house;
        house.channel.start();
        house.answer(status, body);
        QCOMPARE(house.notes.settled, 1); // nothing is held up by it
        QCOMPARE(house.notes.errors.size(), 1);
        QCOMPARE(house.notes.errors[0].code, ML::ErrorCode::LiveFailed);
        QCOMPARE(house.notes.errors[0].status, status);
        QCOMPARE(house.notes.errors[0].sessionId, u"s"_s);
        QCOMPARE(house.channel.isDown(), isFinal);
        QCOMPARE(house.sockets, 0);
        // It goes on trying, for ever, and says it no second time.
        for (int i = 0; i < 50; ++i) {
            house.waitOut();
            house.answer(status, body);
        }
        QCOMPARE(house.notes.errors.size(), 1);
        QCOMPARE(house.notes.failedAttempts, 51);
        QCOMPARE(house.notes.settled, 1);
        QVERIFY(house.channel.isDown());
        QCOMPARE(house.channel.state(), State::Connecting);
        house.waitOut();
        house.giveKey();
        house.socket->opens();
        house.giveAllEvents();
        QCOMPARE(house.channel.state(), State::Listening);
        QVERIFY(!house.channel.isDown());
    }

    void otherCausesAreToldToo()
    {
        LiveHouse house;
        house.channel.start();
        house.answer(403);
        house.waitOut();
        house.answer(500);
        house.waitOut();
        house.giveKey();
        house.socket->ends(u"Connection refused"_s);
        house.waitOut();
        house.giveKey();
        house.clock.advance(10000); // the handshake hangs
        QCOMPARE(house.notes.errors.size(), 4);
        QVERIFY(house.notes.messages()[2].contains(u"Connection refused"_s));
        QVERIFY(house.notes.messages()[3].contains(u"in time"_s));
        QCOMPARE(house.notes.settled, 1);
    }

    void keyStaysOutOfMessages()
    {
        LiveHouse house;
        house.transport.setCredentials({u"the-api-key"_s, u"p"_s});
        house.channel.start();
        house.answer(403, "Unauthorized: No organization found for given apikey: the-api-key");
        QVERIFY(house.notes.messages()[0].contains(u"Unauthorized"_s));
        QVERIFY(!house.notes.messages()[0].contains(u"the-api-key"_s));
    }

    void handshakeHangs()
    {
        LiveHouse house;
        house.channel.start();
        house.giveKey();
        const auto socket = house.socket;
        house.clock.advance(9999);
        QCOMPARE(house.notes.settled, 0);
        house.clock.advance(1);
        QCOMPARE(house.notes.settled, 1);
        QVERIFY(socket->aborted);
        QCOMPARE(house.notes.errors.size(), 1);
    }

    // ---- Back-off ----

    void everyAttemptHasAFreshKey()
    {
        LiveHouse house;
        house.startAndOpen();
        house.loseAndWait();
        house.giveKey();
        QCOMPARE(house.socket->key, "key-2"_ba);
        house.socket->ends();
        house.waitOut();
        house.giveKey();
        QCOMPARE(house.socket->key, "key-3"_ba);
        QCOMPARE(house.sockets, 3);
    }

    void backoffGrowsToItsCapWithJitter()
    {
        LiveHouse house;
        house.context.random.seed(7);
        house.channel.start();
        QList<qint64> waits;
        for (int i = 0; i < 200; ++i) {
            const qint64 failed = house.clock.steadyMs();
            house.answer(-1);
            while (!house.isAskingForKey())
                house.clock.advance(1);
            waits.append(house.clock.steadyMs() - failed);
            const qint64 ceiling = std::min<qint64>(30000, 500LL << std::min(i, 20));
            QVERIFY2(waits.last() <= ceiling, qPrintable(QString::number(i)));
        }
        QVERIFY(*std::max_element(waits.begin() + 10, waits.end()) > 25000);
        QVERIFY(*std::min_element(waits.begin() + 10, waits.end()) < 5000);
    }

    void aStableConnectionBeginsTheBackoffAnew()
    {
        LiveHouse house;
        house.channel.start();
        for (int i = 0; i < 12; ++i) {
            house.answer(-1);
            house.waitOut();
        }
        house.open();
        house.giveAllEvents();
        house.clock.advance(10000);
        house.socket->pongs();
        house.socket->ends();
        house.clock.advance(500);
        QVERIFY(house.isAskingForKey());
    }

    void lossesAreAnErrorOnlyIfTheyComeAgain()
    {
        LiveHouse house;
        house.startAndOpen();
        house.clock.advance(10000);
        house.loseAndWait();
        QCOMPARE(house.channel.state(), State::Reconnecting);
        QVERIFY(house.notes.errors.isEmpty());
        for (int i = 0; i < 5; ++i) {
            house.open();
            house.giveAllEvents();
            house.loseAndWait();
        }
        QCOMPARE(house.notes.errors.size(), 1);
        QCOMPARE(house.notes.errors[0].code, ML::ErrorCode::LiveFailed);
        // Once it has been well for a while, the next series is news again.
        house.open();
        house.giveAllEvents();
        house.clock.advance(5000);
        house.socket->pongs();
        house.clock.advance(10000);
        house.loseAndWait();
        house.open();
        house.giveAllEvents();
        house.loseAndWait();
        QCOMPARE(house.notes.errors.size(), 2);
    }

    // ---- Signs of life ----

    void silenceIsAskedAndThenDeath()
    {
        LiveHouse house;
        house.startAndOpen();
        const auto socket = house.socket;
        qint64 died = 0;
        while (!socket->aborted && died < 60000) {
            house.clock.advance(100);
            died += 100;
        }
        QCOMPARE(socket->pings, 1);
        QVERIFY2(died <= 30000, qPrintable(QString::number(died)));
        QCOMPARE(house.channel.state(), State::Reconnecting);
        QCOMPARE(house.channel.losses(), 1);
    }

    void pongsKeepItAlive()
    {
        LiveHouse house;
        house.startAndOpen();
        for (int i = 0; i < 3600; ++i) {
            house.clock.advance(1000);
            if (house.socket->pings > i / 60) // answers the pings, late
                house.socket->pongs();
        }
        QCOMPARE(house.sockets, 1);
        QVERIFY(house.socket->pings >= 60);
        QCOMPARE(house.channel.state(), State::Listening);
    }

    void messagesNeedNoPings()
    {
        LiveHouse house;
        house.startAndOpen();
        for (int i = 0; i < 100; ++i) {
            house.clock.advance(2000);
            house.say(QByteArray::number(i).constData());
        }
        QCOMPARE(house.socket->pings, 0);
    }

    void sleepIsNoticed_data()
    {
        QTest::addColumn<bool>("steadyGoesOn");
        QTest::newRow("the steady clock stood still") << false;
        QTest::newRow("the steady clock went on") << true;
    }
    void sleepIsNoticed()
    {
        QFETCH(const bool, steadyGoesOn);
        LiveHouse house;
        house.startAndOpen();
        house.clock.advance(5000);
        house.socket->pongs();
        const auto socket = house.socket;
        // An hour, in which no timer rings.
        steadyGoesOn ? house.clock.sleep(3600000) : house.clock.jump(3600000);
        house.clock.advance(5000);
        QCOMPARE(socket->pings, 1);
        QVERIFY(!socket->aborted);
        house.clock.advance(10000);
        QVERIFY(socket->aborted);
        QVERIFY(!house.notes.states.isEmpty());
        QCOMPARE(house.channel.state(), State::Reconnecting);
    }

    void sleepEndsABackoff()
    {
        LiveHouse house;
        house.channel.start();
        while (house.clock.nextAlarmIn() < 5000 || house.isAskingForKey()) {
            if (house.isAskingForKey())
                house.answer(-1);
            else
                house.clock.advance(1);
        }
        house.clock.jump(3600000);
        house.clock.advance(5000);
        QVERIFY(house.isAskingForKey());
    }

    // ---- Messages ----

    void eventsInOrderAndOnce()
    {
        LiveHouse house;
        house.startAndOpen();
        for (const char *id : {"1", "2", "2", "3", "1"})
            house.socket->says(house.make(id).json());
        QCOMPARE(house.notes.ids, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        QCOMPARE(house.channel.counters().duplicates, 2);
        QCOMPARE(house.channel.counters().received, 5);
    }

    void twinsWithoutIdAreTwo()
    {
        LiveHouse house;
        house.startAndOpen();
        for (int i = 0; i < 2; ++i)
            house.socket->says(R"({"session_id": "s", "event": "E"})");
        QCOMPARE(house.notes.names.size(), 2);
    }

    void eventsOfOtherSessionsAreDropped()
    {
        LiveHouse house;
        house.startAndOpen();
        house.say("1", "other");
        house.say("2");
        house.socket->says(R"({"session_id": "other", "event": 7})");
        QCOMPARE(house.notes.ids, QStringList{u"2"_s});
        QCOMPARE(house.channel.counters().foreign, 2);
        QVERIFY(house.notes.errors.isEmpty());
        // All are ours on the project's channel.
        LiveHouse all{QString()};
        all.startAndOpen();
        all.say("1", "one");
        all.say("2", "two");
        QCOMPARE(all.notes.ids.size(), 2);
    }

    void everyMalformedMessageIsOneError()
    {
        LiveHouse house;
        house.startAndOpen();
        for (int i = 0; i < 3; ++i)
            house.socket->says("nonsense");
        house.socket->saysNothingReadable();
        house.say("1");
        QCOMPARE(house.notes.errors.size(), 4);
        for (const MLError &error : std::as_const(house.notes.errors)) {
            QCOMPARE(error.code, ML::ErrorCode::InvalidLiveMessage);
            QCOMPARE(error.sessionId, u"s"_s);
        }
        QCOMPARE(house.channel.counters().unreadable, 4);
        QCOMPARE(house.notes.ids, QStringList{u"1"_s});
        QCOMPARE(house.channel.state(), State::Listening);
    }

    void whatTheServiceReports()
    {
        LiveHouse house;
        house.startAndOpen();
        house.socket->says(R"({"session_id": "s", "event": "MLError", "event_id": "e", "properties":
                               {"error_message": "No such user.", "client_event_id": "abc-7"}})");
        QCOMPARE(house.notes.errors.size(), 1);
        QCOMPARE(house.notes.errors[0].code, ML::ErrorCode::ServerReported);
        QCOMPARE(house.notes.errors[0].message, u"No such user."_s);
        QCOMPARE(house.notes.errors[0].eventId, u"abc-7"_s);
        QCOMPARE(house.notes.errors[0].sessionId, u"s"_s);
        QVERIFY(house.notes.names.isEmpty());
    }

    void theEndOfTheSession()
    {
        LiveHouse house;
        house.startAndOpen();
        QVERIFY(!house.channel.hasEnded());
        house.past.add("1", house.serverMs()).name = "Session Ended";
        house.socket->says(R"({"session_id": "s", "event": "Session Ended"})");
        QVERIFY(house.channel.hasEnded());
        QCOMPARE(house.notes.names, QStringList{u"Session Ended"_s});
    }

    // ---- The end ----

    void stopEndsEverything()
    {
        LiveHouse house;
        house.startAndOpen();
        house.channel.stop();
        QVERIFY(house.socket->closed);
        QVERIFY(!house.socket->aborted);
        QCOMPARE(house.channel.state(), State::Off);
        QCOMPARE(house.clock.nextAlarmIn(), -1);
        // In the midst of asking for a key, too.
        house.channel.start();
        QVERIFY(house.isAskingForKey());
        house.channel.stop();
        QVERIFY(house.transport.open().empty());
        QCOMPARE(house.clock.nextAlarmIn(), -1);
    }

    void stoppedItKeepsNoTexts()
    {
        LiveHouse house;
        house.startAndOpen();
        house.say("1");
        QVERIFY(!house.notes.names.first().isDetached()); // the next event may share it
        house.channel.stop();
        QVERIFY(house.notes.names.first().isDetached());
    }

    void startedAnewItSettlesAnew()
    {
        LiveHouse house;
        house.startAndOpen();
        house.say("1");
        house.channel.stop();
        house.make("2");
        house.channel.start();
        QCOMPARE(house.channel.state(), State::Connecting);
        house.open();
        QCOMPARE(house.notes.settled, 2);
        QCOMPARE(house.channel.state(), State::Listening);
        QVERIFY(!house.isReadingBack()); // what nobody listened to is not missed
    }

    void anotherTargetBeginsAtOnce()
    {
        LiveHouse house;
        house.channel.start();
        for (int i = 0; i < 10; ++i) {
            house.waitOut();
            house.answer(403);
        }
        house.context.server = QUrl(u"http://other.example"_s);
        house.channel.restart();
        QVERIFY(!house.channel.isDown());
        QCOMPARE(house.request().url.host(), u"other.example"_s);
        house.answer(403);
        QCOMPARE(house.notes.errors.size(), 2); // news again
    }

    void destroyedInEveryPhase()
    {
        for (int phase = 0; phase < 6; ++phase) {
            auto house = std::make_unique<LiveHouse>();
            if (phase > 0)
                house->channel.start();
            if (phase > 1)
                house->giveKey();
            if (phase > 2)
                house->socket->opens();
            if (phase > 3)
                house->loseAndWait();
            if (phase > 4)
                house->open();
            const auto socket = house->socket;
            house.reset();
            QVERIFY(!socket || !socket->isWatched());
        }
    }
};

QTEST_GUILESS_MAIN(TestLiveChannel)
#include "tst_livechannel.moc"
