// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "capture/bodytap.h"
#include "capture/chatdecoder.h"
#include "capture/conversations.h"
#include "capture/replytee.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QUrl>

#include <functional>
#include <memory>

namespace mindlytics::capture {

/*! What all requests of a manager share; lives as long as the last of their replies. */
struct CaptureCore {
    explicit CaptureCore(Conversations::Tracked tracked);
    qint64 now() const { return clock.elapsed(); }

    QElapsedTimer clock;
    Conversations conversations;
    std::function<void(const QString &conversationId, const MLChatError &error)> failed;
    std::function<void()> waitsForRetry; //!< a turn failed, and waits whether it is tried again
};

/*! One request that is watched, from its body to the end of its answer. */
class Exchange : public ReplyWatcher
{
public:
    /*! \a tap has the body while it is sent, if it could not be read at once. \a isTagged: the application marked the request. */
    Exchange(std::shared_ptr<CaptureCore> core, const ConversationKey &key, const QUrl &url, bool isTagged);

    /*! The body is known. */
    void begin(QByteArrayView body);
    /*! The body will be known once it has passed through \a tap. */
    void setTap(const BodyTap *tap) { m_tap = tap; }

    void bytesCame(QByteArrayView bytes) override;
    void ended(const QNetworkReply &reply, bool isAborted) override;

private:
    void beginFromTap();
    bool endTurn(const QNetworkReply &reply, const MLChatResult &result, bool isAborted);
    bool isChat(const MLChatResult &result) const;

    const std::shared_ptr<CaptureCore> m_core;
    const ConversationKey m_key;
    const QUrl m_url;
    const bool m_isTagged;
    const qint64 m_sentAt;
    const BodyTap *m_tap = nullptr; // outlives this: the reply owns both
    ChatDecoder m_decoder;
    std::shared_ptr<Conversations::Open> m_turn;
    bool m_isRequestOfChat = false;
};

} // namespace mindlytics::capture
