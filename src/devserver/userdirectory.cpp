// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "userdirectory.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace devserver {

namespace {

//! The same device has the same anonymous id in every run (FNV-1a).
std::string anonymousId(std::string_view deviceId)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : deviceId)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "ml_%016llx", static_cast<unsigned long long>(hash));
    return text.data();
}

Index find(const TextMap<Index> &map, std::string_view key)
{
    const auto it = map.find(key);
    return it == map.end() ? none : it->second;
}

template <typename Texts>
void addOnce(Texts &texts, std::string_view text)
{
    if (std::find(texts.begin(), texts.end(), text) == texts.end())
        texts.emplace_back(text);
}

} // namespace

void Values::merge(const Json *object)
{
    if (!object)
        return;
    for (auto it = object->MemberBegin(); it != object->MemberEnd(); ++it) {
        if (std::string *known = find(textOf(it->name)))
            *known = toText(it->value);
        else
            m_values.emplace_back(textOf(it->name), toText(it->value));
    }
}

void Values::addMissing(const Values &others)
{
    for (const auto &[key, value] : others.m_values) {
        if (!find(key))
            m_values.emplace_back(key, value);
    }
}

std::string *Values::find(std::string_view key)
{
    const auto known = std::find_if(m_values.begin(), m_values.end(), [key](auto &v) { return v.first == key; });
    return known == m_values.end() ? nullptr : &known->second;
}

std::string Values::text() const
{
    ObjectText object;
    for (const auto &[key, value] : m_values)
        object.raw(key, value);
    return object.take();
}

Index UserDirectory::userFor(std::string_view id, std::string_view deviceId)
{
    Index found = id.empty() ? byDevice(deviceId) : byId(id);
    if (found == none)
        found = id.empty() ? makeUser(anonymousId(deviceId), true) : makeUser(id, false);
    noteDevice(found, deviceId);
    return found;
}

Index UserDirectory::identify(Index index, std::string_view id, std::string_view deviceId, const Json *traits)
{
    const Index owner = id.empty() ? index : byId(id);
    if (owner == none) {
        addAlias(index, id);
    } else if (owner != index) {
        if (user(index).anonymous)
            merge(index, owner);
        index = owner;
    }
    noteDevice(index, deviceId);
    user(index).traits.merge(traits);
    return index;
}

Index UserDirectory::identifyDirectly(std::string_view id, std::string_view deviceId, const Json *traits)
{
    const Index ofDevice = byDevice(deviceId);
    const bool claimed = ofDevice != none && at(ofDevice).anonymous && !id.empty();
    return identify(claimed ? ofDevice : userFor(id, deviceId), id, deviceId, traits);
}

Index UserDirectory::alias(std::string_view previousId, std::string_view id)
{
    const Index owner = byId(previousId);
    const Index other = byId(id);
    if (owner == none)
        return none;
    if (other != none && other != owner)
        merge(other, owner);
    addAlias(owner, id);
    return owner;
}

Index UserDirectory::byId(std::string_view id) const
{
    return resolve(find(m_byId, id));
}

Index UserDirectory::byDevice(std::string_view deviceId) const
{
    return resolve(find(m_byDevice, deviceId));
}

Index UserDirectory::resolve(Index index) const
{
    while (index != none && m_users[static_cast<std::size_t>(index)].mergedInto != none)
        index = m_users[static_cast<std::size_t>(index)].mergedInto;
    return index;
}

Index UserDirectory::makeUser(std::string_view id, bool anonymous)
{
    const Index index = static_cast<Index>(m_users.size());
    User made;
    made.userId = "usr_" + std::to_string(index + 1);
    made.createdAt = now();
    m_users.push_back(std::move(made));
    addAlias(index, id);
    user(index).anonymous = anonymous;
    return index;
}

void UserDirectory::addAlias(Index index, std::string_view id)
{
    user(index).id = id;
    user(index).anonymous = false;
    addOnce(user(index).aliases, id);
    m_byId.insert_or_assign(std::string(id), index);
}

void UserDirectory::noteDevice(Index index, std::string_view deviceId)
{
    if (deviceId.empty())
        return;
    addOnce(user(index).deviceIds, deviceId);
    m_byDevice.try_emplace(std::string(deviceId), index);
}

void UserDirectory::merge(Index from, Index into)
{
    user(from).mergedInto = into;
    user(into).traits.addMissing(user(from).traits);
    for (const std::string &id : user(from).aliases)
        addOnce(user(into).aliases, id);
    for (const std::string &deviceId : user(from).deviceIds)
        addOnce(user(into).deviceIds, deviceId);
}

} // namespace devserver
