// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// In which order events go out, and in which batches.

#include "dispatcherhouse.h"

#include <QtTest/QtTest>

using namespace mindlytics;
using House = DispatcherHouse;

class TestDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.delivery.warning=false")); }

    // ---- Order and slots ----

    void oneRequestPerSessionAndInOrder()
    {
        House house(arrays(ML::ArrayMode::Never));
        house.track("A", 1, 3);
        QCOMPARE(house.openCount(), size_t(1));
        for (int n = 1; n <= 3; ++n) {
            QCOMPARE(house.onWire(), QList<int>{n});
            house.reply(200);
        }
        QCOMPARE(house.observer.delivered, range(1, 3));
        QCOMPARE(house.dispatcher->state(), ML::DeliveryState::Idle);
    }

    void fourRequestsAtOnceForFourSessions()
    {
        House house(arrays(ML::ArrayMode::Never));
        for (const char *session : {"A", "B", "C", "D", "E", "F"})
            house.track(session, session[0]);
        QCOMPARE(house.openCount(), size_t(4));
        house.reply(200);
        QCOMPARE(house.openCount(), size_t(4));
        QCOMPARE(house.transport.events(4), QList<int>{'E'});
    }

    void eventsGatherWhileARequestIsOut()
    {
        House house(arrays(ML::ArrayMode::Always));
        house.track("A", 1);
        house.track("A", 2, 2);
        house.track("A", 4);
        QCOMPARE(house.onWire(), QList<int>{1});
        QVERIFY(!house.transport.isArray(0)); // a lone event goes bare
        house.reply(200);
        QCOMPARE(house.onWire(), range(2, 3));
        QVERIFY(house.transport.isArray(1));
    }

    void aBatchMixesSessions()
    {
        House house(arrays(ML::ArrayMode::Always));
        for (const char *session : {"A", "B", "C", "D"})
            house.track(session, session[0]); // all slots are taken
        house.track("E", 1, 2);
        house.track("F", 3, 2);
        house.reply(200);
        QCOMPARE(house.transport.events(4), range(1, 4));
    }

    // ---- Batches ----

    void batchesKeepToTheirEvents()
    {
        MLBatchOptions batch = arrays(ML::ArrayMode::Always);
        batch.maxEvents = 10;
        House house(batch);
        house.track("A", 0);
        house.track("A", 1, 25);
        for (const int expected : {1, 10, 10, 5}) {
            QCOMPARE(house.onWire().size(), expected);
            house.reply(200);
        }
    }

    void bodiesKeepWithin16KiBToTheByte()
    {
        House house(arrays(ML::ArrayMode::Always));
        house.track("A", 0);
        house.track("A", 1000, 500, 300);
        house.reply(200);
        while (house.openCount() > 0) {
            QVERIFY(house.transport.sent.back().request.body.size() <= 16384);
            house.reply(200);
        }
        QVERIFY(house.transport.sent[1].request.body.size() > 16384 - 330);
        QCOMPARE(house.observer.delivered.size(), 501);
    }

    void aLargeEventGoesAlone()
    {
        House house(arrays(ML::ArrayMode::Always));
        house.track("A", 0);
        house.track("A", 1);
        house.track("A", 2, 1, 50000);
        house.track("A", 3);
        for (const int n : {0, 1, 2, 3}) {
            QCOMPARE(house.onWire(), QList<int>{n});
            house.reply(200);
        }
    }

    void bodiesGrowOnSlowLinks()
    {
        House house(arrays(ML::ArrayMode::Always));
        house.track("A", 0, 20000, 300);
        qsizetype largest = 0;
        while (house.openCount() > 0) {
            HttpAnswer answer;
            answer.status = 200;
            answer.elapsedMs = 60;
            largest = qMax(largest, house.transport.sent.back().request.body.size());
            house.transport.reply(house.transport.open().front(), answer);
        }
        QVERIFY(largest > 400 * 1024);
        QVERIFY(largest <= 512 * 1024);
        QCOMPARE(house.observer.delivered, range(0, 20000));
    }

    void lingerWaitsForCompany()
    {
        MLBatchOptions batch = arrays(ML::ArrayMode::Always);
        batch.lingerMs = 200;
        House house(batch);
        house.track("A", 1);
        house.clock.advance(100);
        house.track("A", 2);
        QCOMPARE(house.openCount(), size_t(0));
        house.clock.advance(99);
        QCOMPARE(house.openCount(), size_t(0));
        house.clock.advance(1);
        QCOMPARE(house.onWire(), range(1, 2));
        house.reply(200);
        // somebody waits: nothing lingers
        house.track("A", 3);
        QCOMPARE(house.openCount(), size_t(0));
        house.dispatcher->setHurry(true);
        QCOMPARE(house.onWire(), QList<int>{3});
    }

    void aFullBatchDoesNotLinger()
    {
        MLBatchOptions batch = arrays(ML::ArrayMode::Always);
        batch.lingerMs = 200;
        batch.maxEvents = 5;
        House house(batch);
        house.track("A", 1, 5);
        QCOMPARE(house.onWire(), range(1, 5));
    }

    void aRetryRepeatsBodyAndKey()
    {
        House house(arrays(ML::ArrayMode::Always));
        house.track("A", 1);
        house.track("A", 2, 3);
        house.reply(200);
        house.reply(503);
        house.track("A", 5, 10);
        house.waitOutBackOff();
        QCOMPARE(house.transport.sent[2].request.body, house.transport.sent[1].request.body);
        QCOMPARE(house.transport.sent[2].request.idempotencyKey, house.transport.sent[1].request.idempotencyKey);
        QVERIFY(house.transport.sent[1].request.idempotencyKey != house.transport.sent[0].request.idempotencyKey);
        const QUuid key = QUuid::fromString(QString::fromLatin1(house.transport.sent[1].request.idempotencyKey));
        QCOMPARE(key.version(), QUuid::Sha1);
    }

    // ---- Switches ----

    void disabledSendsNothing()
    {
        House house;
        house.track("A", 1);
        house.outbox.clear();
        house.dispatcher->setEnabled(false);
        QCOMPARE(house.openCount(), size_t(0)); // aborted
        QCOMPARE(house.dispatcher->state(), ML::DeliveryState::Disabled);
        house.track("A", 2);
        QCOMPARE(house.openCount(), size_t(0));
        house.dispatcher->setEnabled(true);
        QCOMPARE(house.onWire(), QList<int>{2});
    }

    void lateAnswersAfterAPurgeAreIgnored()
    {
        House house;
        house.track("A", 1);
        const auto done = house.transport.sent[0].done;
        house.outbox.clear();
        house.dispatcher->reset();
        HttpAnswer late;
        late.status = 200;
        done(late);
        QVERIFY(house.observer.delivered.isEmpty());
        house.track("A", 2);
        QCOMPARE(house.onWire(), QList<int>{2});
    }

    void tryNowEndsABackOff()
    {
        House house;
        house.track("A", 1);
        house.reply(-1);
        QCOMPARE(house.openCount(), size_t(0));
        house.dispatcher->tryNow();
        QCOMPARE(house.onWire(), QList<int>{1});
    }

    void statesAreTold()
    {
        House house;
        house.track("A", 1);
        house.reply(500);
        house.waitOutBackOff();
        house.reply(403);
        house.dispatcher->setTarget(house.options.url, house.options.credentials);
        house.reply(200);
        using S = ML::DeliveryState;
        QCOMPARE(house.observer.states, (QList<S>{S::Sending, S::BackingOff, S::Sending, S::Held, S::Sending, S::Idle}));
    }
};

QTEST_GUILESS_MAIN(TestDispatcher)

#include "tst_dispatcher.moc"
