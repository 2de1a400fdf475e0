// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/clock.h"
#include "base/eventids.h"
#include "client/admission.h"
#include "client/clientnews.h"
#include "client/config.h"
#include "client/errorlist.h"
#include "client/flushtracker.h"
#include "client/intake.h"
#include "client/keysupply.h"
#include "client/lifetime.h"
#include "client/opensessions.h"
#include "client/privacyfiles.h"
#include "client/rejectedevents.h"
#include "client/stormfilter.h"

#include <Mindlytics/mlauditentry.h>
#include <Mindlytics/mloutgoingevent.h>
#include <Mindlytics/mlprivacycounts.h>
#include <Mindlytics/mltokenrequest.h>

#include <QtCore/QFuture>
#include <QtCore/QThread>

#include <atomic>

class MLNetworkOptions;

namespace mindlytics {

class WorkerThread;

/*! The heart of a client that its objects and its worker share: takes events from any thread, starts the worker, carries news back to the
 *  MLClient. All of it is thread-safe. Sessions that outlive their client keep it, closed. */
class ClientCore : public Closable, public KeySupply::Provider, public std::enable_shared_from_this<ClientCore>
{
public:
    explicit ClientCore(std::shared_ptr<Clock> clock);
    ~ClientCore() override;

    // ---- Set-up ----
    void setOptions(const MLClientOptions &options);
    Config config() const;
    /*! Why calls are refused now; no error if they are not. */
    MLError problem() const;
    void setEnabled(bool enabled);
    bool isEnabled() const { return m_enabled; }
    /*! True if anything may be stored or sent: it is switched on, and the user does not object. */
    bool mayDeliver() const override { return m_allowed != Gate::Closed; }
    /*! True if \a payload may be, as things are now. */
    bool mayPass(const Payload &payload) const { return lets(m_allowed, payload); }
    /*! True once the worker has been started: most options are fixed from then on. */
    bool isInUse() const { return m_running || m_closed; }
    bool sendsEventIds() const { return m_sendsEventIds.load(std::memory_order_relaxed); }
    using Network = std::shared_ptr<const MLNetworkOptions>;
    void setNetwork(const Network &network);
    Network network() const;
    void setEventFilter(MLEventFilter filter);
    MLEventFilter eventFilter() const;
    Clock &clock() const { return *m_clock; }

    // ---- Tokens ----
    void setTokenProvider(MLTokenProvider provider);
    bool hasTokenProvider() const override;
    /*! Has the provider asked, in the client's thread; the worker is told what comes of it. */
    void requestToken(ML::TokenReason reason) override;

    // ---- The user ----
    ConsentRecord consent() const;
    void setConsent(const ConsentRecord &record);
    /*! Looks whether another client or process has changed it. */
    void reloadConsent();
    QString deviceId();
    void rotateDeviceId();

    // ---- The way in ----
    /*! Hands \a event to the worker, which is started if need be; gives the event's id. Ids, payload and, if it is not now, timestamp are
     *  set and checked. The mutex of its session is held. */
    MLError accept(Event &&event, QString &eventId);
    /*! Has \a command run in the worker, behind everything accepted before. False, and the command dropped, if there is no worker and none
     *  can be started. */
    bool post(Intake::Command command);
    /*! The same, but starts no worker. */
    bool postIfRunning(Intake::Command command);
    /*! Waits for what was accepted so far, of one session or of all (MLClient::flush()). Makes the promise of \a request, whose `notify` is
     *  called in the worker's thread, or in this one if there is nothing to wait for. */
    QFuture<MLFlushResult> flush(FlushTracker::Request request);
    /*! Drops everything that waits, what earlier runs left on disk included. */
    void purge();
    Intake &intake() { return m_intake; }
    /*! The worker has put \a count events into the outbox, or dropped them. */
    void taken(qint64 count) { m_taken.fetch_add(count, std::memory_order_relaxed); }
    /*! Events that were accepted and are not yet where the outbox keeps them. */
    qint64 untaken() const { return qint64(m_lastNumber) - m_taken; }
    Admission &admission() { return m_admission; }
    QString eventId(quint64 number) const { return m_ids.text(number); }

    OpenSessions &sessions() { return m_sessions; }

    // ---- Live events ----
    /*! Opens or closes the live channel of \a session; false if that is so already. */
    bool listen(const std::shared_ptr<SessionState> &session, bool on);
    /*! The same for all of the project's events. */
    bool listenToAll(bool on);
    bool isListeningToAll() const { return m_listensToAll; }
    ML::LiveState liveState() const { return m_liveState; }
    void setLiveState(ML::LiveState state);

