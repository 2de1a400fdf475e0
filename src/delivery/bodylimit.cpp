// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/bodylimit.h"

#include <algorithm>

namespace mindlytics {

BodyLimit::BodyLimit(qint64 maxBytes)
    : m_max(std::max<qint64>(maxBytes, 2))
    , m_bytes(std::min(kSmall, m_max))
{
}

qint64 BodyLimit::bytes() const
{
    const bool trial = m_bytes > kSmall && m_sinceTrial >= kTrialEvery;
    return trial ? kSmall : m_bytes;
}

void BodyLimit::answered(qint64 bodyBytes, qint64 elapsedMs, bool backlog)
{
    const bool slow = elapsedMs > kSlowMs;
    const bool small = bodyBytes <= kSmall;
    m_sinceTrial = small ? 0 : m_sinceTrial + 1;
    if (small && !slow) {
        m_bytes = std::min(kSmall, m_max);
        m_slowInARow = 0;
    } else if (slow && backlog && ++m_slowInARow >= kSlowInARow) {
        m_bytes = std::min(m_bytes * 2, m_max);
    }
}

void BodyLimit::tooLarge(qint64 bodyBytes)
{
    m_max = std::clamp<qint64>(bodyBytes / 2, 2, m_max);
    m_bytes = std::min(m_bytes, m_max);
}

} // namespace mindlytics
