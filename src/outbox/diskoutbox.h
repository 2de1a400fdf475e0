// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/clock.h"
#include "outbox/outbox.h"
#include "outbox/rejectedlist.h"
#include "outbox/store.h"
#include "outbox/storefolder.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <map>

namespace mindlytics {

/*! Who wants to know how a disk outbox fares. Called in the worker's thread. */
class DiskOutboxObserver
{
public:
    virtual ~DiskOutboxObserver();
    /*! Events of an earlier run, or of another process that is gone, are in the queue from now on, or, if \a count is 0, can be lent. */
    virtual void found(qint64 count, qint64 bytes) = 0;
    virtual void foundRejected(const OutboxRejected &rejected) = 0;
    /*! Events have left the queue undelivered; they are \a onDisk for another run, or lost. */
    virtual void left(qint64 count, qint64 bytes, bool onDisk) = 0;
    /*! Events of an earlier run, waiting or set aside, are known to have been in a damaged store and cannot be read. */
    virtual void foundDamaged(qint64 count) = 0;
    /*! Told once per cause. \a setAside: where the damaged file is now. */
    virtual void storeTrouble(const Store::Trouble &trouble, const QString &setAside) = 0;
    /*! Whether new events are kept on disk, or in memory for trouble; told when it changes from what it was: on disk. */
    virtual void keptOnDisk(bool onDisk) = 0;
};

/*! The queue on disk: each event is in a store when append() returns, unless the disk does not let it, and leaves it when it is settled.
 *
 * New events go into a store of its own; stores whose holders are gone are delivered from where they lie, and deleted when they are empty. In
 * memory is a window of each session's first events; what does not fit is read when its turn comes. Of many stores only a few are open, the
 * others rest: locked, and opened again when they are needed. Trouble with a store never stops it:
 * events wait in memory then, and are written once that works again.
 */
class DiskOutbox final : public Outbox
{
public:
    struct Options {
        QString folder;
        bool full = false; //!< see Store
    };

    DiskOutbox(const Options &options, Clock &clock, DiskOutboxObserver &observer);
    ~DiskOutbox() override;

    /*! Begins: makes a store and takes over what others left. */
    void open();
    /*! Writes what is in memory only, if the disk lets it now. */
    void tryDisk();

    qint64 volatileCount() const override { return m_volatile; }
    qint64 volatileCount(const QString &session) const override;
    void append(std::vector<OutboxEntry> entries) override;
    std::optional<QString> nextSession() override;
    std::vector<OutboxEntry> lease(const QString &session, int maxEntries, qint64 maxBytes, bool atLeastOne) override;
    void release(const QString &session) override;
    void setFailures(const OutboxEntry &entry, int failures) override;
    void remove(const std::vector<OutboxEntry> &entries) override;
    int unwritten() const override { return m_unwritten; }
    void writeRemoved() override;
    void reject(OutboxRejected rejected) override;
    std::vector<OutboxRejected> rejected() const override { return m_rejected.all(); }
    std::vector<OutboxRejected> takeRejected(const QStringList &eventIds) override;
    qint64 count() const override { return m_count; }
    qint64 count(const QString &session) const override;
    qint64 bytes() const override { return m_bytes; }
    qint64 lastRow() const override { return m_lastRow; }
    void clear() override;

private:
    /*! A store that is held. A row of it is OutboxEntry::row less base. */
    struct File {
        std::unique_ptr<StoreLock> lock; //!< ahead of the store: it has to outlast that
        std::unique_ptr<Store> store;
        qint64 base = 0;
        qint64 createdMs = 0;
        qint64 number = 0; //!< rises with every one that is taken over
        qint64 count = 0;
        qint64 bytes = 0;
        Store::Settled settled; //!< and not yet removed
        bool hasRejected = false; //!< that are not all in one's own store
        std::vector<qint64> listed; //!< of those the ones that are in the list, by their ids in this store
        std::optional<qint64> closedSinceMs; //!< by the steady clock, if it rests and cannot be opened
        qint64 closedMs = 0; //!< when that was tried last
    };
    /*! An entry in memory; without a file it is nowhere else. */
    struct Queued {
        OutboxEntry entry;
        File *file = nullptr;
        bool wasInStore = false; //!< in one that was given up
    };
    /*! Entries of a session that are on disk only. */
    struct Unread {
        File *file = nullptr;
        qint64 afterId = 0;
        qint64 count = 0;
    };
    /*! A place in a line. Sessions with old events are served store by store, so that each is opened once. */
    struct Turn {
        qint64 createdMs = 0; //!< these two are of the store that the session's first events are in; 0 for new events
        qint64 fileNumber = 0;
        qint64 number = 0; //!< rises
        auto operator<=>(const Turn &) const = default;
    };
    /*! A session's entries: first the window, then what is unread, then what could not be written behind that. */
    struct Session {
        qint64 key = 0;
        QList<Queued> window;
        QList<Unread> unread;
        QList<Queued> tail;
        int lent = 0; //!< how many of the window
        int line = -1; //!< which of the turns it is in; -1: none
        Turn turn;
        qint64 count() const;
    };

    // ---- The queue (diskoutbox.cpp) ----
    Session &sessionOf(const QString &sessionId);
    void enqueue(OutboxEntry &&entry, File *file);
    void pushWindow(Session &session, Queued &&queued);
    bool writeOwn(const std::vector<OutboxEntry> &entries);
    bool readMore(const QString &name, Session &session, int least, qint64 leastBytes);
    std::optional<Queued> take(const OutboxEntry &entry);
    void removeFrom(File *file);
    bool holds(const File *file) const;

