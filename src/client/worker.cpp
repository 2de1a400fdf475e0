// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/worker.h"

#include "base/backoff.h"
#include "base/logging.h"
#include "base/threadpriority.h"
#include "client/directrequest.h"
#include "client/errors.h"
#include "delivery/messages.h"
#include "outbox/memoryoutbox.h"
#include "wire/encoder.h"
#include "wire/endpoints.h"
#include "wire/names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <limits>

namespace mindlytics {

namespace {

// Events between two looks at the network.
constexpr size_t kSlice = 256;

// The worker answers deliver() at its deadline; beyond that, something is badly wrong.
constexpr int kGraceMs = 5000;

// What was found out about arrays holds for so long: servers learn.
constexpr qint64 kForgetMs = qint64(7) * 24 * 3600 * 1000;

QString arraysRefused()
{
    return QStringLiteral("arrays-refused");
}

qint64 tokenDelayMs(int failures)
{
    constexpr BackoffBounds kBounds{1000, 300000};
    return backoffDelayMs(failures, kBounds, 1);
}

DispatcherOptions dispatcherOptions(const MLClientOptions &options)
{
    DispatcherOptions result;
    result.url = endpoints::below(options.serverEndpoint, QString::fromLatin1(names::kQueuePath));
    result.credentials = {options.apiKey, options.projectId, options.authorizationScheme};
    result.batch = options.batch;
    result.retry = options.retry;
    result.maxAgeMs = options.outbox.maxAge * 1000;
    return result;
}

MLRejectedEvent publicForm(const OutboxEntry &entry, const MLError &error, qint64 nowMs)
{
    MLRejectedEvent event;
    event.eventId = entry.eventId;
    event.sessionId = entry.sessionId;
    event.error = error;
    event.rejectedAt = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);
    event.json = entry.json;
    return event;
}

} // namespace

Worker::Worker(ClientCore &core)
    : m_core(core)
    , m_options(core.config().options)
    , m_folder(Config{m_options, {}}.storeFolder())
    , m_transport(core.network())
    , m_network([this] { networkIsBack(); })
    , m_outbox(makeOutbox())
    , m_dispatcher(*m_outbox, m_transport, core.clock(), firstOptions(), QRandomGenerator::securelySeeded(), *this)
    , m_flushes(core.clock(), *m_outbox, m_dispatcher, [this](bool somebodyWaits) { m_dispatcher.setHurry(somebodyWaits); })
    , m_live(core, m_dispatcher, core.config())
    , m_audit(m_options.privacy.audit, m_options.privacy.auditFile)
    , m_gatekeeper(m_options.privacy, m_options.sendEventIds)
    , m_deliverAlarm(core.clock().makeAlarm([this] {
        if (m_delivered)
            std::exchange(m_delivered, nullptr)();
    }))
    , m_tokenAlarm(core.clock().makeAlarm([this] { askForToken(m_options.apiKey.isEmpty() ? ML::TokenReason::Missing : ML::TokenReason::Refused); }))
{
    m_flushes.setFinisher([this](FlushTracker::Request request, const MLFlushResult &result) {
        m_live.finish(std::move(request), result);
    });
    m_gatekeeper.setFilter(m_core.eventFilter());
    m_live.setKeyRefused([this] { keyRefused(); });
    m_dispatcher.setWaitsForKey(m_options.apiKey.isEmpty());
    if (m_core.mayDeliver())
        openDisk();
    else
        m_dispatcher.setEnabled(false);
    watchConsent();
    m_core.intake().setReceiver(this);
    m_dispatcher.pump(); // what was found
    if (m_outbox->count() > 0)
        needKey();
}

std::unique_ptr<Outbox> Worker::makeOutbox()
{
    if (m_options.outbox.kind == ML::OutboxKind::Memory)
        return std::make_unique<MemoryOutbox>();
    DiskOutbox::Options options;
    options.folder = m_folder.path();
    options.full = m_options.outbox.synchronisation == ML::DiskSynchronisation::Full;
    auto disk = std::make_unique<DiskOutbox>(options, m_core.clock(), static_cast<DiskOutboxObserver &>(*this));
    m_disk = disk.get();
    return disk;
}

