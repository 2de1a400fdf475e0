// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "conversations.h"
#include "userdirectory.h"
#include "wireevent.h"

#include <memory>
#include <span>
#include <vector>

namespace devserver {

struct Session {
    std::string id;
    Index user = none;
    Values attributes;
    std::vector<Index> conversations;
    std::vector<Index> events;
    Timestamp start = 0;
    std::optional<Timestamp> end;
};

//! Where an event of the log comes from: a client, or one of the service's own rules.
enum class Source : std::uint8_t {
    Received,
    SessionStarted,
    SessionEnded,
    ConversationEnded,
    TurnAnalyzed,
    UserIdentified,
    UserAliased,
    ProcessingError,
};

//! An event of the log. A received one is kept as its bytes; a generated one is written anew whenever it is read.
struct LogEntry {
    std::string_view raw{};
    Timestamp timestamp = 0;
    Timestamp receivedAt = 0;
    Index session = none;
    Index conversation = none;
    Index origin = none; //!< the received event that a generated one stems from
    Source source = Source::Received;
    Kind kind = Kind::Custom;
};

//! Everything that is kept for one project of one organization.
class Project
{
public:
    Project(std::string organizationId, std::string appId);

    //! Stores the events and what follows from them; returns the index of the first new entry of the log.
    std::size_t append(const EventBatch &batch);

    const std::string &organizationId() const { return m_organizationId; }
    const std::string &appId() const { return m_appId; }
    Timestamp createdAt() const { return m_createdAt; }
    std::string eventId(Index entry) const;

    UserDirectory &users() { return m_users; }
    const UserDirectory &users() const { return m_users; }
    const std::vector<Session> &sessions() const { return m_sessions; }
    const std::vector<Conversation> &conversations() const { return m_conversations; }
    const std::vector<LogEntry> &log() const { return m_log; }
    //! The entries of the log that are turns.
    const std::vector<Index> &turns() const { return m_turns; }
    Index sessionById(std::string_view id) const;
    const User &userOf(const LogEntry &entry) const;

private:
    void append(const WireEvent &event);
    Index sessionFor(const WireEvent &event);
    Index conversationFor(const WireEvent &event, Index session);
    Index push(const LogEntry &entry);
    void generate(Source source, Index origin, Index conversation = none);
    void applyToSession(const WireEvent &event, Index received);
    void endSession(const WireEvent &event, Index received);
    Session &session(Index index) { return m_sessions[static_cast<std::size_t>(index)]; }
    Conversation &conversation(Index index) { return m_conversations[static_cast<std::size_t>(index)]; }

    std::string m_organizationId;
    std::string m_appId;
    std::string m_eventIdPrefix;
    Timestamp m_createdAt = now();
    UserDirectory m_users;
    std::vector<Session> m_sessions;
    std::vector<Conversation> m_conversations;
    std::vector<LogEntry> m_log;
    std::vector<Index> m_turns;
    std::vector<std::shared_ptr<const std::string>> m_texts; //!< what the raw bytes of the log live in
    TextMap<Index> m_sessionIds;
    TextMap<Index> m_conversationIds;
};

} // namespace devserver
