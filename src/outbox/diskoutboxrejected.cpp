// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/diskoutbox.h"

namespace mindlytics {

void DiskOutbox::reject(OutboxRejected rejected)
{
    const auto queued = take(rejected.entry);
    File *const file = queued ? queued->file : nullptr;
    const bool own = file && file == m_own;
    const qint64 id = file ? rejected.entry.row - file->base : 0;
    storeRejected(rejected, own ? id : 0);
    if (!file)
        return;
    if (!own)
        file->undeleted.push_back(id);
    removeFrom(file);
}

/*! \a ownId: its row in the queue of the own store, which it leaves with that; 0: none. */
bool DiskOutbox::storeRejected(const OutboxRejected &rejected, qint64 ownId)
{
    bool stored = m_own && m_onDisk && m_own->store->reject(ownId, rejected);
    if (!stored && m_own && ownId != 0)
        m_own->undeleted.push_back(ownId);
    if (!stored && m_own && m_onDisk)
        stored = mend(m_own, false) && m_own->store->reject(0, rejected);
    if (const auto dropped = m_rejected.add(rejected))
        dropRejected({*dropped});
    return stored;
}

void DiskOutbox::storeAllRejected()
{
    for (const OutboxRejected &rejected : m_rejected.all())
        m_own->store->reject(0, rejected);
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

/*! False while the own store cannot take them all: then the other one keeps them for another run. */
bool DiskOutbox::moveRejected(Store &from)
{
    std::vector<Store::Rejected> found;
    qint64 damaged = 0;
    if (!from.rejected(found, damaged))
        return false;
    if (damaged > 0)
        m_observer.foundDamaged(damaged);
    std::vector<qint64> ids;
    bool stored = true;
    for (Store::Rejected &rejected : found) {
        ids.push_back(rejected.id);
        rejected.event.entry.row = ++m_lastRow;
        stored = storeRejected(rejected.event, 0) && stored;
        m_observer.foundRejected(rejected.event);
    }
    return ids.empty() || (stored && from.removeRejected(ids));
}

} // namespace mindlytics
