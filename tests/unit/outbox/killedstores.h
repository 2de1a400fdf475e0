// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "diskrun.h"

constexpr int kEvents = 5; // of the session A in each store

inline QString sessionOf(int store)
{
    return QStringLiteral("S%1").arg(store);
}

inline bool copyWithLog(const QString &from, const QString &to)
{
    return QFile::copy(from, to) && QFile::copy(from + QStringLiteral("-wal"), to + QStringLiteral("-wal"));
}

/*! Makes stores as killed processes leave them, each with its log. */
class Killed
{
public:
    explicit Killed(const QString &folder)
        : m_folder(folder)
        , m_empty(m_base.filePath(QStringLiteral("empty.db")), false)
    {
        m_good = m_empty.create(1000);
    }
    QStringList paths() const { return m_good ? m_paths : QStringList(); }

    /*! Each row in a transaction of its own. */
    void leave(std::vector<OutboxEntry> rows)
    {
        const QString path = m_base.filePath(QStringLiteral("store.db"));
        Store store(path, false);
        m_good = m_good && copyWithLog(m_empty.path(), path) && store.open() && store.setCreatedMs(1000 + m_paths.size());
        for (size_t row = 0; row < rows.size(); ++row) {
            rows[row].row = qint64(row) + 1;
            m_good = m_good && store.append({rows[row]});
        }
        m_paths.append(QStringLiteral("%1/%2-1-a.db").arg(m_folder).arg(1000 + m_paths.size()));
        m_good = m_good && copyWithLog(path, m_paths.constLast());
        store.closeForGood();
        StoreFolder::remove(path);
    }

private:
    const QTemporaryDir m_base;
    const QString m_folder;
    QStringList m_paths;
    Store m_empty;
    bool m_good = false;
};

/*! Stores that all have events of A, numbered through, and one event of a session of their own. */
inline QStringList leaveStores(const QString &folder, int count)
{
    Killed killed(folder);
    for (int i = 0; i < count; ++i) {
        std::vector<OutboxEntry> rows = numbered(kA, kEvents, i * kEvents);
        rows.push_back(entry(sessionOf(i), QStringLiteral("own")));
        killed.leave(std::move(rows));
    }
    return killed.paths();
}

/*! A program that holds a store, as a backup does. */
class Backup
{
public:
    explicit Backup(const QString &path)
        : m_db(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("backup")))
    {
        m_db.setDatabaseName(path);
        m_holds = m_db.open() && m_db.exec(QStringLiteral("BEGIN EXCLUSIVE")).isActive();
    }
    ~Backup()
    {
        m_db.close();
        m_db = {};
        QSqlDatabase::removeDatabase(QStringLiteral("backup"));
    }
    Q_DISABLE_COPY_MOVE(Backup)
    bool holds() const { return m_holds; }

private:
    QSqlDatabase m_db;
    bool m_holds = false;
};
