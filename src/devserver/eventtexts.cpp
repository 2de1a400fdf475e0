// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "eventtexts.h"

#include "analysis.h"

namespace devserver {

namespace {

template <typename Items>
const auto &at(const Items &items, Index index)
{
    return items[static_cast<std::size_t>(index)];
}

//! A received event, read again.
class Received
{
public:
    explicit Received(const LogEntry &entry) { m_document.Parse<strictParse>(entry.raw.data(), entry.raw.size()); }

    std::string_view text(std::string_view key) const { return textIn(m_document, key); }
    std::string_view property(std::string_view key) const
    {
        const Json *properties = member(m_document, "properties");
        return properties ? textIn(*properties, key) : std::string_view();
    }
    std::string properties() const
    {
        const Json *properties = member(m_document, "properties");
        return properties ? toText(*properties) : "{}";
    }

private:
    static std::string_view textIn(const Json &object, std::string_view key)
    {
        const Json *value = member(object, key);
        return value && value->IsString() ? textOf(*value) : std::string_view();
    }

    JsonDocument m_document;
};

std::string analysisText(const LogEntry &turn)
{
    const Analysis analysis = analyse(Received(turn).property("user"));
    ArrayText intents;
    for (const std::string_view intent : analysis.intents)
        intents.addText(intent);
    return ObjectText().raw("intents", intents.take()).number("sentiment", analysis.sentiment).take();
}

std::string messageText(const Project &project, Index entry, bool byUser)
{
    const LogEntry &turn = at(project.log(), entry);
    const Received received(turn);
    const std::string origin = project.eventId(entry);
    ObjectText object;
    object.text("message_id", origin + (byUser ? "_user" : "_assistant"));
    object.text("session_id", at(project.sessions(), turn.session).id);
    object.text("conversation_id", at(project.conversations(), turn.conversation).id);
    object.text("user_id", project.userOf(turn).userId).text("role", byUser ? "user" : "assistant");
    object.text("text", received.property(byUser ? "user" : "assistant"));
    object.textIf("assistant_id", received.property("assistant_id"));
    object.text("origin_event_id", origin).text("timestamp", timestampText(turn.timestamp));
    return object.take();
}

std::string_view liveName(Source source)
{
    switch (source) {
    case Source::Received: break;
    case Source::SessionStarted: return "Session Started";
    case Source::SessionEnded: return "Session Ended";
    case Source::ConversationEnded: return "Conversation Ended";
    case Source::TurnAnalyzed: return "Conversation Turn Analyzed";
    case Source::UserIdentified: return "User Identified";
    case Source::UserAliased: return "User Aliased";
    case Source::ProcessingError: return "MLError";
    }
    return {};
}

std::string errorText(const LogEntry &alias)
{
    const std::string id(Received(alias).text("previous_id"));
    return ObjectText().text("error_message", "alias: there is no user with the id " + id).take();
}

void addEcho(ObjectText &object, const Project &project, Index index)
{
    const LogEntry &entry = at(project.log(), index);
    const Received received(entry);
    object.textIf("conversation_id", received.text("conversation_id")).text("event_id", project.eventId(index));
    object.text("timestamp", timestampText(entry.timestamp)).text("event", received.text("event"));
    object.raw("properties", received.properties());
}

void addGenerated(ObjectText &object, const Project &project, Index index)
{
    const LogEntry &entry = at(project.log(), index);
    if (entry.conversation != none)
        object.text("conversation_id", at(project.conversations(), entry.conversation).id);
    object.text("event_id", project.eventId(index)).text("origin_event_id", project.eventId(entry.origin));
    object.text("timestamp", timestampText(entry.timestamp)).text("event", liveName(entry.source));
    const LogEntry &origin = at(project.log(), entry.origin);
    if (entry.source == Source::TurnAnalyzed)
        object.raw("properties", analysisText(origin));
    else if (entry.source == Source::ProcessingError)
        object.raw("properties", errorText(origin));
    else if (entry.source == Source::UserIdentified || entry.source == Source::UserAliased)
        object.raw("user_traits", project.userOf(entry).traits.text());
}

} // namespace

std::string eventDocument(const Project &project, Index index)
{
    const LogEntry &entry = at(project.log(), index);
    if (entry.source != Source::Received)
        return liveText(project, index);
    std::string text = ObjectText()
                           .text("event_id", project.eventId(index))
                           .text("organization_id", project.organizationId())
                           .text("app_id", project.appId())
                           .text("user", project.userOf(entry).userId)
                           .text("received_at", timestampText(entry.receivedAt))
                           .take();
    text.back() = ',';
    return text += entry.raw.substr(1);
}

std::string liveText(const Project &project, Index index)
{
    const LogEntry &entry = at(project.log(), index);
    ObjectText object;
    object.text("organization_id", project.organizationId()).text("app_id", project.appId());
    object.text("session_id", at(project.sessions(), entry.session).id);
    object.text("user_id", project.userOf(entry).userId);
    if (entry.source == Source::Received)
        addEcho(object, project, index);
    else
        addGenerated(object, project, index);
    return object.take();
}

bool goesOutLive(const LogEntry &entry)
{
    return entry.source != Source::Received || isTrack(entry.kind);
}

std::string liveNameOf(const LogEntry &entry)
{
    return std::string(entry.source == Source::Received ? Received(entry).text("event") : liveName(entry.source));
}

std::string demandedErrorText(const Project &project, Index index, const std::string &message)
{
    const LogEntry &entry = at(project.log(), index);
    const std::string origin = project.eventId(index);
    ObjectText properties;
    properties.text("error_message", message).textIf("client_event_id", Received(entry).property("client_event_id"));
    ObjectText object;
    object.text("organization_id", project.organizationId()).text("app_id", project.appId());
    object.text("session_id", at(project.sessions(), entry.session).id).text("user_id", project.userOf(entry).userId);
    object.text("event_id", origin + "_error").text("origin_event_id", origin);
    object.text("timestamp", timestampText(entry.timestamp)).text("event", liveName(Source::ProcessingError));
    object.raw("properties", properties.take());
    return object.take();
}

bool isTurn(const LogEntry &entry)
{
    return entry.source == Source::Received && entry.kind == Kind::Turn;
}

std::string messageDocument(const Project &project, Index message)
{
    return messageText(project, at(project.turns(), message / 2), message % 2 == 0);
}

void addIntents(ArrayText &array, const Project &project, Index entry)
{
    const LogEntry &turn = at(project.log(), entry);
    const std::string origin = project.eventId(entry);
    std::int64_t number = 0;
    for (const std::string_view intent : analyse(Received(turn).property("user")).intents) {
        ObjectText object;
        object.text("intent_id", origin + "_intent_" + std::to_string(number++)).text("intent", intent);
        object.text("session_id", at(project.sessions(), turn.session).id);
        object.text("conversation_id", at(project.conversations(), turn.conversation).id);
        object.text("origin_event_id", origin).text("timestamp", timestampText(turn.timestamp));
        array.add(object.take());
    }
}

} // namespace devserver
