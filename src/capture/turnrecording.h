// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "capture/chatdecoder.h"
#include "capture/conversations.h"

namespace mindlytics::capture {

/*! What bytes of an answer have brought, to be told. */
struct AnswerNews {
    QString text;
    QList<MLChatToolCall> calls;
    MLChatError error;
};

/*! One turn while an MLTurnRecorder records it. */
class TurnRecording
{
public:
    TurnRecording(const ConversationKey &key, const QString &user, qint64 nowMs);

    void append(const QString &text, qint64 nowMs);
    /*! Takes bytes of an answer. */
    void feed(QByteArrayView bytes, qint64 nowMs);
    void callDone(const MLChatToolCall &call, const QString &result, qint64 runtimeMs, qint64 nowMs);
    /*! The result of a call that was fed; the answer that it is of has ended. False if there is no such call. */
    bool resultCame(const QString &callId, const QString &result, qint64 nowMs);
    /*! The turn has ended. */
    void end(Ending ending, qint64 nowMs);

    TurnDraft &draft() { return m_draft; }
    /*! What has come of all this since the last call. */
    AnswerNews takeNews() { return std::exchange(m_news, {}); }
    const ConversationKey &key() const { return m_key; }

private:
    void endAnswer(Ending ending, qint64 nowMs);
    void noteNews(bool isEnd, Ending ending);
    void endText(Ending ending, qint64 nowMs);

    const ConversationKey m_key;
    TurnDraft m_draft;
    QString m_text; //!< appended, not part of the draft yet
    std::unique_ptr<ChatDecoder> m_decoder;
    QList<MLChatToolCall> m_calls; //!< that wait for their results
    AnswerNews m_news;
    bool m_isErrorTold = false; //!< of the answer that is being fed
    bool m_hasAnswer = false;
};

} // namespace mindlytics::capture
