// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "base/clock.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimer>

#include <chrono>

namespace mindlytics {

Alarm::~Alarm() = default;
Clock::~Clock() = default;

namespace {

class TimerAlarm final : public Alarm
{
public:
    TimerAlarm(const Clock &clock, std::function<void()> ring)
        : m_clock(clock)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, ring = std::move(ring)] {
            if (m_clock.steadyMs() < m_at)
                set(m_at);
            else
                ring();
        });
    }

    void set(qint64 steadyMs) override
    {
        // A QTimer counts in int; a longer wait is made of several.
        m_at = steadyMs;
        m_timer.start(int(qBound(qint64(0), m_at - m_clock.steadyMs(), qint64(24 * 3600 * 1000))));
    }

    void stop() override { m_timer.stop(); }

private:
    const Clock &m_clock;
    QTimer m_timer;
    qint64 m_at = 0;
};

} // namespace

qint64 SystemClock::wallMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

qint64 SystemClock::steadyMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

std::unique_ptr<Alarm> SystemClock::makeAlarm(std::function<void()> ring)
{
    return std::make_unique<TimerAlarm>(*this, std::move(ring));
}

} // namespace mindlytics
