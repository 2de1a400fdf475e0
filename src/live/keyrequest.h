// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "live/livecontext.h"

namespace mindlytics {

/*! Asks the service for the key that opens a channel. Belongs to one thread. */
class KeyRequest
{
public:
    /*! Called from the event loop; \a key is empty if \a answer has none that can be a header. */
    using Done = std::function<void(const QByteArray &key, const HttpAnswer &answer)>;

    /*! \a sessionId: empty for a key to all of the project's events. */
    KeyRequest(LiveContext &context, const QString &sessionId, Done done);
    ~KeyRequest();
    Q_DISABLE_COPY_MOVE(KeyRequest)

    /*! Asks, anew if an answer is still to come. */
    void begin();
    /*! Nothing is told any more, until begin(). */
    void stop();

private:
    HttpRequest request() const;

    LiveContext &m_context;
    const QString m_sessionId;
    const Done m_done;
    quint64 m_out = 0; //!< the transport's number of the request; 0: none is out
    const std::shared_ptr<char> m_alive = std::make_shared<char>();
};

} // namespace mindlytics
