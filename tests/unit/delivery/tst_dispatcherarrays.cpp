// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// How it is found out whether a server takes arrays.

#include "dispatcherhouse.h"

#include <QtTest/QtTest>

using namespace mindlytics;
using House = DispatcherHouse;

class TestDispatcherArrays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.delivery.warning=false")); }

    // ---- Array negotiation ----

    void oneArrayOfTwoIsTriedFirst()
    {
        House house;
        house.track("A", 1, 10);
        house.track("B", 11, 10);
        house.track("C", 21, 10);
        QCOMPARE(house.transport.events(0), range(1, 2));
        QVERIFY(house.transport.isArray(0));
        QCOMPARE(house.transport.events(1), QList<int>{11}); // the other slots send bare
        QCOMPARE(house.transport.events(2), QList<int>{21});
        house.reply(200);
        QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::Yes);
        QCOMPARE(house.transport.events(3), range(3, 8));
    }

    void refusedArrayWhoseEventsAreTakenBareMeansNo()
    {
        House house;
        house.track("A", 1, 6);
        house.reply(400);
        QCOMPARE(house.onWire(), QList<int>{1});
        QCOMPARE(house.openCount(), size_t(1)); // the second waits for the first: same session
        house.reply(200);
        QCOMPARE(house.onWire(), QList<int>{2});
        house.reply(200);
        QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::No);
        for (int n = 3; n <= 6; ++n) {
            QCOMPARE(house.onWire(), QList<int>{n});
            house.reply(200);
        }
        QCOMPARE(house.observer.delivered, range(1, 6));
        QVERIFY(house.observer.rejected.isEmpty());
    }

    void arraysThatTheServiceCannotReadMeanNo()
    {
        House house;
        house.dispatcher->arraysUnreadable(); // none was sent: it means something else
        QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::Unknown);
        house.track("A", 1, 2);
        house.reply(200);
        QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::Yes);
        house.track("A", 3, 1);
        house.track("A", 4, 5);
        house.reply(200);
        QCOMPARE(house.onWire(), range(4, 5));
        house.dispatcher->arraysUnreadable();
        QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::No);
        house.track("A", 9, 2);
        house.reply(200); // of an array that went out before
        QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::No);
        QCOMPARE(house.onWire(), QList<int>{9});
        house.reply(200);
        QCOMPARE(house.onWire(), QList<int>{10});
        QCOMPARE(house.observer.arrays, (QList{ArraySupport::State::Yes, ArraySupport::State::No}));
    }

    void unreadableArraysDoNotOverruleTheOption()
    {
        House house(arrays(ML::ArrayMode::Always));
        house.dispatcher->arraysUnreadable();
        QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::Yes);
    }

    void refusedArrayWithABadEventIsStillUnknown()
    {
        House house;
        house.track("A", 1, 4);
        house.reply(400);
        house.reply(200); // 1 bare
        house.reply(400); // 2 bare
        QCOMPARE(house.observer.rejected, QList<int>{2});
        QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::Unknown);
        QCOMPARE(house.onWire(), range(3, 2)); // tried again
        house.reply(200);
        QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::Yes);
    }

    void unknownCallForAnArrayIsTriedBareBeforeItHolds()
    {
        for (const int status : {404, 405, 501}) {
            House house;
            house.track("A", 1, 2);
            house.reply(status);
            QCOMPARE(house.onWire(), QList<int>{1});
            QVERIFY(!house.transport.isArray(1));
            house.reply(status);
            QVERIFY(house.dispatcher->isHeld());
            QCOMPARE(house.observer.troubles.size(), 1);
            // Mended: that it was refused as an array says nothing any more.
            house.dispatcher->setTarget(house.options.url, house.options.credentials);
            house.reply(200);
            house.reply(200);
            QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::Unknown);
            QCOMPARE(house.observer.delivered, range(1, 2));
        }
    }

    void serverThatFailsOnArraysGetsBareEvents()
    {
        House house;
        house.track("A", 1, 20);
        int requests = 0;
        while (house.outbox.count() > 0 && ++requests < 200) {
            if (house.openCount() == 0)
                house.waitOutBackOff();
            house.reply(house.transport.isArray(house.transport.open().front()) ? 500 : 200);
        }
        QCOMPARE(house.observer.delivered, range(1, 20));
        QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::No);
    }

    void anOutageDuringTheTrialIsNoAnswer()
    {
        House house;
        house.track("A", 1, 4);
        for (int i = 0; i < 2; ++i) {
            house.reply(500);
            house.waitOutBackOff();
        }
        house.reply(200);
        house.reply(200);
        QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::Unknown);
        QCOMPARE(house.onWire(), range(3, 2)); // tried again
    }

    void tooLargeForTheServerSaysNothingOfArrays()
    {
        House house;
        house.track("A", 1, 2);
        house.reply(413);
        house.reply(200);
        house.reply(200);
        QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::Unknown);
    }

    void anotherServerIsAskedAnewAboutArrays()
    {
        House house;
        house.track("A", 1, 2);
        house.reply(200);
        QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::Yes);
        house.dispatcher->setTarget(QUrl(QStringLiteral("http://other.example/q")), house.options.credentials);
        QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestDispatcherArrays)

#include "tst_dispatcherarrays.moc"
