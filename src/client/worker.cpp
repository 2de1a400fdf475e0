// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/worker.h"

#include "base/logging.h"
#include "client/errors.h"
#include "wire/endpoints.h"
#include "wire/names.h"

#include <QtCore/QCoreApplication>

#include <limits>

namespace mindlytics {

namespace {

// Events between two looks at the network.
constexpr size_t kSlice = 256;

// Events of one transaction, at most: of a long queue that is written at the end, what is written is safe.
constexpr size_t kTransaction = 4096;

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

bool hasSameTarget(const MLClientOptions &a, const MLClientOptions &b)
{
    return a.apiKey == b.apiKey && a.projectId == b.projectId && a.serverEndpoint == b.serverEndpoint && a.liveEndpoint == b.liveEndpoint;
}

DispatcherOptions firstOptions(const MLClientOptions &options, bool arraysRefused)
{
    DispatcherOptions result = dispatcherOptions(options);
    result.arraysRefused = arraysRefused;
    return result;
}

} // namespace

Worker::Worker(ClientCore &core, const Config &config)
    : m_core(core)
    , m_options(config.options)
    , m_transport(core.network())
    , m_network([this] { networkIsBack(); })
    , m_outbox(core, m_options, [this] { onFound(); }, [this](const MLError &error, bool onDisk) {
        m_flushes.left(error, onDisk);
        checkDelivered();
    })
    , m_dispatcher(*m_outbox, m_transport, core.clock(), firstOptions(m_options, m_outbox.arraysRefused()), QRandomGenerator::securelySeeded(), *this)
    , m_flushes(core.clock(), *m_outbox, m_dispatcher, [this](bool somebodyWaits) { m_dispatcher.setHurry(somebodyWaits); })
    , m_live(core, m_dispatcher, config)
    , m_audit(core)
    , m_entries(core, m_options)
    , m_keys(core.clock(), core, !m_options.apiKey.isEmpty())
    , m_directs(core, m_transport, m_entries, m_keys, m_audit)
    , m_lastDelivery(core.clock(), core.admission(), m_dispatcher)
    , m_consentWatch(core)
{
    m_flushes.setFinisher([this](FlushTracker::Request request, const MLFlushResult &result) {
        m_live.finish(std::move(request), result);
    });
    m_live.setKeyRefused([this] { m_keys.refused(); });
    m_audit.setOptions(m_options.privacy);
    m_dispatcher.setWaitsForKey(!m_keys.hasKey());
    if (m_core.mayDeliver())
        m_outbox.open();
    else
        m_dispatcher.setEnabled(false);
    m_consentWatch.begin();
    m_core.intake().setReceiver(this);
}

Worker::~Worker()
{
    m_core.intake().setReceiver(nullptr);
}

bool Worker::event(QEvent *event)
{
    if (event->type() != Intake::wakeEvent())
        return QObject::event(event);
    if (drain(kSlice))
        QCoreApplication::postEvent(this, new QEvent(Intake::wakeEvent()));
    return true;
}

// ---- In ----

/*! True if there may be more than these. */
bool Worker::drain(size_t most)
{
    std::vector<OutboxEntry> entries;
    qint64 events = 0;
    const auto write = [&] {
        append(entries);
        m_core.taken(std::exchange(events, 0));
    };
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
            m_entries.make(*event, entries);
            if (++events >= qint64(kTransaction))
                write();
        } else {
            write(); // what was accepted before the command
            std::get<Intake::Command>(item)(*this);
        }
    }
    write();
    m_entries.tellCounts();
    checkDelivered();
    return most == 0;
}

void Worker::append(std::vector<OutboxEntry> &entries)
{
    if (entries.empty())
        return;
    m_outbox->append(std::exchange(entries, {}));
    m_core.pendingChanged();
    m_keys.need();
    m_dispatcher.pump();
}

/*! Later, for the outbox is still at it; and without an event of this run, which may be long in coming. */
void Worker::onFound()
{
    QMetaObject::invokeMethod(this, [this] {
        if (m_outbox->count() > 0)
            m_keys.need();
        m_dispatcher.pump();
    }, Qt::QueuedConnection);
}

// ---- Commands ----