DispatcherOptions Worker::firstOptions() const
{
    DispatcherOptions options = dispatcherOptions(m_options);
    options.arraysRefused = m_disk && m_folder.isNoted(arraysRefused(), kForgetMs);
    return options;
}

Worker::~Worker()
{
    m_core.intake().setReceiver(nullptr);
}

bool Worker::event(QEvent *event)
{
    if (event->type() != Intake::wakeEvent())
        return QObject::event(event);
    drain(kSlice);
    return true;
}

// ---- In ----

void Worker::drain(size_t most)
{
    std::vector<OutboxEntry> entries;
    for (; most > 0; --most) {
        if (m_next == m_taken.size()) {
            m_taken.clear();
            m_next = 0;
            m_core.intake().takeAll(m_taken);
            if (m_taken.empty())
                break;
        }
        Intake::Item item = std::move(m_taken[m_next++]);
        if (Event *event = std::get_if<Event>(&item)) {
            take(entries, *event);
        } else {
            append(entries); // what was accepted before the command
            std::get<Intake::Command>(item)(*this);
        }
    }
    append(entries);
    tellCounts();
    if (m_next < m_taken.size())
        QCoreApplication::postEvent(this, new QEvent(Intake::wakeEvent()));
    checkDelivered();
}

/*! Encodes \a event, if it may leave. */
void Worker::take(std::vector<OutboxEntry> &entries, Event &event)
{
    OutboxEntry entry;
    entry.eventId = m_core.eventId(event.number);
    // Consent may have been taken back since.
    const auto verdict = m_core.mayPass(event.payload) ? m_gatekeeper.check(event, entry.eventId) : Gatekeeper::Verdict::Drop;
    if (verdict != Gatekeeper::Verdict::Pass) {
        m_core.admission().remove(1, event.size);
        m_core.pendingChanged();
        if (verdict == Gatekeeper::Verdict::Failed)
            m_core.reportFilterFailed(m_gatekeeper.error());
        return;
    }
    m_scratch.resize(0);
    encode(event, m_core.sendsEventIds() ? QStringView(entry.eventId) : QStringView(), m_scratch);
    entry.json = QByteArray(m_scratch.constData(), m_scratch.size()); // of its very size
    entry.sessionId = event.ids->sessionId;
    entry.acceptedMs = m_core.clock().wallMs();
    m_core.admission().correct(entry.json.size() - event.size);
    entries.push_back(std::move(entry));
}

void Worker::tellCounts()
{
    if (m_gatekeeper.counts() == m_toldCounts)
        return;
    m_toldCounts = m_gatekeeper.counts();
    m_core.setPrivacyCounts(m_toldCounts);
}

void Worker::append(std::vector<OutboxEntry> &entries)
{
    if (entries.empty())
        return;
    m_outbox->append(std::exchange(entries, {}));
    m_core.pendingChanged();
    needKey();
    m_dispatcher.pump();
}

// ---- Commands ----

void Worker::setTarget(const Config &config)
{
    m_options = config.options;
    const DispatcherOptions options = dispatcherOptions(m_options);
    if (m_options.apiKey.isEmpty())
        m_dispatcher.setWaitsForKey(true);
    m_dispatcher.setTarget(options.url, options.credentials);
    if (!m_options.apiKey.isEmpty())
        m_dispatcher.setWaitsForKey(false);
    m_live.setTarget(config);
    if (m_options.apiKey.isEmpty())
        return;
    for (const auto &[request, promise] : std::exchange(m_keyless, {}))
        send(request, promise);
}

void Worker::setEnabled(bool enabled)
{
    if (enabled)
        openDisk();
    else
        purge();
    m_dispatcher.setEnabled(enabled);
    if (!enabled)
        m_transport.abortAll(); // direct requests
    m_live.setEnabled(enabled);
    m_dispatcher.pump();
}

void Worker::flush(FlushTracker::Request request)
{
    // The service never hears of a session that is not in the sample, nor of its end.
    request.sessionEnded = request.sessionEnded && m_gatekeeper.isSampled(request.sessionId);
    tellCounts(); // before the flush ends
    m_flushes.begin(std::move(request));
}

