// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/flowcontrol.h"
#include "support/manualclock.h"

#include <QtTest/QtTest>

using namespace mindlytics;
using Mode = FlowControl::Mode;

class TestFlowControl : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock;
    int m_opened = 0;

    FlowControl make(BackoffBounds bounds = {500, 60000})
    {
        m_opened = 0;
        return FlowControl(m_clock, bounds, QRandomGenerator(42), [this] { ++m_opened; });
    }

private Q_SLOTS:
    void troubleClosesAndOneProbeOpens()
    {
        FlowControl flow = make();
        QCOMPARE(flow.slots(), 4);
        flow.serverTrouble(flow.epoch(), 0);
        QCOMPARE(flow.mode(), Mode::BackingOff);
        QCOMPARE(flow.slots(), 0);
        m_clock.advance(500);
        QCOMPARE(flow.mode(), Mode::Probing);
        QCOMPARE(flow.slots(), 1);
        QCOMPARE(m_opened, 1);
        flow.answered(flow.epoch());
        QCOMPARE(flow.mode(), Mode::Flowing);
    }

    void waitsGrowAndStayWithinTheirCeiling()
    {
        FlowControl flow = make({1000, 8000});
        qint64 longest = 0;
        for (int failure = 1; failure <= 40; ++failure) {
            flow.serverTrouble(flow.epoch(), 0);
            const qint64 wait = m_clock.nextAlarmIn();
            QVERIFY(wait >= 0 && wait <= backoffCeilingMs(failure, {1000, 8000}));
            longest = std::max(longest, wait);
            m_clock.advance(8000);
            QCOMPARE(flow.mode(), Mode::Probing);
        }
        QVERIFY(longest > 4000);
    }

    void retryAfterIsTheLeast()
    {
        FlowControl flow = make();
        flow.serverTrouble(flow.epoch(), 30000);
        m_clock.advance(29999);
        QCOMPARE(flow.mode(), Mode::BackingOff);
        m_clock.advance(1);
        QCOMPARE(flow.mode(), Mode::Probing);
    }

    void requestsThatFailTogetherCountOnce()
    {
        FlowControl flow = make({1000, 60000});
        const quint64 epoch = flow.epoch();
        for (int i = 0; i < 4; ++i)
            flow.serverTrouble(epoch, 0);
        m_clock.advance(1000); // the ceiling of a first failure
        QCOMPARE(flow.mode(), Mode::Probing);
        // but the latest time that one of them names counts
        const quint64 second = flow.epoch();
        flow.serverTrouble(second, 0);
        flow.serverTrouble(second, 20000);
        m_clock.advance(19999);
        QCOMPARE(flow.mode(), Mode::BackingOff);
        m_clock.advance(1);
        QCOMPARE(flow.mode(), Mode::Probing);
    }

    void anOldSuccessDoesNotOpen()
    {
        FlowControl flow = make();
        const quint64 epoch = flow.epoch();
        flow.serverTrouble(epoch, 0);
        flow.answered(epoch);
        QCOMPARE(flow.mode(), Mode::BackingOff);
    }

    void setupTroubleHoldsForFiveMinutes()
    {
        FlowControl flow = make();
        flow.setupTrouble(flow.epoch());
        QCOMPARE(flow.mode(), Mode::Held);
        m_clock.advance(5 * 60 * 1000 - 1);
        QCOMPARE(flow.mode(), Mode::Held);
        m_clock.advance(1);
        QCOMPARE(flow.mode(), Mode::Probing);
    }

    void aChangeEndsTheHoldAtOnce()
    {
        FlowControl flow = make();
        const quint64 before = flow.epoch();
        flow.setupTrouble(before);
        flow.tryNow();
        QCOMPARE(flow.mode(), Mode::Probing);
        QCOMPARE(m_opened, 1);
        flow.setupTrouble(before); // the answer to a request with the old key
        QCOMPARE(flow.mode(), Mode::Probing);
        flow.setupTrouble(flow.epoch());
        QCOMPARE(flow.mode(), Mode::Held);
    }

    void setupTroubleBeatsBackOff()
    {
        FlowControl flow = make();
        const quint64 epoch = flow.epoch();
        flow.serverTrouble(epoch, 0);
        flow.setupTrouble(epoch);
        QCOMPARE(flow.mode(), Mode::Held);
    }

    void pauseLastsUntilResume()
    {
        FlowControl flow = make();
        flow.serverTrouble(flow.epoch(), 0);
        flow.pause();
        flow.serverTrouble(flow.epoch(), 0);
        flow.setupTrouble(flow.epoch());
        flow.tryNow();
        m_clock.advance(3600 * 1000);
        QCOMPARE(flow.mode(), Mode::Paused);
        QCOMPARE(flow.slots(), 0);
        flow.resume();
        QCOMPARE(flow.mode(), Mode::Flowing);
    }
};

QTEST_GUILESS_MAIN(TestFlowControl)
#include "tst_flowcontrol.moc"
