// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/diskoutbox.h"

#include "base/logging.h"

#include <algorithm>
#include <limits>

namespace mindlytics {

namespace {

constexpr qint64 kRetryMs = 5000;

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
    takeBack();
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
