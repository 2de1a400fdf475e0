// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/store.h"

#include "outbox/storepages.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtSql/QSqlError>

#include <atomic>

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
    case 1: // SQLITE_ERROR: our statements are right, so it is a name in the schema that is not
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return Store::Failure::Corrupt;
    case 13: // SQLITE_FULL
        return Store::Failure::Full;
    default:
        return Store::Failure::Other;
    }
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

bool Store::open(bool isOwn)
{
    m_resting = false;
    if (!hasFile())
        return false;
    const bool logDamaged = StorePages(m_path).isLogDamaged(); // before SQLite has a look: to close the file here would end its lock
    if (!connect(isOwn ? kOwnBusyMs : 0))
        return false;
    if (logDamaged) // and nothing may be written over the rest of it
        return run(QStringLiteral("PRAGMA locking_mode=EXCLUSIVE")) && fail(Failure::Corrupt, QStringLiteral("the log is damaged"));
    return configure(isOwn ? kOwnCacheKiB : kFoundCacheKiB) && checkVersion();
}

/*! With a log beside it, the file is there again if it was lost or emptied: SQLite, to which one byte is as good as none, would delete that
 *  log, and what is only in there. */
bool Store::hasFile()
{
    QFile file(m_path);
    if (file.size() > 1 || QFileInfo(m_path + QStringLiteral("-wal")).size() == 0)
        return file.exists() || fail(Failure::Gone, m_path);
    const bool made = file.open(QIODevice::ReadWrite) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.resize(StorePages::kPageSize);
    return made || fail(Failure::Other, file.errorString());
}

bool Store::isThere()
{
    // The log, too: what is written to one that was removed would be gone with the process.
    return (QFile::exists(m_path) && QFile::exists(m_path + QStringLiteral("-wal"))) || fail(Failure::Gone, m_path);
}

bool Store::connect(int busyMs, bool readOnly)
{
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE")))
        return fail(Failure::NoDriver, QStringLiteral("QSQLITE"));
    m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_db.setDatabaseName(m_path);
    m_db.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMs) + (readOnly ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString()));
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
        // A row has the id of the first event that it was written with. Its number of events is in the index, too, so that each can be checked
        // against the other.
        return run(QStringLiteral("CREATE TABLE events (id INTEGER PRIMARY KEY, last_id INTEGER NOT NULL, session INTEGER NOT NULL, "
                                  "count INTEGER NOT NULL, size INTEGER NOT NULL, failures INTEGER NOT NULL, records BLOB NOT NULL)"))
            && run(QStringLiteral("CREATE INDEX events_by_session ON events (session, id, count)"))
            && run(QStringLiteral("CREATE TABLE rejected (id INTEGER PRIMARY KEY, rejected_ms INTEGER NOT NULL, "
                                  "status INTEGER NOT NULL, poison INTEGER NOT NULL, reason TEXT NOT NULL, record BLOB NOT NULL)"))
            && run(QStringLiteral("CREATE TABLE about (created_ms INTEGER NOT NULL, version INTEGER NOT NULL)"))
            && run(QStringLiteral("INSERT INTO about VALUES (%1, %2)").arg(createdMs).arg(kVersion))
            && run(QStringLiteral("PRAGMA user_version=%1").arg(kVersion));
    });
}

bool Store::checkVersion()
{
    QSqlQuery query = prepared(QStringLiteral("PRAGMA user_version"));
    if (!run(query))
        return false;
    if (!query.next())
        return fail(query.lastError());
    const int version = query.value(0).toInt();
    query.finish();
    if (version > kVersion) {
        // It lies in the file's head without a checksum: so it is there a second time.
        QSqlQuery again = prepared(QStringLiteral("SELECT version FROM about"));
        const bool isDamaged = run(again) && again.next() && again.value(0).toInt() == kVersion;
        return fail(isDamaged ? Failure::Corrupt : Failure::Newer, QStringLiteral("user_version %1").arg(version));
    }
    if (version == kVersion)
        return true;
    // Of a process that was killed before it had made the tables, which is one transaction with the version.
    QSqlQuery tables = prepared(QStringLiteral("SELECT COUNT(*) FROM sqlite_master"));
    if (!run(tables))
        return false;
    if (!tables.next())
        return fail(tables.lastError());
    const int count = tables.value(0).toInt();
    tables.finish();
    return count == 0 ? makeTables(0) : fail(Failure::Corrupt, QStringLiteral("user_version %1").arg(version));
}

void Store::close()
{
    m_insert.reset();
    m_select.reset();
    m_delete.reset();
    m_find.reset();
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

// ---- Rest ----

bool Store::look(Contents &contents)
{
    // To close a connection that may write copies the log into the file and waits for the disk, which takes long with hundreds of stores. One
    // that reads only leaves both as they are; but it cannot finish what a killed process began.
    const auto isOurs = [this] {
        QSqlQuery version = prepared(QStringLiteral("PRAGMA user_version"));
        return run(version) && version.next() && version.value(0).toInt() == kVersion;
    };
    const bool seen = hasFile() && !StorePages(m_path).isLogDamaged() && connect(0, true)
        && run(QStringLiteral("PRAGMA cell_size_check=ON")) && isOurs() && this->contents(contents);
    rest();
    return seen;
}

void Store::rest()
{
    close();
    m_resting = true;
}

bool Store::awake()
{
    if (!m_resting || open())
        return true;
    rest();
    return false;
}

// ---- Statements ----

/*! Empty if that fails, because the store rests and cannot be opened, or for damage; run() fails then for the same reason. */
QSqlQuery Store::prepared(const QString &sql)
{
    const bool isAwake = awake();
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (!isAwake || query.prepare(sql))
        return query;
    fail(query.lastError());
    return QSqlQuery(m_db);
}

QSqlQuery &Store::kept(std::optional<QSqlQuery> &query, const QString &sql)
{
    if (!query || query->lastQuery().isEmpty())
        query = prepared(sql);
    return *query;
}

bool Store::run(const QString &sql)
{
    if (!awake())
        return false;
    QSqlQuery query(m_db);
    return query.exec(sql) || fail(query.lastError());
}

bool Store::run(QSqlQuery &query)
{
    return !query.lastQuery().isEmpty() && (query.exec() || fail(query.lastError()));
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
    if (!awake())
        return false;
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

} // namespace mindlytics
