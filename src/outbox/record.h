// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "outbox/outbox.h"

/*! How an event lies in a store: everything about it, under a checksum, so that each stands for itself.
 *
 * Little-endian, without padding: checksum (32 bits, over all that follows), size of the record (32 bits), OutboxEntry::row (64 bits), time of
 * acceptance (64 bits, milliseconds since 1970), length of the session's id (32 bits), length of the event's id (32 bits), the two ids and the
 * event's JSON, all UTF-8. A session's id that is a UUID in its usual form (RFC 4122) lies there as its 16 bytes; the highest bit of its length
 * says so.
 */
namespace mindlytics::record {

inline constexpr qsizetype kHeaderSize = 32;

/*! A session's id, in the form in which records have it: the same for all records of the session. */
struct SessionId {
    explicit SessionId(const QString &text);
    QString text;
    QByteArray packed;
    quint32 sizeField = 0;
    qint64 key = 0; //!< see sessionKey()
};

/*! Writes behind what is in \a out; \a session is that of the entry. */
void append(QByteArray &out, const OutboxEntry &entry, const SessionId &session);

QByteArray write(const OutboxEntry &entry);

/*! Reads records that lie one behind the other. */
class Reader
{
public:
    explicit Reader(const QByteArray &records);

    bool atEnd() const { return m_at >= m_records.size(); }
    /*! Where the next one begins. */
    qsizetype position() const { return m_at; }
    /*! The next one; none at the end, or if it is damaged. */
    std::optional<OutboxEntry> next();
    /*! The next one that is intact; none if there is no more. */
    std::optional<OutboxEntry> nextIntact();
    /*! Whether nextIntact() has left something out. */
    bool hasSkipped() const { return m_skipped; }

private:
    const QByteArray m_records;
    qsizetype m_at = 0;
    bool m_skipped = false;
    QByteArrayView m_lastPacked; //!< that of m_lastSession: records of one session share its text
    quint32 m_lastField = 0;
    QString m_lastSession;
};

/*! The number by which a store knows a session: the first 63 bits of FNV-1a (RFC draft-eastlake-fnv, 64 bits) of its id. That two of a million
 *  sessions in a store share one happens once in 18 million stores. */
qint64 sessionKey(const QString &sessionId);

} // namespace mindlytics::record
