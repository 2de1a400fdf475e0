// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "capture/chatdecoder.h"
#include "capture/conversations.h"

namespace mindlytics::capture {

/*! One turn while an MLTurnRecorder records it. */
class TurnRecording
{
public:
    TurnRecording(const ConversationKey &key, const QString &user, qint64 nowMs);

    void append(const QString &text, qint64 nowMs);
    /*! Takes bytes of an answer; what they bring waits in decoder(). */
    void feed(QByteArrayView bytes, qint64 nowMs);
    void callDone(const MLChatToolCall &call, const QString &result, qint64 runtimeMs, qint64 nowMs);
    /*! The result of a call that was fed; the answer that it is of has ended. */
    void resultCame(const QString &callId, const QString &result, qint64 nowMs);
    /*! The turn has ended. */
    void end(Ending ending, qint64 nowMs);

    TurnDraft &draft() { return m_draft; }
    /*! The decoder of the answer that is being fed, or null. */
    ChatDecoder *decoder() { return m_decoder.get(); }
    const ConversationKey &key() const { return m_key; }

private:
    void endAnswer(Ending ending, qint64 nowMs);
    void endText(Ending ending, qint64 nowMs);

    const ConversationKey m_key;
    TurnDraft m_draft;
    QString m_text; //!< appended, not part of the draft yet
    std::unique_ptr<ChatDecoder> m_decoder;
    QList<MLChatToolCall> m_calls; //!< that wait for their results
    bool m_hasAnswer = false;
};

} // namespace mindlytics::capture
