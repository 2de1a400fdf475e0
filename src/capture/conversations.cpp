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

/*! Tracks those calls of \a turn that \a results answer, and for which it waits no longer. */
void trackAnswered(Conversations::Open &turn, QList<ToolResult> results, qint64 nowMs)
{
    turn.calls.removeIf([&](const MLChatToolCall &call) {
        const QString result = takeResult(call, results);
        if (!result.isNull())
            trackCall(turn.key, call, result, nowMs - turn.draft.answeredAt());
        return !result.isNull();
    });
}

/*! Tracks the calls of \a turn whose results nobody will tell. */
void trackUnanswered(Conversations::Open &turn)
{
    for (const MLChatToolCall &call : std::exchange(turn.calls, {}))
        trackCall(turn.key, call, {}, 0);
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

/*! Takes the turn that \a request goes on with out of those that wait; null if there is none. */
std::shared_ptr<Conversations::Open> Conversations::takeContinued(const ConversationKey &key, const ChatRequest &request)
{
    const auto isAnswered = [&request](const MLChatToolCall &call) {
        return !call.id.isEmpty() && std::any_of(request.results.begin(), request.results.end(), [&call](const ToolResult &result) { return result.id == call.id; });
    };
    for (const auto &turn : std::as_const(m_waiting)) {
        const bool isAlike = turn->fingerprint == request.fingerprint;
        const bool goesOn = request.goesOn && (isAlike || std::any_of(turn->calls.begin(), turn->calls.end(), isAnswered));
        const bool isAgain = isAlike && (turn->isSentOn || turn->hasFailed);
        if (turn->key == key && (goesOn || isAgain)) {
            const auto found = turn;
            m_waiting.removeOne(found);
            return found;
        }
    }
    return {};
}

/*! Tracks the turns that wait, if they are \a which; \a results may be those of their calls. They leave the list before: who is told
 *  of one may begin the next. */
template<typename Which> void Conversations::closeIf(Which &&which, const QList<ToolResult> &results, qint64 nowMs)
{
    QList<std::shared_ptr<Open>> closed;
    std::copy_if(m_waiting.cbegin(), m_waiting.cend(), std::back_inserter(closed), which);
    m_waiting.removeIf(which);
    for (const auto &turn : std::as_const(closed)) {
        trackAnswered(*turn, results, nowMs);
        track(*turn);
    }
}

std::shared_ptr<Conversations::Open> Conversations::begin(const ConversationKey &key, const ChatRequest &request, qint64 nowMs)
{
    if (const auto turn = takeContinued(key, request)) {
        trackAnswered(*turn, request.results, nowMs);
        trackUnanswered(*turn);
        if (std::exchange(turn->hasFailed, false))
            turn->draft.beginRetry();
        turn->isSentOn = false;
        return turn;
    }
    // A new message: nobody will go on with the one before. It may bring the last results, though.
    closeIf([&key](const auto &turn) { return turn->key == key; }, request.results, nowMs);
    auto turn = std::make_shared<Open>(Open{key, request.fingerprint, TurnDraft(request.user, nowMs)});
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
    if (areMade(result, ending))
        turn->calls = result.toolCalls;
    turn->draft.noteToolCalls(turn->calls.size());
    turn->hasFailed = ending == Ending::Failed && turn->draft.mayBeRetried() && turn->fingerprint != 0;
    if (turn->calls.isEmpty() && !turn->hasFailed)
        return track(*turn);
    turn->endedAt = QDateTime::currentDateTimeUtc();
    m_waiting.append(turn);
}

void Conversations::sendOn(const std::shared_ptr<Open> &turn)
{
    turn->isSentOn = true;
    m_waiting.append(turn);
}

void Conversations::track(Open &turn)
{
    trackUnanswered(turn);
    if (turn.draft.requests() == 0)
        return; // sent on, and asked nowhere
    remember(turn);
    if (!turn.key.session)
        return;
    MLTurn event = turn.draft.turn();
    event.conversationId = turn.key.conversationId;
    event.timestamp = turn.endedAt;
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
    closeIf([](const auto &) { return true; }, {}, 0);
}

void Conversations::closeFailed(qint64 thenMs)
{
    closeIf([thenMs](const auto &turn) { return turn->hasFailed && turn->draft.answeredAt() <= thenMs; }, {}, 0);
}

bool areMade(const MLChatResult &result, Ending ending)
{
    const ML::ChatFault fault = result.error.fault;
    const bool isWhole = fault == ML::ChatFault::NoFault || fault == ML::ChatFault::Malformed || fault == ML::ChatFault::MixedDialects;
    return ending == Ending::Whole && isWhole;
}

} // namespace mindlytics::capture
