// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/clocktrust.h"
#include "support/manualclock.h"

#include <QtTest/QtTest>

using namespace mindlytics;

namespace {

constexpr qint64 kDay = 24 * 3600 * 1000;

} // namespace

// The manual clock begins with this year.
class TestClockTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trustsNothingUntilTheServerSaysADate()
    {
        ManualClock clock;
        ClockTrust trust(clock);
        QVERIFY(!trust.isTrusted());
        trust.heardDate("yesterday");
        QVERIFY(!trust.isTrusted());
    }

    void isOfTheSameDay_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<bool>("trusted");
        QTest::newRow("same second") << QByteArray("Thu, 01 Jan 2026 00:00:00 GMT") << true;
        QTest::newRow("a day ahead") << QByteArray("Fri, 02 Jan 2026 00:00:00 GMT") << true;
        QTest::newRow("more") << QByteArray("Fri, 02 Jan 2026 00:00:01 GMT") << false;
        QTest::newRow("a day behind") << QByteArray("Wed, 31 Dec 2025 00:00:00 GMT") << true;
        QTest::newRow("less") << QByteArray("Tue, 30 Dec 2025 23:59:59 GMT") << false;
    }
    void isOfTheSameDay()
    {
        QFETCH(QByteArray, date);
        QFETCH(bool, trusted);
        ManualClock clock;
        ClockTrust trust(clock);
        trust.heardDate(date);
        QCOMPARE(trust.isTrusted(), trusted);
        clock.advance(7 * kDay); // the server's clock goes on, too
        QCOMPARE(trust.isTrusted(), trusted);
    }

    void isNoMoreOfTheSameDayWhenTheClockIsSet()
    {
        ManualClock clock;
        ClockTrust trust(clock);
        trust.heardDate(clock.httpDate());
        for (const qint64 jump : {kDay, -2 * kDay}) {
            clock.jump(jump);
            QVERIFY(trust.isTrusted());
        }
        clock.jump(-1);
        QVERIFY(!trust.isTrusted());
        clock.jump(2 * kDay + 2);
        QVERIFY(!trust.isTrusted());
    }

    void ageIsCountedByTheServersClock()
    {
        ManualClock clock;
        ClockTrust trust(clock);
        QVERIFY(!trust.expired(kDay));
        const qint64 begin = clock.wallMs();
        trust.heardDate(clock.httpDate());
        clock.jump(-kDay);
        clock.advance(7 * kDay);
        QCOMPARE(trust.expired(kDay)->untilMs, begin + 6 * kDay);
    }

    void whatTheClockWasSetAheadIsNoAge()
    {
        ManualClock clock;
        ClockTrust trust(clock);
        clock.jump(-60 * kDay);
        trust.look();
        clock.jump(60 * kDay);
        trust.heardDate(clock.httpDate());
        QCOMPARE(trust.expired(kDay)->untilMs, clock.wallMs() - 61 * kDay);
    }

    void theLastDateCounts()
    {
        ManualClock clock;
        ClockTrust trust(clock);
        trust.heardDate("Tue, 01 Jan 2030 00:00:00 GMT");
        trust.heardDate({}); // an answer without one says nothing
        QVERIFY(!trust.isTrusted());
        trust.heardDate("Thu, 01 Jan 2026 00:00:00 GMT");
        QVERIFY(trust.isTrusted());
    }
};

QTEST_GUILESS_MAIN(TestClockTrust)

#include "tst_clocktrust.moc"
