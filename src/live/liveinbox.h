// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "live/catchup.h"
#include "live/completeness.h"
#include "live/heldevents.h"
#include "live/liveobserver.h"
#include "live/recentids.h"
#include "wire/recenttexts.h"

namespace mindlytics {

/*! What comes on a channel, live or read back: each event is handed on once, what cannot be read is reported, what is of other sessions dropped. */
class LiveInbox
{
public:
    struct Counters {
        qint64 received = 0; //!< messages
        qint64 unreadable = 0;
        qint64 foreign = 0; //!< of other sessions, on a channel that is scoped to one
        qint64 duplicates = 0;
        qint64 readBack = 0; //!< events that a catch-up brought
    };

    /*! \a sessionId: empty for all of the project's events. */
    LiveInbox(const QString &sessionId, Completeness &complete, LiveObserver &observer);

    /*! A message. With \a hold its event waits for merge(). */
    void receive(const QString &text, bool hold);
    /*! A message that is none for us. */
    void receiveUnreadable(const QString &problem);

    /*! What a catch-up has read and what was held, in order, to be handed on one by one. */
    std::vector<MLEvent> merge(CatchUp::Result &&result);
    /*! Hands \a event, of merge(), on unless it is known by now. */
    void handOn(MLEvent &&event);

    /*! Whether an event with this liveIdentity() was received already. */
    bool isKnown(const QString &identity) const { return m_known.contains(identity); }
    /*! Drops what is held. */
    void clearHeld() { m_held.clear(); }
    /*! The connection is gone, and its texts may not come again. */
    void clearTexts() { m_texts.clear(); }

    /*! Tells the observer, as an error of the session. */
    void report(MLError error);

    /*! True once the service's `Session Ended` has come. */
    bool hasEnded() const { return m_ended; }
    const Counters &counters() const { return m_counters; }

private:
    bool isForeign(const MLEvent &event) const;
    void complain(const MLEvent &event, const QString &problem, bool isReadBack);
    void deliver(MLEvent &&event);

    const QString m_sessionId;
    Completeness &m_complete;
    LiveObserver &m_observer;
    HeldEvents m_held; //!< what came while the gap is being read, and the same of connections that were lost before it was
    RecentIds m_known;
    RecentTexts m_texts; //!< what messages have in common
    bool m_ended = false;
    Counters m_counters;
};

} // namespace mindlytics
