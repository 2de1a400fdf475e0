// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "outbox/outbox.h"

#include <QtCore/QHash>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <functional>

namespace mindlytics {

/*! One SQLite file of events. Every call that touches it says whether it worked; trouble() says why not.
 *
 * An event's id rises with every append, and is given by the caller; an event that is in the store has the same id for ever. Events of a
 * session leave it in order. A row of it holds a few events of one session that were appended together. It belongs to the thread that made it.
 */
class Store
{
public:
    enum class Failure {
        None,
        Busy, //!< another program holds the file
        Full, //!< no space, or no more may be written
        Corrupt, //!< the file, or a row of it, is damaged
        Newer, //!< the file was written by a later version of the library
        Gone, //!< the file is not where it was
        NoDriver, //!< Qt has no driver for SQLite
        Other, //!< not writable, a failing disk, …
    };

    struct Trouble {
        Failure failure = Failure::None;
        QString path;
        QString text; //!< what the system or SQLite says
    };

    /*! What a store holds of one session. */
    struct Part {
        QString sessionId;
        qint64 key = 0;
        qint64 count = 0;
    };
    struct Contents {
        std::vector<Part> parts;
        qint64 count = 0;
        qint64 bytes = 0; //!< of JSON
        qint64 firstId = 1;
        qint64 lastId = 0;
        qint64 createdMs = 0; //!< wall clock
        qint64 rejected = 0; //!< how many were set aside
    };
    struct Rejected {
        qint64 id = 0;
        OutboxRejected event;
    };
    /*! Up to which id the events of sessions, by their keys, have left the queue. */
    using Settled = QHash<qint64, qint64>;
    using EventVisitor = std::function<void(OutboxEntry &&entry)>;

    /*! \a full: every commit reaches the disk itself, not only the system. */
    Store(const QString &path, bool full);
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    /*! Makes a new file; \a createdMs is kept in it. */
    bool create(qint64 createdMs);
    /*! Opens one that is there; \a isOwn: to be written to for long, as after create(). */
    bool open(bool isOwn = false);
    void close();
    /*! close(), for a file that is removed then: whether it reaches the disk does not matter any more. */
    void closeForGood();

    /*! Gives contents() of a file that is not open, and leaves it as it is, with its log. It rests then. False if that takes an open(). */
    bool look(Contents &contents);
    /*! close() until a call needs the file: that opens it again, and fails as open() does. */
    void rest();
    bool isResting() const { return m_resting; }

    const QString &path() const { return m_path; }
    Failure failure() const { return m_failure; }
    /*! Why the last call that failed did. */
    Trouble trouble() const { return {m_failure, m_path, m_failureText}; }

    /*! False, and the call fails as Gone, if the file is not where it was. */
    bool isThere();
    /*! What is in it; fails as Corrupt if that contradicts itself. The records themselves are not looked at. */
    bool contents(Contents &contents);
    /*! True if there is a row, whatever the index says, or if that cannot be told for damage. */
    bool holdsRows();
    /*! Contents::createdMs; 0 if that cannot be read. */
    qint64 createdMs();
    bool setCreatedMs(qint64 createdMs);
    /*! The events of the session with \a key behind \a afterId, at most \a most and, but for the first, \a maxBytes of JSON. */
    bool read(qint64 key, qint64 afterId, int most, qint64 maxBytes, std::vector<OutboxEntry> &entries);
    /*! How many events of the session with \a key are behind \a afterId. */
    bool count(qint64 key, qint64 afterId, qint64 &count);
    /*! Visits every event that can be read, damaged as the file may be, once; gives how many more are known to have been there. */
    qint64 salvage(const EventVisitor &visit);

    /*! All or none. OutboxEntry::row is the id. */
    bool append(const std::vector<OutboxEntry> &entries);
    bool remove(const Settled &settled);
    /*! Of the first event of the session with \a key that is not settled; those before \a id are removed. */
    bool setFailures(qint64 key, qint64 id, int failures);

    /*! Sets an event aside, and removes what is settled. */
    bool reject(const OutboxRejected &rejected, const Settled &settled = {});
    /*! Oldest first; leaves out those that are damaged, and counts them. */
    bool rejected(std::vector<Rejected> &rejected, qint64 &damaged);
    bool removeRejected(const std::vector<qint64> &ids);

    /*! Removes everything and gives the space back, so that no trace of it is left in the file. */
    bool clear();
    /*! Gives the space back; for a store that is empty. */
    bool shrink();

private:
    // What is said of damage.
    static constexpr QLatin1String kDamaged{"a checksum is wrong"};
    static constexpr QLatin1String kDiffer{"index and table differ"};

    struct Row {
        qint64 id = 0;
        qint64 count = 0; //!< of events
        qint64 size = 0;
        int failures = 0; //!< of the first one
        QByteArray records;
    };
    /*! How far read() has come. */
    struct Reading {
        qint64 key;
        qint64 lastId;
        int most;
        qint64 maxBytes;
        std::vector<OutboxEntry> &entries;
        qint64 bytes = 0;
        bool done = false;
    };

    // ---- Open and close, statements (store.cpp) ----
    bool hasFile();
    bool connect(int busyMs, bool readOnly = false);
    bool awake();
    bool configure(int cacheKiB);
    bool makeTables(qint64 createdMs);
    bool checkVersion();
    bool run(const QString &sql);
    bool run(QSqlQuery &query);
    bool fail(const QSqlError &error);
    bool fail(Failure failure, const QString &text);
    bool transaction(const std::function<bool()> &work);
    QSqlQuery prepared(const QString &sql);
    QSqlQuery &kept(std::optional<QSqlQuery> &query, const QString &sql);

    // ---- Writing (storewriting.cpp) ----
    bool appendRow(const std::vector<OutboxEntry> &entries, size_t &next);
    bool insert(const Row &row, qint64 key, qint64 lastId);
    bool removeSettled(const Settled &settled);
    bool removeUpTo(qint64 key, qint64 id);
    bool shorten(qint64 key, qint64 upTo);

    // ---- Reading (storereading.cpp; of a damaged one, storesalvage.cpp) ----
    bool readRow(const Row &row, Reading &reading);
    bool findRow(qint64 key, qint64 eventId, std::optional<Row> &row);
    bool nameOf(Part &part);

    const QString m_path;
    const QString m_connection;
    const bool m_full;
    bool m_resting = false;
    QSqlDatabase m_db;
    std::optional<QSqlQuery> m_insert;
    std::optional<QSqlQuery> m_select;
    std::optional<QSqlQuery> m_delete;
    std::optional<QSqlQuery> m_find;
    Failure m_failure = Failure::None;
    QString m_failureText;
};

} // namespace mindlytics