void Worker::setOptions(const Config &config)
{
    const MLClientOptions before = std::exchange(m_options, config.options);
    m_entries.setPrivacy(m_options.privacy);
    m_audit.setOptions(m_options.privacy);
    m_consentWatch.begin();
    if (m_options.privacy != before.privacy && hasSameTarget(m_options, before))
        return; // no reason to try the server again, which may have asked for a pause
    m_keys.setHasKey(!m_options.apiKey.isEmpty());
    const DispatcherOptions options = dispatcherOptions(m_options);
    if (!m_keys.hasKey())
        m_dispatcher.setWaitsForKey(true);
    m_dispatcher.setTarget(options.url, options.credentials);
    if (m_keys.hasKey())
        m_dispatcher.setWaitsForKey(false);
    m_live.setTarget(config);
    if (m_keys.hasKey())
        m_directs.keyCame();
}

void Worker::setEnabled(bool enabled)
{
    if (enabled)
        m_outbox.open();
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
    request.sessionEnded = request.sessionEnded && m_entries.isSampled(request.sessionId);
    m_entries.tellCounts(); // before the flush ends
    m_flushes.begin(std::move(request));
}

void Worker::purge()
{
    m_outbox.openForLeftovers();
    m_audit.clear();
    const qint64 count = m_outbox->count();
    m_core.admission().remove(count, m_outbox->bytes());
    m_outbox->clear();
    m_dispatcher.reset();
    m_core.rejected().take({});
    m_flushes.purged(errors::eventsLost(count));
    m_core.pendingChanged();
}

void Worker::retryRejected(const QStringList &eventIds)
{
    std::vector<OutboxEntry> entries = m_outbox.again(eventIds);
    for (const OutboxEntry &entry : entries)
        m_core.admission().add(1, entry.json.size());
    // In the queue before they leave the list: a process that is killed in between has them twice rather than not at all.
    append(entries);
    m_outbox->takeRejected(eventIds);
}

void Worker::request(HttpRequest request, Payload payload, std::shared_ptr<QPromise<MLResponse>> promise)
{
    request.timeoutMs = m_options.retry.transferTimeoutMs;
    m_directs.begin(std::move(request), std::move(payload), std::move(promise));
}

void Worker::tokenAnswered(const QString &why)
{
    if (!why.isEmpty()) {
        const MLError error = errors::noToken(why);
        m_core.report(error);
        m_directs.failKeyless(error);
    }
    m_keys.answered(why.isEmpty());
}

// ---- Out ----

void Worker::settled(const OutboxEntry &entry, Outcome outcome, const MLError &error)
{
    m_core.admission().remove(1, entry.json.size());
    m_core.pendingChanged();
    m_audit.settled(entry.eventId);
    if (outcome == Outcome::Delivered)
        m_keys.worked();
    if (outcome == Outcome::Rejected)
        m_outbox.tellRejected(entry, error, m_core.clock().wallMs());
    if (error)
        m_core.report(error);
    m_flushes.settled(entry, outcome, error);
    checkDelivered();
}

void Worker::troubleBegan(const MLError &error)
{
    m_core.report(error);
    if (error.status == 401)
        m_keys.refused();
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

// ---- The end ----

void Worker::deliver(qint64 deadlineMs, std::function<void()> done)
{
    const auto leftMs = [&] { return deadlineMs - m_core.clock().steadyMs(); };
    while (drain(kTransaction) && leftMs() > 0) // on disk first
        ;
    m_live.resumeAll();
    m_lastDelivery.begin(qMax<qint64>(0, leftMs()), std::move(done));
    m_dispatcher.setHurry(true);
    m_dispatcher.tryNow();
    checkDelivered();
}

void Worker::stop()
{
    drain(std::numeric_limits<size_t>::max());
    m_outbox->writeRemoved();
    persist(); // the last chance
    const qint64 lost = m_outbox->volatileCount();
    const qint64 stored = m_outbox->count() - lost;
    m_transport.abortAll();
    m_directs.failKeyless(errors::clientDestroyed());
    m_flushes.finishAll(errors::clientDestroyed());
    m_live.end(errors::clientDestroyed());
    if (stored > 0)
        qCInfo(lcClient) << stored << "events were not delivered before the end; they wait on disk for the next run";
    if (lost == 0)
        return;
    qCWarning(lcClient) << lost << "events were not delivered before the end and are lost";
    m_core.setLostAtEnd(lost);
}

} // namespace mindlytics
