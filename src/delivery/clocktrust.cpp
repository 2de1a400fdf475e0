// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/clocktrust.h"

#include "base/httpdate.h"

#include <algorithm>
#include <cstdlib>

namespace mindlytics {

namespace {

constexpr qint64 kDayMs = 24 * 3600 * 1000;

// This library is younger than that: a clock that says less is not set, as in a machine whose battery is empty.
constexpr qint64 kLibraryMadeMs = 1767225600000; // 2026-01-01T00:00:00Z

} // namespace

ClockTrust::ClockTrust(const Clock &clock)
    : m_clock(clock)
    , m_leastAheadMs(aheadMs())
{
}

void ClockTrust::heardDate(const QByteArray &date)
{
    if (date.isEmpty())
        return;
    m_date = date;
    m_steadyMs = m_clock.steadyMs();
}

void ClockTrust::look()
{
    m_leastAheadMs = std::min(m_leastAheadMs, aheadMs());
}

/*! What the server's clock shows now. Less if the machine has slept since, for then the steady clock may have stood still. */
std::optional<qint64> ClockTrust::serverMs() const
{
    const auto date = httpDateMs(m_date);
    return date ? std::optional(*date + m_clock.steadyMs() - m_steadyMs) : std::nullopt;
}

bool ClockTrust::isTrusted() const
{
    const auto server = serverMs();
    return server && std::llabs(*server - m_clock.wallMs()) <= kDayMs;
}

std::optional<ClockTrust::Expired> ClockTrust::expired(qint64 maxAgeMs) const
{
    if (!isTrusted())
        return std::nullopt;
    // By as much as the clock was set ahead in this run, events that were accepted before may look older than they are.
    const qint64 setAheadMs = std::max<qint64>(0, aheadMs() - m_leastAheadMs);
    return Expired{kLibraryMadeMs, *serverMs() - setAheadMs - maxAgeMs};
}

} // namespace mindlytics
