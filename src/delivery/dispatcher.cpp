// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/dispatcher.h"

#include "delivery/answers.h"

namespace mindlytics {

namespace {

// More than any answer of the service has.
constexpr qint64 kMaxAnswerBytes = 1024 * 1024;

} // namespace

Dispatcher::Dispatcher(Outbox &outbox, Transport &transport, Clock &clock, const DispatcherOptions &options,
                       QRandomGenerator random, DeliveryObserver &observer)
    : m_transport(transport)
    , m_options(options)
    , m_context{outbox,
                clock,
                observer,
                FlowControl(clock, {options.retry.baseDelayMs, options.retry.maxDelayMs}, random, [this] { pump(); }),
                ArraySupport(options.batch.arrays, options.arraysRefused),
                BatchQueue(outbox),
                BodyLimit(options.batch.maxBytes),
                ClockTrust(clock)}
    , m_picker(m_context, options.batch, options.maxAgeMs, [this] { pump(); })
    , m_answers(m_context, [this] { pump(); })
    , m_toldArrays(m_context.arrays.state())
{
    m_transport.setCredentials(options.credentials);
}

Dispatcher::~Dispatcher() = default;

// ---- Out and back ----

void Dispatcher::pump()
{
    m_context.clockTrust.look();
    // A killed process sends again what is out, and what is answered but not yet written down: a batch a slot at most.
    const auto mayBeSentAgain = [this] { return m_context.batches.inFlight() + m_context.outbox.unwritten(); };
    while (hasFreeSlot() && !m_picker.lingers()) {
        if (mayBeSentAgain() >= FlowControl::kSlots)
            m_context.outbox.writeRemoved();
        const BatchPtr batch = m_picker.next();
        if (!batch)
            break;
        send(batch);
    }
    // As late as that allows, and while a request is out: what several answers settle is written down together.
    if (m_context.outbox.unwritten() > 0 && (m_context.batches.inFlight() == 0 || mayBeSentAgain() >= FlowControl::kSlots))
        m_context.outbox.writeRemoved();
    tellArraySupport();
    updateState();
}

void Dispatcher::resume(const QString &session)
{
    m_context.batches.resume(session);
    pump();
}

bool Dispatcher::hasFreeSlot() const
{
    // A probe does not wait for requests of before that may hang until their deadline.
    if (m_waitsForKey)
        return false;
    const bool probing = m_context.flow.mode() == FlowControl::Mode::Probing;
    return m_context.batches.inFlight(probing ? std::optional(m_context.flow.epoch()) : std::nullopt) < m_context.flow.slots();
}

void Dispatcher::send(const BatchPtr &batch)
{
    // Counted before the answer: with an event that has failed before, the process may not live to see it.
    if (batch->isSuspicious())
        m_context.outbox.setFailures(batch->entries().front(), batch->failures + 1);
    const HttpRequest request = requestOf(*batch);
    batch->inFlight = true;
    batch->epoch = m_context.flow.epoch();
    batch->lastSent = ++m_sends;
    m_context.observer.leaving(batch->entries());
    batch->request = m_transport.send(request, [this, weak = std::weak_ptr(batch), size = request.body.size()](const HttpAnswer &answer) {
        // Gone, or aborted, if the queue was purged meanwhile.
        if (const auto sent = weak.lock()) {
            m_context.bodyLimit.answered(size, answer.elapsedMs, m_context.outbox.bytes() > 2 * size);
            answered(sent, answer);
        }
    });
}

HttpRequest Dispatcher::requestOf(const Batch &batch) const
{
    HttpRequest request;
    request.url = m_options.url;
    request.body = batch.body();
    request.idempotencyKey = batch.idempotencyKey();
    request.timeoutMs = m_options.retry.transferTimeoutMs;
    request.maxAnswerBytes = kMaxAnswerBytes;
    return request;
}

void Dispatcher::answered(const BatchPtr &batch, const HttpAnswer &answer)
{
    batch->inFlight = false;
    // Only a failure of the right kind counts, see AnswerHandler::splitIfPoisoned().
    if (batch->isSuspicious() && verdictOf(answer.status) != Verdict::Accepted)
        m_context.outbox.setFailures(batch->entries().front(), batch->failures);
    if (answer.aborted) // by ourselves, at the end: the batch stays as it is
        return;
    m_answers.answered(batch, answer);
    pump();
}

// ---- What others see and say ----

void Dispatcher::tellArraySupport()
{
    const ArraySupport::State state = m_context.arrays.state();
    if (std::exchange(m_toldArrays, state) != state && state != ArraySupport::State::Unknown)
        m_context.observer.arraySupportFound(state);
}

void Dispatcher::arraysUnreadable()
{
    m_context.arrays.arraysUnreadable();
    tellArraySupport();
}

ML::DeliveryState Dispatcher::currentState() const
{
    switch (m_context.flow.mode()) {
    case FlowControl::Mode::Paused:
        return ML::DeliveryState::Disabled;
    case FlowControl::Mode::Held:
        return ML::DeliveryState::Held;
    case FlowControl::Mode::BackingOff:
        return ML::DeliveryState::BackingOff;
    case FlowControl::Mode::Flowing:
    case FlowControl::Mode::Probing:
        break;
    }
    if (m_context.outbox.count() == 0)
        return ML::DeliveryState::Idle;
    return m_waitsForKey ? ML::DeliveryState::BackingOff : ML::DeliveryState::Sending;
}

void Dispatcher::updateState()
{
    const ML::DeliveryState state = currentState();
    if (std::exchange(m_state, state) != state)
        m_context.observer.stateChanged(state);
}

void Dispatcher::setHurry(bool hurry)
{
    m_picker.setHurry(hurry);
    if (hurry)
        pump();
}

void Dispatcher::setTarget(const QUrl &url, const Credentials &credentials)
{
    m_context.arrays.setupChanged();
    if (url != m_options.url)
        m_context.arrays = ArraySupport(m_options.batch.arrays); // another server, another answer
    m_options.url = url;
    m_options.credentials = credentials;
    m_transport.setCredentials(credentials);
    m_context.trouble = {};
    m_context.flow.targetChanged();
    pump();
}

void Dispatcher::setWaitsForKey(bool waits)
{
    m_waitsForKey = waits;
    pump();
}

void Dispatcher::tryNow()
{
    m_context.flow.tryNow();
    pump();
}

void Dispatcher::reset()
{
    const auto batches = m_context.batches.takeAll();
    for (const BatchPtr &batch : batches) {
        if (batch->inFlight)
            m_transport.abort(batch->request);
    }
    updateState();
}

void Dispatcher::setEnabled(bool enabled)
{
    if (enabled) {
        m_context.flow.resume();
    } else {
        m_context.flow.pause();
        m_context.trouble = {};
        reset();
    }
    updateState();
}

} // namespace mindlytics
