// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace mindlytics {

/*! An encoded event that waits for delivery. */
struct OutboxEntry {
    qint64 row = 0; //!< its place in the queue: rises with every append
    QString eventId;
    QString sessionId;
    QByteArray json;
    qint64 acceptedMs = 0; //!< when the application handed it over, wall clock
    int failures = 0; //!< how often the server failed on it alone while it took others
};

/*! An event that the server refused for good. */
struct OutboxRejected {
    OutboxEntry entry;
    int status = -1;
    bool poison = false; //!< the server did not refuse it but failed on it
    QString reason;
    qint64 rejectedMs = 0; //!< wall clock
};

/*! The queue of encoded events, in order within each session. It knows no JSON and no network.
 *
 * Sessions take turns: nextSession() names the one that waits longest, lease() lends its first entries and takes the session out of the
 * turns until release(). An entry is in the queue until remove() or reject().
 */
class Outbox
{
public:
    virtual ~Outbox();

    /*! How many entries, of one session or of all, would be lost with the process. */
    virtual qint64 volatileCount() const = 0;
    virtual qint64 volatileCount(const QString &session) const = 0;

    /*! Puts entries at the end; gives them their rows. */
    virtual void append(std::vector<OutboxEntry> entries) = 0;

    /*! The session whose turn it is; none if no session that is not lent has entries. */
    virtual std::optional<QString> nextSession() = 0;
    /*! The first entries of \a session, at most \a maxEntries and \a maxBytes (the JSON, and one byte for what
     *  separates each entry from the next); with \a atLeastOne the first one even if it is
     *  larger. The session is lent from now on, unless the answer is empty. */
    virtual std::vector<OutboxEntry> lease(const QString &session, int maxEntries, qint64 maxBytes, bool atLeastOne) = 0;
    /*! \a session is not lent any more; its next turn comes after all others. */
    virtual void release(const QString &session) = 0;

    /*! Remembers OutboxEntry::failures of an entry that is lent, beyond the end of the process if the queue lasts that long. An entry that
     *  has failures is lent alone. */
    virtual void setFailures(const OutboxEntry &entry, int failures) = 0;

    /*! Takes out entries that were lent, which are the first of their sessions. A process that is killed before writeRemoved() may have them
     *  again in its next run. */
    virtual void remove(const std::vector<OutboxEntry> &entries) = 0;
    /*! How many calls of remove() are not written down. */
    virtual int unwritten() const { return 0; }
    virtual void writeRemoved() {}
    /*! The same for one that is set aside. */
    virtual void reject(OutboxRejected rejected) = 0;

    /*! The events that were set aside, oldest first. */
    virtual std::vector<OutboxRejected> rejected() const = 0;
    /*! Takes those with the given event ids out of rejected(), or all if the list is empty. */
    virtual std::vector<OutboxRejected> takeRejected(const QStringList &eventIds) = 0;

    virtual qint64 count() const = 0;
    virtual qint64 count(const QString &session) const = 0;
    /*! Bytes of JSON in the queue. */
    virtual qint64 bytes() const = 0;
    /*! The row of the last append; 0 if there was none. */
    virtual qint64 lastRow() const = 0;

    /*! Drops everything, what was set aside included; no session is lent any more. */
    virtual void clear() = 0;
};

} // namespace mindlytics
