// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "json.h"
#include "timestamp.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace devserver {

//! What a client can report; the last six travel as type "track".
enum class Kind : std::uint8_t {
    StartSession,
    EndSession,
    Identify,
    Alias,
    Custom,
    StartConversation,
    EndConversation,
    Turn,
    Usage,
    Function,
};

//! The kind that the two keys "type" and "event" stand for; none if "type" is unknown.
std::optional<Kind> kindOf(std::string_view type, std::string_view event);
//! How the kind is called in sentences and statistics: "identify", "Conversation Turn".
std::string_view kindName(Kind kind);
bool isTrack(Kind kind);

//! One event that was found to be valid. Its texts live in the batch that it came in; absent ones are empty.
struct WireEvent {
    Kind kind = Kind::Custom;
    Timestamp timestamp = 0;
    std::string_view raw{}; //!< the object as it was received
    std::string_view sessionId{}, userId{}, deviceId{}, conversationId{}, id{}, previousId{}, name{}, clientEventId{};
    const Json *properties = nullptr;
    const Json *attributes = nullptr;
    const Json *traits = nullptr;
};

//! The events of one request, and what their texts live in.
struct EventBatch {
    std::shared_ptr<const std::string> text;
    std::unique_ptr<JsonAllocator> allocator = std::make_unique<JsonAllocator>();
    std::vector<Json> values;
    std::vector<WireEvent> events;
    bool isArray = false;
};

} // namespace devserver
