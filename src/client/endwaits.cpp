// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/endwaits.h"

#include "client/errors.h"

#include <algorithm>

namespace mindlytics {

EndWaits::EndWaits(Clock &clock, std::function<void(const QString &)> timedOut)
    : m_clock(clock)
    , m_timedOut(std::move(timedOut))
{
}

void EndWaits::add(FlushTracker::Request request, const MLFlushResult &result)
{
    Wait &wait = m_waits.emplace_back(Wait{std::move(request), result});
    wait.alarm = m_clock.makeAlarm([this, &wait] { timeOut(wait); });
    wait.alarm->set(wait.request.deadlineMs);
}

void EndWaits::timeOut(Wait &wait)
{
    wait.result.timedOut = true;
    wait.result.error = errors::sessionEndMissing();
    m_timedOut(QString(wait.request.sessionId)); // which may take it out
}

std::list<EndWaits::Wait> EndWaits::takeDone(const QString &sessionId, bool over)
{
    std::list<Wait> done;
    for (auto wait = m_waits.begin(); wait != m_waits.end();) {
        const auto next = std::next(wait);
        if (wait->request.sessionId == sessionId && (over || wait->result.timedOut))
            done.splice(done.end(), m_waits, wait);
        wait = next;
    }
    return done;
}

bool EndWaits::hasAny(const QString &sessionId) const
{
    return std::any_of(m_waits.begin(), m_waits.end(), [&](const Wait &wait) { return wait.request.sessionId == sessionId; });
}

QStringList EndWaits::sessions() const
{
    QStringList ids;
    for (const Wait &wait : m_waits)
        ids.append(wait.request.sessionId);
    return ids;
}

} // namespace mindlytics
