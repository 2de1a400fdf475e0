// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "live/recentids.h"

#include <QtCore/QRandomGenerator>

namespace mindlytics {

RecentIds::RecentIds(size_t capacity)
    : m_capacity(std::max<size_t>(1, capacity))
    , m_seed(size_t(QRandomGenerator::global()->generate64()))
{
}

quint64 RecentIds::hashOf(QStringView id) const
{
    return quint64(qHash(id, m_seed));
}

bool RecentIds::contains(QStringView id) const
{
    return m_known.contains(hashOf(id));
}

bool RecentIds::add(QStringView id)
{
    const quint64 hash = hashOf(id);
    const auto before = m_known.size();
    m_known.insert(hash);
    if (m_known.size() == before)
        return false;
    if (m_order.size() < m_capacity) {
        m_order.push_back(hash);
        return true;
    }
    m_known.remove(m_order[m_oldest]);
    m_order[m_oldest] = hash;
    m_oldest = (m_oldest + 1) % m_capacity;
    return true;
}

} // namespace mindlytics
