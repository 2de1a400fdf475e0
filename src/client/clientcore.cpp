// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/clientcore.h"

#include "base/logging.h"
#include "client/errors.h"
#include "client/worker.h"
#include "client/workerthread.h"
#include "http/networksetup.h"
#include "outbox/storefolder.h"
#include "wire/encoder.h"

#include <Mindlytics/mlclient.h>

#include <QtCore/QCoreApplication>

namespace mindlytics {

ClientCore::ClientCore(std::shared_ptr<Clock> clock)
    : m_clock(std::move(clock))
{
}

ClientCore::~ClientCore()
{
    close();
}

// ---- Set-up ----

void ClientCore::setOptions(const MLClientOptions &options)
{
    const std::lock_guard setUpLock(m_setUpMutex);
    m_given = options;
    applyOptions();
}

void ClientCore::applyOptions()
{
    Config config;
    {
        const std::lock_guard lock(m_configMutex);
        config = resolve(m_given, m_token, bool(m_tokenProvider));
        const bool encrypted = config.options.serverEndpoint.scheme() == QLatin1String("https")
            && config.options.liveEndpoint.scheme() == QLatin1String("wss");
        if (!config.problem && hasPins(m_network) && !encrypted)
            config.problem = errors::make(ML::ErrorCode::NotConfigured, networkProblemOfPlainAddress());
        m_config = config;
    }
    const bool couldDeliver = mayDeliver();
    const bool consentChanged = openConsent();
    if (!isInUse()) {
        m_admission.setLimits(config.options.outbox);
        m_sendsEventIds = config.options.sendEventIds;
        m_quitLeftMs = config.options.quitTimeoutMs;
    }
    if (config.options.debug)
        enableDebugLogging();
    updateGate();
    if (!config.problem)
        postIfRunning([config](Worker &worker) { worker.setOptions(config); });
    if (consentChanged || mayDeliver() != couldDeliver) // that of another project, or consent is required now
        tellWorkerWhetherOn(false);
    if (!config.problem && !isInUse()) // later, when the other options may be set, too
        m_client.tell([weak = weak_from_this()](MLClient *) {
            if (const auto core = weak.lock())
                core->deliverLeftovers();
        });
}

bool ClientCore::hasLeftovers() const
{
    const Config config = this->config();
    return !config.problem && config.options.outbox.kind == ML::OutboxKind::Disk && StoreFolder::hasStores(config.storeFolder());
}

void ClientCore::deliverLeftovers()
{
    if (isInUse() || !hasLeftovers())
        return;
    if (m_gate != Gate::Closed)
        start();
    else if (consent().consent == ML::Consent::Denied)
        tellWorkerWhetherOn(true); // a run that ended too early to do it itself
}

Config ClientCore::config() const
{
    const std::lock_guard lock(m_configMutex);
    return m_config;
}

void ClientCore::updateGate()
{
    const std::lock_guard lock(m_configMutex);
    if (!m_enabled || consentProblem(false))
        m_allowed = Gate::Closed;
    else
        m_allowed = consentProblem(true) ? Gate::UsageOnly : Gate::Open;
    m_gate = m_config.problem || m_closed ? Gate::Closed : m_allowed.load();
}

MLError ClientCore::problem() const
{
    if (m_closed)
        return errors::clientDestroyed();
    if (!m_enabled)
        return errors::disabled();
    if (!QCoreApplication::instance())
        return errors::noApplication();
    const std::lock_guard lock(m_configMutex);
    const MLError consent = consentProblem(false);
    return consent ? consent : m_config.problem;
}

void ClientCore::setEnabled(bool enabled)
{
    if (m_enabled.exchange(enabled) == enabled)
        return;
    updateGate();
    tellWorkerWhetherOn(!enabled);
}

void ClientCore::tellWorkerWhetherOn(bool purge)
{
    // Switched off, it keeps nothing: what an earlier run left neither.
    if (!m_running && !(purge && hasLeftovers()))
        return;
    post([purge, on = mayDeliver()](Worker &worker) {
        if (purge)
            worker.purge();
        worker.setEnabled(on);
    });
}

void ClientCore::setEventFilter(MLEventFilter filter)
{
    {
        const std::lock_guard lock(m_configMutex);
        m_eventFilter = filter;
    }
    postIfRunning([filter = std::move(filter)](Worker &worker) { worker.setEventFilter(filter); });
}

MLEventFilter ClientCore::eventFilter() const
{
    const std::lock_guard lock(m_configMutex);
    return m_eventFilter;
}

// ---- The way in ----

MLError ClientCore::accept(Event &&event, QString &eventId)
{
    if (const Gate gate = m_gate.load(std::memory_order_relaxed); Q_UNLIKELY(gate != Gate::Open) && !lets(gate, event.payload)) {
        const MLError error = problem();
        return error ? error : errors::consentMissing(true); // to its content
    }
    if (Q_UNLIKELY(!m_running)) {
        if (MLError error = start())
            return error;
    }
    event.size = estimatedSize(event.payload);
    if (Q_UNLIKELY(event.size > m_admission.maxBytes()))
        return errors::tooLargeForQueue(m_admission.maxBytes());
    if (Q_UNLIKELY(!m_admission.tryAdd(event.size, isLifecycle(event.payload))))
        return errors::queueFull(1);
    event.number = m_lastNumber.fetch_add(1, std::memory_order_relaxed) + 1;
    eventId = m_ids.text(event.number);
    const qint64 size = event.size;
    if (m_intake.push(Intake::Item(std::in_place_type<Event>, std::move(event))))
        return {};
    m_admission.remove(1, size);
    taken(1); // by nobody
    return errors::clientDestroyed();
}

bool ClientCore::post(Intake::Command command)
{
    if (m_closed || (!m_running && start()))
        return false;
    return m_intake.push(Intake::Item(std::in_place_type<Intake::Command>, std::move(command)));
}

QFuture<MLFlushResult> ClientCore::flush(FlushTracker::Request request)
{
    request.promise = std::make_shared<QPromise<MLFlushResult>>();
    request.promise->start();
    QFuture<MLFlushResult> future = request.promise->future();
    if (postIfRunning([request](Worker &worker) { worker.flush(request); }))
        return future;
    // Nothing was ever accepted, or the client is closed.
    MLFlushResult result;
    result.error = problem();
    FlushTracker::finish(request, result);
    return future;
}

bool ClientCore::postIfRunning(Intake::Command command)
{
    return m_running && post(std::move(command));
}

void ClientCore::purge()
{
    if (m_running || hasLeftovers())
        post([](Worker &worker) { worker.purge(); });
}

MLError ClientCore::start()
{
    const std::lock_guard lock(m_threadMutex);
    if (m_closed)
        return errors::clientDestroyed();
    if (m_running)
        return {};
    QCoreApplication *application = QCoreApplication::instance();
    if (!application)
        return errors::noApplication();
    // Before the set-up is looked at: what changes from here on reaches the worker through the intake, in order with the events.
    m_running = true;
    m_thread = std::make_unique<WorkerThread>(*this, config());
    m_thread->start();
    m_aboutToQuit = QObject::connect(application, &QCoreApplication::aboutToQuit, application, [weak = weak_from_this()] {
        if (const auto core = weak.lock())
            core->deliverForQuit();
    });
    lifetime::add(shared_from_this());
    return {};
}

// ---- Live events ----

bool ClientCore::listen(const std::shared_ptr<SessionState> &session, bool on)
{
    if (!session->setListening(on))
        return false;
    if (!on)
        postIfRunning([session](Worker &worker) { worker.live().stop(session); });
    else if (!post([session](Worker &worker) { worker.live().listen(session); }))
        session->setListening(false); // the client is closed
    return true;
}

bool ClientCore::listenToAll(bool on)
{
    if (m_listensToAll.exchange(on) == on)
        return false;
    if (!on)
        postIfRunning([](Worker &worker) { worker.live().stopListeningToAll(); });
    else if (!post([](Worker &worker) { worker.live().listenToAll(); }))
        m_listensToAll = false;
    return m_listensToAll == on;
}

// ---- The end ----

void ClientCore::deliverForQuit()
{
    const std::lock_guard lock(m_threadMutex);
    if (!m_thread || isWorkerThread())
        return;
    const qint64 begin = m_clock->steadyMs();
    m_thread->deliver(m_quitLeftMs);
    m_quitLeftMs = qMax<qint64>(0, m_quitLeftMs - (m_clock->steadyMs() - begin));
}

void ClientCore::close()
{
    if (m_closed.exchange(true))
        return;
    updateGate();
    deliverForQuit();
    const std::lock_guard lock(m_threadMutex);
    QObject::disconnect(m_aboutToQuit);
    // From here on every promise is either with the worker, which finishes it, or was never taken.
    m_intake.close();
    if (!m_thread)
        return;
    if (!m_thread->end()) {
        if (isWorkerThread()) {
            qCCritical(lcClient) << "the client is destroyed in the SDK's own thread; it cannot wait for that";
        } else {
            m_lostAtEnd = untaken();
            qCCritical(lcClient) << "the SDK's own thread is blocked, by a continuation or the disk; it is left behind, with" << untaken()
                                 << "events that it has not written";
        }
        // To destroy a running thread would abort the process; it ends by itself, and holds what it needs until then.
        m_thread->keep(weak_from_this().lock());
        lifetime::leave(std::move(m_thread));
    }
    m_thread.reset();
    m_running = false;
}

} // namespace mindlytics
