// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/clock.h"

#include <QtCore/QByteArray>

#include <optional>

namespace mindlytics {

/*! What is known of an event's age for sure. Events have the time of our own clock, which may be wrong, or be set at any moment; what time it is
 *  now the server knows. */
class ClockTrust
{
public:
    explicit ClockTrust(const Clock &clock);

    /*! The header `Date` of an answer that has just come; empty if there was none. */
    void heardDate(const QByteArray &date);
    /*! To be called often: finds out by how much the clock was set. */
    void look();

    /*! Whether our clock and the server's are of the same day. False while no server has said a date in this run. */
    bool isTrusted() const;
    /*! Events that were accepted from the first of these times on and before the second are older than \a maxAgeMs, whatever our clock does. */
    struct Expired {
        qint64 fromMs;
        qint64 untilMs;
    };
    std::optional<Expired> expired(qint64 maxAgeMs) const;

private:
    qint64 aheadMs() const { return m_clock.wallMs() - m_clock.steadyMs(); }
    std::optional<qint64> serverMs() const;

    const Clock &m_clock;
    QByteArray m_date; //!< read when it is needed: a date takes longer to parse than an event to write
    qint64 m_steadyMs = 0; //!< when it came
    qint64 m_leastAheadMs; //!< that the wall clock was ahead of the steady one in this run
};

} // namespace mindlytics
