// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "conversations.h"

namespace devserver {

namespace {

// Every model has the same price here: a fixed one can be checked.
constexpr double promptTokenPrice = 1e-6;
constexpr double completionTokenPrice = 3e-6;

std::uint64_t countAt(const Json &properties, std::string_view name)
{
    const Json *count = member(properties, name);
    return count ? count->GetUint64() : 0;
}

void addUsage(Conversation &conversation, const Json &properties)
{
    if (const Json *cost = member(properties, "cost")) {
        conversation.cost += cost->GetDouble();
    } else if (member(properties, "model")) {
        const std::uint64_t prompt = countAt(properties, "prompt_tokens");
        const std::uint64_t completion = countAt(properties, "completion_tokens");
        conversation.promptTokens += prompt;
        conversation.completionTokens += completion;
        conversation.cost += static_cast<double>(prompt) * promptTokenPrice;
        conversation.cost += static_cast<double>(completion) * completionTokenPrice;
    }
}

} // namespace

void Conversation::apply(const WireEvent &event)
{
    switch (event.kind) {
    case Kind::StartConversation:
    case Kind::EndConversation:
        properties.merge(event.properties);
        attributes.merge(event.attributes);
        if (event.kind == Kind::EndConversation && !end)
            end = event.timestamp;
        break;
    case Kind::Turn: ++turns; return addUsage(*this, *event.properties);
    case Kind::Usage: return addUsage(*this, *event.properties);
    case Kind::Function: ++functions; break;
    default: break;
    }
}

bool beginsConversation(Kind kind)
{
    return kind > Kind::Custom;
}

} // namespace devserver
