// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/clock.h"

namespace mindlytics {

/*! Decides when a connection is asked for a sign of life, and when it is dead: within 25 s of its last one. Notices, too, when the machine
 *  has slept. */
class Heartbeat
{
public:
    enum class Action { Nothing, Ping, Dead };
    static constexpr qint64 kTickMs = 5000;
    static constexpr qint64 kQuietMs = 10000; //!< silence that asks for a ping
    static constexpr qint64 kPongMs = 10000; //!< silence after a ping that means death
    static constexpr qint64 kSlept = 15000; //!< time between two ticks that nobody can have been awake for

    explicit Heartbeat(const Clock &clock);

    /*! Another connection: it is alive now. */
    void begin();
    /*! Something came. */
    void heard() { m_heardAt = m_clock->steadyMs(); }
    qint64 heardAt() const { return m_heardAt; }
    /*! To be called every kTickMs; \a slept says whether the machine has slept since the last time. */
    Action tick(bool &slept);

private:
    const Clock *m_clock;
    qint64 m_heardAt = 0;
    qint64 m_pingedAt = -1; //!< -1: none is out
    qint64 m_tickedSteady = 0;
    qint64 m_tickedWall = 0;
};

} // namespace mindlytics
