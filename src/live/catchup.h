// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "live/livecontext.h"

#include <Mindlytics/mlevent.h>

#include <QtCore/QSet>

#include <vector>

namespace mindlytics {

/*! What tells two live events apart: the event's id, or, if it has none, a hash of what it holds. */
QString liveIdentity(const MLEvent &event);

/*! Reads past live events back, newest first, page by page, from the newest to a point of time or until it meets what is known.
 *
 * The service gives events by time alone, at most so many. A page ends at the time of its last event; the next one begins there,
 * inclusive, since several events may share a time. A page that gets no further asks for twice as many.
 */
class CatchUp
{
public:
    static constexpr int kMaxPages = 20;
    static constexpr int kUsualLimit = 150; //!< no server gives fewer than it gives unasked
    static constexpr qint64 kMarginMs = 60000; //!< clocks differ, and events come late

    struct Plan {
        QString sessionId; //!< empty: all sessions
        qint64 fromMs = 0;
        qint64 toMs = 0;
        qint64 lossMs = 0; //!< everything until then was received, whichever clock the event's time is of
    };
    struct Result {
        std::vector<MLEvent> events; //!< in order of time; those that are known are left out
        std::vector<std::pair<MLEvent, QString>> unreadable; //!< and what is wrong with them
        QString gap; //!< why something may be missing; empty: nothing is
    };
    /*! Whether an event with this liveIdentity() was received already. */
    using IsKnown = std::function<bool(const QString &)>;

    /*! Calls \a done once, from the event loop, unless it is destroyed before. */
    CatchUp(LiveContext &context, const Plan &plan, IsKnown isKnown, std::function<void(Result)> done);
    ~CatchUp();

    /*! Ends with what was read so far; \a why: the gap that is left. Destroys this, if the observer does so. */
    void stop(const QString &why) { finish(why); }

private:
    struct Page;
    void request();
    void answered(const HttpAnswer &answer);
    void failed(const HttpAnswer &answer);
    void read(Page &page, const QByteArray &body);
    void use(const Page &page);
    bool isLast(const Page &page) const;
    bool metTheKnown(const Page &page) const;
    void finish(const QString &gap = {});

    LiveContext &m_context;
    const Plan m_plan;
    const IsKnown m_isKnown;
    std::function<void(Result)> m_done;
    std::unique_ptr<Alarm> m_retryAlarm;
    quint64 m_request = 0;
    Result m_result; //!< events: newest first, until the end
    QSet<QString> m_seen;
    qint64 m_toMs;
    int m_limit = kUsualLimit;
    qsizetype m_largest = kUsualLimit; //!< page so far
    qsizetype m_lastSize = 0; //!< of the last page
    int m_pages = 0;
    int m_failures = 0;
    const std::shared_ptr<char> m_alive = std::make_shared<char>();
};

} // namespace mindlytics
