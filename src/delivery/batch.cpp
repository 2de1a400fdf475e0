// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/batch.h"

#include <QtCore/QUuid>

#include <algorithm>

namespace mindlytics {

namespace {

// The namespace of the UUIDv5 keys; a random UUID of this library's own.
constexpr QUuid kKeyNamespace(0x6e1d1a3c, 0x52c7, 0x4f0e, 0x9b, 0x5a, 0x1f, 0x37, 0xc8, 0x04, 0xd2, 0xee);

} // namespace

Batch::Batch(std::vector<OutboxEntry> entries)
    : m_entries(std::move(entries))
{
    // The entries of a session follow each other.
    for (const OutboxEntry &entry : m_entries) {
        if (m_sessions.isEmpty() || m_sessions.constLast() != entry.sessionId)
            m_sessions.append(entry.sessionId);
    }
}

bool Batch::sharesSessionWith(const Batch &other) const
{
    return std::any_of(m_sessions.cbegin(), m_sessions.cend(), [&other](const QString &s) { return other.m_sessions.contains(s); });
}

QByteArray Batch::body() const
{
    if (!isArray())
        return m_entries.front().json;
    qsizetype size = 2;
    for (const OutboxEntry &entry : m_entries)
        size += entry.json.size() + 1;
    QByteArray body;
    body.reserve(size);
    for (const OutboxEntry &entry : m_entries) {
        body += body.isEmpty() ? '[' : ',';
        body += entry.json;
    }
    body += ']';
    return body;
}

QByteArray Batch::idempotencyKey() const
{
    qsizetype size = 0;
    for (const OutboxEntry &entry : m_entries)
        size += entry.eventId.size() + 1;
    QByteArray ids(size, '\n');
    char *out = ids.data();
    for (const OutboxEntry &entry : m_entries) {
        for (const QChar c : entry.eventId)
            *out++ = c.toLatin1(); // ids are ASCII
        ++out;
    }
    return QUuid::createUuidV5(kKeyNamespace, ids).toByteArray(QUuid::WithoutBraces);
}

std::shared_ptr<Batch> Batch::part(size_t first, size_t count) const
{
    const auto begin = m_entries.begin() + qsizetype(first);
    return std::make_shared<Batch>(std::vector<OutboxEntry>(begin, begin + qsizetype(count)));
}

} // namespace mindlytics
