// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/batchqueue.h"

#include <algorithm>

namespace mindlytics {

BatchQueue::BatchQueue(Outbox &outbox)
    : m_outbox(outbox)
{
}

int BatchQueue::inFlight(std::optional<quint64> epoch) const
{
    const auto counts = [epoch](const BatchPtr &b) { return b->inFlight && (!epoch || b->epoch == *epoch); };
    return int(std::count_if(m_batches.begin(), m_batches.end(), counts));
}

BatchPtr BatchQueue::takeFresh(int maxEvents, qint64 maxBytes)
{
    std::vector<OutboxEntry> entries = leaseEntries(maxEvents, maxBytes);
    if (entries.empty())
        return nullptr;
    m_batches.push_back(std::make_shared<Batch>(std::move(entries)));
    m_batches.back()->failures = m_batches.back()->entries().front().failures; // of an earlier run, too
    return m_batches.back();
}

std::vector<OutboxEntry> BatchQueue::leaseEntries(int maxEvents, qint64 maxBytes)
{
    std::vector<OutboxEntry> entries;
    qint64 room = maxBytes - 1; // the brackets and all commas are one byte more than one for each entry
    while (int(entries.size()) < maxEvents) {
        const auto session = m_outbox.nextSession();
        if (!session)
            break;
        if (m_held.contains(*session)) {
            if (m_outbox.lease(*session, 1, 0, true).empty())
                break;
            m_parked.insert(*session);
            continue;
        }
        auto more = m_outbox.lease(*session, maxEvents - int(entries.size()), room, entries.empty());
        if (more.empty())
            break;
        for (OutboxEntry &entry : more) {
            room -= entry.json.size() + 1;
            entries.push_back(std::move(entry));
        }
        if (entries.front().failures > 0) // it goes alone
            break;
    }
    return entries;
}

std::list<BatchPtr> BatchQueue::takeAll()
{
    m_parked.clear(); // the outbox has forgotten them, too
    return std::exchange(m_batches, {});
}

void BatchQueue::resume(const QString &session)
{
    m_held.remove(session);
    if (m_parked.remove(session))
        m_outbox.release(session);
}

BatchPtr BatchQueue::nextRetry() const
{
    // The one that waits longest, so that each gets its turn though one fails for ever.
    BatchPtr next;
    for (auto it = m_batches.begin(); it != m_batches.end(); ++it) {
        const BatchPtr &batch = *it;
        const auto blocks = [&batch](const BatchPtr &earlier) { return earlier->sharesSessionWith(*batch); };
        const bool ready = !batch->inFlight && std::none_of(m_batches.begin(), it, blocks);
        if (ready && (!next || batch->lastSent < next->lastSent))
            next = batch;
    }
    return next;
}

void BatchQueue::replace(const BatchPtr &batch, std::initializer_list<BatchPtr> parts)
{
    const auto place = std::find(m_batches.begin(), m_batches.end(), batch);
    m_batches.insert(place, parts.begin(), parts.end());
    m_batches.erase(place);
}

void BatchQueue::halve(const BatchPtr &batch)
{
    const size_t half = batch->entries().size() / 2;
    replace(batch, {batch->part(0, half), batch->part(half, batch->entries().size() - half)});
}

void BatchQueue::separate(const BatchPtr &batch)
{
    const auto place = std::find(m_batches.begin(), m_batches.end(), batch);
    for (size_t i = 0; i < batch->entries().size(); ++i) {
        const BatchPtr lone = batch->part(i, 1);
        lone->trial = batch->trial;
        m_batches.insert(place, lone);
    }
    m_batches.erase(place);
}

BatchPtr BatchQueue::drop(const BatchPtr &batch, const std::vector<OutboxEntry> &entries)
{
    std::vector<OutboxEntry> kept;
    for (const OutboxEntry &entry : batch->entries()) {
        const auto isIt = [&entry](const OutboxEntry &dropped) { return dropped.row == entry.row; };
        if (std::none_of(entries.begin(), entries.end(), isIt))
            kept.push_back(entry);
    }
    const BatchPtr rest = kept.empty() ? nullptr : std::make_shared<Batch>(std::move(kept));
    if (rest)
        replace(batch, {rest});
    else
        std::erase(m_batches, batch);
    m_outbox.remove(entries);
    releaseSessions(*batch);
    return rest;
}

void BatchQueue::finish(const BatchPtr &batch)
{
    std::erase(m_batches, batch);
    releaseSessions(*batch);
}

void BatchQueue::releaseSessions(const Batch &batch)
{
    for (const QString &session : batch.sessions()) {
        const auto holds = [&session](const BatchPtr &b) { return b->sessions().contains(session); };
        if (std::none_of(m_batches.begin(), m_batches.end(), holds))
            m_outbox.release(session);
    }
}

} // namespace mindlytics
