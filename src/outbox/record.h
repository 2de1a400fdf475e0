// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "outbox/outbox.h"

/*! How an event lies in a row of a store: everything about it, under a checksum, so that a row stands for itself.
 *
 * Little-endian, without padding: checksum (32 bits, over the row's id and all that follows), time of acceptance (64 bits, milliseconds since
 * 1970), length of the session's id (32 bits), length of the event's id (32 bits), the two ids and the event's JSON, all UTF-8. A session's id
 * that is a UUID in its usual form (RFC 4122) lies there as its 16 bytes; the highest bit of its length says so.
 */
namespace mindlytics::record {

inline constexpr qsizetype kHeaderSize = 20;

QByteArray write(qint64 id, const OutboxEntry &entry);

/*! The entry of a row, without its OutboxEntry::row; none if the row is damaged. */
std::optional<OutboxEntry> read(qint64 id, const QByteArray &record);

/*! The number by which a store knows a session: the first 63 bits of FNV-1a (RFC draft-eastlake-fnv, 64 bits) of its id. That two sessions
 *  share one is too unlikely to matter, and would only make them wait for each other. */
qint64 sessionKey(const QString &sessionId);

} // namespace mindlytics::record
