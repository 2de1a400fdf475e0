// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "capture/chatrequest.h"
#include "capture/turndraft.h"

#include <Mindlytics/mlsession.h>

#include <QtCore/QDateTime>
#include <QtCore/QPointer>

#include <functional>
#include <list>
#include <memory>

namespace mindlytics::capture {

/*! Whose conversation it is. */
struct ConversationKey {
    QPointer<MLSession> session;
    QString conversationId;

    friend bool operator==(const ConversationKey &a, const ConversationKey &b)
    {
        return a.session == b.session && a.conversationId == b.conversationId;
    }
};

/*! Makes turns of requests and their answers: those of a tool loop become one, and those of a request that is made again after it failed. For any
 *  number of conversations. */
class Conversations
{
public:
    /*! Told of every turn that was handed to its session. */
    using Tracked = std::function<void(const MLTurn &, const MLReceipt &)>;
    explicit Conversations(Tracked tracked);
    /*! Nobody is to be told any more. */
    void forgetTracked() { m_tracked = nullptr; }

    /*! A turn that is being answered, or waits for the results of tools. */
    struct Open {
        ConversationKey key;
        size_t fingerprint = 0;
        TurnDraft draft;
        QList<MLChatToolCall> calls{}; //!< that wait for their results
        bool isSentOn = false; //!< the last answer named another address
        bool hasFailed = false; //!< the last request, so that it may be made again
        QDateTime endedAt{}; //!< when the last answer ended, if the turn was not tracked then
    };

    /*! The turn that \a request, sent at \a nowMs, belongs to: the one whose tool calls it answers, or which failed in asking the same, else a new one. */
    std::shared_ptr<Open> begin(const ConversationKey &key, const ChatRequest &request, qint64 nowMs);
    /*! One answer of \a turn has ended with \a result. The turn is tracked, unless it waits for its tools, or to be tried again, now. */
    void end(const std::shared_ptr<Open> &turn, const MLChatResult &result, Ending ending, qint64 nowMs);
    /*! The answer of \a turn was that it is to be asked elsewhere; if the application does, that goes on with the turn. */
    void sendOn(const std::shared_ptr<Open> &turn);
    /*! Tracks every turn that waits, as it is. */
    void closeAll();
    /*! Tracks those that failed at \a thenMs or before: nobody has tried again. */
    void closeFailed(qint64 thenMs);

private:
    /*! What the last tracked turn of a conversation was, to know when the same is asked again. */
    struct Last {
        ConversationKey key;
        size_t fingerprint = 0;
        bool hadAnswer = false;
    };

    std::shared_ptr<Open> takeContinued(const ConversationKey &key, const ChatRequest &request);
    template<typename Which> void closeIf(Which &&which, const QList<ToolResult> &results, qint64 nowMs);
    void markRepeated(Open &turn) const;
    void track(Open &turn);
    void remember(const Open &turn);

    Tracked m_tracked;
    QList<std::shared_ptr<Open>> m_waiting;
    std::list<Last> m_last; //!< the latest first
};

/*! Whether the tool calls of an answer can have been made: not those of one that was broken off, or ended in an error. */
bool areMade(const MLChatResult &result, Ending ending);
/*! Tracks \a call of \a key's conversation. */
void trackCall(const ConversationKey &key, const MLChatToolCall &call, const QString &result, qint64 runtimeMs);

} // namespace mindlytics::capture
