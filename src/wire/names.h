// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string_view>

/*! Every name that goes over the wire, in one place. */
namespace mindlytics::names {

using Name = std::string_view;

// Keys of an event object
inline constexpr Name kType = "type";
inline constexpr Name kTimestamp = "timestamp";
inline constexpr Name kSessionId = "session_id";
inline constexpr Name kConversationId = "conversation_id";
inline constexpr Name kUserId = "user_id";
inline constexpr Name kDeviceId = "device_id";
inline constexpr Name kEvent = "event";
inline constexpr Name kProperties = "properties";
inline constexpr Name kAttributes = "attributes";
inline constexpr Name kTraits = "traits";
inline constexpr Name kId = "id";
inline constexpr Name kPreviousId = "previous_id";

// Keys of a live event, beside those above
inline constexpr Name kOrganizationId = "organization_id";
inline constexpr Name kAppId = "app_id";
inline constexpr Name kEventId = "event_id";
inline constexpr Name kOriginEventId = "origin_event_id";
inline constexpr Name kUserTraits = "user_traits";

// Values of `type`
inline constexpr Name kStartSession = "start_session";
inline constexpr Name kEndSession = "end_session";
inline constexpr Name kIdentify = "identify";
inline constexpr Name kAlias = "alias";
inline constexpr Name kTrack = "track";

// Values of `event` that the service knows
inline constexpr Name kConversationStarted = "Conversation Started";
inline constexpr Name kConversationEnded = "Conversation Ended";
inline constexpr Name kConversationTurn = "Conversation Turn";
inline constexpr Name kConversationUsage = "Conversation Usage";
inline constexpr Name kConversationFunction = "Conversation Function";

// Values of `event` that the service makes itself
inline constexpr Name kSessionEnded = "Session Ended";
inline constexpr Name kProcessingError = "MLError";

// Keys of `properties` that the service knows
inline constexpr Name kUser = "user";
inline constexpr Name kAssistant = "assistant";
inline constexpr Name kAssistantId = "assistant_id";
inline constexpr Name kCost = "cost";
inline constexpr Name kModel = "model";
inline constexpr Name kPromptTokens = "prompt_tokens";
inline constexpr Name kCompletionTokens = "completion_tokens";
inline constexpr Name kName = "name";
inline constexpr Name kArgs = "args";
inline constexpr Name kResult = "result";
inline constexpr Name kRuntime = "runtime";
inline constexpr Name kClientEventId = "client_event_id";
inline constexpr Name kErrorMessage = "error_message";

// What the service says of an event without a type; an array is one to whom cannot read it
inline constexpr Name kNoWireType = "Invalid wire type: undefined";

// The answer to a request for a live key
inline constexpr Name kAuthorizationKey = "authorization_key";

// Paths
inline constexpr char kQueuePath[] = "/bc/v1/events/queue";
inline constexpr char kIdentifyPath[] = "/bc/v1/user/identify";
inline constexpr char kAliasPath[] = "/bc/v1/user/alias";
inline constexpr char kLiveKeyPath[] = "/bc/v1/live-events/realtime";
inline constexpr char kLiveEventsPath[] = "/bc/v1/live-events/events";

} // namespace mindlytics::names
