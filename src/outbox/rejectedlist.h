// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "outbox/outbox.h"

#include <deque>

namespace mindlytics {

/*! The events that were set aside: the last 1,000. */
class RejectedList
{
public:
    static constexpr size_t kMax = 1000;

    /*! Gives the oldest if there is no room for it any more. */
    std::optional<OutboxRejected> add(OutboxRejected rejected);
    std::vector<OutboxRejected> all() const { return {m_list.begin(), m_list.end()}; }
    /*! Takes out those with the given event ids, or all if the list is empty. */
    std::vector<OutboxRejected> take(const QStringList &eventIds);
    void clear() { m_list.clear(); }

private:
    std::deque<OutboxRejected> m_list;
};

} // namespace mindlytics
