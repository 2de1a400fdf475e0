// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/flowcontrol.h"

#include "base/logging.h"

#include <algorithm>

namespace mindlytics {

FlowControl::FlowControl(Clock &clock, BackoffBounds bounds, QRandomGenerator random, std::function<void()> opened)
    : m_clock(clock)
    , m_bounds(bounds)
    , m_random(random)
    , m_opened(std::move(opened))
    , m_alarm(clock.makeAlarm([this] { alarmRang(); }))
{
}

int FlowControl::slots() const
{
    switch (m_mode) {
    case Mode::Flowing:
        return kSlots;
    case Mode::Probing:
        return 1;
    case Mode::BackingOff:
    case Mode::Held:
    case Mode::Paused:
        break;
    }
    return 0;
}

void FlowControl::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    qCDebug(lcDelivery) << "flow control:" << int(m_mode) << "->" << int(mode);
    m_mode = mode;
}

void FlowControl::answered(quint64 requestEpoch)
{
    if (requestEpoch != m_epoch)
        return;
    m_failures = 0;
    if (m_mode == Mode::Probing)
        setMode(Mode::Flowing);
}

void FlowControl::closeUntil(Mode mode, qint64 steadyMs)
{
    ++m_epoch;
    setMode(mode);
    m_until = steadyMs;
    m_alarm->set(m_until);
}

void FlowControl::serverTrouble(quint64 requestEpoch, qint64 atLeastMs)
{
    const qint64 earliest = m_clock.steadyMs() + atLeastMs;
    if (requestEpoch == m_epoch && m_mode != Mode::Paused) {
        ++m_failures;
        const qint64 jittered = backoffDelayMs(m_failures, m_bounds, m_random.generateDouble());
        closeUntil(Mode::BackingOff, std::max(earliest, m_clock.steadyMs() + jittered));
    } else if (m_mode == Mode::BackingOff && earliest > m_until) {
        // One of several that failed together names a later time than the first.
        m_until = earliest;
        m_alarm->set(m_until);
    }
}

void FlowControl::setupTrouble(quint64 requestEpoch)
{
    const bool late = requestEpoch != m_epoch;
    if (m_mode == Mode::Paused || (late && m_mode != Mode::BackingOff))
        return;
    closeUntil(Mode::Held, m_clock.steadyMs() + kHoldMs);
}

void FlowControl::alarmRang()
{
    if (m_clock.steadyMs() < m_until) {
        m_alarm->set(m_until);
        return;
    }
    if (m_mode == Mode::BackingOff || m_mode == Mode::Held)
        setMode(Mode::Probing);
    m_opened();
}

void FlowControl::tryNow()
{
    if (m_mode != Mode::BackingOff && m_mode != Mode::Held)
        return;
    m_alarm->stop();
    ++m_epoch; // what is out from before the trouble does not count as the probe
    setMode(Mode::Probing);
    m_opened();
}

void FlowControl::targetChanged()
{
    ++m_epoch;
    tryNow();
}

void FlowControl::pause()
{
    m_alarm->stop();
    ++m_epoch;
    m_failures = 0;
    setMode(Mode::Paused);
}

void FlowControl::resume()
{
    if (m_mode != Mode::Paused)
        return;
    setMode(Mode::Flowing);
    m_opened();
}

} // namespace mindlytics
