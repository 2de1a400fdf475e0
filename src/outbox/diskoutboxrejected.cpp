// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/diskoutbox.h"

#include <algorithm>

namespace mindlytics {

void DiskOutbox::reject(OutboxRejected rejected)
{
    const auto queued = take(rejected.entry);
    storeRejected(rejected);
    if (queued && queued->file)
        removeFrom(queued->file);
}

bool DiskOutbox::storeRejected(const OutboxRejected &rejected)
{
    if (m_onDisk && !m_own) // an empty one was given up on a full disk
        makeOwn();
    bool stored = m_own && m_onDisk && m_own->store->reject(rejected, m_own->settled);
    if (stored) // with what was settled before it, in one transaction
        m_own->settled.clear();
    else if (m_own && m_onDisk)
        stored = mend(m_own, false) && m_own->store->reject(rejected);
    if (!stored && m_own && m_onDisk) // until it can be written with all others
        keepInMemory(m_own->store->trouble());
    if (const auto dropped = m_rejected.add(rejected))
        dropRejected({*dropped});
    return stored;
}

bool DiskOutbox::storeAllRejected()
{
    const auto all = m_rejected.all();
    return std::all_of(all.begin(), all.end(), [this](const OutboxRejected &rejected) { return m_own->store->reject(rejected); });
}

std::vector<OutboxRejected> DiskOutbox::takeRejected(const QStringList &eventIds)
{
    std::vector<OutboxRejected> taken = m_rejected.take(eventIds);
    dropRejected(taken);
    return taken;
}

void DiskOutbox::dropRejected(const std::vector<OutboxRejected> &dropped)
{
    std::vector<qint64> rows;
    for (const OutboxRejected &rejected : dropped)
        rows.push_back(rejected.entry.row);
    if (m_own && !rows.empty() && !m_own->store->removeRejected(rows))
        mend(m_own, false);
}

/*! False while that cannot be: then \a file keeps them, and is kept itself. */
bool DiskOutbox::moveRejected(File *file)
{
    if (!file->hasRejected)
        return true;
    if (file->listed.empty() && !listRejected(file))
        return false;
    const bool moved = file->listed.empty() || (m_own && m_onDisk && use(file).removeRejected(file->listed));
    file->hasRejected = !moved;
    return moved;
}

bool DiskOutbox::listRejected(File *file)
{
    std::vector<Store::Rejected> found;
    qint64 damaged = 0;
    if (!use(file).rejected(found, damaged)) {
        m_isBusy = waitFor(file) || m_isBusy;
        return file->store->failure() == Store::Failure::Gone;
    }
    file->closedSinceMs.reset();
    if (damaged > 0)
        m_observer.foundDamaged(damaged);
    for (Store::Rejected &rejected : found) {
        file->listed.push_back(rejected.id);
        rejected.event.entry.row = ++m_lastRow;
        storeRejected(rejected.event);
        m_observer.foundRejected(rejected.event);
    }
    return true;
}

void DiskOutbox::moveAllRejected()
{
    std::vector<File *> files;
    for (const auto &file : m_files) {
        if (file->hasRejected)
            files.push_back(file.get());
    }
    for (File *file : files) {
        if (holds(file) && moveRejected(file))
            emptied(file);
    }
}

} // namespace mindlytics
