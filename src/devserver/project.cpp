// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "project.h"

#include <QRandomGenerator>

namespace devserver {

namespace {

template <typename Items>
Index nextIndex(const Items &items)
{
    return static_cast<Index>(items.size());
}

} // namespace

Project::Project(std::string organizationId, std::string appId)
    : m_organizationId(std::move(organizationId))
    , m_appId(std::move(appId))
    // Ids must not come back after the data was emptied: clients remember them to drop duplicates.
    , m_eventIdPrefix("evt_" + std::to_string(QRandomGenerator::global()->generate()) + '_')
{
}

std::size_t Project::append(const EventBatch &batch)
{
    const std::size_t first = m_log.size();
    m_texts.push_back(batch.text);
    for (const WireEvent &event : batch.events)
        append(event);
    return first;
}

std::string Project::eventId(Index entry) const
{
    return m_eventIdPrefix + std::to_string(entry);
}

Index Project::sessionById(std::string_view id) const
{
    const auto it = m_sessionIds.find(id);
    return it == m_sessionIds.end() ? none : it->second;
}

const User &Project::userOf(const LogEntry &entry) const
{
    return m_users.at(m_sessions[static_cast<std::size_t>(entry.session)].user);
}

void Project::append(const WireEvent &event)
{
    const Index at = sessionFor(event);
    const Index talk = conversationFor(event, at);
    const Index received = push({event.raw, event.timestamp, now(), at, talk, none, Source::Received, event.kind});
    m_users.noteDevice(session(at).user, event.deviceId);
    if (talk != none)
        conversation(talk).apply(event);
    if (event.kind == Kind::Turn) {
        m_turns.push_back(received);
        generate(Source::TurnAnalyzed, received, talk);
    }
    applyToSession(event, received);
}

Index Project::sessionFor(const WireEvent &event)
{
    if (const Index known = sessionById(event.sessionId); known != none)
        return known;
    Session made;
    made.id = event.sessionId;
    // Only a start of a session names its user by "id"; in identify that is the id which the user is to get.
    const bool named = event.userId.empty() && event.kind == Kind::StartSession;
    made.user = m_users.userFor(named ? event.id : event.userId, event.deviceId);
    made.start = event.timestamp;
    const Index index = nextIndex(m_sessions);
    m_sessions.push_back(std::move(made));
    m_sessionIds.emplace(event.sessionId, index);
    push({{}, event.timestamp, now(), index, none, nextIndex(m_log) + 1, Source::SessionStarted});
    return index;
}

Index Project::conversationFor(const WireEvent &event, Index at)
{
    if (event.conversationId.empty())
        return none;
    if (const auto it = m_conversationIds.find(event.conversationId); it != m_conversationIds.end())
        return it->second;
    if (!beginsConversation(event.kind))
        return none;
    Conversation made;
    made.id = event.conversationId;
    made.session = at;
    made.start = event.timestamp;
    const Index index = nextIndex(m_conversations);
    m_conversations.push_back(std::move(made));
    m_conversationIds.emplace(event.conversationId, index);
    session(at).conversations.push_back(index);
    return index;
}

Index Project::push(const LogEntry &entry)
{
    const Index index = nextIndex(m_log);
    m_log.push_back(entry);
    session(entry.session).events.push_back(index);
    return index;
}

void Project::generate(Source source, Index origin, Index talk)
{
    const LogEntry from = m_log[static_cast<std::size_t>(origin)];
    push({{}, from.timestamp, from.receivedAt, from.session, talk, origin, source});
}

void Project::applyToSession(const WireEvent &event, Index received)
{
    const Index at = m_log[static_cast<std::size_t>(received)].session;
    session(at).attributes.merge(isTrack(event.kind) ? nullptr : event.attributes);
    if (event.kind == Kind::EndSession) {
        endSession(event, received);
    } else if (event.kind == Kind::Identify) {
        session(at).user = m_users.identify(m_users.resolve(session(at).user), event.id, event.deviceId, event.traits);
        generate(Source::UserIdentified, received);
    } else if (event.kind == Kind::Alias) {
        const Index user = m_users.alias(event.previousId, event.id);
        generate(user == none ? Source::ProcessingError : Source::UserAliased, received);
    }
}

void Project::endSession(const WireEvent &event, Index received)
{
    Session &ended = session(m_log[static_cast<std::size_t>(received)].session);
    for (const Index talk : ended.conversations) {
        if (!conversation(talk).end) {
            conversation(talk).end = event.timestamp;
            generate(Source::ConversationEnded, received, talk);
        }
    }
    if (!ended.end) {
        ended.end = event.timestamp;
        generate(Source::SessionEnded, received);
    }
}

} // namespace devserver
