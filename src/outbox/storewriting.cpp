// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/store.h"

#include "outbox/record.h"
#include "outbox/storepages.h"

#include <QtSql/QSqlError>

#include <algorithm>

namespace mindlytics {

namespace {

// To write a row takes far longer than to add an event to one, and to forget a row takes a page that has to be overwritten. Four such rows fill a
// page, with what SQLite adds to each.
constexpr qsizetype kRowBytes = StorePages::kPageSize / 4 - 34;

} // namespace

bool Store::append(const std::vector<OutboxEntry> &entries)
{
    return isThere() && transaction([&] {
        for (size_t i = 0; i < entries.size();) {
            if (!appendRow(entries, i))
                return false;
        }
        return true;
    });
}

/*! Writes the entries from \a next on, as many as a row may hold, and moves that behind them. */
bool Store::appendRow(const std::vector<OutboxEntry> &entries, size_t &next)
{
    const record::SessionId session(entries[next].sessionId);
    Row row{entries[next].row, 0, 0, entries[next].failures, {}};
    // Neighbours only, so that no two rows of a session overlap, whatever the order in which they are written. An event that has failures is the
    // first of its row.
    const auto belongs = [&](const OutboxEntry &entry) {
        return entry.row == entries[next - 1].row + 1 && entry.failures == 0 && entry.sessionId == session.text;
    };
    row.records.reserve(kRowBytes);
    for (; next < entries.size() && (row.count == 0 || belongs(entries[next])); ++next) {
        const qsizetype before = row.records.size();
        record::append(row.records, entries[next], session);
        if (row.count > 0 && row.records.size() > kRowBytes) {
            row.records.truncate(before);
            break;
        }
        row.size += entries[next].json.size();
        ++row.count;
    }
    return insert(row, session.key, entries[next - 1].row);
}

bool Store::insert(const Row &row, qint64 key, qint64 lastId)
{
    QSqlQuery &query = kept(m_insert, QStringLiteral("INSERT INTO events VALUES (:id, :last, :session, :count, :size, :failures, :records)"));
    // By name: Qt finds a place by its name faster than by its number.
    query.bindValue(QStringLiteral(":id"), row.id);
    query.bindValue(QStringLiteral(":last"), lastId);
    query.bindValue(QStringLiteral(":session"), key);
    query.bindValue(QStringLiteral(":count"), row.count);
    query.bindValue(QStringLiteral(":size"), row.size);
    query.bindValue(QStringLiteral(":failures"), row.failures);
    query.bindValue(QStringLiteral(":records"), row.records);
    return run(query);
}

bool Store::remove(const Settled &settled)
{
    return settled.isEmpty() || transaction([&] { return removeSettled(settled); });
}

bool Store::removeSettled(const Settled &settled)
{
    for (auto it = settled.cbegin(); it != settled.cend(); ++it) {
        if (!removeUpTo(it.key(), it.value()))
            return false;
    }
    return true;
}

bool Store::removeUpTo(qint64 key, qint64 id)
{
    QSqlQuery &query = kept(m_delete, QStringLiteral("DELETE FROM events WHERE session=:session AND id<=:first AND last_id<=:last"));
    query.bindValue(QStringLiteral(":session"), key);
    query.bindValue(QStringLiteral(":first"), id);
    query.bindValue(QStringLiteral(":last"), id);
    return run(query) && shorten(key, id);
}

/*! Cuts the settled events off the row that holds others, too. */
bool Store::shorten(qint64 key, qint64 upTo)
{
    std::optional<Row> row;
    if (!findRow(key, upTo, row))
        return false;
    if (!row)
        return true;
    record::Reader reader(row->records);
    qsizetype cut = 0;
    for (;;) {
        const auto entry = reader.next();
        if (!entry)
            return fail(Failure::Corrupt, kDamaged);
        if (entry->row > upTo)
            break;
        cut = reader.position();
        --row->count;
        row->size -= entry->json.size();
    }
    if (cut == 0)
        return true;
    QSqlQuery query = prepared(QStringLiteral("UPDATE events SET count=?, size=?, failures=0, records=? WHERE id=?"));
    query.addBindValue(row->count);
    query.addBindValue(row->size);
    query.addBindValue(row->records.mid(cut));
    query.addBindValue(row->id);
    return run(query);
}

bool Store::setFailures(qint64 key, qint64 id, int failures)
{
    return transaction([&] {
        return removeUpTo(key, id - 1)
            && run(QStringLiteral("UPDATE events SET failures=%1 WHERE session=%2 AND id<=%3 AND last_id>=%3").arg(failures).arg(key).arg(id));
    });
}

bool Store::setCreatedMs(qint64 createdMs)
{
    return run(QStringLiteral("UPDATE about SET created_ms=%1").arg(createdMs));
}

bool Store::reject(const OutboxRejected &rejected, const Settled &settled)
{
    return isThere() && transaction([&] {
        OutboxEntry entry = rejected.entry;
        entry.row = 0; // such a record is of no event in the queue
        QSqlQuery query = prepared(QStringLiteral("INSERT OR REPLACE INTO rejected VALUES (?, ?, ?, ?, ?, ?)"));
        query.addBindValue(rejected.entry.row);
        query.addBindValue(rejected.rejectedMs);
        query.addBindValue(rejected.status);
        query.addBindValue(rejected.poison);
        query.addBindValue(rejected.reason.isNull() ? QStringLiteral("") : rejected.reason);
        query.addBindValue(record::write(entry));
        return run(query) && removeSettled(settled);
    });
}

bool Store::removeRejected(const std::vector<qint64> &ids)
{
    // One statement with the ids in its text is much faster than one statement for each id.
    constexpr size_t kMost = 1000;
    for (size_t first = 0; first < ids.size(); first += kMost) {
        QStringList list;
        for (size_t i = first; i < std::min(first + kMost, ids.size()); ++i)
            list.append(QString::number(ids[i]));
        if (!run(QStringLiteral("DELETE FROM rejected WHERE id IN (%1)").arg(list.join(u','))))
            return false;
    }
    return true;
}

bool Store::clear()
{
    return run(QStringLiteral("DELETE FROM events")) && run(QStringLiteral("DELETE FROM rejected")) && shrink();
}

bool Store::shrink()
{
    return run(QStringLiteral("VACUUM")) && run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

} // namespace mindlytics
