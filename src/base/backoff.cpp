// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "base/backoff.h"

#include <algorithm>

namespace mindlytics {

qint64 backoffCeilingMs(int failures, BackoffBounds bounds)
{
    const qint64 base = std::max<qint64>(bounds.baseMs, 0);
    const qint64 max = std::max<qint64>(bounds.maxMs, 0);
    const int doublings = std::clamp(failures - 1, 0, 62);
    if (base > (max >> doublings))
        return max;
    return base << doublings;
}

qint64 backoffDelayMs(int failures, BackoffBounds bounds, double random01)
{
    return qint64(double(backoffCeilingMs(failures, bounds)) * random01);
}

} // namespace mindlytics
