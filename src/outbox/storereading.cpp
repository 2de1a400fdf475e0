// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/store.h"

#include "outbox/record.h"
#include "outbox/storepages.h"

#include <QtCore/QSet>
#include <QtSql/QSqlError>

#include <algorithm>

namespace mindlytics {

namespace {

const auto kRow = QLatin1String("SELECT id, record, failures FROM events ");
const auto kDiffer = QLatin1String("index and table differ");

} // namespace

std::optional<OutboxEntry> Store::entryAt(const QSqlQuery &query) const
{
    const qint64 id = query.value(0).toLongLong();
    auto entry = record::read(id, query.value(1).toByteArray());
    if (!entry)
        return std::nullopt;
    entry->row = id;
    entry->failures = query.value(2).toInt();
    return entry;
}

// ---- What is in it ----

bool Store::contents(Contents &contents)
{
    contents = {};
    QSqlQuery totals = prepared(QStringLiteral("SELECT COUNT(*), TOTAL(size), MAX(id), (SELECT created_ms FROM about), MIN(id) FROM events NOT INDEXED"));
    if (!run(totals))
        return false;
    if (!totals.next())
        return fail(totals.lastError());
    contents.count = totals.value(0).toLongLong();
    contents.bytes = totals.value(1).toLongLong();
    contents.lastId = totals.value(2).toLongLong();
    contents.createdMs = totals.value(3).toLongLong();
    if (contents.count > 0)
        contents.firstId = totals.value(4).toLongLong();
    totals.finish();
    QSqlQuery groups = prepared(QStringLiteral("SELECT session, COUNT(*) FROM events INDEXED BY events_by_session GROUP BY session"));
    if (!run(groups))
        return false;
    qint64 inGroups = 0;
    while (groups.next()) {
        contents.parts.push_back({{}, groups.value(0).toLongLong(), groups.value(1).toLongLong()});
        inGroups += contents.parts.back().count;
    }
    if (groups.lastError().isValid())
        return fail(groups.lastError());
    groups.finish();
    if (inGroups != contents.count)
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
    return query.exec() && query.next() ? query.value(0).toLongLong() : 0;
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

bool Store::read(qint64 key, qint64 afterId, int most, qint64 maxBytes, std::vector<OutboxEntry> &rows)
{
    m_failure = Failure::None;
    if (!m_select)
        m_select = prepared(kRow + QStringLiteral("WHERE session=? AND id>? ORDER BY id LIMIT ?"));
    m_select->bindValue(0, key);
    m_select->bindValue(1, afterId);
    m_select->bindValue(2, most);
    if (!run(*m_select))
        return false;
    qint64 bytes = 0;
    while (m_select->next()) {
        auto entry = entryAt(*m_select);
        // Each row for itself: an index may be damaged without a sign of it, and lead elsewhere.
        if (!entry || entry->row <= afterId || record::sessionKey(entry->sessionId) != key) {
            m_select->finish();
            return fail(Failure::Corrupt, entry ? kDiffer : QLatin1String("a row's checksum is wrong"));
        }
        afterId = entry->row;
        bytes += entry->json.size();
        if (bytes > maxBytes && !rows.empty())
            break;
        rows.push_back(std::move(*entry));
    }
    const QSqlError error = m_select->lastError();
    m_select->finish();
    return !error.isValid() || fail(error);
}

bool Store::count(qint64 key, qint64 afterId, qint64 &count)
{
    QSqlQuery query = prepared(QStringLiteral("SELECT COUNT(*) FROM events WHERE session=? AND id>?"));
    query.addBindValue(key);
    query.addBindValue(afterId);
    if (!run(query))
        return false;
    if (!query.next())
        return fail(query.lastError());
    count = query.value(0).toLongLong();
    return true;
}

bool Store::rejected(std::vector<Rejected> &rejected, qint64 &damaged)
{
    damaged = 0;
    QSqlQuery query = prepared(QStringLiteral("SELECT id, record, rejected_ms, status, poison, reason FROM rejected ORDER BY id"));
    if (!run(query))
        return false;
    while (query.next()) {
        auto entry = record::read(0, query.value(1).toByteArray());
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

// ---- What is left of a damaged one ----

qint64 Store::salvage(const RowVisitor &visit)
{
    std::vector<qint64> known;
    QSet<qint64> read;
    const auto visitOnce = [&](qint64 id, OutboxEntry &&entry) {
        if (read.contains(id))
            return;
        read.insert(id);
        visit(id, std::move(entry));
    };
    StorePages pages(m_path);
    // With a damaged log SQLite shows what was before the damage: what was removed since, too. Else it is all if the file was only deleted.
    if (!pages.isLogDamaged()) {
        salvageUpwards(visitOnce, known);
        addIndexedIds(known);
    }
    pages.visitRows([&](qint64 id, const QByteArray &column) {
        if (auto entry = record::read(id, column)) {
            entry->row = id;
            visitOnce(id, std::move(*entry));
        } else if (column.size() > record::kHeaderSize && !record::read(0, column)) { // nor one that was set aside
            known.push_back(id);
        }
    });
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    return std::count_if(known.begin(), known.end(), [&read](qint64 id) { return !read.contains(id); });
}

void Store::salvageUpwards(const RowVisitor &visit, std::vector<qint64> &known)
{
    qint64 last = 0;
    QSqlQuery query = prepared(kRow + QStringLiteral("NOT INDEXED ORDER BY id"));
    if (!run(query))
        return;
    while (query.next()) {
        const qint64 id = query.value(0).toLongLong();
        if (id <= last) // pages that lead back to others
            break;
        last = id;
        known.push_back(id);
        if (auto entry = entryAt(query))
            visit(id, std::move(*entry));
    }
}

void Store::addIndexedIds(std::vector<qint64> &known)
{
    QSqlQuery query = prepared(QStringLiteral("SELECT id FROM events INDEXED BY events_by_session"));
    const size_t most = 2 * known.size() + 1000000; // pages may lead back to each other
    if (!query.exec())
        return;
    while (known.size() < most && query.next())
        known.push_back(query.value(0).toLongLong());
}

} // namespace mindlytics
