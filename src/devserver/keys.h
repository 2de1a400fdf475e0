// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "textmap.h"
#include "timestamp.h"

#include <mutex>
#include <optional>
#include <vector>

namespace devserver {

//! What a key for live events was given for.
struct LiveScope {
    std::string organizationId{};
    std::string appId{};
    std::string sessionId{}; //!< empty: every session of the project
    Timestamp expiresAt = 0;
};

//! Who may do what. Used by several threads.
class Keys
{
public:
    //! Without \a apiKeys, any key that is not empty is valid. An empty \a superKey: there is none.
    Keys(const std::vector<std::string> &apiKeys, std::string superKey);

    std::optional<std::string> organizationOf(const std::string &apiKey) const;
    bool isSuperKey(std::string_view key) const;
    //! A new API key of the organization, valid from now on.
    std::string issueApiKey(const std::string &organizationId);
    std::vector<std::string> apiKeysOf(const std::string &organizationId) const;

    //! A key that opens one live channel, within \a lifetime microseconds.
    std::string issueLiveKey(LiveScope scope, Timestamp lifetime);
    //! The scope of the key, which is used up by this; nothing if it is unknown or too old.
    std::optional<LiveScope> takeLiveKey(const std::string &key);

private:
    mutable std::mutex m_mutex;
    std::string m_superKey;
    bool m_takesAny;
    TextMap<std::string> m_organizations; //!< by API key
    TextMap<LiveScope> m_liveKeys;
};

} // namespace devserver
