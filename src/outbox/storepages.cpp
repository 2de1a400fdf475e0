// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/storepages.h"

#include <QtCore/QFileInfo>
#include <QtCore/QtEndian>

#include <algorithm>

namespace mindlytics {

namespace {

constexpr qint64 kLogHeader = 32;
constexpr qint64 kFrameHeader = 24;
constexpr char kTableLeaf = 0x0d;
constexpr qsizetype kLeafHeader = 8;

quint32 number(const QByteArray &bytes, qsizetype at)
{
    return at + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.constData() + at) : 0;
}

/*! SQLite's integers of 1 to 9 bytes; moves \a at behind it. */
qint64 varint(const QByteArray &bytes, qsizetype &at)
{
    quint64 value = 0;
    for (int i = 0; i < 9 && at < bytes.size(); ++i) {
        const uchar byte = uchar(bytes[at++]);
        if (i == 8)
            return qint64((value << 8) | byte);
        value = (value << 7) | (byte & 0x7f);
        if (byte < 0x80)
            break;
    }
    return qint64(value);
}

/*! The bytes of a column, by its serial type. */
qint64 columnSize(qint64 type)
{
    constexpr qint64 kSizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type >= 12 ? (type - 12) / 2 : type >= 0 ? kSizes[type] : 0;
}

/*! The checksum of the log, which goes on from frame to frame. */
class LogChecksum
{
public:
    explicit LogChecksum(bool bigEndian)
        : m_bigEndian(bigEndian)
    {
    }
    void add(const QByteArray &bytes, qsizetype size)
    {
        for (qsizetype i = 0; i + 8 <= size; i += 8) {
            m_first += word(bytes, i) + m_second;
            m_second += word(bytes, i + 4) + m_first;
        }
    }
    bool matches(quint32 first, quint32 second) const { return first == m_first && second == m_second; }

private:
    quint32 word(const QByteArray &bytes, qsizetype at) const
    {
        return m_bigEndian ? qFromBigEndian<quint32>(bytes.constData() + at) : qFromLittleEndian<quint32>(bytes.constData() + at);
    }

    const bool m_bigEndian;
    quint32 m_first = 0;
    quint32 m_second = 0;
};

/*! To open a pipe would wait for ever. */
bool openRegular(QFile &file)
{
    return QFileInfo(file.fileName()).isFile() && file.open(QIODevice::ReadOnly);
}

} // namespace

StorePages::StorePages(const QString &path)
    : m_file(path)
    , m_log(path + QStringLiteral("-wal"))
{
    if (openRegular(m_file))
        m_count = quint32((m_file.size() + kPageSize - 1) / kPageSize);
    if (openRegular(m_log))
        readLog();
}

void StorePages::readLog()
{
    const QByteArray header = m_log.read(kLogHeader);
    if (header.size() < kLogHeader)
        return;
    LogChecksum checksum(number(header, 0) & 1);
    checksum.add(header, 24);
    bool good = checksum.matches(number(header, 24), number(header, 28));
    const QByteArray salts = header.mid(16, 8);
    QHash<quint32, qint64> transaction;
    for (;;) {
        const QByteArray frame = m_log.read(kFrameHeader + kPageSize);
        if (frame.size() < kFrameHeader + kPageSize)
            break;
        checksum.add(frame, 8);
        checksum.add(frame.mid(kFrameHeader), kPageSize);
        good = good && frame.mid(8, 8) == salts && checksum.matches(number(frame, 16), number(frame, 20));
        // A frame whose salts are others is of the log's last round. In a damaged header they say nothing.
        if (frame.mid(8, 8) != salts)
            continue;
        transaction.insert(number(frame, 0), m_log.pos() - kPageSize);
        if (number(frame, 4) == 0)
            continue;
        // Committed. A killed process leaves a torn transaction at the end, but none behind that.
        m_logDamaged = m_logDamaged || !good;
        m_inLog.insert(transaction);
        transaction.clear();
    }
    const quint32 most = m_count + quint32(m_log.size() / kPageSize);
    for (auto it = m_inLog.cbegin(); it != m_inLog.cend(); ++it)
        m_count = std::max(m_count, std::min(it.key(), most));
}

QByteArray StorePages::page(quint32 number)
{
    const auto inLog = m_inLog.constFind(number);
    QFile &file = inLog == m_inLog.constEnd() ? m_file : m_log;
    if (!file.seek(inLog == m_inLog.constEnd() ? qint64(number - 1) * kPageSize : *inLog))
        return {};
    return file.read(kPageSize);
}

void StorePages::visitRows(const std::function<void(qint64, const QByteArray &)> &visit)
{
    for (quint32 n = 2; n <= m_count; ++n) { // the first is SQLite's own table
        const QByteArray bytes = page(n);
        if (!bytes.startsWith(kTableLeaf) || bytes.size() < kLeafHeader)
            continue;
        const int cells = qFromBigEndian<quint16>(bytes.constData() + 3);
        for (int i = 0; i < cells && kLeafHeader + 2 * i + 2 <= bytes.size(); ++i)
            visitCell(bytes, qFromBigEndian<quint16>(bytes.constData() + kLeafHeader + 2 * i), visit);
    }
}

void StorePages::visitCell(const QByteArray &page, qsizetype at, const std::function<void(qint64, const QByteArray &)> &visit)
{
    const qint64 size = varint(page, at);
    const qint64 id = varint(page, at);
    if (size <= 0 || size > qint64(m_count) * kPageSize)
        return;
    const QByteArray row = payload(page, at, size);
    qsizetype in = 0;
    const qint64 headerSize = varint(row, in);
    if (headerSize > row.size() || headerSize < in)
        return;
    qint64 last = 0;
    while (in < headerSize)
        last = columnSize(varint(row, in));
    if (last > 0 && last <= row.size() - headerSize)
        visit(id, row.last(last));
}

/*! What does not fit into a page goes on in a chain of others. */
QByteArray StorePages::payload(const QByteArray &page, qsizetype at, qint64 size)
{
    constexpr qint64 kMostLocal = kPageSize - 35;
    constexpr qint64 kLeastLocal = (kPageSize - 12) * 32 / 255 - 23;
    constexpr qint64 kInChain = kPageSize - 4;
    if (size <= kMostLocal)
        return page.mid(at, size);
    const qint64 wanted = kLeastLocal + (size - kLeastLocal) % kInChain;
    const qint64 local = wanted <= kMostLocal ? wanted : kLeastLocal;
    QByteArray result = page.mid(at, local);
    for (quint32 next = number(page, at + local); next != 0 && next <= m_count && result.size() < size;) {
        const QByteArray more = this->page(next);
        if (more.size() < 5)
            break;
        result += more.mid(4, std::min(kInChain, size - result.size()));
        next = number(more, 0);
    }
    return result;
}

} // namespace mindlytics
