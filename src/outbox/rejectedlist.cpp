// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/rejectedlist.h"

#include "base/logging.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace mindlytics {

std::optional<OutboxRejected> RejectedList::add(OutboxRejected rejected)
{
    m_list.push_back(std::move(rejected));
    if (m_list.size() <= kMax)
        return std::nullopt;
    qCWarning(lcOutbox) << "more than" << kMax << "rejected events: the oldest is dropped," << m_list.front().entry.eventId;
    OutboxRejected oldest = std::move(m_list.front());
    m_list.pop_front();
    return oldest;
}

std::vector<OutboxRejected> RejectedList::take(const QStringList &eventIds)
{
    const auto wanted = [&eventIds](const OutboxRejected &r) { return eventIds.isEmpty() || eventIds.contains(r.entry.eventId); };
    const auto split = std::stable_partition(m_list.begin(), m_list.end(), std::not_fn(wanted));
    std::vector<OutboxRejected> taken(std::make_move_iterator(split), std::make_move_iterator(m_list.end()));
    m_list.erase(split, m_list.end());
    return taken;
}

} // namespace mindlytics
