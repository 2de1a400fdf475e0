// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "outbox/rejectedlist.h"

#include <Mindlytics/mlrejectedevent.h>

#include <QtCore/QList>
#include <QtCore/QStringList>

#include <mutex>

namespace mindlytics {

/*! The events that were set aside, as the application sees them. Thread-safe. */
class RejectedEvents
{
public:
    /*! False if the oldest one had to make room. */
    bool add(const MLRejectedEvent &event)
    {
        const std::lock_guard lock(m_mutex);
        const bool hasRoom = m_events.size() < qsizetype(RejectedList::kMax);
        if (!hasRoom)
            m_events.removeFirst();
        m_events.append(event);
        return hasRoom;
    }
    /*! Takes those with the given event ids, or all if the list is empty, out; gives their ids. */
    QStringList take(const QStringList &eventIds)
    {
        QStringList taken;
        const std::lock_guard lock(m_mutex);
        m_events.removeIf([&](const MLRejectedEvent &e) {
            const bool wanted = eventIds.isEmpty() || eventIds.contains(e.eventId);
            if (wanted)
                taken.append(e.eventId);
            return wanted;
        });
        return taken;
    }
    QList<MLRejectedEvent> all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }

private:
    mutable std::mutex m_mutex;
    QList<MLRejectedEvent> m_events;
};

} // namespace mindlytics
