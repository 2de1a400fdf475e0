// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "keys.h"

#include <QUuid>

namespace devserver {

namespace {

constexpr const char *defaultOrganization = "dev";

std::string randomKey(const char *prefix)
{
    return prefix + QUuid::createUuid().toString(QUuid::Id128).toStdString();
}

} // namespace

Keys::Keys(const std::vector<std::string> &apiKeys, std::string superKey)
    : m_superKey(std::move(superKey))
    , m_takesAny(apiKeys.empty())
{
    for (const std::string &key : apiKeys)
        m_organizations.emplace(key, defaultOrganization);
}

std::optional<std::string> Keys::organizationOf(const std::string &apiKey) const
{
    const std::scoped_lock lock(m_mutex);
    if (const auto it = m_organizations.find(apiKey); it != m_organizations.end())
        return it->second;
    if (m_takesAny && !apiKey.empty())
        return defaultOrganization;
    return std::nullopt;
}

bool Keys::isSuperKey(std::string_view key) const
{
    return !m_superKey.empty() && key == m_superKey;
}

std::string Keys::issueApiKey(const std::string &organizationId)
{
    const std::scoped_lock lock(m_mutex);
    return m_organizations.emplace(randomKey("mlk_"), organizationId).first->first;
}

std::vector<std::string> Keys::apiKeysOf(const std::string &organizationId) const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<std::string> keys;
    for (const auto &[key, organization] : m_organizations) {
        if (organization == organizationId)
            keys.push_back(key);
    }
    return keys;
}

std::string Keys::issueLiveKey(LiveScope scope, Timestamp lifetime)
{
    const std::scoped_lock lock(m_mutex);
    const Timestamp time = now();
    std::erase_if(m_liveKeys, [time](const auto &entry) { return entry.second.expiresAt < time; });
    scope.expiresAt = time + lifetime;
    return m_liveKeys.emplace(randomKey("live_"), std::move(scope)).first->first;
}

std::optional<LiveScope> Keys::takeLiveKey(const std::string &key)
{
    const std::scoped_lock lock(m_mutex);
    const auto node = m_liveKeys.extract(key);
    if (node.empty() || node.mapped().expiresAt < now())
        return std::nullopt;
    return node.mapped();
}

} // namespace devserver
