// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/dispatcher.h"

#include "base/httpdate.h"
#include "base/logging.h"
#include "delivery/answers.h"
#include "delivery/messages.h"

#include <QtCore/QJsonDocument>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace mindlytics {

namespace {

// How often a server may fail on a batch, or on one event, while it takes others, before it is split, or set aside.
constexpr int kBatchFailures = 5;
constexpr int kEventFailures = 10;

// More than any answer of the service has.
constexpr qint64 kMaxAnswerBytes = 1024 * 1024;

// How often a server may fail on an array that was sent to find out, before its events are sent bare.
constexpr int kTrialFailures = 2;

// Within so much the server's clock and ours are the same day; beyond, ours cannot be trusted to tell an event's age.
constexpr qint64 kDayMs = 24 * 3600 * 1000;

} // namespace

DeliveryObserver::~DeliveryObserver() = default;

Dispatcher::Dispatcher(Outbox &outbox, Transport &transport, Clock &clock, const DispatcherOptions &options,
                       QRandomGenerator random, DeliveryObserver &observer)
    : m_outbox(outbox)
    , m_transport(transport)
    , m_clock(clock)
    , m_options(options)
    , m_observer(observer)
    , m_flow(clock, {options.retry.baseDelayMs, options.retry.maxDelayMs}, random, [this] { pump(); })
    , m_arrays(options.batch.arrays, options.arraysRefused)
    , m_batches(outbox)
    , m_bodyLimit(options.batch.maxBytes)
    , m_lingerAlarm(clock.makeAlarm([this] { pump(); }))
    , m_toldArrays(m_arrays.state())
{
    m_transport.setCredentials(options.credentials);
}

Dispatcher::~Dispatcher() = default;

// ---- What goes out next ----

void Dispatcher::pump()
{
    // A killed process sends again what is out, and what is answered but not yet written down: a batch a slot at most.
    const auto mayBeSentAgain = [this] { return m_batches.inFlight() + m_outbox.unwritten(); };
    while (hasFreeSlot() && !lingers()) {
        if (mayBeSentAgain() >= FlowControl::kSlots)
            m_outbox.writeRemoved();
        const BatchPtr batch = nextBatch();
        if (!batch)
            break;
        send(batch);
    }
    // As late as that allows, and while a request is out: what several answers settle is written down together.
    if (m_outbox.unwritten() > 0 && (m_batches.inFlight() == 0 || mayBeSentAgain() >= FlowControl::kSlots))
        m_outbox.writeRemoved();
    tellArraySupport();
    updateState();
}

void Dispatcher::resume(const QString &session)
{
    m_batches.resume(session);
    pump();
}

bool Dispatcher::hasFreeSlot() const
{
    // A probe does not wait for requests of before that may hang until their deadline.
    if (m_waitsForKey)
        return false;
    const bool probing = m_flow.mode() == FlowControl::Mode::Probing;
    return m_batches.inFlight(probing ? std::optional(m_flow.epoch()) : std::nullopt) < m_flow.slots();
}

bool Dispatcher::lingers()
{
    const bool enough = m_outbox.count() >= mostEvents() || m_outbox.bytes() >= m_bodyLimit.bytes();
    if (m_options.batch.lingerMs <= 0 || m_hurry || enough || !m_batches.isEmpty() || m_outbox.count() == 0) {
        m_lingerUntil = -1;
        return false;
    }
    const qint64 now = m_clock.steadyMs();
    if (m_lingerUntil < 0) {
        m_lingerUntil = now + m_options.batch.lingerMs;
        m_lingerAlarm->set(m_lingerUntil);
    }
    if (now < m_lingerUntil)
        return true;
    m_lingerUntil = -1;
    return false;
}

BatchPtr Dispatcher::nextBatch()
{
    // By turns, so that a batch that keeps failing does not keep the others from showing that the server works.
    const BatchPtr retry = m_batches.nextRetry();
    if (retry && !m_retryWasLast) {
        m_retryWasLast = true;
        return withoutExpired(retry);
    }
    if (BatchPtr fresh = freshBatch()) {
        m_retryWasLast = false;
        return fresh;
    }
    return retry ? withoutExpired(retry) : nullptr;
}

int Dispatcher::mostEvents() const
{
    return m_options.batch.maxEvents > 0 ? m_options.batch.maxEvents : std::numeric_limits<int>::max();
}

BatchPtr Dispatcher::freshBatch()
{
    const auto support = m_arrays.state();
    const bool mayTry = support == ArraySupport::State::Unknown && !m_arrays.trialIsOut();
    const int maxEvents = support == ArraySupport::State::Yes ? mostEvents() : mayTry ? std::min(2, mostEvents()) : 1;
    const BatchPtr batch = m_batches.takeFresh(maxEvents, m_bodyLimit.bytes());
    if (batch && batch->isArray() && mayTry)
        batch->trial = m_arrays.beginTrial();
    return batch;
}

