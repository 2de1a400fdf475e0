// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/dispatcher.h"
#include "outbox/memoryoutbox.h"
#include "support/manualclock.h"
#include "support/scriptedtransport.h"

#include <QtTest/QtTest>

using namespace mindlytics;

namespace {

struct Observer final : DeliveryObserver {
    void settled(const OutboxEntry &entry, Outcome outcome, const MLError &error) override
    {
        const int n = entry.eventId.toInt();
        (outcome == Outcome::Delivered ? delivered : outcome == Outcome::Rejected ? rejected : lost).append(n);
        if (error)
            errors.append(error);
    }
    void troubleBegan(const MLError &error) override { troubles.append(error); }
    void stateChanged(ML::DeliveryState state) override { states.append(state); }
    void arraySupportFound(ArraySupport::State state) override { arrays.append(state); }

    QList<int> delivered, rejected, lost;
    QList<MLError> errors, troubles;
    QList<ML::DeliveryState> states;
    QList<ArraySupport::State> arrays;
};

/*! A dispatcher between an outbox and a transport whose answers the test gives. */
struct House {
    explicit House(const MLBatchOptions &batch = {})
    {
        options.url = QUrl(QStringLiteral("http://server.example/bc/v1/events/queue"));
        options.credentials = {QStringLiteral("the-key"), QStringLiteral("project")};
        options.batch = batch;
        options.maxAgeMs = qint64(30) * 24 * 3600 * 1000;
        dispatcher = std::make_unique<Dispatcher>(outbox, transport, clock, options, QRandomGenerator(1), observer);
    }

    /*! Appends events numbered from \a first on to \a session, and lets the dispatcher see them. */
    void track(const char *session, int first, int count = 1, int padding = 0)
    {
        std::vector<OutboxEntry> entries;
        for (int n = first; n < first + count; ++n) {
            OutboxEntry entry;
            entry.eventId = QString::number(n);
            entry.sessionId = QString::fromLatin1(session);
            entry.json = "{\"n\":" + QByteArray::number(n) + ",\"p\":\"" + QByteArray(padding, 'x') + "\"}";
            entry.acceptedMs = clock.wallMs();
            entries.push_back(entry);
        }
        outbox.append(std::move(entries));
        dispatcher->pump();
    }
    /*! Answers the oldest open request. */
    void reply(int status, const QByteArray &retryAfter = {}) { transport.reply(transport.open().front(), status, retryAfter); }
    QList<int> onWire() const { return transport.events(transport.open().front()); }
    size_t openCount() const { return transport.open().size(); }
    /*! Lets any back-off of a first failure end. */
    void waitOutBackOff() { clock.advance(60000); }

    ManualClock clock;
    MemoryOutbox outbox;
    ScriptedTransport transport;
    Observer observer;
    DispatcherOptions options;
    std::unique_ptr<Dispatcher> dispatcher;
};

MLBatchOptions arrays(ML::ArrayMode mode)
{
    MLBatchOptions batch;
    batch.arrays = mode;
    return batch;
}

QList<int> range(int first, int count)
{
    QList<int> list;
    for (int n = first; n < first + count; ++n)
        list.append(n);
    return list;
}

} // namespace

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

    void oneEventTooLargeForTheServerDoesNotShrinkTheOthersBodies()
    {
        House house(arrays(ML::ArrayMode::Always));
        house.track("A", 1);
        house.track("A", 2, 50);
        house.reply(413);
        QCOMPARE(house.observer.rejected, QList<int>{1});
        QCOMPARE(house.onWire(), range(2, 50));
    }

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

    void anotherServerIsAskedAnewAboutArrays()
    {
        House house;
        house.track("A", 1, 2);
        house.reply(200);
        QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::Yes);
        house.dispatcher->setTarget(QUrl(QStringLiteral("http://other.example/q")), house.options.credentials);
        QCOMPARE(house.dispatcher->arraySupport(), ArraySupport::State::Unknown);
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

    // ---- Age ----

    void oldEventsExpireOnceTheyWereTried()
    {
        House house;
        house.track("A", 1);
        house.track("B", 2);
        house.clock.advance(31LL * 24 * 3600 * 1000); // both are out, unanswered
        house.reply(503);
        house.waitOutBackOff();
        QCOMPARE(house.observer.lost, QList<int>{1});
        QCOMPARE(house.observer.errors.last().code, ML::ErrorCode::Expired);
        QCOMPARE(house.observer.errors.last().eventId, QStringLiteral("1"));
    }

    void nothingExpiresUntried()
    {
        House house(arrays(ML::ArrayMode::Never));
        house.track("A", 1, 3);
        house.clock.advance(31LL * 24 * 3600 * 1000);
        for (int n = 1; n <= 3; ++n) {
            QCOMPARE(house.onWire(), QList<int>{n});
            house.reply(200);
        }
        QCOMPARE(house.observer.delivered, range(1, 3));
    }

    void nothingExpiresByAWrongClock()
    {
        House house;
        house.track("A", 1);
        HttpAnswer answer;
        answer.status = 503;
        answer.date = "Thu, 01 Jan 2026 00:00:00 GMT";
        house.clock.jump(400LL * 24 * 3600 * 1000); // the machine's clock is set a year ahead
        house.transport.reply(0, answer);
        house.waitOutBackOff();
        QVERIFY(house.observer.lost.isEmpty());
        QCOMPARE(house.onWire(), QList<int>{1});
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
