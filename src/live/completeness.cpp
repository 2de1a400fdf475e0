// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "live/completeness.h"

#include "base/httpdate.h"

#include <algorithm>

namespace mindlytics {

void Completeness::heardDate(const QByteArray &header)
{
    const auto date = httpDateMs(header);
    if (!date)
        return;
    if (!m_serverAheadMs) // until now our clock stood in for the server's
        m_serverMs += *date - m_clock.wallMs();
    m_serverAheadMs = *date - m_clock.steadyMs();
}

qint64 Completeness::serverMs() const
{
    return m_serverAheadMs ? m_clock.steadyMs() + *m_serverAheadMs : m_clock.wallMs();
}

void Completeness::noteNow()
{
    m_serverMs = serverMs();
    m_wallMs = m_clock.wallMs();
}

void Completeness::noteEvent(const MLEvent &event)
{
    if (event.timestamp.isValid())
        m_lastEventMs = event.timestamp.toMSecsSinceEpoch();
}

CatchUp::Plan Completeness::planFor(const QString &sessionId) const
{
    CatchUp::Plan plan;
    plan.sessionId = sessionId;
    // Events carry the times of those who sent them: by the server's clock, by ours, or by another.
    plan.lossMs = std::min(m_serverMs, m_wallMs);
    plan.fromMs = plan.lossMs - CatchUp::kMarginMs;
    // Events of an import carry times of long ago: those of this session go on where the last one was.
    if (!sessionId.isEmpty() && m_lastEventMs)
        plan.fromMs = std::min(plan.fromMs, *m_lastEventMs - CatchUp::kMarginMs);
    plan.toMs = std::max({serverMs(), m_clock.wallMs(), m_lastEventMs.value_or(0)}) + CatchUp::kMarginMs;
    return plan;
}

} // namespace mindlytics
