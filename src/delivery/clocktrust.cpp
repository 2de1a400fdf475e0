// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/clocktrust.h"

#include "base/httpdate.h"

#include <cstdlib>

namespace mindlytics {

namespace {

constexpr qint64 kDayMs = 24 * 3600 * 1000;

} // namespace

void ClockTrust::heardDate(const QByteArray &date)
{
    if (date.isEmpty())
        return;
    m_date = date;
    m_seenMs = m_clock.wallMs();
}

bool ClockTrust::isTrusted() const
{
    const auto serverMs = httpDateMs(m_date);
    return !serverMs || std::llabs(*serverMs - m_seenMs) <= kDayMs;
}

} // namespace mindlytics