void Dispatcher::send(const BatchPtr &batch)
{
    // Counted before the answer: with an event that has failed before, the process may not live to see it.
    if (batch->isSuspicious())
        m_outbox.setFailures(batch->entries().front(), batch->failures + 1);
    HttpRequest request;
    request.url = m_options.url;
    request.body = batch->body();
    request.idempotencyKey = batch->idempotencyKey();
    request.timeoutMs = m_options.retry.transferTimeoutMs;
    request.maxAnswerBytes = kMaxAnswerBytes;
    batch->inFlight = true;
    batch->epoch = m_flow.epoch();
    batch->lastSent = ++m_sends;
    m_observer.leaving(batch->entries());
    batch->request = m_transport.send(request, [this, weak = std::weak_ptr(batch), size = request.body.size()](const HttpAnswer &answer) {
        // Gone, or aborted, if the queue was purged meanwhile.
        if (const auto sent = weak.lock()) {
            m_bodyLimit.answered(size, answer.elapsedMs, m_outbox.bytes() > 2 * size);
            answered(sent, answer);
        }
    });
}

// ---- What an answer does ----

void Dispatcher::answered(const BatchPtr &batch, const HttpAnswer &answer)
{
    batch->inFlight = false;
    if (batch->isSuspicious() && verdictOf(answer.status) != Verdict::Accepted)
        m_outbox.setFailures(batch->entries().front(), batch->failures); // only a failure of the right kind counts, see splitIfPoisoned()
    if (answer.aborted) // by ourselves, at the end: the batch stays as it is
        return;
    if (!answer.date.isEmpty()) {
        m_lastDate = answer.date; // read when it is needed: a date takes longer to parse than an event to write
        m_lastDateSeenMs = m_clock.wallMs();
    }
    switch (answer.distrust.isEmpty() ? verdictOf(answer.status) : Verdict::SetupTrouble) {
    case Verdict::Accepted:
        onAccepted(batch, answer);
        break;
    case Verdict::ServerTrouble:
        onServerTrouble(batch, answer);
        break;
    case Verdict::SetupTrouble:
        onSetupTrouble(batch, answer);
        break;
    case Verdict::EventTrouble:
        onEventTrouble(batch, answer);
        break;
    }
    pump();
}

void Dispatcher::onAccepted(const BatchPtr &batch, const HttpAnswer &answer)
{
    if (!m_saidNoJson && QJsonDocument::fromJson(answer.body).isNull()) {
        m_saidNoJson = true;
        qCWarning(lcDelivery) << "the server accepts events with an answer that is no JSON; said once";
    }
    ++m_successes;
    if (batch->epoch == m_flow.epoch())
        m_trouble = {};
    m_flow.answered(batch->epoch);
    if (batch->isArray())
        m_arrays.arrayAccepted();
    else if (const auto trial = std::exchange(batch->trial, nullptr))
        m_arrays.bareAccepted(*trial);
    m_outbox.remove(batch->entries());
    m_batches.finish(batch);
    // The next batch goes out before this one is told of: its way to the server is the longer one.
    pump();
    for (const OutboxEntry &entry : batch->entries())
        m_observer.settled(entry, Outcome::Delivered, {});
}

void Dispatcher::onServerTrouble(const BatchPtr &batch, const HttpAnswer &answer)
{
    const auto wait = retryAfterMs(answer.retryAfter, answer.date, m_clock.wallMs());
    const bool current = batch->epoch == m_flow.epoch();
    m_flow.serverTrouble(batch->epoch, wait.value_or(0));
    if (current)
        beginTrouble(messages::serverTrouble(answer));
    if (!mayBePoison(answer.status, wait.has_value()))
        return;
    ++batch->serverErrors;
    if (batch->trial && batch->isArray() && batch->serverErrors >= kTrialFailures) {
        batch->trial->serverFailed = true; // by chance, or because it cannot read arrays
        m_batches.separate(batch);
        return;
    }
    splitIfPoisoned(batch, answer);
}

void Dispatcher::onSetupTrouble(const BatchPtr &batch, const HttpAnswer &answer)
{
    const bool noSuchCall = answer.status == 404 || answer.status == 405 || answer.status == 501;
    if (noSuchCall && batch->trial && batch->isArray()) {
        // It may be the array that is unknown there, not the address: one bare object tells.
        m_batches.separate(batch);
        return;
    }
    m_arrays.setupChanged();
    m_flow.setupTrouble(batch->epoch);
    if (isHeld())
        beginTrouble(messages::setupTrouble(answer));
}

void Dispatcher::onEventTrouble(const BatchPtr &batch, const HttpAnswer &answer)
{
    m_flow.answered(batch->epoch);
    if (batch->epoch == m_flow.epoch())
        m_trouble = {};
    if (answer.status == 413 && batch->isArray()) {
        m_bodyLimit.tooLarge(batch->body().size());
        m_arrays.setupChanged(); // its size was refused, not its form
    }
    if (batch->isArray() && batch->trial)
        m_batches.separate(batch);
    else if (batch->isArray())
        m_batches.halve(batch);
    else
        rejectLone(batch, answer, false);
}

