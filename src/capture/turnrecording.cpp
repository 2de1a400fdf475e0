// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/turnrecording.h"

#include <algorithm>

namespace mindlytics::capture {

TurnRecording::TurnRecording(const ConversationKey &key, const QString &user, qint64 nowMs)
    : m_key(key)
    , m_draft(user, nowMs)
{
}

void TurnRecording::append(const QString &text, qint64 nowMs)
{
    if (text.isEmpty())
        return;
    endAnswer(Ending::Whole, nowMs);
    m_draft.noteToken(nowMs);
    m_text += text;
}

void TurnRecording::feed(QByteArrayView bytes, qint64 nowMs)
{
    endText(Ending::Whole, nowMs);
    if (!m_decoder)
        m_decoder = std::make_unique<ChatDecoder>();
    m_decoder->feed(bytes);
    if (m_decoder->answer().size() > 0)
        m_draft.noteToken(nowMs);
    noteNews(false, Ending::Whole);
}

/*! Of an answer that was broken off on purpose, neither that nor what it wanted called is news. */
void TurnRecording::noteNews(bool isEnd, Ending ending)
{
    ChatAnswer &answer = m_decoder->answer();
    m_news.text += answer.text.takeNew(isEnd);
    if (ending == Ending::Whole)
        m_news.calls += answer.tools.takeWhole();
    const bool isNews = answer.error.isError() && (ending == Ending::Whole || answer.error.fault != ML::ChatFault::Incomplete);
    if (isNews && !std::exchange(m_isErrorTold, true))
        m_news.error = answer.error;
}

void TurnRecording::callDone(const MLChatToolCall &call, const QString &result, qint64 runtimeMs, qint64 nowMs)
{
    m_draft.noteToken(nowMs);
    m_draft.noteToolCalls(1);
    trackCall(m_key, call, result, runtimeMs);
}

bool TurnRecording::resultCame(const QString &callId, const QString &result, qint64 nowMs)
{
    endAnswer(Ending::Whole, nowMs);
    const auto found = std::find_if(m_calls.begin(), m_calls.end(), [&callId](const MLChatToolCall &call) {
        return call.id == callId || (call.id.isEmpty() && call.name == callId);
    });
    if (found == m_calls.end())
        return false;
    trackCall(m_key, *found, result.isNull() ? QStringLiteral("") : result, nowMs - m_draft.answeredAt());
    m_calls.erase(found);
    return true;
}

void TurnRecording::endAnswer(Ending ending, qint64 nowMs)
{
    if (!m_decoder)
        return;
    m_decoder->finish();
    noteNews(true, ending);
    const MLChatResult result = m_decoder->result();
    m_decoder.reset();
    m_isErrorTold = false;
    if (areMade(result, ending)) {
        m_calls += result.toolCalls;
        m_draft.noteToolCalls(result.toolCalls.size());
    }
    m_draft.add(result, ending, nowMs);
    m_hasAnswer = true;
}

void TurnRecording::endText(Ending ending, qint64 nowMs)
{
    if (m_text.isEmpty())
        return;
    MLChatResult result;
    result.text = std::exchange(m_text, {});
    m_draft.add(result, ending, nowMs);
    m_hasAnswer = true;
}

void TurnRecording::end(Ending ending, qint64 nowMs)
{
    if (!m_hasAnswer && !m_decoder && m_text.isEmpty())
        m_draft.add({}, ending, nowMs); // nothing came
    endText(ending, nowMs);
    endAnswer(ending, nowMs);
    m_draft.setAborted(ending == Ending::Aborted);
    for (const MLChatToolCall &call : std::exchange(m_calls, {}))
        trackCall(m_key, call, {}, 0);
}

} // namespace mindlytics::capture