void Worker::purge()
{
    if (m_disk && StoreFolder::hasStores(Config{m_options, {}}.storeFolder()))
        openDisk(); // to find what others left
    m_audit.clear();
    const qint64 count = m_outbox->count();
    m_core.admission().remove(count, m_outbox->bytes());
    m_outbox->clear();
    m_dispatcher.reset();
    m_core.takeRejected({});
    m_flushes.purged(errors::eventsLost(count));
    m_core.pendingChanged();
}

void Worker::persist()
{
    if (m_disk)
        m_disk->tryDisk();
}

void Worker::retryRejected(const QStringList &eventIds)
{
    std::vector<OutboxEntry> entries;
    for (OutboxRejected &rejected : m_outbox->rejected()) {
        if (!eventIds.contains(rejected.entry.eventId))
            continue;
        rejected.entry.acceptedMs = m_core.clock().wallMs();
        rejected.entry.failures = 0;
        m_core.admission().add(1, rejected.entry.json.size());
        entries.push_back(std::move(rejected.entry));
    }
    // In the queue before they leave the list: a process that is killed in between has them twice rather than not at all.
    append(entries);
    m_outbox->takeRejected(eventIds);
}

void Worker::dropRejected(const QStringList &eventIds)
{
    m_outbox->takeRejected(eventIds);
}

void Worker::request(HttpRequest request, Payload payload, std::shared_ptr<QPromise<MLResponse>> promise)
{
    const MLError problem = m_core.mayDeliver() ? MLError() : m_core.problem();
    Event event{std::move(payload), std::make_shared<const SessionIds>(), {}, 0};
    const auto verdict = problem ? Gatekeeper::Verdict::Drop : m_gatekeeper.checkDirect(event);
    tellCounts();
    if (verdict != Gatekeeper::Verdict::Pass) {
        const MLError error = problem ? problem : verdict == Gatekeeper::Verdict::Failed ? m_gatekeeper.error() : errors::eventDropped();
        promise->addResult(directrequest::failed(error));
        promise->finish();
        return;
    }
    request.body = directrequest::bodyOf(event.payload);
    request.timeoutMs = m_options.retry.transferTimeoutMs;
    if (!m_options.apiKey.isEmpty())
        return send(request, promise);
    m_keyless.emplace_back(request, promise);
    needKey();
}

void Worker::send(const HttpRequest &request, const std::shared_ptr<QPromise<MLResponse>> &promise)
{
    if (m_audit.isOn())
        tellLeft(m_audit.leaving(request.body, request.url.path().section(u'/', -1), m_core.clock().wallMs()));
    m_transport.send(request, [this, promise](const HttpAnswer &answer) {
        if (answer.status == 401)
            keyRefused();
        // Aborted because it must not go on, or because this ends.
        const bool stopped = answer.aborted && !m_core.isClosed() && !m_core.mayDeliver();
        promise->addResult(stopped ? directrequest::failed(m_core.problem()) : directrequest::responseOf(answer));
        promise->finish();
    });
}

// ---- The key ----

/*! Something waits: if there is no key to send it with, one is asked for. */
void Worker::needKey()
{
    if (m_options.apiKey.isEmpty() && m_tokenFailures == 0)
        askForToken(ML::TokenReason::Missing);
}

void Worker::keyRefused()
{
    if (m_tokenIsAsked || !m_core.hasTokenProvider())
        return;
    // The first one may have run out; a provider that gives others that are refused is not asked all the time.
    if (m_tokenFailures++ == 0)
        return askForToken(ML::TokenReason::Refused);
    m_tokenAlarm->set(m_core.clock().steadyMs() + tokenDelayMs(m_tokenFailures));
}

void Worker::askForToken(ML::TokenReason reason)
{
    if (!m_core.hasTokenProvider() || !m_core.mayDeliver() || std::exchange(m_tokenIsAsked, true))
        return;
    m_tokenAlarm->stop();
    m_core.requestToken(reason);
}

