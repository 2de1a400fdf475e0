// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/diskoutbox.h"

#include "base/logging.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace mindlytics {

namespace {

// How often what others left is looked for, and how many stores are open at once.
constexpr qint64 kAdoptMs = 5 * 60 * 1000;
constexpr size_t kMostFiles = 128;

// A store is busy while a backup program reads it: soon tried again.
constexpr qint64 kBusyMs = 5000;

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
    if (!problem.isEmpty())
        qCWarning(lcOutbox) << m_options.folder << problem;
    auto held = m_folder.newStore();
    auto file = std::make_unique<File>();
    file->createdMs = m_clock.wallMs();
    file->store = std::make_unique<Store>(held ? held->path : m_options.folder, m_options.full);
    if (!held || !file->store->create(file->createdMs)) {
        const Store::Trouble noFolder{Store::Failure::Other, m_options.folder, problem};
        keepInMemory(held ? file->store->trouble() : noFolder);
        return false;
    }
    file->lock = std::move(held->lock);
    m_own = file.get();
    m_files.push_back(std::move(file));
    std::vector<OutboxRejected> kept = m_rejected.all();
    for (const OutboxRejected &rejected : kept)
        m_own->store->reject(0, rejected);
    return true;
}

// ---- What others left ----

void DiskOutbox::adopt()
{
    m_adoptAlarm->set(m_clock.steadyMs() + kAdoptMs);
    const size_t open = m_files.size();
    if (open >= kMostFiles)
        return;
    for (StoreFolder::Held &held : m_folder.abandoned(kMostFiles - open)) {
        if (m_leftAlone.contains(held.path))
            continue;
        std::unique_ptr<File> file = adoptFile(std::move(held));
        if (!file)
            continue;
        Store::Contents contents;
        File *const added = m_files.emplace_back(std::move(file)).get();
        if (!added->store->contents(contents)) {
            tellTrouble(added->store->trouble()); // read a moment ago: the disk fails
            forget(added, false);
            continue;
        }
        addUnread(added, contents);
        if (moveRejected(*added->store))
            emptied(added);
    }
}

std::unique_ptr<DiskOutbox::File> DiskOutbox::adoptFile(StoreFolder::Held held)
{
    auto file = std::make_unique<File>();
    file->store = std::make_unique<Store>(held.path, m_options.full);
    Store::Contents contents;
    if (file->store->open() && file->store->contents(contents)) {
        file->lock = std::move(held.lock);
        return file;
    }
    switch (file->store->failure()) {
    case Store::Failure::Corrupt:
        return salvaged(std::move(held), *file->store);
    case Store::Failure::Gone:
        return nullptr;
    case Store::Failure::Newer:
        m_leftAlone.append(held.path);
        break;
    case Store::Failure::Busy:
        m_adoptAlarm->set(m_clock.steadyMs() + kBusyMs);
        return nullptr;
    default:
        break;
    }
    tellTrouble(file->store->trouble());
    return nullptr;
}

void DiskOutbox::addUnread(File *file, const Store::Contents &contents)
{
    file->base = m_lastRow;
    file->createdMs = contents.createdMs;
    file->count = contents.count;
    file->bytes = contents.bytes;
    m_lastRow += contents.lastId;
    m_count += contents.count;
    m_bytes += contents.bytes;
    for (const Store::Part &part : contents.parts) {
        Session &session = sessionOf(part.sessionId);
        unloadWindow(session);
        const auto isNewer = [&](const Unread &u) { return u.file == m_own || u.file->createdMs > file->createdMs; };
        session.unread.insert(std::find_if(session.unread.cbegin(), session.unread.cend(), isNewer), Unread{file, 0, part.count});
        if (session.lent > 0)
            continue;
        removeTurn(part.sessionId);
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
        // What a store that failed has left in memory comes before what was written since.
        if (!session.window.constLast().file && !unread.isEmpty())
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

bool DiskOutbox::moveRejected(Store &from)
{
    std::vector<Store::Rejected> found;
    if (!from.rejected(found))
        return false;
    if (found.empty())
        return true;
    std::vector<qint64> ids;
    for (Store::Rejected &rejected : found) {
        ids.push_back(rejected.id);
        rejected.event.entry.row = ++m_lastRow;
        storeRejected(rejected.event, 0);
        m_observer.foundRejected(rejected.event);
    }
    // Not in the new place while that cannot be written: the old one keeps them for another run.
    return m_own && m_onDisk && from.removeRejected(ids);
}

// ---- What is empty ----

void DiskOutbox::emptied(File *file)
{
    if (file->count > 0)
        return;
    if (file == m_own)
        m_shrinkAlarm->set(m_clock.steadyMs() + kShrinkMs);
    else
        forget(file, true);
}

void DiskOutbox::forget(File *file, bool removeIt)
{
    const QString path = file->store->path();
    file->store->close();
    if (removeIt)
        StoreFolder::remove(path);
    if (m_own == file)
        m_own = nullptr;
    std::erase_if(m_files, [file](const auto &f) { return f.get() == file; }); // and unlocked
}

void DiskOutbox::shrinkOwn()
{
    if (!m_own || m_own->count > 0)
        return;
    const bool removed = m_own->undeleted.empty() || m_own->store->remove(m_own->undeleted);
    if (removed && m_own->store->shrink())
        m_own->undeleted.clear();
    else
        mend(m_own, false);
}

} // namespace mindlytics
