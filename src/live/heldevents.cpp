// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "live/heldevents.h"

#include "live/catchup.h"

#include <QtCore/QSet>

#include <algorithm>

namespace mindlytics {

namespace {

/*! True if \a set did not have it yet. */
bool insertNew(QSet<QString> &set, const QString &id)
{
    const auto before = set.size();
    set.insert(id);
    return set.size() > before;
}

} // namespace

std::vector<MLEvent> HeldEvents::mergeWith(std::vector<MLEvent> readBack, qint64 nowMs, qint64 &onlyReadBack)
{
    std::vector<MLEvent> live = std::exchange(m_events, {});
    QSet<QString> liveIds;
    std::erase_if(live, [&liveIds](const MLEvent &event) { return !insertNew(liveIds, liveIdentity(event)); });
    QSet<QString> readIds;
    for (const MLEvent &event : readBack)
        readIds.insert(liveIdentity(event));
    const auto onlyLive = std::stable_partition(live.begin(), live.end(),
                                                [&readIds](const MLEvent &event) { return readIds.contains(liveIdentity(event)); });
    // What came both ways has the places of what was read back, in the order in which it came live: of one moment, a page may tell another.
    auto next = live.begin();
    for (MLEvent &event : readBack) {
        if (liveIds.contains(liveIdentity(event)))
            event = std::move(*next++);
        else
            ++onlyReadBack;
    }
    // The rest is newer than what was read.
    std::move(onlyLive, live.end(), std::back_inserter(readBack));
    const auto timeOf = [nowMs](const MLEvent &e) { return e.timestamp.isValid() ? e.timestamp.toMSecsSinceEpoch() : nowMs; };
    std::stable_sort(readBack.begin(), readBack.end(), [&](const MLEvent &a, const MLEvent &b) { return timeOf(a) < timeOf(b); });
    return readBack;
}

} // namespace mindlytics