    // ---- Whose turn it is, and which stores are open for that (diskoutboxturns.cpp) ----
    const File *oldFile(const Session &session) const;
    void addTurn(const QString &name, Session &session);
    void removeTurn(Session &session);
    bool waitFor(File *file);
    bool isClosedForAWhile(File *file);
    bool wasJustClosed(const File *file) const;
    void endWaiting();
    Store &use(File *file);
    void mayRest(File *file);

    // ---- What was set aside (diskoutboxrejected.cpp) ----
    bool storeRejected(const OutboxRejected &rejected);
    bool storeAllRejected();
    void dropRejected(const std::vector<OutboxRejected> &dropped);
    bool moveRejected(File *file);
    bool listRejected(File *file);
    void moveAllRejected();

    // ---- Its files (diskoutboxfiles.cpp) ----
    bool makeOwn();
    void adopt();
    void takeBack();
    QSet<QString> stillInMemory() const;
    QSet<QString> heldPaths() const;
    size_t heldCount() const { return m_files.size() + m_kept.size(); }
    std::unique_ptr<File> adoptFile(StoreFolder::Held held, Store::Contents &contents);
    std::unique_ptr<File> adopted(StoreFolder::Held &held, Store::Contents &contents);
    void addFile(std::unique_ptr<File> file, const Store::Contents &contents);
    void addUnread(File *file, const Store::Contents &contents);
    void beNewerThan(qint64 createdMs);
    void unloadWindow(Session &session);
    void emptied(File *file);
    void forget(File *file, bool removeIt);
    void shrinkOwn();

    // ---- Trouble with them (diskoutboxtrouble.cpp) ----
    /*! After a call on \a file failed: does what can be done; true if the call is worth another try. \a file may be gone then. */
    bool mend(File *file, bool wasReading);
    void abandon(File *file);
    void keepInMemory(const Store::Trouble &trouble);
    void tellTrouble(const Store::Trouble &trouble, const QString &setAside = {});
    void tellOnce(const Store::Trouble &trouble);
    QSet<qint64> notForOwn() const;
    bool writeVolatile();

    // ---- What is left of damaged ones (diskoutboxsalvage.cpp) ----
    struct Replaced {
        std::unique_ptr<Store> store;
        QString setAside; //!< where the old one is now; empty if it was gone
        Store::Trouble trouble; //!< without a store: why
    };
    Replaced replaced(Store &old, qint64 createdMs, bool isOwn, const std::function<bool(Store &)> &write);
    bool rebuild(File *file);
    bool copySalvaged(Store &from, Store &to, const std::function<bool(const OutboxEntry &)> &wanted, qint64 *lost = nullptr);
    bool copyRejected(Store &from, Store &to, qint64 &lost);
    bool writeRejected(Store &to) const;
    bool copyWindow(const File *file, Store &to, const QSet<qint64> &there);
    bool isWaiting(const File *file, const OutboxEntry &entry) const;
    void recount(File *file);
    std::unique_ptr<File> salvaged(StoreFolder::Held &held, Store &damaged, Store::Contents &contents);

    const Options m_options;
    const size_t m_mostFiles; //!< that are held
    const size_t m_mostAwake; //!< that are open, of those of earlier runs
    Clock &m_clock;
    DiskOutboxObserver &m_observer;
    StoreFolder m_folder;
    std::vector<std::unique_ptr<File>> m_files;
    File *m_own = nullptr; //!< of m_files; null while there is none
    std::vector<File *> m_awake; //!< those of earlier runs that are open, the one that was used last at the end
    qint64 m_lastFile = 0;
    bool m_onDisk = true;
    Store::Failure m_told = Store::Failure::None; //!< why events are kept in memory, if that was told
    QSet<QString> m_leftAlone; //!< stores that this run does nothing with
    QHash<QString, Store::Settled> m_givenUp; //!< stores that could not be read: what of them was delivered, or stayed in memory
    std::vector<StoreFolder::Held> m_kept; //!< of these the ones that are still locked: another process would send what is in memory, too
    QHash<QString, Store::Failure> m_toldOf; //!< what was told of stores that could not be taken over yet
    bool m_isLooking = false; //!< what others left has not all been found: nothing is lent, since there may be earlier events
    QSet<QString> m_looked; //!< the stores that were tried so far, while that lasts
    bool m_isBusy = false; //!< one of them was
    bool m_moreWait = false; //!< there are more stores than may be held at once

    QHash<QString, Session> m_sessions;
    std::map<Turn, QString> m_turns[2]; //!< the sessions that are not lent: with new events first, and with old ones
    int m_nextTurn = 1;
    qint64 m_lastTurn = 0;
    QStringList m_waiting; //!< sessions in no line, because the store cannot be opened now
    RejectedList m_rejected;
    int m_unwritten = 0;
    qint64 m_count = 0;
    qint64 m_bytes = 0;
    qint64 m_volatile = 0;
    qint64 m_windowBytes = 0;
    qint64 m_lastRow = 0;
    std::unique_ptr<Alarm> m_adoptAlarm;
    std::unique_ptr<Alarm> m_shrinkAlarm;
    std::unique_ptr<Alarm> m_retryAlarm;
};

} // namespace mindlytics
