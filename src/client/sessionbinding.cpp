// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/sessionbinding.h"

#include "client/errors.h"
#include "wire/validation.h"

#include <Mindlytics/mlclient.h>
#include <Mindlytics/mlsession.h>

#include <QtCore/QDateTime>
#include <QtCore/QPointer>
#include <QtCore/QUuid>

namespace mindlytics {

namespace {

/*! What an accepted event changes in its session, and whether that is an id. */
bool applyTo(SessionState &session, const Payload &payload)
{
    if (const auto *identify = std::get_if<Identify>(&payload)) {
        if (!identify->id.isEmpty())
            session.setUserIdLocked(identify->id);
        return !identify->id.isEmpty();
    }
    if (const auto *alias = std::get_if<Alias>(&payload)) {
        session.setUserIdLocked(alias->id);
        return true;
    }
    if (std::holds_alternative<SessionEnd>(payload))
        session.setEndedLocked();
    return false;
}

} // namespace

SessionBinding::SessionBinding(MLSession *object)
    : m_object(object)
{
}

SessionBinding::~SessionBinding()
{
    if (m_owned && !m_owned->state->removeObject(m_object))
        m_owned->core->listen(m_owned->state, false); // to whom nobody listens any more
}

void SessionBinding::setCore(std::shared_ptr<ClientCore> core)
{
    const std::lock_guard lock(m_mutex);
    if (!m_owned)
        m_core = std::move(core);
}

SessionIds SessionBinding::ids()
{
    if (const Open *open = m_open.load(std::memory_order_acquire))
        return *open->state->ids();
    const std::lock_guard lock(m_mutex);
    if (m_ids.sessionId.isEmpty())
        m_ids.sessionId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return m_ids;
}

bool SessionBinding::setId(QString SessionIds::*id, const QString &value)
{
    const std::lock_guard lock(m_mutex);
    if (m_owned)
        return false;
    m_ids.*id = value;
    return true;
}

void SessionBinding::setConversationId(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    if (m_owned)
        m_owned->state->setConversationId(id);
    else
        m_ids.conversationId = id;
}

void SessionBinding::setContentMode(ML::ContentMode mode)
{
    const std::lock_guard lock(m_mutex);
    if (m_owned)
        m_owned->state->setContentMode(mode);
    else
        m_ids.content = mode;
}

MLError SessionBinding::checkIds() const
{
    if (!m_core || m_core->isClosed())
        return errors::noClient();
    if (m_ids.userId.isEmpty() && m_ids.deviceId.isEmpty())
        return errors::noUser();
    MLError error = m_ids.userId.isEmpty() ? MLError{} : validation::checkName("userId", m_ids.userId);
    if (error)
        error.code = ML::ErrorCode::InvalidSession;
    return error;
}

MLError SessionBinding::problem()
{
    if (const Open *open = m_open.load(std::memory_order_acquire))
        return open->core->isClosed() ? errors::noClient() : MLError{};
    const std::lock_guard lock(m_mutex);
    return checkIds();
}

MLError SessionBinding::open()
{
    const SessionIds ids = this->ids();
    const std::lock_guard lock(m_mutex);
    if (m_owned)
        return {};
    if (MLError error = checkIds())
        return error;
    m_owned = std::make_unique<const Open>(Open{m_core, m_core->sessions().open(ids)});
    m_owned->state->addObject(m_object);
    m_open.store(m_owned.get(), std::memory_order_release);
    if (m_listens)
        m_core->listen(m_owned->state, true);
    return {};
}

MLError SessionBinding::accept(Payload &&payload, const CallRules &rules, QString &eventId)
{
    if (!isOpen()) {
        if (MLError error = open())
            return error;
    }
    ClientCore &core = *m_open.load(std::memory_order_acquire)->core;
    SessionState &session = *m_open.load(std::memory_order_acquire)->state;
    const std::lock_guard lock(session.mutex());
    if (session.isEndedLocked())
        return errors::sessionEnded();
    if (session.isFlushedLocked())
        return errors::sessionFlushed();
    const auto &ids = session.idsLocked();
    if (rules.needsConversation && rules.conversationId.isEmpty() && ids->conversationId.isEmpty())
        return errors::noConversation();
    const bool changes = isLifecycle(payload);
    Event event{changes ? payload : std::move(payload), ids, rules.conversationId, rules.timestampMs};
    if (MLError error = core.accept(std::move(event), eventId))
        return error;
    if (changes && applyTo(session, payload))
        session.reportIdsChanged();
    return {};
}

void SessionBinding::refuse(MLError &error)
{
    error.sessionId = ids().sessionId;
    // Switched off on purpose: no news.
    if (error.code == ML::ErrorCode::Disabled || error.code == ML::ErrorCode::ConsentMissing)
        return;
    const Open *open = m_open.load(std::memory_order_acquire);
    if (open) {
        error.code == ML::ErrorCode::QueueFull ? open->core->reportQueueFull(error) : open->core->report(error);
        // A closed client has no way back of its own any more, and the session's objects may live on.
        return;
    }
    m_errors.add(error);
    QMetaObject::invokeMethod(m_object, [session = m_object, error] {
        const QPointer<MLSession> guard(session); // a slot may delete it
        Q_EMIT session->errorsChanged();
        if (guard)
            Q_EMIT session->errorOccurred(error);
    }, Qt::QueuedConnection);
    const std::lock_guard lock(m_mutex);
    if (m_core)
        m_core->client().tell([error](MLClient *client) { Q_EMIT client->errorOccurred(error); });
}

qint64 SessionBinding::wallMs()
{
    const Open *open = m_open.load(std::memory_order_acquire);
    return open ? open->core->clock().wallMs() : QDateTime::currentMSecsSinceEpoch();
}

bool SessionBinding::sendsEventIds()
{
    const Open *open = m_open.load(std::memory_order_acquire);
    if (open)
        return open->core->sendsEventIds();
    const std::lock_guard lock(m_mutex);
    return m_core && m_core->sendsEventIds();
}

bool SessionBinding::isWorkerThread() const
{
    const Open *open = m_open.load(std::memory_order_acquire);
    return open && open->core->isWorkerThread();
}

QFuture<MLFlushResult> SessionBinding::flush(int timeoutMs, bool last)
{
    if (MLError error = open()) {
        refuse(error);
        MLFlushResult result;
        result.error = error;
        QMetaObject::invokeMethod(m_object, [session = m_object, result] { Q_EMIT session->flushed(result); }, Qt::QueuedConnection);
        return QtFuture::makeReadyFuture(result);
    }
    const Open *open = m_open.load(std::memory_order_acquire);
    const std::lock_guard lock(open->state->mutex());
    if (last)
        open->state->setFlushedLocked();
    const auto notify = [state = open->state](const MLFlushResult &result) { state->reportFlushed(result); };
    return open->core->flush({open->state->idsLocked()->sessionId, timeoutMs, nullptr, notify, open->state->isEndedLocked()});
}

bool SessionBinding::setListening(bool listening)
{
    if (!isOpen()) {
        {
            const std::lock_guard lock(m_mutex);
            if (std::exchange(m_listens, listening) == listening)
                return false;
        }
        if (listening)
            open(); // which may have to wait for ids or a client
        return true;
    }
    const Open *open = m_open.load(std::memory_order_acquire);
    return open->core->listen(open->state, listening);
}

bool SessionBinding::isListening() const
{
    if (const Open *open = m_open.load(std::memory_order_acquire))
        return open->state->isListening();
    const std::lock_guard lock(m_mutex);
    return m_listens;
}

ML::LiveState SessionBinding::liveState() const
{
    const Open *open = m_open.load(std::memory_order_acquire);
    return open ? open->state->liveState() : ML::LiveState::Off;
}

QList<MLError> SessionBinding::errors() const
{
    const Open *open = m_open.load(std::memory_order_acquire);
    return open ? m_errors.all() + open->state->errors().all() : m_errors.all();
}

void SessionBinding::clearErrors()
{
    m_errors.clear();
    if (const Open *open = m_open.load(std::memory_order_acquire))
        open->state->errors().clear();
}

} // namespace mindlytics
