// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "sdkcalls.h"

#include "values.h"

#include <Mindlytics/MLClient>
#include <Mindlytics/MLSession>

using namespace Qt::StringLiterals;
using Kind = TranscriptCall::Kind;

namespace {

MLEventOptions options(const TranscriptCall &call)
{
    return {.conversationId = call.conversation, .timestamp = call.at};
}

QVariantMap values(const TranscriptCall &call, QStringView key)
{
    return Values::forSdk(call.object(key));
}

MLUsage usage(const TranscriptCall &call)
{
    const QVariantMap members = values(call, u"usage");
    if (members.isEmpty())
        return {};
    if (members.contains(u"cost"_s))
        return MLUsage::cost(members.value(u"cost"_s).toDouble());
    return MLUsage::tokens(members.value(u"model"_s).toString(), members.value(u"prompt_tokens"_s).toLongLong(),
                           members.value(u"completion_tokens"_s).toLongLong());
}

MLReceipt makeTurn(MLSession *session, const TranscriptCall &call)
{
    return session->trackConversationTurn({.user = call.text(u"user"),
                                           .assistant = call.text(u"assistant"),
                                           .assistantId = call.text(u"assistant_id"),
                                           .usage = usage(call),
                                           .properties = values(call, u"properties"),
                                           .conversationId = call.conversation,
                                           .timestamp = call.at});
}

MLReceipt makeFunctionCall(MLSession *session, const TranscriptCall &call)
{
    return session->trackFunctionCall({.name = call.text(u"name"),
                                       .args = call.text(u"args"),
                                       .result = call.text(u"result"),
                                       .runtimeMs = call.fields.value("runtime_ms"_L1).toInteger(),
                                       .properties = values(call, u"properties"),
                                       .conversationId = call.conversation,
                                       .timestamp = call.at});
}

} // namespace

MLSession *SdkCalls::openSession(MLClient *client, const TranscriptCall &call)
{
    return client->createSession({.sessionId = call.session,
                                  .conversationId = call.conversation,
                                  .userId = call.text(u"user"),
                                  .deviceId = call.text(u"device"),
                                  .listening = true});
}

MLReceipt SdkCalls::make(MLSession *session, const TranscriptCall &call)
{
    const auto map = [&](QStringView key) { return values(call, key); };
    switch (call.kind) {
    case Kind::Session:
        break;
    case Kind::StartSession:
        return session->startSession(map(u"attributes"), call.at);
    case Kind::StartConversation:
        return session->startConversation(map(u"attributes"), options(call), map(u"properties"));
    case Kind::Turn:
        return makeTurn(session, call);
    case Kind::Function:
        return makeFunctionCall(session, call);
    case Kind::Usage:
        return session->trackConversationUsage(usage(call), options(call));
    case Kind::Event:
        return session->trackEvent(call.text(u"name"), map(u"properties"), options(call));
    case Kind::Identify:
        return session->userIdentify(call.text(u"id"), map(u"traits"), call.text(u"device"), call.at);
    case Kind::Alias:
        return session->userAlias(call.text(u"id"), call.text(u"previous_id"), call.at);
    case Kind::EndConversation:
        return session->endConversation(map(u"properties"), options(call), map(u"attributes"));
    case Kind::EndSession:
        return session->endSession(map(u"attributes"), call.at);
    }
    return {};
}
