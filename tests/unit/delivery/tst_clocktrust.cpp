// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/clocktrust.h"
#include "support/manualclock.h"

#include <QtTest/QtTest>

using namespace mindlytics;

// The manual clock begins with this year.
class TestClockTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trustsUntilTheServerSaysOtherwise()
    {
        ManualClock clock;
        ClockTrust trust(clock);
        QVERIFY(trust.isTrusted());
        trust.heardDate("yesterday");
        QVERIFY(trust.isTrusted());
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
        clock.advance(qint64(7) * 24 * 3600 * 1000); // compared with the time at which it came
        QCOMPARE(trust.isTrusted(), trusted);
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
