// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "dispatcherhouse.h"

#include <QtTest/QtTest>

using namespace mindlytics;

namespace {

constexpr qint64 kDay = 24 * 3600 * 1000;

struct House : DispatcherHouse {
    using DispatcherHouse::DispatcherHouse;
    /*! Answers the oldest open request with 503, and with \a date; lets the back-off end. */
    void fail(const QByteArray &date)
    {
        HttpAnswer answer;
        answer.status = 503;
        answer.date = date;
        transport.reply(transport.open().front(), answer);
        waitOutBackOff();
    }
};

} // namespace

/*! What is dropped for its age, and that a clock which is wrong drops nothing. */
class TestExpiry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.delivery.warning=false")); }

    void oldEventsExpireOnceTheyWereTried()
    {
        House house;
        house.track("A", 1);
        house.track("B", 2);
        house.clock.advance(31 * kDay); // both are out, unanswered
        house.fail(house.clock.httpDate());
        QCOMPARE(house.observer.lost, QList<int>{1});
        QCOMPARE(house.observer.errors.last().code, ML::ErrorCode::Expired);
        QCOMPARE(house.observer.errors.last().eventId, QStringLiteral("1"));
    }

    void nothingExpiresUntried()
    {
        House house(arrays(ML::ArrayMode::Never));
        house.track("A", 1, 3);
        house.clock.advance(31 * kDay);
        for (int n = 1; n <= 3; ++n) {
            QCOMPARE(house.onWire(), QList<int>{n});
            house.reply(200);
        }
        QCOMPARE(house.observer.delivered, range(1, 3));
    }

    void nothingExpiresWhileNoServerHasSaidTheTime()
    {
        House house;
        house.track("A", 1);
        house.clock.advance(31 * kDay);
        house.fail({});
        QCOMPARE(house.observer.lost, QList<int>{});
        QCOMPARE(house.onWire(), QList<int>{1});
        house.fail(house.clock.httpDate());
        QCOMPARE(house.observer.lost, QList<int>{1});
    }

    void nothingExpiresByAWrongClock_data()
    {
        QTest::addColumn<qint64>("before"); // jumps of the clock: before the event is accepted,
        QTest::addColumn<qint64>("whileOut"); // before the answer,
        QTest::addColumn<qint64>("after"); // and before the event is tried again
        QTest::newRow("set ahead before the date") << qint64(0) << 400 * kDay << qint64(0);
        QTest::newRow("set ahead after the date") << qint64(0) << qint64(0) << 400 * kDay;
        QTest::newRow("accepted in 1970, set right before the date") << -20454 * kDay << 20454 * kDay << qint64(0);
        QTest::newRow("accepted in 1970, set right after the date") << -20454 * kDay << qint64(0) << 20454 * kDay;
        QTest::newRow("two months behind, set right before the date") << -60 * kDay << 60 * kDay << qint64(0);
        QTest::newRow("two months behind, set right after the date") << -60 * kDay << qint64(0) << 60 * kDay;
        QTest::newRow("set ahead and back") << 60 * kDay << -60 * kDay << qint64(0);
    }
    void nothingExpiresByAWrongClock()
    {
        QFETCH(const qint64, before);
        QFETCH(const qint64, whileOut);
        QFETCH(const qint64, after);
        House house;
        house.clock.advance(90 * kDay);
        const QByteArray date = house.clock.httpDate();
        house.clock.jump(before);
        house.track("A", 1);
        house.clock.jump(whileOut);
        HttpAnswer answer;
        answer.status = 503;
        answer.date = date;
        house.transport.reply(0, answer);
        house.clock.jump(after);
        house.waitOutBackOff();
        QCOMPARE(house.observer.lost, QList<int>{});
        QCOMPARE(house.onWire(), QList<int>{1});
        house.fail(date); // nor when that is told once more
        QCOMPARE(house.observer.lost, QList<int>{});
        QCOMPARE(house.onWire(), QList<int>{1});
    }

    void whatAWrongClockKeptExpiresLater()
    {
        House house;
        house.clock.advance(90 * kDay);
        house.clock.jump(-60 * kDay);
        house.track("A", 1);
        house.clock.jump(60 * kDay);
        house.clock.advance(31 * kDay);
        house.fail(house.clock.httpDate());
        QCOMPARE(house.observer.lost, QList<int>{1});
    }
};

QTEST_GUILESS_MAIN(TestExpiry)

#include "tst_expiry.moc"
