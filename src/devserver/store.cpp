// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "store.h"

namespace devserver {

std::vector<std::pair<std::string, Timestamp>> Store::apps(const std::string &organizationId)
{
    const std::scoped_lock lock(m_mutex);
    std::vector<std::pair<std::string, Timestamp>> found;
    for (const auto &[ids, project] : m_projects) {
        if (ids.first == organizationId)
            found.emplace_back(ids.second, project->createdAt());
    }
    return found;
}

void Store::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_projects.clear();
}

Project &Store::project(const std::string &organizationId, const std::string &appId)
{
    auto &known = m_projects[{organizationId, appId}];
    if (!known)
        known = std::make_unique<Project>(organizationId, appId);
    return *known;
}

} // namespace devserver
