// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "delivery/arraysupport.h"
#include "delivery/batchqueue.h"
#include "delivery/bodylimit.h"
#include "delivery/flowcontrol.h"
#include "http/transport.h"

#include <Mindlytics/mlbatchoptions.h>
#include <Mindlytics/mlerror.h>
#include <Mindlytics/mlretryoptions.h>

namespace mindlytics {

/*! What became of an event. */
enum class Outcome { Delivered, Rejected, Lost };

/*! Who wants to know what delivery does. Called in the worker's thread. */
class DeliveryObserver
{
public:
    virtual ~DeliveryObserver();
    /*! These are sent now, for the first time or again. */
    virtual void leaving(const std::vector<OutboxEntry> &) { }
    /*! \a entry has left the queue; \a error says why unless it was delivered. */
    virtual void settled(const OutboxEntry &entry, Outcome outcome, const MLError &error) = 0;
    /*! Delivery has stopped for trouble; told once per cause. Dispatcher::trouble() holds it until it is over. */
    virtual void troubleBegan(const MLError &error) = 0;
    virtual void stateChanged(ML::DeliveryState state) = 0;
    /*! Whether the server takes arrays is found out. */
    virtual void arraySupportFound(ArraySupport::State state) = 0;
};

struct DispatcherOptions {
    QUrl url;
    Credentials credentials;
    MLBatchOptions batch;
    MLRetryOptions retry;
    qint64 maxAgeMs = 0;
    bool arraysRefused = false; //!< found out by an earlier run: for ML::ArrayMode::Auto
};

/*! Takes batches out of the outbox, in order within each session, posts them, and does with each what its answer says. */
class Dispatcher
{
public:
    Dispatcher(Outbox &outbox, Transport &transport, Clock &clock, const DispatcherOptions &options, QRandomGenerator random,
               DeliveryObserver &observer);
    ~Dispatcher();

    /*! Something was appended to the outbox: sends what may be sent. */
    void pump();
    /*! While on, nothing lingers for company: somebody waits. */
    void setHurry(bool hurry);

    /*! Another address or key: what is held for set-up trouble is tried at once. */
    void setTarget(const QUrl &url, const Credentials &credentials);
    /*! Nothing of \a session is sent, beyond what is out, until resume(). */
    void hold(const QString &session) { m_batches.hold(session); }
    void resume(const QString &session);
    /*! The service has reported, after accepting it, something that it cannot read as an event: an array, if one was sent. */
    void arraysUnreadable();

    /*! Nothing is sent while there is no key to send it with. */
    void setWaitsForKey(bool waits);
    /*! The network is back, or the application quits: a back-off ends now. */
    void tryNow();
    /*! Aborts what is out and forgets all batches; for an outbox that was cleared. Nothing is reported. */
    void reset();
    /*! Off: reset(), and nothing is sent until it is on again. */
    void setEnabled(bool enabled);

    ML::DeliveryState state() const { return m_state; }
    bool isHeld() const { return m_flow.mode() == FlowControl::Mode::Held; }
    /*! What keeps delivery from going on; no error if nothing does. */
    MLError trouble() const { return m_trouble; }
    ArraySupport::State arraySupport() const { return m_arrays.state(); }

private:
    bool hasFreeSlot() const;
    bool lingers();
    BatchPtr nextBatch();
    BatchPtr freshBatch();
    int mostEvents() const;
    void send(const BatchPtr &batch);
    void answered(const BatchPtr &batch, const HttpAnswer &answer);
    void onAccepted(const BatchPtr &batch, const HttpAnswer &answer);
    void onServerTrouble(const BatchPtr &batch, const HttpAnswer &answer);
    void onSetupTrouble(const BatchPtr &batch, const HttpAnswer &answer);
    void onEventTrouble(const BatchPtr &batch, const HttpAnswer &answer);
    void splitIfPoisoned(const BatchPtr &batch, const HttpAnswer &answer);
    void rejectLone(const BatchPtr &batch, const HttpAnswer &answer, bool poison);
    BatchPtr withoutExpired(const BatchPtr &batch);
    void beginTrouble(const MLError &error);
    bool clockIsTrusted() const;
    void updateState();
    void tellArraySupport();

    Outbox &m_outbox;
    Transport &m_transport;
    Clock &m_clock;
    DispatcherOptions m_options;
    DeliveryObserver &m_observer;
    FlowControl m_flow;
    ArraySupport m_arrays;
    BatchQueue m_batches;
    BodyLimit m_bodyLimit;
    std::unique_ptr<Alarm> m_lingerAlarm;
    ArraySupport::State m_toldArrays;
    MLError m_trouble;
    ML::DeliveryState m_state = ML::DeliveryState::Idle;
    quint64 m_successes = 0;
    quint64 m_sends = 0;
    QByteArray m_lastDate; //!< `Date` of the last answer that had one
    qint64 m_lastDateSeenMs = 0; //!< when it came, by our clock
    qint64 m_lingerUntil = -1;
    bool m_waitsForKey = false;
    bool m_hurry = false;
    bool m_retryWasLast = false;
    bool m_saidNoJson = false;
};

} // namespace mindlytics
