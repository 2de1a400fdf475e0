// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "delivery/arraysupport.h"
#include "outbox/outbox.h"

#include <QtCore/QStringList>

namespace mindlytics {

/*! What goes, or went, in one request. Once sent it stays as it is until it is answered, so that a retry repeats body and key. */
class Batch
{
public:
    explicit Batch(std::vector<OutboxEntry> entries);

    const std::vector<OutboxEntry> &entries() const { return m_entries; }
    const QStringList &sessions() const { return m_sessions; }
    bool isArray() const { return m_entries.size() > 1; }
    /*! A lone event on which the server has failed. */
    bool isSuspicious() const { return !isArray() && failures > 0; }
    bool sharesSessionWith(const Batch &other) const;

    /*! A lone event as a bare object, several as an array. */
    QByteArray body() const;
    /*! A UUIDv5 (RFC 4122, section 4.3) of the members' ids. */
    QByteArray idempotencyKey() const;

    /*! The part from \a first on, \a count entries, as a batch of its own that has not been sent. */
    std::shared_ptr<Batch> part(size_t first, size_t count) const;

    bool inFlight = false;
    quint64 request = 0; //!< the transport's number of the request that is out
    quint64 lastSent = 0; //!< rises with each batch that is sent; 0: never
    int serverErrors = 0; //!< answers 5xx so far
    quint64 epoch = 0; //!< FlowControl::epoch() when it was sent
    int failures = 0; //!< answers that may mean poison, each with a success of another request since the one before
    quint64 successesSeen = 0; //!< how many requests had succeeded at the last of these
    std::shared_ptr<ArraySupport::Trial> trial; //!< set for an array sent to find out, and for its events sent bare

private:
    std::vector<OutboxEntry> m_entries;
    QStringList m_sessions;
};

} // namespace mindlytics
