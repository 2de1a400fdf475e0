// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "userdirectory.h"
#include "wireevent.h"

#include <optional>

namespace devserver {

//! What is kept of one conversation; its messages are read out of its turns' events.
struct Conversation {
    std::string id;
    Index session = none;
    Values attributes;
    Values properties;
    std::uint64_t turns = 0;
    std::uint64_t functions = 0;
    std::uint64_t promptTokens = 0;
    std::uint64_t completionTokens = 0;
    double cost = 0;
    Timestamp start = 0;
    std::optional<Timestamp> end;

    //! Counts what the event adds to the conversation.
    void apply(const WireEvent &event);
};

//! Whether such an event makes a conversation that is not known yet.
bool beginsConversation(Kind kind);

} // namespace devserver
