// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/diskoutbox.h"

#include "base/logging.h"
#include "outbox/storelimits.h"

#include <algorithm>

namespace mindlytics {

namespace {

// How often what others left is looked for.
constexpr qint64 kAdoptMs = 5 * 60 * 1000;

// How many stores are looked at before new events have their turn to be written: some milliseconds each, the lock file most of it.
constexpr size_t kAtOnce = 16;

// The space of an empty store is given back when it has been empty for so long; a chat that goes on would only fill it again.
constexpr qint64 kShrinkMs = 1000;

} // namespace

void DiskOutbox::open()
{
    makeOwn();
    adopt();
}

bool DiskOutbox::makeOwn()
{
    const QString problem = m_folder.prepare();
    auto file = std::make_unique<File>();
    file->createdMs = m_folder.nextCreatedMs(m_clock.wallMs());
    auto held = m_folder.newStore(file->createdMs);
    file->store = std::make_unique<Store>(held ? held->path : m_options.folder, m_options.full);
    if (!held || !file->store->create(file->createdMs)) {
        const Store::Trouble noFolder{Store::Failure::Other, m_options.folder, problem};
        keepInMemory(held ? file->store->trouble() : noFolder);
        file->store->closeForGood();
        if (held) // or each try would leave one, to be taken over later
            StoreFolder::remove(held->path);
        return false;
    }
    if (!problem.isEmpty())
        qCWarning(lcOutbox) << m_options.folder << problem;
    file->lock = std::move(held->lock);
    m_own = file.get();
    m_files.push_back(std::move(file));
    for (const auto &other : m_files)
        beNewerThan(other.get() == m_own ? 0 : other->createdMs);
    storeAllRejected();
    return true;
}

// ---- What others left ----

void DiskOutbox::adopt()
{
    endWaiting();
    if (m_own && !m_own->store->isThere())
        mend(m_own, false);
    moveAllRejected();
    takeBack();
    const size_t room = m_mostFiles - std::min(m_mostFiles, heldCount());
    const size_t most = std::min(room, kAtOnce);
    bool soon = false;
    auto found = m_folder.abandoned(most, m_leftAlone + m_looked + stillInMemory() + heldPaths(), &soon);
    m_moreWait = found.size() == most;
    for (StoreFolder::Held &held : found) {
        m_looked.insert(held.path);
        Store::Contents contents;
        if (std::unique_ptr<File> file = adoptFile(std::move(held), contents))
            addFile(std::move(file), contents);
    }
    const bool mayFindMore = m_moreWait && heldCount() < m_mostFiles;
    const bool wasLooking = std::exchange(m_isLooking, mayFindMore || soon);
    if (m_isLooking) {
        m_adoptAlarm->set(m_clock.steadyMs() + (mayFindMore ? 0 : storelimits::kSoonMs));
        return;
    }
    m_looked.clear();
    m_folder.removeLeftLocks();
    m_adoptAlarm->set(m_clock.steadyMs() + (std::exchange(m_isBusy, false) ? storelimits::kBusyMs : kAdoptMs));
    if (wasLooking)
        m_observer.found(0, 0);
}

/*! What was given up, once nothing of it is in memory: until then it would be sent twice. */
void DiskOutbox::takeBack()
{
    if (m_volatile > 0)
        return;
    for (StoreFolder::Held &held : std::exchange(m_kept, {})) {
        Store::Contents contents;
        if (std::unique_ptr<File> file = adoptFile(std::move(held), contents))
            addFile(std::move(file), contents);
    }
}

/*! The stores that were given up, while events of them may wait in memory: these must be neither removed from there nor sent twice. */
QSet<QString> DiskOutbox::stillInMemory() const
{
    return m_volatile > 0 ? QSet<QString>(m_givenUp.keyBegin(), m_givenUp.keyEnd()) : QSet<QString>();
}

/*! Ours already: to try their locks again takes long, and if somebody has deleted one, the store would be taken over a second time. */
QSet<QString> DiskOutbox::heldPaths() const
{
    QSet<QString> paths;
    for (const auto &file : m_files)
        paths.insert(file->store->path());
    for (const StoreFolder::Held &held : m_kept)
        paths.insert(held.path);
    return paths;
}

std::unique_ptr<DiskOutbox::File> DiskOutbox::adoptFile(StoreFolder::Held held, Store::Contents &contents)
{
    std::unique_ptr<File> file = adopted(held, contents);
    if (!file && held.lock && m_givenUp.contains(held.path)) // nobody else knows what of it was sent
        m_kept.push_back(std::move(held));
    return file;
}

std::unique_ptr<DiskOutbox::File> DiskOutbox::adopted(StoreFolder::Held &held, Store::Contents &contents)
{
    const auto damaged = StoreFolder::finishCopy(held.path, m_clock.wallMs()); // which its holder was killed at
    if (!damaged) {
        tellOnce({Store::Failure::Other, held.path, QStringLiteral("it cannot be renamed")});
        return nullptr;
    }
    if (!damaged->isEmpty())
        tellTrouble({Store::Failure::Corrupt, held.path, QStringLiteral("found damaged by an earlier run")}, *damaged);
    auto file = std::make_unique<File>();
    file->store = std::make_unique<Store>(held.path, m_options.full);
    const Store::Settled done = m_givenUp.value(held.path);
    const bool rests = m_awake.size() >= m_mostAwake && done.isEmpty(); // the first ones, which are needed first, stay open
    if ((rests && file->store->look(contents)) || (file->store->open() && file->store->remove(done) && file->store->contents(contents))) {
        file->lock = std::move(held.lock);
        m_toldOf.remove(held.path);
        m_givenUp.remove(held.path);
        return file;
    }
    switch (file->store->failure()) {
    case Store::Failure::Corrupt:
        return salvaged(held, *file->store, contents);
    case Store::Failure::Gone:
        m_givenUp.remove(held.path);
        return nullptr;
    case Store::Failure::Newer:
        m_leftAlone.insert(held.path);
        break;
    case Store::Failure::Busy:
        m_isBusy = true;
        break;
    default:
        break;
    }
    tellOnce(file->store->trouble());
    return nullptr;
}

void DiskOutbox::addFile(std::unique_ptr<File> file, const Store::Contents &contents)
{
    File *const added = m_files.emplace_back(std::move(file)).get();
    added->number = ++m_lastFile;
    mayRest(added);
    addUnread(added, contents);
    beNewerThan(added->createdMs);
    added->hasRejected = contents.rejected > 0;
    if (moveRejected(added))
        emptied(added);
}

/*! Although the clock may have been set back since the other store was made: the next run goes by these times. */
void DiskOutbox::beNewerThan(qint64 createdMs)
{
    if (!m_own || createdMs < m_own->createdMs)
        return;
    m_own->createdMs = createdMs + 1;
    m_own->store->setCreatedMs(m_own->createdMs);
}

void DiskOutbox::addUnread(File *file, const Store::Contents &contents)
{
    // From its first id on: the ids of a run go on behind those that it took over, and would double with each run that leaves a store.
    file->base = m_lastRow - (contents.firstId - 1);
    file->createdMs = contents.createdMs;
    file->count = contents.count;
    file->bytes = contents.bytes;
    m_lastRow = std::max(m_lastRow, file->base + contents.lastId);
    m_count += contents.count;
    m_bytes += contents.bytes;
    for (const Store::Part &part : contents.parts) {
        Session &session = sessionOf(part.sessionId);
        unloadWindow(session);
        const auto isNewer = [&](const Unread &u) { return u.file == m_own || u.file->createdMs > file->createdMs; };
        session.unread.insert(std::find_if(session.unread.cbegin(), session.unread.cend(), isNewer), Unread{file, 0, part.count});
        if (session.lent == 0)
            addTurn(part.sessionId, session);
    }
    if (contents.count == 0)
        return;
    qCInfo(lcOutbox) << contents.count << "events of an earlier run wait in" << file->store->path();
    m_observer.found(contents.count, contents.bytes);
}

void DiskOutbox::unloadWindow(Session &session)
{
    QList<Unread> unread;
    QList<Queued> tail;
    while (session.window.size() > session.lent) {
        // What a store that failed has left in memory comes before what was written, or found, since.
        const Queued &last = session.window.constLast();
        if (last.wasInStore || (!last.file && !unread.isEmpty()))
            break;
        const Queued queued = session.window.takeLast();
        m_windowBytes -= queued.entry.json.size();
        if (!queued.file) {
            tail.prepend(queued);
            continue;
        }
        if (unread.isEmpty() || unread.constFirst().file != queued.file)
            unread.prepend({queued.file, 0, 0});
        unread.first().afterId = queued.entry.row - queued.file->base - 1;
        ++unread.first().count;
    }
    if (!unread.isEmpty() && !session.unread.isEmpty() && unread.constLast().file == session.unread.constFirst().file)
        unread.last().count += session.unread.takeFirst().count;
    session.unread = unread + session.unread;
    session.tail = tail + session.tail;
}

// ---- What is empty ----

void DiskOutbox::emptied(File *file)
{
    if (file->count > 0)
        return;
    if (file == m_own) {
        m_shrinkAlarm->set(m_clock.steadyMs() + kShrinkMs);
        return;
    }
    if (!moveRejected(file))
        return;
    // A damaged index may have lost rows without a sign of it.
    if (file->settled.isEmpty() && file->store->holdsRows()) {
        Store::Contents contents;
        StoreFolder::Held held{file->store->path(), std::move(file->lock)};
        auto rest = salvaged(held, *file->store, contents);
        forget(file, false);
        if (rest)
            addFile(std::move(rest), contents);
    } else {
        forget(file, true);
    }
    // Not for each: that would read the folder as often as there are stores in it.
    if (m_moreWait && heldCount() + std::min(kAtOnce, m_mostFiles / 4) <= m_mostFiles)
        m_adoptAlarm->set(m_clock.steadyMs());
}

void DiskOutbox::forget(File *file, bool removeIt)
{
    const QString path = file->store->path();
    if (removeIt) {
        file->store->closeForGood();
        StoreFolder::remove(path);
    } else {
        file->store->close();
    }
    if (m_own == file)
        m_own = nullptr;
    std::erase(m_awake, file);
    std::erase_if(m_files, [file](const auto &f) { return f.get() == file; }); // and unlocked
}

void DiskOutbox::shrinkOwn()
{
    if (!m_own || m_own->count > 0)
        return;
    const bool removed = m_own->settled.isEmpty() || m_own->store->remove(m_own->settled);
    if (removed && m_own->store->shrink()) {
        m_own->settled.clear();
        return;
    }
    // On a full disk its own space may be what is missing: an empty one is of no use, and the next event makes another.
    if (m_rejected.all().empty())
        forget(m_own, true);
    else
        mend(m_own, false);
}

} // namespace mindlytics
