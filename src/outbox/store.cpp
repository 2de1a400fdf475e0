// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/store.h"

#include "outbox/record.h"
#include "outbox/storepages.h"

#include <QtCore/QFile>
#include <QtSql/QSqlError>

#include <algorithm>
#include <atomic>
#include <utility>

namespace mindlytics {

namespace {

constexpr int kVersion = 1;

// One's own store is worth a wait, and a cache. Those found are tried again later, and there may be many.
constexpr int kOwnBusyMs = 2000;
constexpr int kOwnCacheKiB = 4096;
constexpr int kFoundCacheKiB = 512;

// What SQLite's result codes mean (https://www.sqlite.org/rescode.html); the extended ones hold these in their low byte.
Store::Failure failureOf(int code)
{
    switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return Store::Failure::Busy;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return Store::Failure::Corrupt;
    case 13: // SQLITE_FULL
        return Store::Failure::Full;
    default:
        return Store::Failure::Other;
    }
}

// Rows of one statement: Qt and SQLite take longer to begin one than to write a row.
constexpr size_t kInsertTogether = 32;

void bindRow(QSqlQuery &query, int at, const OutboxEntry &row)
{
    query.bindValue(at, row.row);
    query.bindValue(at + 1, record::sessionKey(row.sessionId));
    query.bindValue(at + 2, qint64(row.json.size()));
    query.bindValue(at + 3, row.failures);
    query.bindValue(at + 4, record::write(row.row, row));
}

QString connectionName()
{
    static std::atomic<quint64> last{0};
    return QStringLiteral("mindlytics-outbox-%1").arg(++last);
}

} // namespace

Store::Store(const QString &path, bool full)
    : m_path(path)
    , m_connection(connectionName())
    , m_full(full)
{
}

Store::~Store()
{
    close();
}

// ---- Open and close ----

bool Store::create(qint64 createdMs)
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly))
        return fail(Failure::Other, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // what SQLite adds beside it gets the same
    file.close();
    // Pages of 16 KiB hold events of the usual length with less waste than smaller ones.
    return connect(kOwnBusyMs) && run(QStringLiteral("PRAGMA page_size=%1").arg(StorePages::kPageSize)) && configure(kOwnCacheKiB) && makeTables(createdMs);
}

bool Store::open()
{
    if (!QFile::exists(m_path))
        return fail(Failure::Gone, m_path);
    const bool logDamaged = StorePages(m_path).isLogDamaged(); // before SQLite has a look: to close the file here would end its lock
    if (!connect(0))
        return false;
    if (logDamaged) // and nothing may be written over the rest of it
        return run(QStringLiteral("PRAGMA locking_mode=EXCLUSIVE")) && fail(Failure::Corrupt, QStringLiteral("the log is damaged"));
    return configure(kFoundCacheKiB) && checkVersion();
}

bool Store::isThere()
{
    // The log, too: what is written to one that was removed would be gone with the process.
    return (QFile::exists(m_path) && QFile::exists(m_path + QStringLiteral("-wal"))) || fail(Failure::Gone, m_path);
}

bool Store::connect(int busyMs)
{
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE")))
        return fail(Failure::NoDriver, QStringLiteral("QSQLITE"));
    m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_db.setDatabaseName(m_path);
    m_db.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMs));
    return m_db.open() || fail(m_db.lastError());
}

bool Store::configure(int cacheKiB)
{
    // Exclusive: the lock file keeps others away anyway, and WAL needs no shared memory beside the file then.
    // Temporary files in memory: they would lie where others may read them.
    for (const char *pragma : {"locking_mode=EXCLUSIVE", "journal_mode=WAL", "secure_delete=ON", "temp_store=MEMORY",
                               "wal_autocheckpoint=500", "journal_size_limit=16777216", "cell_size_check=ON"}) {
        if (!run(QStringLiteral("PRAGMA ") + QLatin1String(pragma)))
            return false;
    }
    return run(QStringLiteral("PRAGMA cache_size=-%1").arg(cacheKiB)) && run(m_full ? QStringLiteral("PRAGMA synchronous=FULL") : QStringLiteral("PRAGMA synchronous=NORMAL"));
}

bool Store::makeTables(qint64 createdMs)
{
    return transaction([&] {
        return run(QStringLiteral("CREATE TABLE events (id INTEGER PRIMARY KEY, session INTEGER NOT NULL, size INTEGER NOT NULL, "
                                  "failures INTEGER NOT NULL, record BLOB NOT NULL)"))
            && run(QStringLiteral("CREATE INDEX events_by_session ON events (session)"))
            && run(QStringLiteral("CREATE TABLE rejected (id INTEGER PRIMARY KEY, rejected_ms INTEGER NOT NULL, "
                                  "status INTEGER NOT NULL, poison INTEGER NOT NULL, reason TEXT NOT NULL, record BLOB NOT NULL)"))
            && run(QStringLiteral("CREATE TABLE about (created_ms INTEGER NOT NULL)"))
            && run(QStringLiteral("INSERT INTO about VALUES (%1)").arg(createdMs))
            && run(QStringLiteral("PRAGMA user_version=%1").arg(kVersion));
    });
}

