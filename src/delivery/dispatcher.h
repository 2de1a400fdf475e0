// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "delivery/answerhandler.h"
#include "delivery/batchpicker.h"
#include "delivery/deliverycontext.h"

#include <Mindlytics/mlretryoptions.h>

namespace mindlytics {

struct DispatcherOptions {
    QUrl url;
    Credentials credentials;
    MLBatchOptions batch;
    MLRetryOptions retry;
    qint64 maxAgeMs = 0;
    bool arraysRefused = false; //!< found out by an earlier run: for ML::ArrayMode::Auto
};

/*! Takes batches out of the outbox, in order within each session, and posts them. The picker decides what goes out next, the answer handler
 *  what becomes of it. */
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
    void hold(const QString &session) { m_context.batches.hold(session); }
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
    bool isHeld() const { return m_context.flow.mode() == FlowControl::Mode::Held; }
    /*! What keeps delivery from going on; no error if nothing does. */
    MLError trouble() const { return m_context.trouble; }
    ArraySupport::State arraySupport() const { return m_context.arrays.state(); }

private:
    bool hasFreeSlot() const;
    void send(const BatchPtr &batch);
    HttpRequest requestOf(const Batch &batch) const;
    void answered(const BatchPtr &batch, const HttpAnswer &answer);
    ML::DeliveryState currentState() const;
    void updateState();
    void tellArraySupport();

    // Those further down use what is above them, and go first.
    Transport &m_transport;
    DispatcherOptions m_options;
    DeliveryContext m_context;
    BatchPicker m_picker;
    AnswerHandler m_answers;
    ArraySupport::State m_toldArrays;
    ML::DeliveryState m_state = ML::DeliveryState::Idle;
    quint64 m_sends = 0;
    bool m_waitsForKey = false;
};

} // namespace mindlytics
