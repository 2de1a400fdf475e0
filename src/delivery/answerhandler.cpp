// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/answerhandler.h"

#include "base/logging.h"
#include "delivery/answers.h"
#include "delivery/messages.h"

#include <QtCore/QJsonDocument>

namespace mindlytics {

namespace {

// How often a server may fail on a batch, or on one event, while it takes others, before it is split, or set aside.
constexpr int kBatchFailures = 5;
constexpr int kEventFailures = 10;

// How often a server may fail on an array that was sent to find out, before its events are sent bare.
constexpr int kTrialFailures = 2;

} // namespace

AnswerHandler::AnswerHandler(DeliveryContext &context, std::function<void()> hasRoom)
    : m_context(context)
    , m_hasRoom(std::move(hasRoom))
{
}

void AnswerHandler::answered(const BatchPtr &batch, const HttpAnswer &answer)
{
    m_context.clockTrust.heardDate(answer.date);
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
}

void AnswerHandler::onAccepted(const BatchPtr &batch, const HttpAnswer &answer)
{
    if (!m_saidNoJson && QJsonDocument::fromJson(answer.body).isNull()) {
        m_saidNoJson = true;
        qCWarning(lcDelivery) << "the server accepts events with an answer that is no JSON; said once";
    }
    ++m_successes;
    endTrouble(batch);
    m_context.flow.answered(batch->epoch);
    if (batch->isArray())
        m_context.arrays.arrayAccepted();
    else if (const auto trial = std::exchange(batch->trial, nullptr))
        m_context.arrays.bareAccepted(*trial);
    m_context.outbox.remove(batch->entries());
    m_context.batches.finish(batch);
    // The next batch goes out before this one is told of: its way to the server is the longer one.
    m_hasRoom();
    for (const OutboxEntry &entry : batch->entries())
        m_context.observer.settled(entry, Outcome::Delivered, {});
}

void AnswerHandler::onServerTrouble(const BatchPtr &batch, const HttpAnswer &answer)
{
    const auto wait = retryAfterMs(answer.retryAfter, answer.date, m_context.clock.wallMs());
    const bool current = batch->epoch == m_context.flow.epoch();
    m_context.flow.serverTrouble(batch->epoch, wait.value_or(0));
    if (current)
        beginTrouble(messages::serverTrouble(answer));
    if (!mayBePoison(answer.status, wait.has_value()))
        return;
    ++batch->serverErrors;
    if (batch->trial && batch->isArray() && batch->serverErrors >= kTrialFailures) {
        batch->trial->serverFailed = true; // by chance, or because it cannot read arrays
        m_context.batches.separate(batch);
        return;
    }
    splitIfPoisoned(batch, answer);
}

void AnswerHandler::onSetupTrouble(const BatchPtr &batch, const HttpAnswer &answer)
{
    const bool noSuchCall = answer.status == 404 || answer.status == 405 || answer.status == 501;
    if (noSuchCall && batch->trial && batch->isArray()) {
        // It may be the array that is unknown there, not the address: one bare object tells.
        m_context.batches.separate(batch);
        return;
    }
    m_context.arrays.setupChanged();
    m_context.flow.setupTrouble(batch->epoch);
    if (m_context.flow.mode() == FlowControl::Mode::Held)
        beginTrouble(messages::setupTrouble(answer));
}

void AnswerHandler::onEventTrouble(const BatchPtr &batch, const HttpAnswer &answer)
{
    m_context.flow.answered(batch->epoch);
    endTrouble(batch);
    if (answer.status == 413 && batch->isArray()) {
        m_context.bodyLimit.tooLarge(batch->body().size());
        m_context.arrays.setupChanged(); // its size was refused, not its form
    }
    if (batch->isArray() && batch->trial)
        m_context.batches.separate(batch);
    else if (batch->isArray())
        m_context.batches.halve(batch);
    else
        rejectLone(batch, answer, false);
}

void AnswerHandler::splitIfPoisoned(const BatchPtr &batch, const HttpAnswer &answer)
{
    // Only failures between which the server took something else say that it is this batch and not the server.
    if (batch->failures == 0 || m_successes > batch->successesSeen)
        ++batch->failures;
    batch->successesSeen = m_successes;
    if (!batch->isArray())
        m_context.outbox.setFailures(batch->entries().front(), batch->failures);
    if (batch->isArray() && batch->failures >= kBatchFailures)
        m_context.batches.halve(batch);
    else if (!batch->isArray() && batch->failures >= kEventFailures)
        rejectLone(batch, answer, true);
}

void AnswerHandler::rejectLone(const BatchPtr &batch, const HttpAnswer &answer, bool poison)
{
    if (const auto trial = std::exchange(batch->trial, nullptr))
        m_context.arrays.bareRefused(*trial);
    OutboxRejected rejected;
    rejected.entry = batch->entries().front();
    rejected.status = answer.status;
    rejected.poison = poison;
    rejected.reason = messages::reason(answer);
    rejected.rejectedMs = m_context.clock.wallMs();
    qCWarning(lcDelivery) << "event" << rejected.entry.eventId << "is set aside, status" << rejected.status;
    m_context.outbox.reject(rejected);
    m_context.batches.finish(batch);
    m_context.observer.settled(rejected.entry, Outcome::Rejected, messages::rejected(rejected));
}

void AnswerHandler::beginTrouble(const MLError &error)
{
    const MLError before = std::exchange(m_context.trouble, error);
    if (before.code == error.code && before.status == error.status)
        return;
    qCWarning(lcDelivery) << "delivery stops:" << error.code << "status" << error.status;
    m_context.observer.troubleBegan(error);
}

/*! The server took, or refused, what was sent since the trouble began: it is over. */
void AnswerHandler::endTrouble(const BatchPtr &batch)
{
    if (batch->epoch == m_context.flow.epoch())
        m_context.trouble = {};
}

} // namespace mindlytics
