// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// How events lie in the rows of a store, several of one session in each.

#include "diskrun.h"
#include "outbox/record.h"

#include <numeric>

namespace {

/*! Events with ids from \a firstRow on, each of \a size bytes. */
std::vector<OutboxEntry> rows(const QString &session, int count, qint64 firstRow, int size = 300)
{
    std::vector<OutboxEntry> entries = numbered(session, count, int(firstRow), size);
    for (OutboxEntry &entry : entries)
        entry.row = firstRow++;
    return entries;
}

/*! The answer to a query that has one number. */
qint64 ask(const QString &path, const QString &sql)
{
    qint64 number = -1;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("ask"));
        db.setDatabaseName(path);
        QSqlQuery query(db);
        if (db.open() && query.exec(sql) && query.next())
            number = query.value(0).toLongLong();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("ask"));
    return number;
}

QList<qint64> idsOf(const std::vector<OutboxEntry> &entries)
{
    QList<qint64> ids;
    for (const OutboxEntry &entry : entries)
        ids.append(entry.row);
    return ids;
}

QList<qint64> from(qint64 first, int count)
{
    QList<qint64> ids(count);
    std::iota(ids.begin(), ids.end(), first);
    return ids;
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    QString m_path;

    QList<qint64> read(const QString &session, qint64 afterId = 0, int most = 1000000, qint64 maxBytes = 1000000000)
    {
        std::vector<OutboxEntry> entries;
        return m_store->read(record::sessionKey(session), afterId, most, maxBytes, entries) ? idsOf(entries) : QList<qint64>{-1};
    }
    bool remove(const QString &session, qint64 upTo) { return m_store->remove({{record::sessionKey(session), upTo}}); }
    /*! Closes it, looks into its file, and opens it again. */
    qint64 askClosed(const QString &sql)
    {
        m_store->close();
        const qint64 answer = ask(m_path, sql);
        return m_store->open() ? answer : -2;
    }
    qint64 rowCount() { return askClosed(QStringLiteral("SELECT COUNT(*) FROM events")); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("1.db"));
        m_store = std::make_unique<Store>(m_path, false);
        QVERIFY(m_store->create(1));
    }

    void neighboursOfASessionShareARow()
    {
        QVERIFY(m_store->append(rows(kA, 10, 1)));
        QCOMPARE(rowCount(), 1);
        QVERIFY(m_store->append(rows(kA, 100, 11)));
        QVERIFY(rowCount() < 15);
        QCOMPARE(askClosed(QStringLiteral("SELECT MAX(length(records)) < 4096 FROM events")), 1);
        QCOMPARE(read(kA), from(1, 110));
    }

    void largeOnesHaveARowOfTheirOwn()
    {
        QVERIFY(m_store->append(rows(kA, 5, 1, 40000)));
        QCOMPARE(rowCount(), 5);
        QCOMPARE(read(kA), from(1, 5));
    }

    void onlyNeighboursDo()
    {
        std::vector<OutboxEntry> mixed = rows(kA, 3, 1);
        for (const OutboxEntry &entry : rows(kB, 3, 4))
            mixed.push_back(entry);
        for (const OutboxEntry &entry : rows(kA, 2, 8)) // 7 is missing
            mixed.push_back(entry);
        for (const OutboxEntry &entry : rows(kA, 2, 10))
            mixed.push_back(entry);
        mixed.back().failures = 3; // has to be the first of its row
        QVERIFY(m_store->append(mixed));
        QCOMPARE(rowCount(), 4);
        QCOMPARE(read(kA), from(1, 3) + from(8, 4));
        std::vector<OutboxEntry> last;
        QVERIFY(m_store->read(record::sessionKey(kA), 10, 10, 10000, last));
        QCOMPARE(last.size(), 1);
        QCOMPARE(last.front().failures, 3);
    }

    void readsFromTheMiddleOfARowAndStopsThere()
    {
        QVERIFY(m_store->append(rows(kA, 40, 1)));
        QVERIFY(m_store->append(rows(kB, 3, 41)));
        for (int after = 0; after <= 40; ++after) {
            for (const int most : {1, 3, 11, 100}) {
                QCOMPARE(read(kA, after, most), from(after + 1, std::min(most, 40 - after)));
                qint64 count = 0;
                QVERIFY(m_store->count(record::sessionKey(kA), after, count));
                QCOMPARE(count, 40 - after);
            }
        }
        QCOMPARE(read(kA, 2, 100, 1000), from(3, 3)); // 300 bytes each
        QCOMPARE(read(kA, 2, 100, 10), from(3, 1)); // the first in any case
    }

    void whatIsSettledLeavesARowThatHoldsMore()
    {
        for (int upTo = 0; upTo <= 40; ++upTo) {
            init();
            QVERIFY(m_store->append(rows(kA, 40, 1)));
            QVERIFY(m_store->append(rows(kB, 5, 41)));
            QVERIFY(remove(kA, upTo));
            QVERIFY(remove(kA, upTo)); // again: nothing more
            QCOMPARE(read(kA), from(upTo + 1, 40 - upTo));
            QCOMPARE(read(kB), from(41, 5));
            Store::Contents contents;
            QVERIFY(m_store->contents(contents));
            QCOMPARE(contents.count, 45 - upTo);
            QCOMPARE(contents.bytes, (45 - upTo) * 300);
            QCOMPARE(contents.lastId, 45);
            QCOMPARE(contents.parts.size(), upTo < 40 ? 2 : 1);
        }
    }

    void nothingOfItStaysInTheFile()
    {
        std::vector<OutboxEntry> entries = rows(kA, 3, 1);
        entries[0].json = "the secret of the chat";
        QVERIFY(m_store->append(entries));
        m_store->close();
        QVERIFY(holdsText(m_folder->path(), "the secret"));
        QVERIFY(m_store->open());
        QVERIFY(remove(kA, 1));
        QCOMPARE(rowCount(), 1);
        m_store->close();
        QVERIFY(!holdsText(m_folder->path(), "the secret"));
    }

    void failuresAreThoseOfTheFirstThatIsLeft()
    {
        QVERIFY(m_store->append(rows(kA, 8, 1)));
        QVERIFY(m_store->setFailures(record::sessionKey(kA), 4, 7)); // those before are settled
        std::vector<OutboxEntry> entries;
        QVERIFY(m_store->read(record::sessionKey(kA), 0, 10, 10000, entries));
        QCOMPARE(idsOf(entries), from(4, 5));
        QCOMPARE(entries[0].failures, 7);
        QCOMPARE(entries[1].failures, 0);
        QVERIFY(remove(kA, 4));
        entries.clear();
        QVERIFY(m_store->read(record::sessionKey(kA), 0, 10, 10000, entries));
        QCOMPARE(entries[0].failures, 0);
    }

    void setsAsideInTheMiddleOfARow()
    {
        QVERIFY(m_store->append(rows(kA, 8, 1)));
        OutboxRejected rejected;
        rejected.entry = rows(kA, 1, 3).front();
        QVERIFY(m_store->reject(rejected, {{record::sessionKey(kA), 3}}));
        QCOMPARE(read(kA), from(4, 5));
        std::vector<Store::Rejected> found;
        qint64 damaged = 0;
        QVERIFY(m_store->rejected(found, damaged));
        QCOMPARE(found.size(), 1);
        QCOMPARE(damaged, 0);
        QCOMPARE(found.front().id, 3);
        QCOMPARE(found.front().event.entry.eventId, QStringLiteral("3"));
    }

    void salvagesTheOthersOfARowAndCountsWhatIsLost()
    {
        QVERIFY(m_store->append(rows(kA, 8, 1)));
        QVERIFY(remove(kA, 2));
        m_store->close();
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        std::vector<OutboxEntry> fifth = rows(kA, 1, 5);
        const qsizetype at = bytes.indexOf(record::write(fifth.front()));
        QVERIFY(at > 0);
        QVERIFY(file.seek(at + 5)); // its size
        QVERIFY(file.putChar('\x11'));
        file.close();
        QVERIFY(m_store->open());
        QCOMPARE(read(kA), QList<qint64>{-1});
        QCOMPARE(m_store->failure(), Store::Failure::Corrupt);
        QList<qint64> ids;
        QCOMPARE(m_store->salvage([&](OutboxEntry &&entry) { ids.append(entry.row); }), 1);
        QCOMPARE(ids, (QList<qint64>{3, 4, 6, 7, 8}));
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
