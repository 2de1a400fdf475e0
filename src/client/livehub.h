// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/clientcore.h"
#include "client/endwaits.h"
#include "client/livenews.h"
#include "http/networktransport.h"
#include "live/livechannel.h"

#include <map>

namespace mindlytics {

/*! The live channels of a client: one of each session that listens, one of the whole project. Holds back a session's events until its
 *  channel is settled, and its flush until its end has come. Belongs to the worker. */
class LiveHub final
{
public:
    static constexpr qint64 kHoldMs = 5000; //!< how long a channel may hold back the first event of its session
    static constexpr qint64 kMaxBackoffMs = 30000;
    static constexpr int kMaxTimeoutMs = 10000; //!< of a request for a key, and of opening a channel

    LiveHub(ClientCore &core, Dispatcher &dispatcher, const Config &config);
    ~LiveHub();

    void listen(const std::shared_ptr<SessionState> &session);
    void stop(const std::shared_ptr<SessionState> &session);
    void listenToAll();
    void stopListeningToAll();

    /*! Called when the server refuses the key. */
    void setKeyRefused(std::function<void()> refused) { m_keyRefused = std::move(refused); }
    void setTarget(const Config &config);
    /*! Switched off, no channel is open. */
    void setEnabled(bool enabled);
    /*! Nothing is held back any more. */
    void resumeAll();

    /*! What FlushTracker::Finisher asks for: finishes it at once, or when the service's `Session Ended` has come. */
    void finish(FlushTracker::Request request, const MLFlushResult &result);
    /*! The end: what waits is finished with \a error, the channels are closed. */
    void end(const MLError &error);

private:
    class Listener;

    void stopListening(Listener &listener);
    void waitForEnd(FlushTracker::Request request, const MLFlushResult &result);
    /*! Finishes those that wait for \a sessionId, if there is nothing to wait for any more. */
    void checkWaits(const QString &sessionId);
    void close(const QString &sessionId);
    void bury(std::unique_ptr<Listener> listener);
    void aim(const Config &config);
    bool mayOpen() const { return m_enabled && m_isUsable; }
    template <typename Use>
    void forAll(Use use);

    std::function<void()> m_keyRefused;
    ClientCore &m_core;
    Dispatcher &m_dispatcher;
    QObject m_home; //!< of the sockets
    NetworkTransport m_transport; //!< of its own: a request that hangs must not keep events from their connections
    LiveContext m_context;
    Credentials m_credentials;
    bool m_isUsable; //!< the configuration is
    bool m_enabled;
    std::map<QString, std::unique_ptr<Listener>> m_sessions;
    std::unique_ptr<Listener> m_all;
    LiveNews m_news;
    std::vector<std::unique_ptr<Listener>> m_dead; //!< whose calls may not be over yet
    EndWaits m_waits;
};

} // namespace mindlytics
