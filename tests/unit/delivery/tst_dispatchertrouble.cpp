// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What answers do that are no acceptances: those of bad events, of servers in trouble and of wrong set-ups.

#include "dispatcherhouse.h"

#include <QtTest/QtTest>

using namespace mindlytics;
using House = DispatcherHouse;

class TestDispatcherTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.delivery.warning=false")); }

    // ---- Answers ----

    void badEventIsFoundByHalving()
    {
        House house(arrays(ML::ArrayMode::Always));
        house.track("A", 0);
        house.track("A", 1, 40);
        const auto hasBad = [&house] { return house.onWire().contains(23); };
        int requests = 0;
        while (house.openCount() > 0) {
            house.reply(hasBad() ? 400 : 200);
            QVERIFY(++requests < 20);
        }
        QList<int> good = range(0, 41);
        good.removeOne(23);
        QCOMPARE(house.observer.delivered, good); // in order
        QCOMPARE(house.observer.rejected, QList<int>{23});
        QCOMPARE(house.outbox.rejected().front().status, 400);
    }

    void oneEventTooLargeForTheServerDoesNotShrinkTheOthersBodies()
    {
        House house(arrays(ML::ArrayMode::Always));
        house.track("A", 1);
        house.track("A", 2, 50);
        house.reply(413);
        QCOMPARE(house.observer.rejected, QList<int>{1});
        QCOMPARE(house.onWire(), range(2, 50));
    }

    void onlyTheBadEventsSessionWaits()
    {
        House house(arrays(ML::ArrayMode::Always));
        for (const char *session : {"W", "X", "Y", "Z"})
            house.track(session, session[0]);
        house.track("A", 1, 4);
        house.track("B", 5, 4);
        house.reply(200);
        QCOMPARE(house.transport.events(4), range(1, 8));
        house.track("C", 9);
        house.transport.reply(4, 400);
        // The halves belong to two sessions: neither waits for the other, nor C for them.
        QCOMPARE(house.transport.events(5), range(1, 4));
        house.reply(200); // X
        QCOMPARE(house.transport.events(6), QList<int>{9});
        house.reply(200); // Y
        QCOMPARE(house.transport.events(7), range(5, 4));
        QCOMPARE(house.openCount(), size_t(FlowControl::kSlots));
    }

    void serverTroubleHoldsEverythingBehindOneProbe()
    {
        House house(arrays(ML::ArrayMode::Never));
        for (const char *session : {"A", "B", "C", "D"})
            house.track(session, session[0]);
        for (int i = 0; i < 4; ++i)
            house.reply(503);
        QCOMPARE(house.openCount(), size_t(0));
        QCOMPARE(house.dispatcher->state(), ML::DeliveryState::BackingOff);
        house.track("E", 'E');
        QCOMPARE(house.openCount(), size_t(0));
        house.waitOutBackOff();
        QCOMPARE(house.openCount(), size_t(1));
        house.reply(200);
        QCOMPARE(house.openCount(), size_t(4));
        QCOMPARE(house.observer.troubles.size(), 1);
        QCOMPARE(house.observer.troubles[0].code, ML::ErrorCode::ServerUnavailable);
        QCOMPARE(house.observer.troubles[0].status, 503);
        QVERIFY(!house.dispatcher->trouble());
    }

    void aHungRequestDoesNotKeepTheProbeBack()
    {
        House house(arrays(ML::ArrayMode::Never));
        house.track("A", 1);
        house.track("B", 2);
        house.transport.reply(1, 503);
        house.waitOutBackOff();
        QCOMPARE(house.openCount(), size_t(2)); // A hangs; B is the probe
    }

    void everyServerTroubleIsTriedAgain_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {-1, 408, 425, 429, 500, 502, 503, 504, 599})
            QTest::newRow(QByteArray::number(status).constData()) << status;
    }
    void everyServerTroubleIsTriedAgain()
    {
        QFETCH(const int, status);
        House house;
        house.track("A", 1);
        for (int i = 0; i < 30; ++i) {
            house.reply(status);
            house.waitOutBackOff();
            QCOMPARE(house.onWire(), QList<int>{1});
        }
        house.reply(200);
        QCOMPARE(house.observer.delivered, QList<int>{1});
        QVERIFY(house.observer.rejected.isEmpty() && house.observer.lost.isEmpty());
        QCOMPARE(house.observer.troubles.size(), 1); // once, not thirty times
    }

    void retryAfterIsRespected()
    {
        House house;
        house.track("A", 1);
        house.reply(429, "100");
        house.clock.advance(99999);
        QCOMPARE(house.openCount(), size_t(0));
        house.clock.advance(1);
        QCOMPARE(house.openCount(), size_t(1));
    }

    void setupTroubleHolds_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 307, 308, 401, 402, 403, 404, 405, 407, 410, 501})
            QTest::newRow(QByteArray::number(status).constData()) << status;
    }
    void setupTroubleHolds()
    {
        QFETCH(const int, status);
        House house;
        house.track("A", 1);
        house.transport.reply(0, status, {}, "Unauthorized: No organization found for given apikey: the-key");
        QVERIFY(house.dispatcher->isHeld());
        QCOMPARE(house.dispatcher->state(), ML::DeliveryState::Held);
        QCOMPARE(house.observer.troubles.size(), 1);
        QCOMPARE(house.observer.troubles[0].code, ML::ErrorCode::SetupTrouble);
        QCOMPARE(house.observer.troubles[0].status, status);
        QVERIFY(!house.observer.troubles[0].message.contains(QLatin1String("the-key")));
        house.track("B", 2);
        QCOMPARE(house.openCount(), size_t(0));
        house.clock.advance(5 * 60 * 1000);
        QCOMPARE(house.openCount(), size_t(1)); // a probe
        house.reply(status);
        QCOMPARE(house.observer.troubles.size(), 1); // the same cause is told once
        house.dispatcher->setTarget(QUrl(QStringLiteral("http://other.example/q")), {QStringLiteral("new"), QStringLiteral("p")});
        QCOMPARE(house.openCount(), size_t(1));
        QCOMPARE(house.transport.sent.back().request.url.host(), QStringLiteral("other.example"));
        QCOMPARE(house.transport.credentials.apiKey, QStringLiteral("new"));
        while (house.openCount() > 0)
            house.reply(200);
        QCOMPARE(house.observer.delivered.size(), 2);
    }

    void answersToTheOldSetUpDoNotCount()
    {
        House house;
        house.track("A", 1);
        house.dispatcher->setTarget(house.options.url, {QStringLiteral("new-key"), QStringLiteral("project")});
        house.transport.reply(0, 403, {}, "given apikey: the-key"); // to the request with the old key
        QVERIFY(!house.dispatcher->isHeld());
        QVERIFY(house.observer.troubles.isEmpty());
        QCOMPARE(house.openCount(), size_t(1)); // again, with the new one
        house.transport.reply(1, 403, {}, "given apikey: new-key");
        QCOMPARE(house.observer.troubles.size(), 1);
        QVERIFY(!house.observer.troubles[0].message.contains(QLatin1String("new-key")));
    }

    void troubleLastsWhileItHolds()
    {
        House house;
        house.track("A", 1);
        house.reply(403);
        house.outbox.clear();
        house.dispatcher->reset();
        QVERIFY(house.dispatcher->isHeld());
        QCOMPARE(house.dispatcher->trouble().code, ML::ErrorCode::SetupTrouble);
    }

    void answersThatAreNoJsonAreAcceptances()
    {
        House house;
        house.track("A", 1);
        house.transport.reply(0, 200, {}, "<html>");
        QCOMPARE(house.observer.delivered, QList<int>{1});
    }

    // ---- Poison ----

    void aPoisonedBatchIsSplitAndItsEventSetAside()
    {
        House house(arrays(ML::ArrayMode::Always));
        for (const char *session : {"W", "X", "Y", "Z"})
            house.track(session, session[0]);
        house.track("A", 1, 4);
        for (int i = 0; i < 4; ++i)
            house.reply(200);
        int healthy = 100;
        for (int i = 0; i < 400 && house.observer.rejected.isEmpty(); ++i) {
            house.track("H", ++healthy); // others keep coming, and succeed
            while (house.openCount() > 0 && house.observer.rejected.isEmpty())
                house.reply(house.onWire().contains(3) ? 500 : 200);
            house.waitOutBackOff();
        }
        QCOMPARE(house.observer.rejected, QList<int>{3});
        QCOMPARE(house.observer.errors.last().code, ML::ErrorCode::PoisonEvent);
        while (house.openCount() > 0)
            house.reply(200);
        QVERIFY(house.observer.delivered.contains(4));
        QCOMPARE(house.outbox.count(), 0);
    }

    void aFailingBatchDoesNotStarveTheOthers()
    {
        House house(arrays(ML::ArrayMode::Never));
        house.track("A", 1);
        house.track("B", 2);
        house.track("C", 3);
        for (int i = 0; i < 3; ++i)
            house.reply(503); // an outage: all three are to be sent again, and nothing new comes
        for (int i = 0; i < 12; ++i) {
            house.waitOutBackOff();
            while (house.openCount() > 0)
                house.reply(house.onWire() == QList<int>{1} ? 429 : 200);
        }
        QCOMPARE(house.observer.delivered, (QList<int>{2, 3}));
        QVERIFY(house.observer.rejected.isEmpty());
    }

    void nothingIsPoisonWhileNothingSucceeds()
    {
        House house(arrays(ML::ArrayMode::Always));
        house.track("A", 1);
        house.track("B", 2);
        house.track("C", 3, 5);
        for (int i = 0; i < 200; ++i) {
            while (house.openCount() > 0)
                house.reply(500);
            house.waitOutBackOff();
        }
        QVERIFY(house.observer.rejected.isEmpty());
        QVERIFY(std::none_of(house.transport.sent.begin(), house.transport.sent.end(), [](const auto &out) {
            return out.request.body.startsWith('[') && !out.request.body.contains("\"n\":7");
        })); // no batch was split
    }

    void rateLimitsAreNeverPoison()
    {
        House house(arrays(ML::ArrayMode::Never));
        int healthy = 100;
        house.track("A", 1);
        for (int i = 0; i < 50; ++i) {
            house.track("H", ++healthy);
            for (int turn = 0; turn < 4 && house.openCount() > 0; ++turn)
                house.reply(house.onWire().contains(1) ? (i % 2 ? 429 : 503) : 200, house.onWire().contains(1) && i % 2 == 0 ? "1" : "");
            house.waitOutBackOff();
        }
        QVERIFY(house.observer.rejected.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDispatcherTrouble)

#include "tst_dispatchertrouble.moc"
