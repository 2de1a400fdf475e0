// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// A new store of what can be read in a damaged one.

#include "outbox/diskoutbox.h"

#include "base/logging.h"
#include "outbox/record.h"
#include "outbox/storelock.h"

#include <algorithm>

namespace mindlytics {

namespace {

constexpr size_t kCopyRows = 500;

} // namespace

/*! Puts what \a write writes in the place of \a old, under the same name and lock. This process may be killed at any moment: the next one finds
 *  either the old store or the new, and never both. Without a store in the result the old one still counts. */
DiskOutbox::Replaced DiskOutbox::replaced(Store &old, qint64 createdMs, bool isOwn, const std::function<bool(Store &)> &write)
{
    const QString path = old.path();
    const bool isGone = old.failure() == Store::Failure::Gone; // what is still there of it is in the new one
    Store copy(StoreFolder::copyOf(path), m_options.full);
    const bool isWritten = copy.create(createdMs) && write(copy);
    copy.close();
    if (!isWritten || !StoreFolder::keepCopy(path)) {
        StoreFolder::dropCopy(path);
        return {nullptr, {}, isWritten ? Store::Trouble{Store::Failure::Other, copy.path(), QStringLiteral("it cannot be finished")} : copy.trouble()};
    }
    old.rest();
    const auto setAside = StoreFolder::finishCopy(path, m_clock.wallMs(), !isGone);
    if (!setAside)
        return {nullptr, {}, {Store::Failure::Other, path, QStringLiteral("it cannot be renamed")}};
    auto next = std::make_unique<Store>(path, m_options.full);
    if (!next->open(isOwn))
        next->rest(); // and is opened when it is needed
    return {std::move(next), *setAside, {}};
}

bool DiskOutbox::rebuild(File *file)
{
    m_folder.prepare();
    if (!file->lock || !file->lock->isInPlace()) { // deleted with the store
        file->lock.reset();
        file->lock = StoreLock::take(file->store->path());
    }
    if (!file->lock)
        return false;
    // The last try may have ended before the copy was in its place.
    if (file->store->failure() == Store::Failure::Gone && !StoreFolder::finishCopy(file->store->path(), m_clock.wallMs()))
        return false;
    const Store::Trouble trouble = file->store->trouble();
    QSet<qint64> copied;
    const auto wanted = [&](const OutboxEntry &entry) {
        const bool waits = isWaiting(file, entry);
        if (waits)
            copied.insert(entry.row);
        return waits;
    };
    qint64 lostRejected = 0;
    const auto write = [&](Store &copy) {
        return copySalvaged(*file->store, copy, wanted) && copyWindow(file, copy, copied)
            && (file == m_own ? writeRejected(copy) : copyRejected(*file->store, copy, lostRejected));
    };
    Replaced next = replaced(*file->store, file->createdMs, file == m_own, write);
    if (!next.store)
        return false;
    file->store = std::move(next.store);
    file->settled.clear();
    tellTrouble(trouble, next.setAside);
    if (file->store->isResting())
        return false;
    recount(file);
    return true;
}

bool DiskOutbox::copySalvaged(Store &from, Store &to, const std::function<bool(const OutboxEntry &)> &wanted, qint64 *lost)
{
    std::vector<OutboxEntry> rows;
    bool written = true;
    const qint64 unreadable = from.salvage([&](OutboxEntry &&entry) {
        if (!wanted(entry))
            return;
        rows.push_back(std::move(entry));
        if (rows.size() >= kCopyRows)
            written = to.append(std::exchange(rows, {})) && written;
    });
    if (lost)
        *lost = unreadable;
    return (rows.empty() || to.append(rows)) && written;
}

/*! What can be read of them; \a lost: how many are known to be damaged. */
bool DiskOutbox::copyRejected(Store &from, Store &to, qint64 &lost)
{
    std::vector<Store::Rejected> rejected;
    from.rejected(rejected, lost);
    return std::all_of(rejected.begin(), rejected.end(), [&to](Store::Rejected &found) {
        found.event.entry.row = found.id;
        return to.reject(found.event);
    });
}

/*! Those of one's own store are in memory, and nowhere else if that is damaged. */
bool DiskOutbox::writeRejected(Store &to) const
{
    const auto all = m_rejected.all();
    return std::all_of(all.begin(), all.end(), [&to](const OutboxRejected &rejected) { return to.reject(rejected); });
}

bool DiskOutbox::copyWindow(const File *file, Store &to, const QSet<qint64> &there)
{
    std::vector<OutboxEntry> rows;
    for (const Session &session : std::as_const(m_sessions)) {
        for (const Queued &queued : session.window) {
            if (queued.file != file || there.contains(queued.entry.row - file->base))
                continue;
            rows.push_back(queued.entry);
            rows.back().row -= file->base;
        }
    }
    return rows.empty() || to.append(rows);
}

bool DiskOutbox::isWaiting(const File *file, const OutboxEntry &entry) const
{
    const auto it = m_sessions.constFind(entry.sessionId);
    if (it == m_sessions.constEnd())
        return false;
    const auto isIt = [&](const Queued &q) { return q.file == file && q.entry.row - file->base == entry.row; };
    const auto covers = [&](const Unread &u) { return u.file == file && entry.row > u.afterId; };
    return std::any_of(it->unread.cbegin(), it->unread.cend(), covers) || std::any_of(it->window.cbegin(), it->window.cend(), isIt);
}

void DiskOutbox::recount(File *file)
{
    qint64 lost = 0;
    for (auto it = m_sessions.begin(); it != m_sessions.end(); ++it) {
        qint64 behind = 0; // in later parts of the same store: others that were found are between them
        for (auto part = it->unread.rbegin(); part != it->unread.rend(); ++part) {
            if (part->file != file)
                continue;
            qint64 all = 0;
            file->store->count(it->key, part->afterId, all);
            const qint64 count = std::max<qint64>(0, all - std::exchange(behind, all));
            lost += part->count - count;
            part->count = count;
        }
        it->unread.removeIf([](const Unread &part) { return part.count == 0; });
    }
    if (lost == 0)
        return;
    Store::Contents contents;
    file->store->contents(contents);
    const qint64 bytes = file->bytes - contents.bytes;
    file->count -= lost;
    file->bytes -= bytes;
    m_count -= lost;
    m_bytes -= bytes;
    m_observer.left(lost, bytes, false);
}

std::unique_ptr<DiskOutbox::File> DiskOutbox::salvaged(StoreFolder::Held &held, Store &damaged, Store::Contents &contents)
{
    const Store::Trouble trouble = damaged.trouble();
    const Store::Settled done = m_givenUp.value(held.path);
    const auto notDone = [&done](const OutboxEntry &entry) { return entry.row > done.value(record::sessionKey(entry.sessionId)); };
    qint64 lost = 0;
    qint64 lostRejected = 0;
    const auto write = [&](Store &copy) { return copySalvaged(damaged, copy, notDone, &lost) && copyRejected(damaged, copy, lostRejected); };
    Replaced next = replaced(damaged, damaged.createdMs(), false, write);
    if (!next.store) {
        tellOnce(next.trouble);
        return nullptr; // it stays where it is until there is space for what is in it
    }
    m_givenUp.remove(held.path);
    tellTrouble(trouble, next.setAside);
    if (lost + lostRejected > 0)
        m_observer.foundDamaged(lost + lostRejected);
    if (next.store->isResting() || !next.store->contents(contents)) {
        tellOnce(next.store->trouble());
        return nullptr; // what is new is found like any other store
    }
    qCWarning(lcOutbox) << contents.count << "events were read from the damaged store," << lost + lostRejected << "are known to be lost";
    auto file = std::make_unique<File>();
    file->store = std::move(next.store);
    file->lock = std::move(held.lock);
    return file;
}

} // namespace mindlytics
