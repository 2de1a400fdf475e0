// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/opensessions.h"

namespace mindlytics {

std::shared_ptr<SessionState> OpenSessions::open(const SessionIds &ids)
{
    const std::lock_guard lock(m_mutex);
    if (m_sessions.size() >= m_pruneAt) {
        m_sessions.removeIf([](auto it) { return it.value().expired(); });
        m_pruneAt = qMax<qsizetype>(64, m_sessions.size() * 2);
    }
    auto &entry = m_sessions[ids.sessionId];
    auto state = entry.lock();
    if (!state) {
        state = std::make_shared<SessionState>(ids);
        entry = state;
    }
    return state;
}

std::shared_ptr<SessionState> OpenSessions::find(const QString &sessionId) const
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_sessions.constFind(sessionId);
    return it == m_sessions.constEnd() ? nullptr : it->lock();
}

std::vector<std::shared_ptr<SessionState>> OpenSessions::all() const
{
    std::vector<std::shared_ptr<SessionState>> open;
    const std::lock_guard lock(m_mutex);
    for (const auto &weak : m_sessions) {
        if (auto state = weak.lock())
            open.push_back(std::move(state));
    }
    return open;
}

QStringList OpenSessions::endAll()
{
    QStringList users;
    for (const auto &state : all()) {
        state->setFlushed();
        const QString user = state->ids()->userId;
        if (!user.isEmpty() && !users.contains(user))
            users.append(user);
    }
    return users;
}

} // namespace mindlytics