void Worker::tokenAnswered(const QString &why)
{
    m_tokenIsAsked = false;
    if (why.isEmpty())
        return;
    const MLError error = errors::noToken(why);
    m_core.report(error);
    for (const auto &[request, promise] : std::exchange(m_keyless, {})) {
        promise->addResult(directrequest::failed(error));
        promise->finish();
    }
    m_tokenAlarm->set(m_core.clock().steadyMs() + tokenDelayMs(++m_tokenFailures));
}

// ---- The user ----

void Worker::openDisk()
{
    if (m_disk && !std::exchange(m_diskIsOpen, true))
        m_disk->open();
}

/*! Another process may ask the user, or be told to stop. */
void Worker::watchConsent()
{
    const Config config = m_core.config();
    const QString folder = config.dataFolder();
    const QString path = privacyfiles::consentPath(folder, config.options.projectId);
    if (!m_options.privacy.requireConsent && !QFile::exists(path))
        return;
    if (QFile::exists(folder))
        m_consentWatcher.addPath(folder);
    connect(&m_consentWatcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_core.reloadConsent(); });
}

// ---- What left ----

void Worker::leaving(const std::vector<OutboxEntry> &entries)
{
    if (!m_audit.isOn())
        return;
    const auto left = m_audit.leaving(entries, m_core.clock().wallMs());
    for (const MLAuditEntry &entry : left)
        tellLeft(entry);
}

void Worker::tellLeft(const MLAuditEntry &entry)
{
    m_core.addLeft(entry);
    const QString trouble = m_audit.takeTrouble();
    if (!trouble.isEmpty())
        m_core.report(errors::auditFailed(m_options.privacy.auditFile, trouble));
}

// ---- Out ----

void Worker::settled(const OutboxEntry &entry, Outcome outcome, const MLError &error)
{
    m_core.admission().remove(1, entry.json.size());
    m_core.pendingChanged();
    m_audit.settled(entry.eventId);
    if (outcome == Outcome::Delivered)
        m_tokenFailures = 0;
    if (outcome == Outcome::Rejected)
        m_core.addRejected(publicForm(entry, error, m_core.clock().wallMs()));
    if (error)
        m_core.report(error);
    m_flushes.settled(entry, outcome, error);
    checkDelivered();
}

void Worker::troubleBegan(const MLError &error)
{
    m_core.report(error);
    if (error.status == 401)
        keyRefused();
}

void Worker::stateChanged(ML::DeliveryState state)
{
    m_core.setDeliveryState(state);
    if (state == ML::DeliveryState::BackingOff || state == ML::DeliveryState::Held)
        m_network.begin();
    if (state != ML::DeliveryState::Held)
        return;
    m_flushes.held(m_dispatcher.trouble());
    checkDelivered();
}

void Worker::networkIsBack()
{
    // A server that asks for a pause is there, whatever becomes of the network.
    const MLError trouble = m_dispatcher.trouble();
    if (m_dispatcher.isHeld() || (trouble.code == ML::ErrorCode::ServerUnavailable && trouble.status < 0))
        m_dispatcher.tryNow();
}

void Worker::arraySupportFound(ArraySupport::State state)
{
    // The folder belongs to one server: what another one does is not its business.
    if (m_disk && m_folder.path() == Config{m_options, {}}.storeFolder())
        m_folder.note(arraysRefused(), state == ArraySupport::State::No);
}

// ---- The disk ----

void Worker::found(qint64 count, qint64 bytes)
{
    m_core.admission().add(count, bytes);
    m_core.pendingChanged();
}

void Worker::foundRejected(const OutboxRejected &rejected)
{
    m_core.addRejected(publicForm(rejected.entry, messages::rejected(rejected), rejected.rejectedMs));
}

void Worker::left(qint64 count, qint64 bytes, bool onDisk)
{
    m_core.admission().remove(count, bytes);
    m_core.pendingChanged();
    const MLError error = onDisk ? MLError() : errors::eventsDamaged(count);
    if (error)
        m_core.report(error);
    m_flushes.left(error, onDisk);
    checkDelivered();
}

