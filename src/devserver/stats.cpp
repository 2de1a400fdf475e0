// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "stats.h"

#include <algorithm>

namespace devserver {

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

Stats::InFlight::InFlight(Stats &stats, std::vector<std::string> sessions)
    : m_stats(stats)
    , m_sessions(std::move(sessions))
{
    const std::scoped_lock lock(m_stats.m_mutex);
    bool overlaps = false;
    for (const std::string &id : m_sessions)
        overlaps = m_stats.m_inFlight[id]++ > 0 || overlaps;
    m_stats.m_counters.sessionOverlaps += overlaps ? 1 : 0;
}

Stats::InFlight::~InFlight()
{
    const std::scoped_lock lock(m_stats.m_mutex);
    for (const std::string &id : m_sessions) {
        if (--m_stats.m_inFlight[id] == 0)
            m_stats.m_inFlight.erase(id);
    }
}

void Stats::requestBegan(const std::string &method, std::size_t bodySize)
{
    const std::scoped_lock lock(m_mutex);
    const qint64 size = static_cast<qint64>(bodySize);
    ++m_counters.requests;
    m_counters.posts += method == "POST" ? 1 : 0;
    m_counters.bodyBytes += size;
    m_counters.biggestBody = std::max(m_counters.biggestBody, size);
    m_counters.maxConcurrent = std::max(m_counters.maxConcurrent, ++m_concurrent);
}

void Stats::requestEnded(int status)
{
    const std::scoped_lock lock(m_mutex);
    --m_concurrent;
    ++m_counters.statuses[status];
}

void Stats::noteIdempotencyKey(const std::string &key, const std::string &body)
{
    if (key.empty())
        return;
    const std::size_t bodyHash = std::hash<std::string>{}(body);
    const std::scoped_lock lock(m_mutex);
    const auto [known, isNew] = m_counters.keys.try_emplace(std::hash<std::string>{}(key), bodyHash);
    m_counters.idempotencyKeys += isNew ? 1 : 0;
    m_counters.idempotencyRepeats += isNew ? 0 : 1;
    m_counters.idempotencyConflicts += known->second == bodyHash ? 0 : 1;
}

void Stats::noteQueueBody(bool isArray)
{
    const std::scoped_lock lock(m_mutex);
    ++(isArray ? m_counters.arrays : m_counters.bare);
}

void Stats::noteAccepted(const EventBatch &batch)
{
    const std::scoped_lock lock(m_mutex);
    const qint64 size = static_cast<qint64>(batch.events.size());
    if (batch.isArray)
        m_counters.largestArray = std::max(m_counters.largestArray, size);
    for (const WireEvent &event : batch.events) {
        ++m_counters.kinds[static_cast<std::size_t>(event.kind)];
        m_counters.sequence.note(event.sessionId, event.clientEventId);
    }
}

void Stats::noteDropped(const EventBatch &batch)
{
    const std::scoped_lock lock(m_mutex);
    m_counters.dropped += static_cast<qint64>(batch.events.size());
}

void Stats::noteHandled(int status)
{
    const std::scoped_lock lock(m_mutex);
    m_counters.refused += status >= 400 ? 1 : 0;
}

void Stats::noteProcessingError()
{
    const std::scoped_lock lock(m_mutex);
    ++m_counters.processingErrors;
}

QJsonObject Stats::toJson() const
{
    const std::scoped_lock lock(m_mutex);
    const Counters &c = m_counters;
    QJsonObject kinds;
    for (std::size_t kind = 0; kind < c.kinds.size(); ++kind)
        kinds.insert(toQString(kindName(static_cast<Kind>(kind))), c.kinds[kind]);
    QJsonObject statuses;
    for (const auto &[status, count] : c.statuses)
        statuses.insert(QString::number(status), count);
    QJsonObject json{{QStringLiteral("requests"), c.requests},
                     {QStringLiteral("posts"), c.posts},
                     {QStringLiteral("body_bytes"), c.bodyBytes},
                     {QStringLiteral("biggest_body"), c.biggestBody},
                     {QStringLiteral("bare"), c.bare},
                     {QStringLiteral("arrays"), c.arrays},
                     {QStringLiteral("largest_array"), c.largestArray},
                     {QStringLiteral("dropped"), c.dropped},
                     {QStringLiteral("refused"), c.refused},
                     {QStringLiteral("processing_errors"), c.processingErrors},
                     {QStringLiteral("idempotency_keys"), c.idempotencyKeys},
                     {QStringLiteral("idempotency_repeats"), c.idempotencyRepeats},
                     {QStringLiteral("idempotency_conflicts"), c.idempotencyConflicts},
                     {QStringLiteral("max_concurrent"), c.maxConcurrent},
                     {QStringLiteral("session_overlaps"), c.sessionOverlaps},
                     {QStringLiteral("kinds"), kinds},
                     {QStringLiteral("statuses"), statuses}};
    c.sequence.addTo(json);
    return json;
}

void Stats::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_counters = {};
}

} // namespace devserver
