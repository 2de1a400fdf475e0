// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/clock.h"
#include "live/catchup.h"

#include <optional>

namespace mindlytics {

/*! Until when a channel has received everything, by each of the clocks that events may be timed by: the server's, ours, and whichever an
 *  import has. */
class Completeness
{
public:
    explicit Completeness(const Clock &clock)
        : m_clock(clock)
    {
    }

    /*! The header `Date` of an answer: what the server's clock says. */
    void heardDate(const QByteArray &date);
    /*! Now, by the server's clock; by ours as long as that is unknown. */
    qint64 serverMs() const;
    /*! Nothing is missing until now. */
    void noteNow();
    void noteEvent(const MLEvent &event);
    /*! What has to be read back after a loss. */
    CatchUp::Plan planFor(const QString &sessionId) const;

private:
    const Clock &m_clock;
    std::optional<qint64> m_serverAheadMs; //!< the server's clock less our steady one
    qint64 m_serverMs = 0; //!< everything until then was received: by the server's clock,
    qint64 m_wallMs = 0; //!< and by ours
    std::optional<qint64> m_lastEventMs; //!< the timestamp of the last event
};

} // namespace mindlytics
