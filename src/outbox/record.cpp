// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/record.h"

#include <QtCore/QUuid>
#include <QtCore/QtEndian>

#include <cstring>

namespace mindlytics::record {

namespace {

// Eight bytes at a time: it looks for damage, not for enemies.
quint32 checksum(const char *data, qsizetype size)
{
    constexpr quint64 kFactor = 0x9e3779b97f4a7c15; // 2^64 divided by the golden ratio: odd, its bits well mixed
    quint64 hash = quint64(size) * kFactor;
    for (; size >= 8; data += 8, size -= 8) {
        hash = (hash ^ qFromLittleEndian<quint64>(data)) * kFactor;
        hash ^= hash >> 29;
    }
    quint64 rest = 0;
    for (qsizetype i = 0; i < size; ++i)
        rest |= quint64(uchar(data[i])) << (8 * i);
    hash = (hash ^ rest) * kFactor;
    return quint32(hash >> 32);
}

constexpr quint32 kUuidFlag = 0x80000000;

/*! \a id, or the 16 bytes of the UUID that it is; \a flag is for its length. */
QByteArray packed(const QString &id, quint32 &flag)
{
    constexpr qsizetype kTextSize = 36;
    const QByteArray text = id.toUtf8();
    if (text.size() != kTextSize)
        return text;
    const QUuid uuid = QUuid::fromString(id);
    if (uuid.toByteArray(QUuid::WithoutBraces) != text) // no UUID, or one in capitals
        return text;
    flag = kUuidFlag;
    return uuid.toRfc4122();
}

QString unpacked(const char *data, qsizetype size, bool isUuid)
{
    const QByteArrayView bytes(data, size);
    return isUuid ? QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces) : QString::fromUtf8(bytes);
}

} // namespace

SessionId::SessionId(const QString &id)
    : text(id)
    , key(sessionKey(id))
{
    quint32 flag = 0;
    packed = record::packed(id, flag);
    sizeField = quint32(packed.size()) | flag;
}

void append(QByteArray &out, const OutboxEntry &entry, const SessionId &session)
{
    const QByteArray event = entry.eventId.toUtf8();
    const qsizetype begin = out.size();
    const qsizetype size = kHeaderSize + session.packed.size() + event.size() + entry.json.size();
    out.resize(begin + size);
    char *const header = out.data() + begin;
    qToLittleEndian<quint32>(quint32(size), header + 4);
    qToLittleEndian<qint64>(entry.row, header + 8);
    qToLittleEndian<qint64>(entry.acceptedMs, header + 16);
    qToLittleEndian<quint32>(session.sizeField, header + 24);
    qToLittleEndian<quint32>(quint32(event.size()), header + 28);
    char *text = header + kHeaderSize;
    for (const QByteArray *part : {&session.packed, &event, &entry.json}) {
        std::memcpy(text, part->constData(), size_t(part->size()));
        text += part->size();
    }
    qToLittleEndian<quint32>(checksum(header + 4, size - 4), header);
}

QByteArray write(const OutboxEntry &entry)
{
    QByteArray result;
    append(result, entry, SessionId(entry.sessionId));
    return result;
}

Reader::Reader(const QByteArray &records)
    : m_records(records)
{
}

std::optional<OutboxEntry> Reader::next()
{
    const qsizetype rest = m_records.size() - m_at;
    const char *const in = m_records.constData() + m_at;
    if (rest < kHeaderSize)
        return std::nullopt;
    const qsizetype size = qFromLittleEndian<quint32>(in + 4);
    if (size < kHeaderSize || size > rest || qFromLittleEndian<quint32>(in) != checksum(in + 4, size - 4))
        return std::nullopt;
    const quint32 sessionField = qFromLittleEndian<quint32>(in + 24);
    const qsizetype sessionSize = sessionField & ~kUuidFlag;
    const qsizetype eventSize = qFromLittleEndian<quint32>(in + 28);
    if (sessionSize + eventSize > size - kHeaderSize)
        return std::nullopt;
    OutboxEntry entry;
    entry.row = qFromLittleEndian<qint64>(in + 8);
    entry.acceptedMs = qFromLittleEndian<qint64>(in + 16);
    const char *const text = in + kHeaderSize;
    const QByteArrayView packed(text, sessionSize);
    if (m_lastPacked.isNull() || packed != m_lastPacked || sessionField != m_lastField) {
        m_lastPacked = packed;
        m_lastField = sessionField;
        m_lastSession = unpacked(text, sessionSize, sessionField & kUuidFlag);
    }
    entry.sessionId = m_lastSession;
    entry.eventId = QString::fromUtf8(text + sessionSize, eventSize);
    entry.json = QByteArray(text + sessionSize + eventSize, size - kHeaderSize - sessionSize - eventSize);
    m_at += size;
    return entry;
}

std::optional<OutboxEntry> Reader::nextIntact()
{
    // The size of a damaged one may be what is damaged: any place may be where the next one begins.
    for (; !atEnd(); ++m_at) {
        if (auto entry = next())
            return entry;
        m_skipped = true;
    }
    return std::nullopt;
}

qint64 sessionKey(const QString &sessionId)
{
    quint64 hash = 0xcbf29ce484222325;
    const QByteArray bytes = sessionId.toUtf8();
    for (const char c : bytes)
        hash = (hash ^ uchar(c)) * 0x100000001b3;
    return qint64(hash >> 1);
}

} // namespace mindlytics::record