void Dispatcher::splitIfPoisoned(const BatchPtr &batch, const HttpAnswer &answer)
{
    // Only failures between which the server took something else say that it is this batch and not the server.
    if (batch->failures == 0 || m_successes > batch->successesSeen)
        ++batch->failures;
    batch->successesSeen = m_successes;
    if (!batch->isArray())
        m_outbox.setFailures(batch->entries().front(), batch->failures);
    if (batch->isArray() && batch->failures >= kBatchFailures)
        m_batches.halve(batch);
    else if (!batch->isArray() && batch->failures >= kEventFailures)
        rejectLone(batch, answer, true);
}

void Dispatcher::rejectLone(const BatchPtr &batch, const HttpAnswer &answer, bool poison)
{
    if (const auto trial = std::exchange(batch->trial, nullptr))
        m_arrays.bareRefused(*trial);
    OutboxRejected rejected;
    rejected.entry = batch->entries().front();
    rejected.status = answer.status;
    rejected.poison = poison;
    rejected.reason = messages::reason(answer);
    rejected.rejectedMs = m_clock.wallMs();
    qCWarning(lcDelivery) << "event" << rejected.entry.eventId << "is set aside, status" << rejected.status;
    m_outbox.reject(rejected);
    m_batches.finish(batch);
    m_observer.settled(rejected.entry, Outcome::Rejected, messages::rejected(rejected));
}

BatchPtr Dispatcher::withoutExpired(const BatchPtr &batch)
{
    // Only batches that were sent come here: nothing expires untried.
    const qint64 oldest = m_clock.wallMs() - m_options.maxAgeMs;
    std::vector<OutboxEntry> expired;
    QString keeps;
    for (const OutboxEntry &entry : batch->entries()) {
        // Entries leave a session from its front only, though a clock set back may make a later one look older.
        if (entry.acceptedMs < oldest && entry.sessionId != keeps)
            expired.push_back(entry);
        else
            keeps = entry.sessionId;
    }
    if (expired.empty() || !clockIsTrusted())
        return batch;
    const BatchPtr rest = m_batches.drop(batch, expired);
    for (const OutboxEntry &entry : expired)
        m_observer.settled(entry, Outcome::Lost, messages::expired(entry));
    return rest ? rest : nextBatch();
}

// ---- What others see and say ----

void Dispatcher::beginTrouble(const MLError &error)
{
    const bool same = m_trouble.code == error.code && m_trouble.status == error.status;
    m_trouble = error;
    if (same)
        return;
    qCWarning(lcDelivery) << "delivery stops:" << error.code << "status" << error.status;
    m_observer.troubleBegan(error);
}

bool Dispatcher::clockIsTrusted() const
{
    const auto serverMs = httpDateMs(m_lastDate);
    return !serverMs || std::llabs(*serverMs - m_lastDateSeenMs) <= kDayMs;
}

void Dispatcher::tellArraySupport()
{
    if (std::exchange(m_toldArrays, m_arrays.state()) != m_arrays.state() && m_arrays.state() != ArraySupport::State::Unknown)
        m_observer.arraySupportFound(m_arrays.state());
}

void Dispatcher::arraysUnreadable()
{
    m_arrays.arraysUnreadable();
    tellArraySupport();
}

void Dispatcher::updateState()
{
    const auto mode = m_flow.mode();
    ML::DeliveryState state = m_outbox.count() == 0 ? ML::DeliveryState::Idle : ML::DeliveryState::Sending;
    if (mode == FlowControl::Mode::Paused)
        state = ML::DeliveryState::Disabled;
    else if (mode == FlowControl::Mode::Held)
        state = ML::DeliveryState::Held;
    else if (mode == FlowControl::Mode::BackingOff || (m_waitsForKey && m_outbox.count() > 0))
        state = ML::DeliveryState::BackingOff;
    if (m_state == state)
        return;
    m_state = state;
    m_observer.stateChanged(state);
}

void Dispatcher::setHurry(bool hurry)
{
    m_hurry = hurry;
    if (hurry)
        pump();
}

void Dispatcher::setTarget(const QUrl &url, const Credentials &credentials)
{
    m_arrays.setupChanged();
    if (url != m_options.url)
        m_arrays = ArraySupport(m_options.batch.arrays); // another server, another answer
    m_options.url = url;
    m_options.credentials = credentials;
    m_transport.setCredentials(credentials);
    m_trouble = {};
    m_flow.targetChanged();
    pump();
}

void Dispatcher::setWaitsForKey(bool waits)
{
    m_waitsForKey = waits;
    pump();
}

void Dispatcher::tryNow()
{
    m_flow.tryNow();
    pump();
}

void Dispatcher::reset()
{
    const auto batches = m_batches.takeAll();
    for (const BatchPtr &batch : batches) {
        if (batch->inFlight)
            m_transport.abort(batch->request);
    }
    updateState();
}

void Dispatcher::setEnabled(bool enabled)
{
    if (enabled) {
        m_flow.resume();
    } else {
        m_flow.pause();
        m_trouble = {};
        reset();
    }
    updateState();
}

} // namespace mindlytics
