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
    flush.lastRow = m_outbox.lastRow();
    const QString &session = flush.request.sessionId;
    flush.outstanding = session.isEmpty() ? m_outbox.count() : m_outbox.count(session);
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

FlushTracker::Iterator FlushTracker::complete(Iterator flush, const MLError &error)
{
    (m_outbox.isPersistent() ? flush->result.stored : flush->result.pending) += flush->outstanding;
    if (error)
        flush->result.error = error;
    finish(flush->request, flush->result);
    const Iterator next = m_flushes.erase(flush);
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
    finishAll(error, true);
}

void FlushTracker::finishAll(const MLError &error, bool isLost)
{
    for (auto it = m_flushes.begin(); it != m_flushes.end();) {
        if (isLost)
            it->result.lost += std::exchange(it->outstanding, 0);
        it = complete(it, error);
    }
}

} // namespace mindlytics
