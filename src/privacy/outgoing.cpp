// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "privacy/outgoing.h"

#include "wire/validation.h"

namespace mindlytics {

namespace {

/*! Ids of an event whose filter changed them. */
std::shared_ptr<const SessionIds> withIds(const Event &event, const QString &userId, const QString &deviceId)
{
    if (event.ids->userId == userId && event.ids->deviceId == deviceId)
        return event.ids;
    SessionIds ids = *event.ids;
    ids.userId = userId;
    ids.deviceId = deviceId;
    return std::make_shared<const SessionIds>(std::move(ids));
}

/*! Shows the parts of an event. */
struct Show {
    MLOutgoingEvent &out;

    void operator()(const SessionStart &start)
    {
        out.kind = ML::EventKind::SessionStarted;
        out.attributes = start.attributes;
    }
    void operator()(const SessionEnd &end)
    {
        out.kind = ML::EventKind::SessionEnded;
        out.attributes = end.attributes;
    }
    void operator()(const Identify &identify)
    {
        out.kind = ML::EventKind::UserIdentified;
        out.userId = identify.id;
        if (!identify.deviceId.isEmpty())
            out.deviceId = identify.deviceId;
        out.traits = identify.traits;
    }
    void operator()(const Alias &alias)
    {
        out.kind = ML::EventKind::UserAliased;
        out.userId = alias.id;
        out.previousId = alias.previousId;
    }
    void operator()(const Custom &custom)
    {
        out.kind = ML::EventKind::Custom;
        out.name = custom.name;
        out.properties = custom.properties;
    }
    void operator()(const ConversationStart &start)
    {
        out.kind = ML::EventKind::ConversationStarted;
        out.properties = start.properties;
        out.attributes = start.attributes;
    }
    void operator()(const ConversationEnd &end)
    {
        out.kind = ML::EventKind::ConversationEnded;
        out.properties = end.properties;
        out.attributes = end.attributes;
    }
    void operator()(const Turn &turn)
    {
        out.kind = ML::EventKind::Turn;
        out.user = turn.user;
        out.assistant = turn.assistant;
        out.assistantId = turn.assistantId;
        out.usage = turn.usage;
        out.properties = turn.properties;
    }
    void operator()(const Usage &usage)
    {
        out.kind = ML::EventKind::Usage;
        out.usage = usage.usage;
    }
    void operator()(const FunctionCall &call)
    {
        out.kind = ML::EventKind::FunctionCall;
        out.name = call.name;
        out.args = call.args;
        out.result = call.result;
        out.properties = call.properties;
    }
};

/*! Takes the parts back, checked as the calls check them. */
struct TakeOver {
    MLOutgoingEvent &in;
    const SessionIds &ids; //!< as they are now
    bool clientEventIds;

    MLError operator()(SessionStart &start) { return values("attributes", start.attributes, in.attributes); }
    MLError operator()(SessionEnd &end) { return values("attributes", end.attributes, in.attributes); }
    MLError operator()(Identify &identify)
    {
        if (in.userId.isEmpty() && in.deviceId.isEmpty())
            return validation::checkNotEmpty("userId, deviceId", in.userId);
        identify.id = in.userId;
        if (!identify.deviceId.isEmpty() || in.deviceId != ids.deviceId)
            identify.deviceId = in.deviceId;
        return values("traits", identify.traits, in.traits);
    }
    MLError operator()(Alias &alias)
    {
        alias.id = in.userId;
        alias.previousId = in.previousId;
        return validation::checkName("previousId", alias.previousId);
    }
    MLError operator()(Custom &custom)
    {
        custom.name = in.name;
        const MLError error = validation::checkEventName(custom.name);
        return error ? error : properties(custom.properties);
    }
    MLError operator()(ConversationStart &start)
    {
        const MLError error = values("properties", start.properties, in.properties);
        return error ? error : values("attributes", start.attributes, in.attributes);
    }
    MLError operator()(ConversationEnd &end)
    {
        const MLError error = values("properties", end.properties, in.properties);
        return error ? error : values("attributes", end.attributes, in.attributes);
    }
    MLError operator()(Turn &turn)
    {
        MLTurn checked;
        checked.usage = in.usage;
        checked.properties = in.properties;
        if (const MLError error = validation::checkTurn(checked, clientEventIds))
            return error;
        turn = {in.user, in.assistant, in.assistantId, in.usage, in.properties};
        return {};
    }
    MLError operator()(Usage &usage)
    {
        usage.usage = in.usage;
        return validation::checkUsage("usage", in.usage);
    }
    MLError operator()(FunctionCall &call)
    {
        MLFunctionCall checked;
        checked.name = in.name;
        checked.properties = in.properties;
        if (const MLError error = validation::checkFunctionCall(checked, clientEventIds))
            return error;
        call = {in.name, in.args, in.result, call.runtimeMs, in.properties};
        return {};
    }

private:
    MLError values(const char *field, QVariantMap &into, const QVariantMap &from)
    {
        into = from;
        return validation::checkValues(field, from);
    }
    MLError properties(QVariantMap &into)
    {
        into = in.properties;
        return validation::checkProperties("properties", into, clientEventIds);
    }
};

} // namespace

MLOutgoingEvent publicForm(const Event &event, const QString &eventId)
{
    MLOutgoingEvent out;
    out.eventId = eventId;
    out.sessionId = event.ids->sessionId;
    out.timestamp = QDateTime::fromMSecsSinceEpoch(event.timestampMs, Qt::UTC);
    out.conversationId = event.conversationId.isEmpty() ? event.ids->conversationId : event.conversationId;
    out.userId = event.ids->userId;
    out.deviceId = event.ids->deviceId;
    std::visit(Show{out}, event.payload);
    return out;
}

MLError takeOver(Event &event, MLOutgoingEvent &&changed, bool clientEventIds)
{
    const bool ownIds = std::holds_alternative<Identify>(event.payload) || std::holds_alternative<Alias>(event.payload);
    if (!changed.userId.isEmpty() || std::holds_alternative<Alias>(event.payload)) {
        if (const MLError error = validation::checkName("userId", changed.userId))
            return error;
    }
    if (!ownIds && changed.userId.isEmpty() && changed.deviceId.isEmpty())
        return validation::checkNotEmpty("userId, deviceId", changed.userId);
    if (MLError error = std::visit(TakeOver{changed, *event.ids, clientEventIds}, event.payload))
        return error;
    if (!ownIds)
        event.ids = withIds(event, changed.userId, changed.deviceId);
    return {};
}

} // namespace mindlytics
