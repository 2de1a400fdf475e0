// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/conversations.h"

#include <algorithm>

namespace mindlytics::capture {

namespace {

constexpr size_t kMostRemembered = 200;

/*! Takes the result of \a call out of \a results: that of its id, else the next of its name, else the next without either. */
QString takeResult(const MLChatToolCall &call, QList<ToolResult> &results)
{
    const auto takeIf = [&results](auto &&fits) -> std::optional<QString> {
        const auto found = std::find_if(results.begin(), results.end(), fits);
        if (found == results.end())
            return {};
        const QString text = found->text.isNull() ? QStringLiteral("") : found->text;
        results.erase(found);
        return text;
    };
    if (!call.id.isEmpty()) {
        if (const auto text = takeIf([&call](const ToolResult &result) { return result.id == call.id; }))
            return *text;
    }
    if (const auto text = takeIf([&call](const ToolResult &result) { return result.id.isEmpty() && result.name == call.name; }))
        return *text;
    return takeIf([](const ToolResult &result) { return result.id.isEmpty() && result.name.isEmpty(); }).value_or(QString());
}

} // namespace

void trackCall(const ConversationKey &key, const MLChatToolCall &call, const QString &result, qint64 runtimeMs)
{
    if (!key.session)
        return;
    MLFunctionCall event;
    event.name = call.name.isEmpty() ? QStringLiteral("unknown") : call.name;
    event.args = call.arguments;
    event.result = result;
    event.runtimeMs = runtimeMs;
    event.conversationId = key.conversationId;
    key.session->trackFunctionCall(event);
}

Conversations::Conversations(Tracked tracked)
    : m_tracked(std::move(tracked))
{
}

std::shared_ptr<Conversations::Open> Conversations::continued(const ConversationKey &key, const ChatRequest &request)
{
    if (request.results.isEmpty())
        return {};
    const auto answers = [&request](const MLChatToolCall &call) {
        return !call.id.isEmpty() && std::any_of(request.results.begin(), request.results.end(), [&call](const ToolResult &result) { return result.id == call.id; });
    };
    for (const auto &turn : std::as_const(m_waiting)) {
        const bool isSame = turn->fingerprint == request.fingerprint || std::any_of(turn->calls.begin(), turn->calls.end(), answers);
        if (turn->key == key && isSame)
            return turn;
    }
    return {};
}

std::shared_ptr<Conversations::Open> Conversations::begin(const ConversationKey &key, const ChatRequest &request, qint64 nowMs)
{
    if (const auto turn = continued(key, request)) {
        m_waiting.removeOne(turn);
        QList<ToolResult> results = request.results;
        for (const MLChatToolCall &call : std::exchange(turn->calls, {}))
            trackCall(key, call, takeResult(call, results), nowMs - turn->draft.answeredAt());
        return turn;
    }
    // A new message: nobody will answer the calls of the one before.
    for (const auto &turn : QList<std::shared_ptr<Open>>(m_waiting)) {
        if (turn->key == key)
            track(*turn);
    }
    m_waiting.removeIf([&key](const auto &turn) { return turn->key == key; });
    auto turn = std::make_shared<Open>(Open{key, request.fingerprint, TurnDraft(request.user, nowMs), {}});
    turn->draft.setRequestedModel(request.model);
    markRepeated(*turn);
    return turn;
}

void Conversations::markRepeated(Open &turn) const
{
    const auto last = std::find_if(m_last.begin(), m_last.end(), [&turn](const Last &l) { return l.key == turn.key; });
    if (last != m_last.end() && turn.fingerprint != 0 && last->fingerprint == turn.fingerprint)
        turn.draft.setProperty(last->hadAnswer ? QStringLiteral("regenerated") : QStringLiteral("retried"), true);
}

void Conversations::end(const std::shared_ptr<Open> &turn, const MLChatResult &result, Ending ending, qint64 nowMs)
{
    turn->draft.add(result, ending, nowMs);
    turn->calls = result.toolCalls;
    if (!turn->calls.isEmpty() && ending == Ending::Whole && !result.error.isError())
        m_waiting.append(turn);
    else
        track(*turn);
}

void Conversations::track(Open &turn)
{
    for (const MLChatToolCall &call : std::exchange(turn.calls, {}))
        trackCall(turn.key, call, {}, 0);
    remember(turn);
    if (!turn.key.session)
        return;
    MLTurn event = turn.draft.turn();
    event.conversationId = turn.key.conversationId;
    const MLReceipt receipt = turn.key.session->trackConversationTurn(event);
    if (m_tracked)
        m_tracked(event, receipt);
}

void Conversations::remember(const Open &turn)
{
    m_last.remove_if([&turn](const Last &last) { return last.key == turn.key; });
    m_last.push_front({turn.key, turn.fingerprint, turn.draft.hasAnswer()});
    if (m_last.size() > kMostRemembered)
        m_last.pop_back();
}

void Conversations::closeAll()
{
    for (const auto &turn : std::exchange(m_waiting, {}))
        track(*turn);
}

} // namespace mindlytics::capture
