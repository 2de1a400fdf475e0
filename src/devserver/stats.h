// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "sequencecheck.h"
#include "wireevent.h"

#include <array>
#include <mutex>

namespace devserver {

//! What arrived, and what became of it. Used by several threads.
class Stats
{
public:
    //! Holds the sessions of a request until it is answered, to see whether two requests for one session overlap.
    class InFlight
    {
    public:
        InFlight(Stats &stats, std::vector<std::string> sessions);
        ~InFlight();
        InFlight(const InFlight &) = delete;
        InFlight &operator=(const InFlight &) = delete;

    private:
        Stats &m_stats;
        std::vector<std::string> m_sessions;
    };

    void requestBegan(const std::string &method, std::size_t bodySize);
    void requestEnded(int status);
    void noteIdempotencyKey(const std::string &key, const std::string &body);
    //! A body for the event queue, before it is looked at.
    void noteQueueBody(bool isArray);
    void noteAccepted(const EventBatch &batch);
    void noteDropped(const EventBatch &batch);
    //! The status by which an endpoint itself, not a fault, answered.
    void noteHandled(int status);
    void noteProcessingError();

    QJsonObject toJson() const;
    void clear();

private:
    struct Counters {
        qint64 requests = 0;
        qint64 posts = 0;
        qint64 bodyBytes = 0;
        qint64 biggestBody = 0;
        qint64 bare = 0;
        qint64 arrays = 0;
        qint64 largestArray = 0;
        qint64 dropped = 0;
        qint64 refused = 0;
        qint64 processingErrors = 0;
        qint64 idempotencyKeys = 0;
        qint64 idempotencyRepeats = 0;
        qint64 idempotencyConflicts = 0;
        qint64 maxConcurrent = 0;
        qint64 sessionOverlaps = 0;
        std::array<qint64, 10> kinds{};
        std::map<int, qint64> statuses;
        std::unordered_map<std::size_t, std::size_t> keys; //!< hash of a key to hash of its body
        SequenceCheck sequence;
    };

    mutable std::mutex m_mutex;
    Counters m_counters;
    qint64 m_concurrent = 0; //!< now; clear() leaves it
    TextMap<int> m_inFlight; //!< requests by session; clear() leaves it
};

} // namespace devserver
