// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/record.h"

#include <QtCore/QUuid>
#include <QtCore/QtEndian>

#include <cstring>

namespace mindlytics::record {

namespace {

// Eight bytes at a time: it looks for damage, not for enemies.
quint32 checksum(qint64 id, const char *data, qsizetype size)
{
    constexpr quint64 kFactor = 0x9e3779b97f4a7c15; // 2^64 divided by the golden ratio: odd, its bits well mixed
    quint64 hash = (quint64(id) ^ quint64(size)) * kFactor;
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

QByteArray write(qint64 id, const OutboxEntry &entry)
{
    quint32 flag = 0;
    const QByteArray session = packed(entry.sessionId, flag);
    const QByteArray event = entry.eventId.toUtf8();
    QByteArray result(kHeaderSize + session.size() + event.size() + entry.json.size(), Qt::Uninitialized);
    char *out = result.data();
    qToLittleEndian<qint64>(entry.acceptedMs, out + 4);
    qToLittleEndian<quint32>(quint32(session.size()) | flag, out + 12);
    qToLittleEndian<quint32>(quint32(event.size()), out + 16);
    char *text = out + kHeaderSize;
    for (const QByteArray *part : {&session, &event, &entry.json}) {
        std::memcpy(text, part->constData(), size_t(part->size()));
        text += part->size();
    }
    qToLittleEndian<quint32>(checksum(id, out + 4, result.size() - 4), out);
    return result;
}

std::optional<OutboxEntry> read(qint64 id, const QByteArray &record)
{
    const char *in = record.constData();
    if (record.size() < kHeaderSize || qFromLittleEndian<quint32>(in) != checksum(id, in + 4, record.size() - 4))
        return std::nullopt;
    const quint32 sessionField = qFromLittleEndian<quint32>(in + 12);
    const qsizetype sessionSize = sessionField & ~kUuidFlag;
    const qsizetype eventSize = qFromLittleEndian<quint32>(in + 16);
    if (sessionSize + eventSize > record.size() - kHeaderSize)
        return std::nullopt;
    OutboxEntry entry;
    entry.acceptedMs = qFromLittleEndian<qint64>(in + 4);
    entry.sessionId = unpacked(in + kHeaderSize, sessionSize, sessionField & kUuidFlag);
    entry.eventId = QString::fromUtf8(in + kHeaderSize + sessionSize, eventSize);
    entry.json = record.mid(kHeaderSize + sessionSize + eventSize);
    return entry;
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
