// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/flushtracker.h"

#include <QtCore/QStringList>

namespace mindlytics {

/*! Flushes whose events are sent, and which wait for the service's `Session Ended`. Belongs to the worker. */
class EndWaits
{
public:
    struct Wait {
        FlushTracker::Request request;
        MLFlushResult result;
        std::unique_ptr<Alarm> alarm{};
    };

    /*! \a timedOut: called for a session when the time of one that waits for it is over. */
    EndWaits(Clock &clock, std::function<void(const QString &sessionId)> timedOut);

    void add(FlushTracker::Request request, const MLFlushResult &result);
    /*! Those of \a sessionId that do not wait any more: all if it is \a over, otherwise those whose time is over. */
    std::list<Wait> takeDone(const QString &sessionId, bool over);
    std::list<Wait> takeAll() { return std::exchange(m_waits, {}); }
    bool hasAny(const QString &sessionId) const;
    /*! The sessions that are waited for. */
    QStringList sessions() const;

private:
    void timeOut(Wait &wait);

    Clock &m_clock;
    const std::function<void(const QString &)> m_timedOut;
    std::list<Wait> m_waits; //!< a list: each one's alarm knows its place
};

} // namespace mindlytics
