// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "live/heartbeat.h"

#include <algorithm>

namespace mindlytics {

Heartbeat::Heartbeat(const Clock &clock)
    : m_clock(&clock)
    , m_tickedSteady(clock.steadyMs())
    , m_tickedWall(clock.wallMs())
{
    begin();
}

void Heartbeat::begin()
{
    m_pingedAt = -1;
    heard();
}

Heartbeat::Action Heartbeat::tick(bool &slept)
{
    const qint64 now = m_clock->steadyMs();
    const qint64 wall = m_clock->wallMs();
    // The steady clock of some systems stands still in sleep, that of others goes on. A user who sets the clock costs us one ping.
    slept = std::max(now - m_tickedSteady, wall - m_tickedWall) >= kSlept;
    m_tickedSteady = now;
    m_tickedWall = wall;
    if (m_pingedAt >= 0 && m_heardAt >= m_pingedAt)
        m_pingedAt = -1;
    if (m_pingedAt >= 0 && !slept)
        return now - m_pingedAt >= kPongMs ? Action::Dead : Action::Nothing;
    if (!slept && now - m_heardAt < kQuietMs)
        return Action::Nothing;
    m_pingedAt = now;
    return Action::Ping;
}

} // namespace mindlytics
