// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/bodylimit.h"

#include <QtTest/QtTest>

using namespace mindlytics;

class TestBodyLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsSmall()
    {
        const BodyLimit limit(262144);
        QCOMPARE(limit.bytes(), 16384);
        QCOMPARE(BodyLimit(1000).bytes(), 1000);
    }

    void growsWhileRequestsAreSlowAndABacklogWaits()
    {
        BodyLimit limit(262144);
        limit.answered(16384, 50, true);
        limit.answered(16384, 50, true);
        QCOMPARE(limit.bytes(), 16384);
        limit.answered(16384, 50, true);
        QCOMPARE(limit.bytes(), 32768);
        for (int i = 0; i < 10; ++i)
            limit.answered(limit.bytes(), 90, true);
        QCOMPARE(limit.bytes(), 262144);
    }

    void staysSmallWithoutBacklogOrWhenFast()
    {
        BodyLimit limit(262144);
        for (int i = 0; i < 10; ++i)
            limit.answered(16384, 500, false);
        for (int i = 0; i < 10; ++i) {
            limit.answered(16384, 50, true);
            limit.answered(16384, 50, true);
            limit.answered(16384, 2, true);
        }
        QCOMPARE(limit.bytes(), 16384);
    }

    void triesASmallBodyNowAndThenAndShrinksIfItIsFast()
    {
        BodyLimit limit(262144);
        while (limit.bytes() < 262144)
            limit.answered(limit.bytes(), 90, true);
        int large = 0;
        while (limit.bytes() > 16384) {
            limit.answered(limit.bytes(), 42, true);
            QVERIFY(++large < 100);
        }
        limit.answered(16384, 90, true); // still slow
        QCOMPARE(limit.bytes(), 262144);
        while (limit.bytes() > 16384)
            limit.answered(limit.bytes(), 42, true);
        limit.answered(16384, 1, true); // fast again
        QCOMPARE(limit.bytes(), 16384);
        limit.answered(16384, 1, true);
        QCOMPARE(limit.bytes(), 16384);
    }

    void staysBelowWhatTheServerFindsTooLarge()
    {
        BodyLimit limit(262144);
        limit.tooLarge(10000);
        QCOMPARE(limit.bytes(), 5000);
        for (int i = 0; i < 10; ++i)
            limit.answered(5000, 90, true);
        QCOMPARE(limit.bytes(), 5000);
        limit.tooLarge(4000000); // never more than before
        for (int i = 0; i < 10; ++i)
            limit.answered(5000, 90, true);
        QCOMPARE(limit.bytes(), 5000);
    }
};

QTEST_GUILESS_MAIN(TestBodyLimit)
#include "tst_bodylimit.moc"
