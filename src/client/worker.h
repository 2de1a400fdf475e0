// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/clientoutbox.h"
#include "client/consentwatch.h"
#include "client/directsender.h"
#include "client/lastdelivery.h"
#include "client/livehub.h"
#include "http/networkwatch.h"

namespace mindlytics {

/*! Everything that a client does behind its callers' backs: takes what the intake holds, and owns outbox, network, dispatcher and whoever
 *  waits for them. It is made, lives and ends in the worker's thread. */
class Worker final : public QObject, private DeliveryObserver
{
public:
    Worker(ClientCore &core, const Config &config);
    ~Worker() override;

    /*! Those that can be set at any time; the others are as they were. */
    void setOptions(const Config &config);
    void setEnabled(bool enabled);
    void setEventFilter(const MLEventFilter &filter) { m_entries.setFilter(filter); }
    void flush(FlushTracker::Request request);
    void purge();
    /*! Everything handed over so far is in the outbox already; what is in memory for trouble with the disk is tried once more. */
    void persist() { m_outbox.tryDisk(); }
    void retryRejected(const QStringList &eventIds);
    void dropRejected(const QStringList &eventIds) { m_outbox->takeRejected(eventIds); }
    LiveHub &live() { return m_live; }
    /*! A direct request; \a payload passes the gatekeeper as an event does, and becomes its body. */
    void request(HttpRequest request, Payload payload, std::shared_ptr<QPromise<MLResponse>> promise);
    /*! What the token provider answered: that setOptions() has brought a key, or why there is none. */
    void tokenAnswered(const QString &why);

    /*! Calls \a done when nothing is left to deliver, the steady clock has come to \a deadlineMs, or waiting has no sense. */
    void deliver(qint64 deadlineMs, std::function<void()> done);
    /*! The end: finishes every promise, says what is lost. */
    void stop();

protected:
    bool event(QEvent *event) override;

private:
    void leaving(const std::vector<OutboxEntry> &entries) override { m_audit.leaving(entries); }
    void settled(const OutboxEntry &entry, Outcome outcome, const MLError &error) override;
    void troubleBegan(const MLError &error) override;
    void stateChanged(ML::DeliveryState state) override;
    void arraySupportFound(ArraySupport::State state) override { m_outbox.noteArraysRefused(state == ArraySupport::State::No); }

    void networkIsBack();
    bool drain(size_t most);
    void append(std::vector<OutboxEntry> &entries);
    void onFound();
    void checkDelivered() { m_lastDelivery.check(); }

    // Each may use those above it, also while it is being destroyed: the last goes first, outbox and network outlast the others.
    ClientCore &m_core;
    MLClientOptions m_options;
    NetworkTransport m_transport;
    NetworkWatch m_network;
    ClientOutbox m_outbox;
    Dispatcher m_dispatcher;
    FlushTracker m_flushes;
    LiveHub m_live;
    AuditLog m_audit;
    EntryMaker m_entries;
    KeySupply m_keys;
    DirectSender m_directs;
    LastDelivery m_lastDelivery;
    ConsentWatch m_consentWatch;
    std::vector<Intake::Item> m_taken; //!< out of the intake, not yet looked at from m_next on
    size_t m_next = 0;
};

} // namespace mindlytics