void Worker::foundDamaged(qint64 count)
{
    m_core.report(errors::eventsDamaged(count));
}

void Worker::storeTrouble(const Store::Trouble &trouble, const QString &setAside)
{
    m_core.report(errors::storageFailed(trouble, setAside));
}

void Worker::keptOnDisk(bool onDisk)
{
    MLOutboxOptions limits = m_options.outbox;
    if (!onDisk) {
        // What is on disk already does not take room in memory.
        const MLOutboxOptions memory = memoryLimits();
        limits.maxEvents = std::min(limits.maxEvents, m_outbox->count() - m_outbox->volatileCount() + memory.maxEvents);
        limits.maxBytes = std::min(limits.maxBytes, m_outbox->bytes() + memory.maxBytes);
    }
    m_core.admission().setLimits(limits);
}

// ---- The end ----

void Worker::deliver(qint64 timeoutMs, std::function<void()> done)
{
    drain(std::numeric_limits<size_t>::max()); // on disk first
    m_live.resumeAll();
    m_delivered = std::move(done);
    m_deliverAlarm->set(m_core.clock().steadyMs() + timeoutMs);
    m_dispatcher.setHurry(true);
    m_dispatcher.tryNow();
    checkDelivered();
}

void Worker::checkDelivered()
{
    if (!m_delivered)
        return;
    // Counted from the caller's hand to the observers: a batch may have left the outbox and not be told of yet.
    const bool empty = m_core.admission().events() == 0;
    // Nothing will come of it in the time that is left.
    const bool hopeless = m_dispatcher.isHeld() || m_dispatcher.state() == ML::DeliveryState::Disabled;
    if (!empty && !hopeless)
        return;
    m_deliverAlarm->stop();
    std::exchange(m_delivered, nullptr)();
}

void Worker::stop()
{
    drain(std::numeric_limits<size_t>::max());
    m_outbox->writeRemoved();
    persist(); // the last chance
    const qint64 lost = m_outbox->volatileCount();
    const qint64 stored = m_outbox->count() - lost;
    m_transport.abortAll();
    for (const auto &[request, promise] : std::exchange(m_keyless, {})) {
        promise->addResult(directrequest::failed(errors::clientDestroyed()));
        promise->finish();
    }
    m_flushes.finishAll(errors::clientDestroyed());
    m_live.end(errors::clientDestroyed());
    if (stored > 0)
        qCInfo(lcClient) << stored << "events were not delivered before the end; they wait on disk for the next run";
    if (lost == 0)
        return;
    qCWarning(lcClient) << lost << "events were not delivered before the end and are lost";
    m_core.setLostAtEnd(lost);
}

// ---- The thread ----

WorkerThread::WorkerThread(ClientCore &core)
    : m_core(core)
{
    setObjectName(QStringLiteral("Mindlytics"));
}

void WorkerThread::keep(std::shared_ptr<ClientCore> core)
{
    m_kept = std::move(core);
}

void WorkerThread::run()
{
    m_core.setWorkerThread(QThread::currentThreadId());
    yieldToApplication();
    Worker worker(m_core);
    m_worker = &worker;
    m_ready.release();
    exec();
    m_core.setWorkerThread(nullptr);
}

Worker *WorkerThread::worker()
{
    m_ready.acquire();
    m_ready.release();
    return m_worker;
}

void WorkerThread::deliver(qint64 timeoutMs)
{
    const auto done = std::make_shared<QSemaphore>();
    Worker *const w = worker();
    QMetaObject::invokeMethod(w, [w, timeoutMs, done] { w->deliver(timeoutMs, [done] { done->release(); }); }, Qt::QueuedConnection);
    done->tryAcquire(1, int(std::min<qint64>(timeoutMs + kGraceMs, std::numeric_limits<int>::max())));
}

bool WorkerThread::end()
{
    Worker *const w = worker();
    QMetaObject::invokeMethod(w, [this, w] {
        w->stop();
        quit();
    }, Qt::QueuedConnection);
    return QThread::currentThread() != this && wait(kGraceMs);
}

} // namespace mindlytics
