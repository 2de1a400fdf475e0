// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/keysupply.h"
#include "support/manualclock.h"

#include <QtTest/QtTest>

using namespace mindlytics;

namespace {

struct Application final : KeySupply::Provider {
    bool hasTokenProvider() const override { return hasProvider; }
    bool mayDeliver() const override { return isOn; }
    void requestToken(ML::TokenReason reason) override { asked.append(reason); }

    bool hasProvider = true;
    bool isOn = true;
    QList<ML::TokenReason> asked;
};

struct House {
    explicit House(bool hasKey)
        : keys(clock, application, hasKey)
    {
    }

    ManualClock clock;
    Application application;
    KeySupply keys;
    const QList<ML::TokenReason> &asked = application.asked;
};

} // namespace

class TestKeySupply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnceForAMissingKey()
    {
        House house(false);
        house.keys.need();
        house.keys.need();
        QCOMPARE(house.asked, QList{ML::TokenReason::Missing});
        house.keys.setHasKey(true);
        house.keys.answered(true);
        house.keys.need();
        QCOMPARE(house.asked.size(), 1);
        QCOMPARE(house.clock.nextAlarmIn(), -1);
    }

    void asksNobodyWhileThereIsNobodyOrNoUse()
    {
        House house(false);
        house.application.hasProvider = false;
        house.keys.need();
        house.keys.refused();
        house.application.hasProvider = true;
        house.application.isOn = false;
        house.keys.need();
        QVERIFY(house.asked.isEmpty());
        house.application.isOn = true;
        house.keys.need();
        QCOMPARE(house.asked, QList{ML::TokenReason::Missing});
    }

    void asksLaterEachTimeAfterFailures()
    {
        House house(false);
        house.keys.need();
        for (const qint64 wait : {1000, 2000, 4000}) {
            house.keys.answered(false);
            house.keys.need(); // what comes meanwhile does not hasten it
            QCOMPARE(house.clock.nextAlarmIn(), wait);
            const qsizetype before = house.asked.size();
            house.clock.advance(wait);
            QCOMPARE(house.asked.size(), before + 1);
            QCOMPARE(house.asked.last(), ML::TokenReason::Missing);
        }
    }

    void asksForAnotherKeyAtOnceOnlyTheFirstTime()
    {
        House house(true);
        house.keys.refused();
        house.keys.refused(); // of another request that was out
        QCOMPARE(house.asked, QList{ML::TokenReason::Refused});
        house.keys.answered(true);
        house.keys.refused(); // the new one, too
        QCOMPARE(house.asked.size(), 1);
        QCOMPARE(house.clock.nextAlarmIn(), 2000);
        house.clock.advance(2000);
        QCOMPARE(house.asked.size(), 2);
        QCOMPARE(house.asked.last(), ML::TokenReason::Refused);
    }

    void aKeyThatWorkedMayRunOut()
    {
        House house(true);
        house.keys.refused();
        house.keys.answered(true);
        house.keys.worked();
        house.keys.refused();
        QCOMPARE(house.asked.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestKeySupply)

#include "tst_keysupply.moc"
