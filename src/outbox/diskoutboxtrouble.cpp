// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/diskoutbox.h"

#include "base/logging.h"
#include "outbox/record.h"

#include <algorithm>
#include <limits>

namespace mindlytics {

namespace {

constexpr qint64 kRetryMs = 5000;
constexpr size_t kCopyRows = 500;

} // namespace

bool DiskOutbox::mend(File *file, bool wasReading)
{
    const Store::Failure failure = file->store->failure();
    const bool damaged = failure == Store::Failure::Corrupt || failure == Store::Failure::Gone || (wasReading && failure == Store::Failure::None);
    if (damaged && rebuild(file))
        return true;
    if (wasReading || file != m_own)
        abandon(file);
    else
        keepInMemory(file->store->trouble());
    return false;
}

// ---- A new store of what can be read in a damaged one ----

bool DiskOutbox::rebuild(File *file)
{
    m_folder.prepare();
    const Store::Trouble trouble = file->store->trouble();
    auto held = m_folder.newStore(file->createdMs);
    if (!held)
        return false;
    auto next = std::make_unique<Store>(held->path, m_options.full);
    QSet<qint64> copied;
    const auto wanted = [&](const OutboxEntry &entry) {
        const bool waits = isWaiting(file, entry);
        if (waits)
            copied.insert(entry.row);
        return waits;
    };
    qint64 lostRejected = 0; // those of the own store are in memory
    if (!next->create(file->createdMs) || !copySalvaged(*file->store, *next, wanted) || !copyWindow(file, *next, copied)
        || (file != m_own && !copyRejected(*file->store, *next, lostRejected))) {
        next->close();
        StoreFolder::remove(held->path);
        return false;
    }
    const std::unique_ptr<Store> old = std::exchange(file->store, std::move(next));
    if (file == m_own)
        storeAllRejected();
    old->close();
    const bool gone = trouble.failure == Store::Failure::Gone;
    if (gone) // what is still there of it is in the new one
        StoreFolder::remove(old->path());
    tellTrouble(trouble, gone ? QString() : StoreFolder::setAside(old->path(), m_clock.wallMs()));
    file->lock = std::move(held->lock);
    file->settled.clear();
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

std::unique_ptr<DiskOutbox::File> DiskOutbox::salvaged(StoreFolder::Held held, Store &damaged, Store::Contents &contents)
{
    const Store::Trouble trouble = damaged.trouble();
    auto next = m_folder.newStore(damaged.createdMs());
    if (!next)
        return nullptr;
    auto file = std::make_unique<File>();
    file->store = std::make_unique<Store>(next->path, m_options.full);
    qint64 lost = 0;
    const Store::Settled done = m_givenUp.value(held.path);
    const auto notDone = [&done](const OutboxEntry &entry) { return entry.row > done.value(record::sessionKey(entry.sessionId)); };
    qint64 lostRejected = 0;
    if (!file->store->create(damaged.createdMs()) || !copySalvaged(damaged, *file->store, notDone, &lost)
        || !copyRejected(damaged, *file->store, lostRejected) || !file->store->contents(contents)) {
        tellOnce(file->store->trouble());
        file->store->close();
        StoreFolder::remove(next->path);
        return nullptr; // it stays where it is until there is space for what is in it
    }
    damaged.close();
    const QString target = StoreFolder::setAside(held.path, m_clock.wallMs());
    if (target.isEmpty()) // it would be found again and again
        m_leftAlone.insert(held.path);
    tellTrouble(trouble, target);
    qCWarning(lcOutbox) << contents.count << "events were read from the damaged store," << lost + lostRejected << "are known to be lost";
    if (lost + lostRejected > 0)
        m_observer.foundDamaged(lost + lostRejected);
    file->lock = std::move(next->lock);
    return file;
}

// ---- A store that cannot be read or written now ----

void DiskOutbox::abandon(File *file)
{
    if (file == m_own)
        keepInMemory(file->store->trouble());
    else
        tellOnce(file->store->trouble()); // it may have been waited for
    qint64 unread = 0;
    qint64 bytes = file->bytes;
    Store::Settled done = file->settled;
    for (Session &session : m_sessions) {
        for (Queued &queued : session.window) {
            if (queued.file != file)
                continue;
            done.insert(session.key, queued.entry.row - file->base);
            queued.file = nullptr; // delivered from memory
            queued.wasInStore = true;
            ++m_volatile;
            bytes -= queued.entry.json.size();
        }
        for (const Unread &part : std::as_const(session.unread))
            unread += part.file == file ? part.count : 0;
        session.unread.removeIf([file](const Unread &part) { return part.file == file; });
    }
    m_count -= unread;
    m_bytes -= bytes;
    if (unread > 0)
        m_observer.left(unread, bytes, true);
    m_givenUp.insert(file->store->path(), done);
    m_kept.push_back({file->store->path(), std::move(file->lock)});
    forget(file, false);
}

void DiskOutbox::tellTrouble(const Store::Trouble &trouble, const QString &setAside)
{
    qCWarning(lcOutbox) << "store" << trouble.path << "failure" << int(trouble.failure) << trouble.text;
    m_observer.storeTrouble(trouble, setAside);
}

void DiskOutbox::keepInMemory(const Store::Trouble &trouble)
{
    m_retryAlarm->set(m_clock.steadyMs() + kRetryMs);
    if (std::exchange(m_onDisk, false))
        m_observer.keptOnDisk(false);
    if (std::exchange(m_told, trouble.failure) != trouble.failure)
        tellTrouble(trouble);
}

void DiskOutbox::tellOnce(const Store::Trouble &trouble)
{
    Store::Failure &told = m_toldOf[trouble.path];
    if (std::exchange(told, trouble.failure) != trouble.failure)
        tellTrouble(trouble);
}

void DiskOutbox::tryDisk()
{
    if (m_onDisk)
        return;
    m_retryAlarm->set(m_clock.steadyMs() + kRetryMs);
    if (!m_own && !makeOwn())
        return;
    if (!writeVolatile() && !(mend(m_own, false) && writeVolatile()))
        return;
    if (!storeAllRejected() && !(mend(m_own, false) && storeAllRejected()))
        return;
    m_retryAlarm->stop();
    qCInfo(lcOutbox) << "events are kept on disk again";
    m_onDisk = true;
    m_told = Store::Failure::None;
    m_observer.keptOnDisk(true);
    moveAllRejected();
}

/*! The events in memory only, by their rows, that come before others with lower rows in one's own store: those of a store that was taken over late
 *  and could not be read any more. In there "settled up to that row" would take the others along. */
QSet<qint64> DiskOutbox::notForOwn() const
{
    QSet<qint64> result;
    for (const Session &session : m_sessions) {
        qint64 least = std::numeric_limits<qint64>::max();
        for (const Unread &part : session.unread)
            least = part.file == m_own ? std::min(least, part.afterId + 1) : least;
        for (auto it = session.window.crbegin(); it != session.window.crend(); ++it) {
            if (it->file == m_own)
                least = std::min(least, it->entry.row);
            else if (!it->file && it->entry.row > least)
                result.insert(it->entry.row);
        }
    }
    return result;
}

bool DiskOutbox::writeVolatile()
{
    const QSet<qint64> stay = notForOwn();
    std::vector<OutboxEntry> rows;
    for (const Session &session : std::as_const(m_sessions)) {
        for (const QList<Queued> *list : {&session.window, &session.tail}) {
            for (const Queued &queued : *list) {
                if (!queued.file && !stay.contains(queued.entry.row))
                    rows.push_back(queued.entry);
            }
        }
    }
    std::sort(rows.begin(), rows.end(), [](const OutboxEntry &a, const OutboxEntry &b) { return a.row < b.row; });
    // Even if there is nothing to write: what was settled meanwhile has to be removed before all is well. Ahead of the others: were they written
    // and that not, the next try would write them again.
    if (!m_own->store->remove(m_own->settled))
        return false;
    m_own->settled.clear();
    if (!m_own->store->append(rows))
        return false;
    for (const OutboxEntry &row : rows)
        m_own->bytes += row.json.size();
    m_own->count += qint64(rows.size());
    m_volatile = stay.size();
    for (Session &session : m_sessions) {
        for (Queued &queued : session.window) {
            if (!queued.file && !stay.contains(queued.entry.row))
                queued.file = m_own;
        }
        for (const Queued &queued : std::exchange(session.tail, {})) {
            if (!session.unread.isEmpty() && session.unread.constLast().file == m_own)
                ++session.unread.last().count;
            else
                session.unread.append({m_own, queued.entry.row - m_own->base - 1, 1});
        }
    }
    return true;
}

} // namespace mindlytics
