// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "live/catchup.h"
#include "live/connectionhistory.h"
#include "live/heartbeat.h"
#include "live/keyrequest.h"
#include "live/liveinbox.h"
#include "live/livesocket.h"

namespace mindlytics {

/*! One live channel, of one session or of the whole project: gets a key, opens the WebSocket, hands on what comes, and after every loss does
 *  it all again and reads back what was missed. */
class LiveChannel final : private LiveSocketObserver
{
public:
    /*! \a sessionId: empty for all of the project's events. */
    LiveChannel(LiveContext &context, const QString &sessionId, LiveObserver &observer);
    ~LiveChannel() override;

    void start();
    /*! Ends the connection with a closing handshake. The observer hears only that the channel is off. */
    void stop();
    /*! Another address or key: begins anew at once. */
    void restart();

    const QString &sessionId() const { return m_sessionId; }
    ML::LiveState state() const { return m_state; }
    /*! True if nothing can be expected of it soon: the last try was refused, or three tries in a row failed. */
    bool isDown() const;
    /*! True once the service's `Session Ended` has come. */
    bool hasEnded() const { return m_inbox.hasEnded(); }
    const LiveInbox::Counters &counters() const { return m_inbox.counters(); }
    qint64 losses() const { return m_history.losses(); }

private:
    enum class Phase { Off, Key, Handshake, CatchUp, Listening, Waiting };

    void setPhase(Phase phase);
    ML::LiveState publicState() const;
    void requestKey();
    void keyAnswered(const QByteArray &key, const HttpAnswer &answer);
    void openSocket(const QByteArray &key);
    void attemptFailed(const MLError &error, const QString &cause, bool refused);
    void lost(const QString &why);
    void wait();
    void ring();
    void tick();
    void beginCatchUp();
    void merge(CatchUp::Result result);
    void reportOnce(const MLError &error, const QString &cause);
    void settle();
    void dropSocket();
    void abortSocket();
    bool isOpen() const { return m_phase == Phase::Listening || m_phase == Phase::CatchUp; }
    void noteAlive();

    void socketOpened() override;
    void socketText(const QString &text) override;
    void socketUnreadable(const QString &problem) override;
    void socketPong() override;
    void socketClosed(const QString &why) override;

    LiveContext &m_context;
    const QString m_sessionId;
    LiveObserver &m_observer;
    Phase m_phase = Phase::Off;
    ML::LiveState m_state = ML::LiveState::Off;
    KeyRequest m_key;
    std::shared_ptr<LiveSocket> m_socket;
    std::unique_ptr<CatchUp> m_catchUp;
    ConnectionHistory m_history;
    Completeness m_complete;
    LiveInbox m_inbox;
    Heartbeat m_heartbeat;
    std::unique_ptr<Alarm> m_alarm; //!< the deadline, or the end of the wait, of the phase
    std::unique_ptr<Alarm> m_tickAlarm;
    bool m_settled = false;
    bool m_wasOpen = false;
    bool m_hasGap = false;
    const std::shared_ptr<char> m_alive = std::make_shared<char>();
};

} // namespace mindlytics
