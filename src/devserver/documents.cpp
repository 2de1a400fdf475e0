// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "documents.h"

#include "eventtexts.h"

#include <algorithm>

namespace devserver {

namespace {

template <typename Items>
const auto &at(const Items &items, Index index)
{
    return items[static_cast<std::size_t>(index)];
}

std::string listText(const std::vector<std::string> &texts)
{
    ArrayText array;
    for (const std::string &text : texts)
        array.addText(text);
    return array.take();
}

bool includes(const std::vector<std::string> &include, std::string_view name)
{
    return std::find(include.begin(), include.end(), name) != include.end();
}

void addUser(ObjectText &object, const Project &project, const User &user)
{
    object.text("organization_id", project.organizationId()).text("app_id", project.appId());
    object.text("user_id", user.userId).text("id", user.id).raw("aliases", listText(user.aliases));
    object.text("created_at", timestampText(user.createdAt)).raw("traits", user.traits.text());
}

void addTimes(ObjectText &object, Timestamp start, const std::optional<Timestamp> &end)
{
    object.text("start", timestampText(start));
    object.textIf("end", end ? timestampText(*end) : std::string());
}

//! Adds the related documents of the session's events that \a wanted picks.
template <typename Wanted>
void addRelated(ObjectText &object, const Project &project, const Session &session,
                const std::vector<std::string> &include, Wanted wanted)
{
    ArrayText events;
    ArrayText intents;
    for (const Index entry : session.events) {
        const LogEntry &logged = at(project.log(), entry);
        if (!wanted(logged))
            continue;
        if (includes(include, "events"))
            events.add(eventDocument(project, entry));
        if (includes(include, "intents") && isTurn(logged))
            addIntents(intents, project, entry);
    }
    if (includes(include, "events"))
        object.raw("events", events.take());
    if (includes(include, "intents"))
        object.raw("intents", intents.take());
}

std::string conversationTexts(const Project &project, const Session &session)
{
    ArrayText conversations;
    for (const Index conversation : session.conversations)
        conversations.add(conversationDocument(project, conversation));
    return conversations.take();
}

} // namespace

std::string userText(const Project &project, Index user)
{
    ObjectText object;
    addUser(object, project, project.users().at(user));
    return object.take();
}

std::string userDocument(const Project &project, Index user)
{
    const User &known = project.users().at(user);
    ObjectText object;
    addUser(object, project, known);
    return object.raw("device_ids", listText(known.deviceIds)).take();
}

std::string sessionDocument(const Project &project, Index index, const std::vector<std::string> &include)
{
    const Session &session = at(project.sessions(), index);
    ObjectText object;
    object.text("session_id", session.id);
    object.text("organization_id", project.organizationId()).text("app_id", project.appId());
    if (includes(include, "user"))
        object.raw("user", userDocument(project, session.user));
    else
        object.text("user", project.users().at(session.user).userId);
    object.raw("attributes", session.attributes.text());
    addTimes(object, session.start, session.end);
    if (includes(include, "conversations"))
        object.raw("conversations", conversationTexts(project, session));
    addRelated(object, project, session, include, [](const LogEntry &) { return true; });
    return object.take();
}

std::string conversationDocument(const Project &project, Index index, const std::vector<std::string> &include)
{
    const Conversation &talk = at(project.conversations(), index);
    const Session &session = at(project.sessions(), talk.session);
    ObjectText object;
    object.text("conversation_id", talk.id).text("session_id", session.id);
    object.text("organization_id", project.organizationId()).text("app_id", project.appId());
    object.raw("attributes", talk.attributes.text()).raw("properties", talk.properties.text());
    object.number("turns", talk.turns).number("functions", talk.functions).number("cost", talk.cost);
    object.number("prompt_tokens", talk.promptTokens).number("completion_tokens", talk.completionTokens);
    addTimes(object, talk.start, talk.end);
    if (includes(include, "user"))
        object.raw("user", userDocument(project, session.user));
    addRelated(object, project, session, include,
               [index](const LogEntry &entry) { return entry.conversation == index; });
    return object.take();
}

} // namespace devserver
