// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "live/catchup.h"
#include "live/completeness.h"
#include "live/heartbeat.h"
#include "live/heldevents.h"
#include "live/livecontext.h"
#include "live/recentids.h"
#include "wire/recenttexts.h"

#include <Mindlytics/mlerror.h>

#include <QtCore/QSet>

namespace mindlytics {

/*! Who listens to a channel. Called from the event loop of the channel's thread. */
class LiveObserver
{
public:
    virtual ~LiveObserver();
    /*! Each event once, in order. */
    virtual void liveEvent(MLEvent event) = 0;
    virtual void liveError(const MLError &error) = 0;
    virtual void liveStateChanged(ML::LiveState state) = 0;
    /*! The first attempt to open the channel has succeeded or failed. */
    virtual void liveSettled() = 0;
    /*! A try to open the channel failed; LiveChannel::isDown() may have changed. */
    virtual void liveAttemptFailed() = 0;
};

/*! One live channel, of one session or of the whole project: gets a key, opens the WebSocket, hands on what comes, and after every loss does
 *  it all again and reads back what was missed. */
class LiveChannel final : private LiveSocketObserver
{
public:
    struct Counters {
        qint64 received = 0; //!< messages
        qint64 unreadable = 0;
        qint64 foreign = 0; //!< of other sessions, on a channel that is scoped to one
        qint64 duplicates = 0;
        qint64 losses = 0;
        qint64 readBack = 0; //!< events that a catch-up brought
    };

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
    bool hasEnded() const { return m_ended; }
    const Counters &counters() const { return m_counters; }

private:
    enum class Phase { Off, Key, Handshake, CatchUp, Listening, Waiting };

    void setPhase(Phase phase);
    ML::LiveState publicState() const;
    void requestKey();
    void keyAnswered(const HttpAnswer &answer);
    void openSocket(const QByteArray &key);
    void attemptFailed(const MLError &error, const QString &cause, bool refused);
    void lost(const QString &why);
    void wait();
    void ring();
    void tick();
    void beginCatchUp();
    void merge(CatchUp::Result result);
    void deliver(MLEvent &&event);
    void complain(const MLEvent &event, const QString &problem, bool isReadBack);
    bool isForeign(const MLEvent &event) const;
    void report(MLError error);
    void reportOnce(const MLError &error, const QString &cause);
    void dropSocket();
    void noteAlive();
    void noteStable();

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
    quint64 m_keyRequest = 0;
    std::shared_ptr<LiveSocket> m_socket;
    std::unique_ptr<CatchUp> m_catchUp;
    HeldEvents m_held; //!< what came while the gap is being read, and the same of connections that were lost before it was
    RecentIds m_known;
    RecentTexts m_texts; //!< what messages have in common
    Completeness m_complete;
    Heartbeat m_heartbeat;
    std::unique_ptr<Alarm> m_alarm; //!< the deadline, or the end of the wait, of the phase
    std::unique_ptr<Alarm> m_tickAlarm;
    qint64 m_openedAt = 0;
    int m_failures = 0; //!< tries and short-lived connections in a row, for the back-off
    int m_failedAttempts = 0; //!< tries in a row
    bool m_refused = false; //!< the last try was, with a status
    bool m_settled = false;
    bool m_wasOpen = false;
    bool m_hasGap = false;
    bool m_ended = false;
    QSet<QString> m_reported; //!< causes of errors, until the channel is stable
    Counters m_counters;
    const std::shared_ptr<char> m_alive = std::make_shared<char>();
};

} // namespace mindlytics
