// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "eventrules.h"

#include <array>

namespace devserver {

namespace {

constexpr Need required = Need::Required;

constexpr KeyRule userId{"user_id", Form::ShortId};
constexpr KeyRule deviceId{"device_id", Form::Id};
constexpr KeyRule timestamp{"timestamp", Form::Time, required};
constexpr KeyRule sessionId{"session_id", Form::Id, required};
constexpr KeyRule conversationId{"conversation_id", Form::Id, required};
constexpr KeyRule event{"event", Form::ShortName, required};

constexpr std::array startSession{
    userId, deviceId, timestamp, sessionId, KeyRule{"id", Form::ShortId}, KeyRule{"attributes", Form::Values}};
constexpr std::array endSession{userId, deviceId, timestamp, sessionId, KeyRule{"attributes", Form::Values, required}};
constexpr std::array identify{
    userId, deviceId, timestamp, sessionId, KeyRule{"id", Form::ShortId}, KeyRule{"traits", Form::Values, required}};
constexpr std::array alias{userId,
                           deviceId,
                           timestamp,
                           sessionId,
                           KeyRule{"id", Form::ShortId, required},
                           KeyRule{"previous_id", Form::ShortId, required}};
constexpr std::array custom{userId,
                            deviceId,
                            timestamp,
                            sessionId,
                            event,
                            KeyRule{"conversation_id", Form::Id},
                            KeyRule{"properties", Form::Values, required}};
constexpr std::array startConversation{userId,
                                       deviceId,
                                       timestamp,
                                       sessionId,
                                       event,
                                       conversationId,
                                       KeyRule{"properties", Form::Values},
                                       KeyRule{"attributes", Form::Values}};
constexpr std::array endConversation{userId,
                                     deviceId,
                                     timestamp,
                                     sessionId,
                                     event,
                                     conversationId,
                                     KeyRule{"properties", Form::Values, required},
                                     KeyRule{"attributes", Form::Values}};
constexpr std::array insideConversation{
    userId, deviceId, timestamp, sessionId, event, conversationId, KeyRule{"properties", Form::Values, required}};

constexpr KeyRule clientEventId{"client_event_id", Form::Name};
constexpr KeyRule cost{"cost", Form::Amount};
constexpr KeyRule model{"model", Form::ShortName};
constexpr KeyRule promptTokens{"prompt_tokens", Form::Count};
constexpr KeyRule completionTokens{"completion_tokens", Form::Count};

constexpr std::array anyProperties{clientEventId};
constexpr std::array turnProperties{clientEventId,
                                    KeyRule{"user", Form::Text, required},
                                    KeyRule{"assistant", Form::Text, required},
                                    KeyRule{"assistant_id", Form::Text},
                                    cost,
                                    model,
                                    promptTokens,
                                    completionTokens};
constexpr std::array usageProperties{clientEventId, cost, model, promptTokens, completionTokens};
constexpr std::array functionProperties{clientEventId, KeyRule{"name", Form::Name, required},
                                        KeyRule{"args", Form::Text}, KeyRule{"result", Form::Text},
                                        KeyRule{"runtime", Form::Count, required}};

} // namespace

std::span<const KeyRule> keyRules(Kind kind)
{
    switch (kind) {
    case Kind::StartSession: return startSession;
    case Kind::EndSession: return endSession;
    case Kind::Identify: return identify;
    case Kind::Alias: return alias;
    case Kind::Custom: return custom;
    case Kind::StartConversation: return startConversation;
    case Kind::EndConversation: return endConversation;
    case Kind::Turn:
    case Kind::Usage:
    case Kind::Function: return insideConversation;
    }
    return {};
}

std::span<const KeyRule> propertyRules(Kind kind)
{
    switch (kind) {
    case Kind::Turn: return turnProperties;
    case Kind::Usage: return usageProperties;
    case Kind::Function: return functionProperties;
    default: return anyProperties;
    }
}

bool takesCustomProperties(Kind kind)
{
    return kind != Kind::Usage;
}

} // namespace devserver
