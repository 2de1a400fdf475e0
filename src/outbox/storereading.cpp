// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/store.h"

#include "outbox/record.h"

#include <QtSql/QSqlError>

#include <algorithm>

namespace mindlytics {

// ---- What is in it ----

bool Store::contents(Contents &contents)
{
    contents = {};
    QSqlQuery totals = prepared(QStringLiteral("SELECT COUNT(*), TOTAL(count), TOTAL(size), MAX(last_id), MIN(id), (SELECT created_ms FROM about), "
                                                "(SELECT COUNT(*) FROM rejected) FROM events NOT INDEXED"));
    if (!run(totals))
        return false;
    if (!totals.next())
        return fail(totals.lastError());
    const qint64 rows = totals.value(0).toLongLong();
    contents.count = totals.value(1).toLongLong();
    contents.bytes = totals.value(2).toLongLong();
    contents.lastId = totals.value(3).toLongLong();
    if (rows > 0)
        contents.firstId = totals.value(4).toLongLong();
    contents.createdMs = totals.value(5).toLongLong();
    contents.rejected = totals.value(6).toLongLong();
    totals.finish();
    QSqlQuery groups = prepared(QStringLiteral("SELECT session, SUM(count), COUNT(*) FROM events INDEXED BY events_by_session GROUP BY session"));
    if (!run(groups))
        return false;
    qint64 countInGroups = 0;
    qint64 rowsInGroups = 0;
    while (groups.next()) {
        contents.parts.push_back({{}, groups.value(0).toLongLong(), groups.value(1).toLongLong()});
        countInGroups += contents.parts.back().count;
        rowsInGroups += groups.value(2).toLongLong();
    }
    if (groups.lastError().isValid())
        return fail(groups.lastError());
    groups.finish();
    if (countInGroups != contents.count || rowsInGroups != rows)
        return fail(Failure::Corrupt, kDiffer);
    return std::all_of(contents.parts.begin(), contents.parts.end(), [this](Part &part) { return nameOf(part); });
}

bool Store::holdsRows()
{
    QSqlQuery query = prepared(QStringLiteral("SELECT 1 FROM events NOT INDEXED LIMIT 1"));
    if (!run(query))
        return m_failure == Failure::Corrupt;
    return query.next() && !fail(Failure::Corrupt, kDiffer);
}

qint64 Store::createdMs()
{
    QSqlQuery query = prepared(QStringLiteral("SELECT created_ms FROM about"));
    return run(query) && query.next() ? query.value(0).toLongLong() : 0;
}

bool Store::nameOf(Part &part)
{
    std::vector<OutboxEntry> first;
    if (!read(part.key, 0, 1, 0, first))
        return false;
    if (first.empty())
        return fail(Failure::Corrupt, kDiffer);
    part.sessionId = first.front().sessionId;
    return true;
}

bool Store::read(qint64 key, qint64 afterId, int most, qint64 maxBytes, std::vector<OutboxEntry> &entries)
{
    m_failure = Failure::None;
    // From the row on that holds the first of them, and perhaps others before it.
    QSqlQuery &query = kept(m_select, QStringLiteral("SELECT failures, count, records FROM events WHERE session=:session AND id>="
                                                       "ifnull((SELECT max(id) FROM events WHERE session=:same AND id<=:id), 0) ORDER BY id"));
    query.bindValue(QStringLiteral(":session"), key);
    query.bindValue(QStringLiteral(":same"), key);
    query.bindValue(QStringLiteral(":id"), afterId + 1);
    if (!run(query))
        return false;
    Reading reading{key, afterId, most, maxBytes, entries};
    while (!reading.done && query.next()) {
        const Row row{0, query.value(1).toLongLong(), 0, query.value(0).toInt(), query.value(2).toByteArray()};
        if (!readRow(row, reading)) {
            query.finish();
            return false;
        }
    }
    const QSqlError error = query.lastError();
    query.finish();
    return !error.isValid() || fail(error);
}

bool Store::readRow(const Row &row, Reading &reading)
{
    record::Reader reader(row.records);
    QString session;
    for (qint64 i = 0; i < row.count; ++i) {
        auto entry = reader.next();
        if (!entry)
            return fail(Failure::Corrupt, kDamaged);
        // Each for itself: an index may be damaged without a sign of it, and lead elsewhere.
        if (i == 0 || entry->sessionId != session) {
            session = entry->sessionId;
            if (record::sessionKey(session) != reading.key)
                return fail(Failure::Corrupt, kDiffer);
        }
        if (entry->row <= reading.lastId && !reading.entries.empty())
            return fail(Failure::Corrupt, kDiffer);
        if (entry->row <= reading.lastId)
            continue;
        reading.bytes += entry->json.size();
        reading.done = !reading.entries.empty() && (reading.bytes > reading.maxBytes || reading.entries.size() >= size_t(reading.most));
        if (reading.done)
            return true;
        entry->failures = i == 0 ? row.failures : 0;
        reading.lastId = entry->row;
        reading.entries.push_back(std::move(*entry));
    }
    return reader.atEnd() || fail(Failure::Corrupt, kDiffer);
}

bool Store::findRow(qint64 key, qint64 eventId, std::optional<Row> &row)
{
    row.reset();
    QSqlQuery &query = kept(m_find, QStringLiteral("SELECT id, count, size, failures, records FROM events WHERE session=:session AND id<=:id "
                                                     "ORDER BY id DESC LIMIT 1"));
    query.bindValue(QStringLiteral(":session"), key);
    query.bindValue(QStringLiteral(":id"), eventId);
    if (!run(query))
        return false;
    if (query.next())
        row = Row{query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toLongLong(), query.value(3).toInt(),
                  query.value(4).toByteArray()};
    const QSqlError error = query.lastError();
    query.finish();
    return !error.isValid() || fail(error);
}

bool Store::count(qint64 key, qint64 afterId, qint64 &count)
{
    QSqlQuery query = prepared(QStringLiteral("SELECT TOTAL(count) FROM events WHERE session=? AND id>?"));
    query.addBindValue(key);
    query.addBindValue(afterId);
    std::optional<Row> first;
    if (!run(query) || !findRow(key, afterId, first))
        return false;
    if (!query.next())
        return fail(query.lastError());
    count = query.value(0).toLongLong();
    if (!first)
        return true;
    record::Reader reader(first->records);
    while (const auto entry = reader.next())
        count += entry->row > afterId ? 1 : 0;
    return reader.atEnd() || fail(Failure::Corrupt, kDamaged);
}

bool Store::rejected(std::vector<Rejected> &rejected, qint64 &damaged)
{
    damaged = 0;
    QSqlQuery query = prepared(QStringLiteral("SELECT id, record, rejected_ms, status, poison, reason FROM rejected ORDER BY id"));
    if (!run(query))
        return false;
    while (query.next()) {
        auto entry = record::Reader(query.value(1).toByteArray()).next();
        if (!entry) {
            ++damaged;
            continue;
        }
        OutboxRejected event;
        event.entry = std::move(*entry);
        event.rejectedMs = query.value(2).toLongLong();
        event.status = query.value(3).toInt();
        event.poison = query.value(4).toBool();
        event.reason = query.value(5).toString();
        rejected.push_back({query.value(0).toLongLong(), std::move(event)});
    }
    return !query.lastError().isValid() || fail(query.lastError());
}

} // namespace mindlytics
