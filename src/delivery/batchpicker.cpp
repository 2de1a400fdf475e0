// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/batchpicker.h"

#include "delivery/messages.h"

#include <algorithm>
#include <limits>

namespace mindlytics {

BatchPicker::BatchPicker(DeliveryContext &context, const MLBatchOptions &options, qint64 maxAgeMs, std::function<void()> lingered)
    : m_context(context)
    , m_options(options)
    , m_maxAgeMs(maxAgeMs)
    , m_lingerAlarm(context.clock.makeAlarm(std::move(lingered)))
{
}

bool BatchPicker::lingers()
{
    const Outbox &outbox = m_context.outbox;
    const bool enough = outbox.count() >= mostEvents() || outbox.bytes() >= m_context.bodyLimit.bytes();
    if (m_options.lingerMs <= 0 || m_hurry || enough || !m_context.batches.isEmpty() || outbox.count() == 0) {
        m_lingerUntil = -1;
        return false;
    }
    const qint64 now = m_context.clock.steadyMs();
    if (m_lingerUntil < 0) {
        m_lingerUntil = now + m_options.lingerMs;
        m_lingerAlarm->set(m_lingerUntil);
    }
    if (now < m_lingerUntil)
        return true;
    m_lingerUntil = -1;
    return false;
}

BatchPtr BatchPicker::next()
{
    // By turns, so that a batch that keeps failing does not keep the others from showing that the server works.
    const BatchPtr retry = m_context.batches.nextRetry();
    if (retry && !m_retryWasLast) {
        m_retryWasLast = true;
        return withoutExpired(retry);
    }
    if (BatchPtr fresh = freshBatch()) {
        m_retryWasLast = false;
        return fresh;
    }
    return retry ? withoutExpired(retry) : nullptr;
}

int BatchPicker::mostEvents() const
{
    return m_options.maxEvents > 0 ? m_options.maxEvents : std::numeric_limits<int>::max();
}

BatchPtr BatchPicker::freshBatch()
{
    ArraySupport &arrays = m_context.arrays;
    const auto support = arrays.state();
    const bool mayTry = support == ArraySupport::State::Unknown && !arrays.trialIsOut();
    const int maxEvents = support == ArraySupport::State::Yes ? mostEvents() : mayTry ? std::min(2, mostEvents()) : 1;
    const BatchPtr batch = m_context.batches.takeFresh(maxEvents, m_context.bodyLimit.bytes());
    if (batch && batch->isArray() && mayTry)
        batch->trial = arrays.beginTrial();
    return batch;
}

BatchPtr BatchPicker::withoutExpired(const BatchPtr &batch)
{
    // Only batches that were sent come here: nothing expires untried.
    const std::vector<OutboxEntry> expired = expiredOf(*batch);
    if (expired.empty())
        return batch;
    const BatchPtr rest = m_context.batches.drop(batch, expired);
    for (const OutboxEntry &entry : expired)
        m_context.observer.settled(entry, Outcome::Lost, messages::expired(entry));
    return rest ? rest : next();
}

std::vector<OutboxEntry> BatchPicker::expiredOf(const Batch &batch) const
{
    const auto times = m_context.clockTrust.expired(m_maxAgeMs);
    if (!times)
        return {};
    std::vector<OutboxEntry> expired;
    QString keeps;
    for (const OutboxEntry &entry : batch.entries()) {
        // Entries leave a session from its front only, though a clock set back may make a later one look older.
        const bool isOld = entry.acceptedMs >= times->fromMs && entry.acceptedMs < times->untilMs;
        if (isOld && entry.sessionId != keeps)
            expired.push_back(entry);
        else
            keeps = entry.sessionId;
    }
    return expired;
}

} // namespace mindlytics
