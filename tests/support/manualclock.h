// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/clock.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>
#include <vector>

/*! A clock that a test moves by hand. */
class ManualClock final : public mindlytics::Clock
{
public:
    qint64 wallMs() const override { return m_wall; }
    qint64 steadyMs() const override { return m_steady; }
    std::unique_ptr<mindlytics::Alarm> makeAlarm(std::function<void()> ring) override
    {
        return std::make_unique<ManualAlarm>(*this, std::move(ring));
    }

    /*! Lets \a ms pass, and rings what is due on the way, in order. */
    void advance(qint64 ms)
    {
        const qint64 until = m_steady + ms;
        for (;;) {
            ManualAlarm *next = nullptr;
            for (ManualAlarm *alarm : m_alarms) {
                if (alarm->at >= 0 && alarm->at <= until && (!next || alarm->at < next->at))
                    next = alarm;
            }
            if (!next)
                break;
            moveTo(std::max(m_steady, next->at));
            next->at = -1;
            next->ring();
        }
        moveTo(until);
    }
    /*! Lets \a ms pass without an alarm: the machine sleeps. What is due rings at the next advance(). */
    void sleep(qint64 ms) { moveTo(m_steady + ms); }
    /*! Sets the wall clock alone, as a user does. */
    void jump(qint64 ms) { m_wall += ms; }
    /*! The wall clock's time as a server's `Date` tells it. */
    QByteArray httpDate() const
    {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(m_wall, Qt::UTC);
        return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
    }
    /*! How long until the next alarm; -1 if none is set. */
    qint64 nextAlarmIn() const
    {
        qint64 next = -1;
        for (const ManualAlarm *alarm : m_alarms) {
            if (alarm->at >= 0 && (next < 0 || alarm->at - m_steady < next))
                next = std::max<qint64>(0, alarm->at - m_steady);
        }
        return next;
    }

private:
    struct ManualAlarm final : mindlytics::Alarm {
        ManualAlarm(ManualClock &c, std::function<void()> r)
            : clock(c)
            , ring(std::move(r))
        {
            clock.m_alarms.push_back(this);
        }
        ~ManualAlarm() override { std::erase(clock.m_alarms, this); }
        void set(qint64 steadyMs) override { at = steadyMs; }
        void stop() override { at = -1; }

        ManualClock &clock;
        std::function<void()> ring;
        qint64 at = -1;
    };

    void moveTo(qint64 steady)
    {
        m_wall += steady - m_steady;
        m_steady = steady;
    }

    std::vector<ManualAlarm *> m_alarms;
    qint64 m_wall = 1767225600000; // 2026-01-01T00:00:00Z
    qint64 m_steady = 1000;
};