    // ---- The way back ----
    /*! Notes and signals an error: of its session if that has objects, and of the client. */
    void report(const MLError &error);
    /*! Like report(), for a call that the full queue refused: once a second. */
    void reportQueueFull(const MLError &error);
    /*! Likewise for an event that was dropped because the event filter failed. */
    void reportFilterFailed(const MLError &error);
    ErrorList &errors() { return m_errors; }
    void setPrivacyCounts(const MLPrivacyCounts &counts);
    MLPrivacyCounts privacyCounts() const;
    void pendingChanged();
    void setDeliveryState(ML::DeliveryState state);
    ML::DeliveryState deliveryState() const { return m_deliveryState; }
    void addLeft(const MLAuditEntry &entry);
    QList<MLAuditEntry> auditEntries() const;
    void addRejected(const MLRejectedEvent &event);
    /*! The list of them; addRejected() tells the client, too. */
    RejectedEvents &rejected() { return m_rejected; }
    ClientNews &client() { return m_client; }

    // ---- The end ----
    /*! Tries to deliver what is left, within what is left of quitTimeoutMs. */
    void deliverForQuit();
    /*! Takes no more events, tries to deliver what is left likewise, and ends the worker. */
    void close() override;
    bool isClosed() const { return m_closed; }
    /*! Whether the caller is in the worker's thread, where nothing may wait for the worker. */
    bool isWorkerThread() const { return QThread::currentThreadId() == m_workerThreadId; }
    void setWorkerThread(Qt::HANDLE id) { m_workerThreadId = id; }
    /*! How many events were lost with the end of the worker. */
    void setLostAtEnd(qint64 count) { m_lostAtEnd = count; }
    qint64 lostAtEnd() const { return m_lostAtEnd; }

private:
    MLError start();
    void applyOptions();
    bool hasLeftovers() const;
    void deliverLeftovers();
    using MakeError = MLError (*)(qint64 count);
    void reportStorm(StormFilter ClientCore::*storm, const MLError &error, MakeError make);
    void endStorm(StormFilter ClientCore::*storm, MakeError make);
    void updateGate();
    MLError consentProblem(bool content) const;
    /*! Reads what was said for this project; true if it is another than before. */
    bool openConsent();
    void applyConsent(const ConsentRecord &record);
    void tellWorkerWhetherOn(bool purge);
    void tellSiblings(const QString &path);
    void tokenAnswered(const QString &token, const QString &why);
    bool keepsDeviceId() const;

    const std::shared_ptr<Clock> m_clock;
    const EventIds m_ids;
    std::atomic<quint64> m_lastNumber{0};
    std::atomic<qint64> m_taken{0};
    Intake m_intake;
    Admission m_admission;

    // Which events are taken, as one look for the way in; updateGate() computes it.
    enum class Gate { Closed, UsageOnly, Open };
    static bool lets(Gate gate, const Payload &payload)
    {
        return gate == Gate::Open || (gate == Gate::UsageOnly && !isContent(payload));
    }
    std::atomic<Gate> m_gate{Gate::Closed};
    std::atomic<Gate> m_allowed{Gate::Closed}; //!< the same for what was taken before: a client that closes still delivers it
    std::atomic<bool> m_enabled{true};
    std::atomic<bool> m_running{false};
    std::atomic<bool> m_closed{false};
    std::atomic<bool> m_sendsEventIds{false};

    std::mutex m_setUpMutex; //!< held for a whole change of the options: a token may come from any thread, and the worker hears of all in order
    MLClientOptions m_given; //!< as the application gave them; of m_setUpMutex
    mutable std::mutex m_configMutex; //!< taken behind it
    Config m_config;
    Network m_network;
    MLTokenProvider m_tokenProvider;
    QString m_token;
    ConsentRecord m_consent;
    QString m_consentPath;
    bool m_isRegistered = false;
    MLEventFilter m_eventFilter;
    std::mutex m_deviceMutex;
    QString m_deviceId;
    bool m_deviceIdIsKept = false;

    std::mutex m_threadMutex;
    std::unique_ptr<WorkerThread> m_thread;
    QMetaObject::Connection m_aboutToQuit;
    qint64 m_quitLeftMs = 0;

    std::atomic<qint64> m_lostAtEnd{0};
    std::atomic<Qt::HANDLE> m_workerThreadId{nullptr};

    OpenSessions m_sessions;
    ClientNews m_client;
    std::atomic<bool> m_listensToAll{false};
    std::atomic<ML::LiveState> m_liveState{ML::LiveState::Off};
    ErrorList m_errors;
    StormFilter m_queueStorm;
    StormFilter m_filterStorm;
    StormFilter m_rejectedStorm;
    mutable std::mutex m_countsMutex;
    MLPrivacyCounts m_privacyCounts;
    QList<MLAuditEntry> m_audit;
    std::atomic<bool> m_pendingNewsIsOut{false};
    std::atomic<ML::DeliveryState> m_deliveryState{ML::DeliveryState::Idle};
    RejectedEvents m_rejected;
};

} // namespace mindlytics