bool Store::checkVersion()
{
    QSqlQuery query = prepared(QStringLiteral("PRAGMA user_version"));
    if (!run(query) || !query.next())
        return fail(query.lastError());
    const int version = query.value(0).toInt();
    if (version > kVersion)
        return fail(Failure::Newer, QString::number(version));
    query.finish();
    if (version == kVersion)
        return true;
    // Of a process that was killed before it had made the tables, which is one transaction with the version.
    QSqlQuery tables = prepared(QStringLiteral("SELECT COUNT(*) FROM sqlite_master"));
    if (!run(tables) || !tables.next())
        return fail(tables.lastError());
    const int count = tables.value(0).toInt();
    tables.finish();
    return count == 0 ? makeTables(0) : fail(Failure::Corrupt, QStringLiteral("user_version %1").arg(version));
}

void Store::close()
{
    m_insert.reset();
    m_insertMany.reset();
    m_select.reset();
    m_db = {};
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

void Store::closeForGood()
{
    if (m_db.isOpen())
        run(QStringLiteral("PRAGMA synchronous=OFF"));
    close();
}

// ---- Statements ----

QSqlQuery Store::prepared(const QString &sql)
{
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    query.prepare(sql);
    return query;
}

bool Store::run(const QString &sql)
{
    QSqlQuery query(m_db);
    return query.exec(sql) || fail(query.lastError());
}

bool Store::run(QSqlQuery &query)
{
    return query.exec() || fail(query.lastError());
}

bool Store::fail(const QSqlError &error)
{
    return fail(failureOf(error.nativeErrorCode().toInt()), error.databaseText().isEmpty() ? error.text() : error.databaseText());
}

bool Store::fail(Failure failure, const QString &text)
{
    m_failure = failure;
    m_failureText = text;
    return false;
}

bool Store::transaction(const std::function<bool()> &work)
{
    if (!m_db.transaction())
        return fail(m_db.lastError());
    if (work()) {
        if (m_db.commit())
            return true;
        fail(m_db.lastError());
    }
    m_db.rollback();
    return false;
}

// ---- Writing ----

bool Store::append(const std::vector<OutboxEntry> &rows)
{
    if (!isThere())
        return false;
    if (!m_insert) {
        const QString values = QStringLiteral("(?, ?, ?, ?, ?)");
        m_insert = prepared(QStringLiteral("INSERT INTO events VALUES ") + values);
        m_insertMany = prepared(QStringLiteral("INSERT INTO events VALUES ") + QStringList(kInsertTogether, values).join(u','));
    }
    return transaction([&] {
        for (size_t i = 0; i < rows.size();) {
            const bool many = rows.size() - i >= kInsertTogether;
            QSqlQuery &query = many ? *m_insertMany : *m_insert;
            const size_t count = many ? kInsertTogether : 1;
            for (size_t j = 0; j < count; ++j)
                bindRow(query, int(5 * j), rows[i + j]);
            if (!run(query))
                return false;
            i += count;
        }
        return true;
    });
}

bool Store::deleteIds(const QString &table, const std::vector<qint64> &ids)
{
    if (ids.empty())
        return true;
    if (ids.back() - ids.front() + 1 == qint64(ids.size()) && std::is_sorted(ids.begin(), ids.end(), std::less_equal<>()))
        return run(QStringLiteral("DELETE FROM %1 WHERE id BETWEEN %2 AND %3").arg(table).arg(ids.front()).arg(ids.back()));
    // One statement with the ids in its text is much faster than one statement for each id.
    constexpr size_t kMost = 1000;
    for (size_t first = 0; first < ids.size(); first += kMost) {
        QString sql = QStringLiteral("DELETE FROM %1 WHERE id IN (").arg(table);
        const size_t end = std::min(first + kMost, ids.size());
        for (size_t i = first; i < end; ++i)
            sql += QString::number(ids[i]) + (i + 1 < end ? u',' : u')');
        if (!run(sql))
            return false;
    }
    return true;
}

bool Store::remove(const std::vector<qint64> &ids)
{
    return deleteIds(QStringLiteral("events"), ids);
}

bool Store::setCreatedMs(qint64 createdMs)
{
    return run(QStringLiteral("UPDATE about SET created_ms=%1").arg(createdMs));
}

bool Store::setFailures(qint64 id, int failures)
{
    return run(QStringLiteral("UPDATE events SET failures=%1 WHERE id=%2").arg(failures).arg(id));
}

bool Store::reject(qint64 id, const OutboxRejected &rejected)
{
    return isThere() && transaction([&] {
        QSqlQuery query = prepared(QStringLiteral("INSERT OR REPLACE INTO rejected VALUES (?, ?, ?, ?, ?, ?)"));
        query.addBindValue(rejected.entry.row);
        query.addBindValue(rejected.rejectedMs);
        query.addBindValue(rejected.status);
        query.addBindValue(rejected.poison);
        query.addBindValue(rejected.reason.isNull() ? QStringLiteral("") : rejected.reason);
        query.addBindValue(record::write(0, rejected.entry));
        return run(query) && (id == 0 || deleteIds(QStringLiteral("events"), {id}));
    });
}

bool Store::removeRejected(const std::vector<qint64> &ids)
{
    return deleteIds(QStringLiteral("rejected"), ids);
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
