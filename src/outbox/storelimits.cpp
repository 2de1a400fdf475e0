// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/storelimits.h"

#include <algorithm>

#ifdef Q_OS_UNIX
#    include <sys/resource.h>
#endif

namespace mindlytics::storelimits {

namespace {

constexpr size_t kMostHeld = 384;
constexpr size_t kMostOpen = 16;
constexpr size_t kLeast = 4; // one's own, and some to go on with

} // namespace

size_t mostHeld()
{
#ifdef Q_OS_UNIX
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
        return std::clamp(size_t(limit.rlim_cur / 4), kLeast, kMostHeld);
#endif
    return kMostHeld;
}

size_t mostOpen()
{
    return std::min(kMostOpen, mostHeld() / 4);
}

} // namespace mindlytics::storelimits
