// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "wireevent.h"

#include <array>
#include <utility>

namespace devserver {

namespace {

using Name = std::pair<std::string_view, Kind>;

constexpr std::array<Name, 5> types{{
    {"start_session", Kind::StartSession},
    {"end_session", Kind::EndSession},
    {"identify", Kind::Identify},
    {"alias", Kind::Alias},
    {"track", Kind::Custom},
}};

constexpr std::array<Name, 5> trackEvents{{
    {"Conversation Started", Kind::StartConversation},
    {"Conversation Ended", Kind::EndConversation},
    {"Conversation Turn", Kind::Turn},
    {"Conversation Usage", Kind::Usage},
    {"Conversation Function", Kind::Function},
}};

std::optional<Kind> find(const std::array<Name, 5> &names, std::string_view wanted)
{
    for (const auto &[name, kind] : names) {
        if (name == wanted)
            return kind;
    }
    return std::nullopt;
}

std::string_view findName(const std::array<Name, 5> &names, Kind wanted)
{
    for (const auto &[name, kind] : names) {
        if (kind == wanted)
            return name;
    }
    return {};
}

} // namespace

std::optional<Kind> kindOf(std::string_view type, std::string_view event)
{
    const std::optional<Kind> kind = find(types, type);
    return kind == Kind::Custom ? find(trackEvents, event).value_or(Kind::Custom) : kind;
}

std::string_view kindName(Kind kind)
{
    const std::string_view type = findName(types, kind);
    return type.empty() ? findName(trackEvents, kind) : type;
}

bool isTrack(Kind kind)
{
    return kind >= Kind::Custom;
}

} // namespace devserver
