// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/flushtracker.h"

#include "client/errors.h"

#include <algorithm>

namespace mindlytics {

FlushTracker::FlushTracker(Clock &clock, const Outbox &outbox, const Dispatcher &dispatcher, std::function<void(bool)> waitingChanged)
    : m_clock(clock)
    , m_outbox(outbox)
    , m_dispatcher(dispatcher)
    , m_waitingChanged(std::move(waitingChanged))
{
}

FlushTracker::~FlushTracker() = default;

void FlushTracker::finish(Request &request, const MLFlushResult &result)
{
    request.promise->addResult(result);
    request.promise->finish();
    if (request.notify)
        request.notify(result);
}

void FlushTracker::begin(Request request)
{
    Flush flush;
    flush.request = std::move(request);
    flush.request.deadlineMs = m_clock.steadyMs() + flush.request.timeoutMs;
    flush.lastRow = m_outbox.lastRow();
    flush.outstanding = countOf(flush);
    const auto it = m_flushes.insert(m_flushes.end(), std::move(flush));
    if (it->outstanding == 0) {
        complete(it);
    } else if (m_dispatcher.isHeld()) {
        complete(it, m_dispatcher.trouble());
    } else if (it->request.timeoutMs <= 0) {
        timeOut(&*it);
    } else {
        it->alarm = m_clock.makeAlarm([this, flush = &*it] { timeOut(flush); });
        it->alarm->set(m_clock.steadyMs() + it->request.timeoutMs);
        m_waitingChanged(true);
    }
}

qint64 FlushTracker::countOf(const Flush &flush) const
{
    const QString &session = flush.request.sessionId;
    return session.isEmpty() ? m_outbox.count() : m_outbox.count(session);
}

qint64 FlushTracker::inMemory(const Flush &flush) const
{
    const QString &session = flush.request.sessionId;
    return std::min(flush.outstanding, session.isEmpty() ? m_outbox.volatileCount() : m_outbox.volatileCount(session));
}

FlushTracker::Iterator FlushTracker::complete(Iterator flush, const MLError &error)
{
    const qint64 pending = inMemory(*flush);
    flush->result.pending += pending;
    flush->result.stored += flush->outstanding - pending;
    if (error)
        flush->result.error = error;
    Flush done = std::move(*flush);
    const Iterator next = m_flushes.erase(flush);
    if (m_finisher)
        m_finisher(std::move(done.request), done.result);
    else
        finish(done.request, done.result);
    if (m_flushes.empty())
        m_waitingChanged(false);
    return next;
}

void FlushTracker::timeOut(Flush *flush)
{
    const auto it = std::find_if(m_flushes.begin(), m_flushes.end(), [flush](const Flush &f) { return &f == flush; });
    it->result.timedOut = true;
    complete(it, errors::flushTimedOut(m_dispatcher.trouble()));
}

void FlushTracker::settled(const OutboxEntry &entry, Outcome outcome, const MLError &error)
{
    for (auto it = m_flushes.begin(); it != m_flushes.end();) {
        const QString &session = it->request.sessionId;
        if (entry.row > it->lastRow || (!session.isEmpty() && session != entry.sessionId)) {
            ++it;
            continue;
        }
        MLFlushResult &result = it->result;
        ++(outcome == Outcome::Delivered ? result.delivered : outcome == Outcome::Rejected ? result.rejected : result.lost);
        if (error)
            result.error = error;
        it = --it->outstanding == 0 ? complete(it) : std::next(it);
    }
}

void FlushTracker::held(const MLError &error)
{
    for (auto it = m_flushes.begin(); it != m_flushes.end();)
        it = complete(it, error);
}

void FlushTracker::purged(const MLError &error)
{
    for (auto it = m_flushes.begin(); it != m_flushes.end();) {
        it->result.lost += std::exchange(it->outstanding, 0);
        it = complete(it, error);
    }
}

void FlushTracker::left(const MLError &error, bool onDisk)
{
    for (auto it = m_flushes.begin(); it != m_flushes.end();) {
        const qint64 count = std::max<qint64>(0, it->outstanding - countOf(*it));
        if (count == 0) {
            ++it;
            continue;
        }
        it->outstanding -= count;
        (onDisk ? it->result.stored : it->result.lost) += count;
        it->result.error = error;
        it = it->outstanding == 0 ? complete(it) : std::next(it);
    }
}

void FlushTracker::finishAll(const MLError &error)
{
    for (auto it = m_flushes.begin(); it != m_flushes.end();) {
        const qint64 lost = inMemory(*it);
        it->result.lost += lost;
        it->outstanding -= lost;
        it->result.stored += std::exchange(it->outstanding, 0);
        it = complete(it, error);
    }
}

} // namespace mindlytics
