// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "expectedevents.h"

#include "values.h"

using namespace Qt::StringLiterals;
using Kind = TranscriptCall::Kind;

namespace {

QString wireType(Kind kind)
{
    switch (kind) {
    case Kind::StartSession:
        return u"start_session"_s;
    case Kind::EndSession:
        return u"end_session"_s;
    case Kind::Identify:
        return u"identify"_s;
    case Kind::Alias:
        return u"alias"_s;
    default:
        return u"track"_s;
    }
}

bool isTrack(Kind kind)
{
    return wireType(kind) == "track"_L1;
}

/*! The service keeps the properties of these events as they are; the others have no room for an id of ours. */
bool carriesEventId(Kind kind)
{
    return kind == Kind::Event || kind == Kind::Turn || kind == Kind::Usage || kind == Kind::Function;
}

void copyText(const TranscriptCall &call, QLatin1StringView key, QJsonObject &target)
{
    if (call.fields.contains(key))
        target.insert(key, call.fields.value(key));
}

void merge(const QJsonObject &source, QJsonObject &target)
{
    for (auto it = source.begin(); it != source.end(); ++it)
        target.insert(it.key(), it.value());
}

QJsonObject turnProperties(const TranscriptCall &call)
{
    QJsonObject properties{{u"user"_s, call.fields.value("user"_L1)},
                           {u"assistant"_s, call.fields.value("assistant"_L1)}};
    copyText(call, "assistant_id"_L1, properties);
    merge(Values::asStored(call.object(u"usage")), properties);
    return properties;
}

QJsonObject functionProperties(const TranscriptCall &call)
{
    QJsonObject properties{{u"name"_s, call.fields.value("name"_L1)},
                           {u"runtime"_s, call.fields.value("runtime_ms"_L1).toInteger()}};
    copyText(call, "args"_L1, properties);
    copyText(call, "result"_L1, properties);
    return properties;
}

/*! What an event of a conversation has in its properties besides the caller's own values. */
QJsonObject ownProperties(const TranscriptCall &call)
{
    switch (call.kind) {
    case Kind::Turn:
        return turnProperties(call);
    case Kind::Function:
        return functionProperties(call);
    case Kind::Usage:
        return Values::asStored(call.object(u"usage"));
    default:
        return {};
    }
}

QJsonObject allProperties(const TranscriptCall &call)
{
    QJsonObject properties = Values::asStored(call.object(u"properties"));
    merge(ownProperties(call), properties);
    return properties;
}

QJsonObject identifyBody(const TranscriptCall &call)
{
    QJsonObject body{{u"traits"_s, Values::asStored(call.object(u"traits"))}};
    copyText(call, "id"_L1, body);
    return body;
}

void insertUnlessEmpty(QJsonObject &target, const QString &key, const QJsonObject &values)
{
    if (!values.isEmpty())
        target.insert(key, values);
}

} // namespace

void ExpectedEvents::openSession(const TranscriptCall &call)
{
    m_sessions.insert(call.session, Session{call.text(u"user"), call.text(u"device"), call.conversation, {}});
}

void ExpectedEvents::add(const TranscriptCall &call, const QString &eventId)
{
    Session &session = m_sessions[call.session];
    QJsonObject json = common(call, session);
    merge(body(call), json);
    if (carriesEventId(call.kind)) {
        QJsonObject properties = json.value("properties"_L1).toObject();
        properties.insert(u"client_event_id"_s, eventId);
        json.insert(u"properties"_s, properties);
    }
    session.events.append({call.place, json});
    const bool renames = call.kind == Kind::Identify || call.kind == Kind::Alias;
    if (renames && call.has(u"id"))
        session.user = call.text(u"id");
}

QJsonObject ExpectedEvents::common(const TranscriptCall &call, const Session &session)
{
    QJsonObject json{{u"type"_s, wireType(call.kind)},
                     {u"session_id"_s, call.session},
                     {u"timestamp"_s, call.at.toUTC().toString(Qt::ISODateWithMs)}};
    if (!session.user.isEmpty())
        json.insert(u"user_id"_s, session.user);
    if (!session.device.isEmpty())
        json.insert(u"device_id"_s, session.device);
    if (call.kind == Kind::StartSession && !session.user.isEmpty())
        json.insert(u"id"_s, session.user);
    if (call.kind == Kind::Identify && call.has(u"device"))
        json.insert(u"device_id"_s, call.text(u"device"));
    const QString conversation = call.conversation.isEmpty() ? session.conversation : call.conversation;
    if (isTrack(call.kind) && !conversation.isEmpty())
        json.insert(u"conversation_id"_s, conversation);
    return json;
}

QString ExpectedEvents::eventName(const TranscriptCall &call)
{
    switch (call.kind) {
    case Kind::StartConversation:
        return u"Conversation Started"_s;
    case Kind::EndConversation:
        return u"Conversation Ended"_s;
    case Kind::Turn:
        return u"Conversation Turn"_s;
    case Kind::Usage:
        return u"Conversation Usage"_s;
    case Kind::Function:
        return u"Conversation Function"_s;
    default:
        return call.text(u"name");
    }
}

QJsonObject ExpectedEvents::body(const TranscriptCall &call)
{
    switch (call.kind) {
    case Kind::Alias:
        return {{u"id"_s, call.text(u"id")}, {u"previous_id"_s, call.text(u"previous_id")}};
    case Kind::Identify:
        return identifyBody(call);
    case Kind::EndSession:
        return {{u"attributes"_s, Values::asStored(call.object(u"attributes"))}};
    default:
        break;
    }
    QJsonObject body;
    insertUnlessEmpty(body, u"attributes"_s, Values::asStored(call.object(u"attributes")));
    if (isTrack(call.kind)) {
        body.insert(u"event"_s, eventName(call));
        insertUnlessEmpty(body, u"properties"_s, allProperties(call));
    }
    if (call.kind == Kind::EndConversation && !body.contains("properties"_L1))
        body.insert(u"properties"_s, QJsonObject()); // an end has them always, a start only if there are any
    return body;
}
