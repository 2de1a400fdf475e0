// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/diskoutbox.h"

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
    bool stored = m_own && m_onDisk && m_own->store->reject(rejected, m_own->settled);
    if (stored) // with what was settled before it, in one transaction
        m_own->settled.clear();
    else if (m_own && m_onDisk)
        stored = mend(m_own, false) && m_own->store->reject(rejected);
    if (const auto dropped = m_rejected.add(rejected))
        dropRejected({*dropped});
    return stored;
}

void DiskOutbox::storeAllRejected()
{
    for (const OutboxRejected &rejected : m_rejected.all())
        m_own->store->reject(rejected);
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
        stored = storeRejected(rejected.event) && stored;
        m_observer.foundRejected(rejected.event);
    }
    return ids.empty() || (stored && from.removeRejected(ids));
}

} // namespace mindlytics
