// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "json.h"
#include "textmap.h"
#include "timestamp.h"

#include <vector>

namespace devserver {

//! Flat values as JSON texts, in the order of their first appearance; a later value of a key wins.
class Values
{
public:
    void merge(const Json *object);
    void addMissing(const Values &others);
    std::string text() const;

private:
    std::string *find(std::string_view key);

    std::vector<std::pair<std::string, std::string>> m_values;
};

struct User {
    std::string userId; //!< internal
    std::string id; //!< primary
    std::vector<std::string> aliases; //!< every id it ever had, oldest first
    std::vector<std::string> deviceIds;
    Values traits;
    Timestamp createdAt = 0;
    bool anonymous = false;
    Index mergedInto = none;
};

//! The users of one project, by their ids and devices.
class UserDirectory
{
public:
    //! The user that a session with these ids belongs to; made if it is not known yet. One of the two must be there.
    Index userFor(std::string_view id, std::string_view deviceId);
    //! Gives \a user the id. A known id means its owner: an anonymous user is merged into it, a named one stays apart.
    Index identify(Index user, std::string_view id, std::string_view deviceId, const Json *traits);
    //! The same outside of any session, where the ids alone say who it is. One of the two must be there.
    Index identifyDirectly(std::string_view id, std::string_view deviceId, const Json *traits);
    //! Makes \a id the primary one of the user that has \a previousId; none if there is no such user.
    Index alias(std::string_view previousId, std::string_view id);
    //! Remembers that the device was seen with the user; the first user of a device stays its owner.
    void noteDevice(Index user, std::string_view deviceId);
    Index byId(std::string_view id) const;
    Index byDevice(std::string_view deviceId) const;

    const User &at(Index user) const { return m_users[static_cast<std::size_t>(resolve(user))]; }
    //! Follows merges to the user that \a user is now.
    Index resolve(Index user) const;
    std::size_t size() const { return m_users.size(); }

private:
    User &user(Index index) { return m_users[static_cast<std::size_t>(index)]; }
    Index makeUser(std::string_view id, bool anonymous);
    void addAlias(Index user, std::string_view id);
    void merge(Index from, Index into);

    std::vector<User> m_users;
    TextMap<Index> m_byId;
    TextMap<Index> m_byDevice;
};

} // namespace devserver
