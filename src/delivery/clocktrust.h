// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/clock.h"

#include <QtCore/QByteArray>

namespace mindlytics {

/*! Whether our clock can be trusted to tell an event's age: it is of the same day as the server's. */
class ClockTrust
{
public:
    explicit ClockTrust(const Clock &clock)
        : m_clock(clock)
    {
    }

    /*! The header `Date` of an answer that has just come; empty if there was none. */
    void heardDate(const QByteArray &date);
    bool isTrusted() const;

private:
    const Clock &m_clock;
    QByteArray m_date; //!< read when it is needed: a date takes longer to parse than an event to write
    qint64 m_seenMs = 0; //!< when it came, by our clock
};

} // namespace mindlytics
