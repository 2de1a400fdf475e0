// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What is left of a damaged store.

#include "outbox/store.h"

#include "outbox/record.h"
#include "outbox/storepages.h"

#include <algorithm>
#include <utility>

namespace mindlytics {

namespace {

/*! Notes which events were there, by row, and which of them could be read. */
class Salvage
{
public:
    explicit Salvage(const Store::EventVisitor &visit)
        : m_visit(visit)
    {
    }

    void expect(qint64 row, qint64 count) { m_rows[row].expected = std::max(m_rows[row].expected, count); }
    qsizetype rows() const { return m_rows.size(); }

    /*! Reads what is intact in \a records, each event once, wherever it is found. */
    void read(qint64 row, const QByteArray &records, int failures)
    {
        record::Reader reader(records);
        qint64 intact = 0;
        while (auto entry = reader.nextIntact()) {
            if (entry->row == 0) // one that was set aside
                return;
            entry->failures = ++intact == 1 ? failures : 0;
            if (std::exchange(m_read[entry->row], true))
                continue;
            ++m_rows[row].read;
            m_visit(std::move(*entry));
        }
        if (reader.hasSkipped() && records.size() > record::kHeaderSize)
            expect(row, intact + 1);
    }

    qint64 lost() const
    {
        qint64 lost = 0;
        for (const Row &row : m_rows)
            lost += std::max<qint64>(0, row.expected - row.read);
        return lost;
    }

private:
    struct Row {
        qint64 expected = 0;
        qint64 read = 0;
    };
    const Store::EventVisitor &m_visit;
    QHash<qint64, Row> m_rows;
    QHash<qint64, bool> m_read; // by event
};

} // namespace

qint64 Store::salvage(const EventVisitor &visit)
{
    Salvage salvage(visit);
    StorePages pages(m_path);
    // With a damaged log SQLite shows what was before the damage: what was removed since, too. Else it is all if the file was only deleted.
    if (!pages.isLogDamaged()) {
        QSqlQuery rows = prepared(QStringLiteral("SELECT id, count, failures, records FROM events NOT INDEXED ORDER BY id"));
        qint64 last = 0;
        for (bool good = run(rows); good && rows.next() && rows.value(0).toLongLong() > last;) { // else pages lead back to others
            last = rows.value(0).toLongLong();
            salvage.expect(last, rows.value(1).toLongLong());
            salvage.read(last, rows.value(3).toByteArray(), rows.value(2).toInt());
        }
        QSqlQuery index = prepared(QStringLiteral("SELECT id, count FROM events INDEXED BY events_by_session"));
        qsizetype most = 2 * salvage.rows() + 1000000; // pages may lead back to each other
        for (bool good = run(index); good && index.next() && --most > 0;)
            salvage.expect(index.value(0).toLongLong(), index.value(1).toLongLong());
    }
    pages.visitRows([&](qint64 row, const QByteArray &column) { salvage.read(row, column, 0); });
    return salvage.lost();
}

} // namespace mindlytics
