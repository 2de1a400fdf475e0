// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "project.h"

#include <map>
#include <mutex>

namespace devserver {

//! All data, by organization and project; handlers of several threads use it through with().
class Store
{
public:
    //! Calls \a use with the project while no other thread can touch any data.
    template <typename Use>
    auto with(const std::string &organizationId, const std::string &appId, Use use)
    {
        const std::scoped_lock lock(m_mutex);
        return use(project(organizationId, appId));
    }
    //! The app ids of the organization, as pairs with the time of their first use.
    std::vector<std::pair<std::string, Timestamp>> apps(const std::string &organizationId);
    void clear();

private:
    Project &project(const std::string &organizationId, const std::string &appId);

    std::mutex m_mutex;
    std::map<std::pair<std::string, std::string>, std::unique_ptr<Project>> m_projects;
};

} // namespace devserver
