// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/sessionstate.h"

#include <Mindlytics/mlsession.h>

#include <QtCore/QPointer>

#include <algorithm>

namespace mindlytics {

SessionState::SessionState(SessionIds ids)
    : m_ids(std::make_shared<const SessionIds>(std::move(ids)))
{
}

std::shared_ptr<const SessionIds> SessionState::ids() const
{
    const std::lock_guard lock(m_mutex);
    return m_ids;
}

void SessionState::replaceIds(SessionIds ids)
{
    m_ids = std::make_shared<const SessionIds>(std::move(ids));
}

void SessionState::setConversationId(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    SessionIds ids = *m_ids;
    ids.conversationId = id;
    replaceIds(std::move(ids));
}

void SessionState::setContentMode(ML::ContentMode mode)
{
    const std::lock_guard lock(m_mutex);
    SessionIds ids = *m_ids;
    ids.content = mode;
    replaceIds(std::move(ids));
}

void SessionState::setUserIdLocked(const QString &id)
{
    SessionIds ids = *m_ids;
    ids.userId = id;
    replaceIds(std::move(ids));
}

void SessionState::addObject(MLSession *object)
{
    const std::lock_guard lock(m_objectsMutex);
    const auto receive = [object](const MLEvent &event) { Q_EMIT object->eventReceived(event); };
    m_objects.push_back({object, std::make_shared<NewsQueue>(object, receive)});
}

bool SessionState::removeObject(MLSession *object)
{
    const std::lock_guard lock(m_objectsMutex);
    std::erase_if(m_objects, [object](const Object &known) {
        if (known.session != object)
            return false;
        known.news->close();
        return true;
    });
    return !m_objects.empty();
}

bool SessionState::hasObjects() const
{
    const std::lock_guard lock(m_objectsMutex);
    return !m_objects.empty();
}

template <typename Signal>
void SessionState::emitLater(Signal signal) const
{
    // The lock keeps the objects alive until the call is in their queues; their own end closes these.
    const std::lock_guard lock(m_objectsMutex);
    for (const Object &object : m_objects)
        object.news->push([session = object.session, signal] { signal(session); });
}

void SessionState::report(const MLError &error)
{
    m_errors.add(error);
    emitLater([error](MLSession *session) {
        const QPointer<MLSession> guard(session); // a slot may delete it
        Q_EMIT session->errorsChanged();
        if (guard)
            Q_EMIT session->errorOccurred(error);
    });
}

void SessionState::reportFlushed(const MLFlushResult &result)
{
    emitLater([result](MLSession *session) { Q_EMIT session->flushed(result); });
}

void SessionState::reportIdsChanged()
{
    emitLater([](MLSession *session) { Q_EMIT session->userIdChanged(); });
}

// ---- Live events ----

bool SessionState::setListening(bool listening)
{
    if (m_listening.exchange(listening) == listening)
        return false;
    emitLater([](MLSession *session) { Q_EMIT session->listeningChanged(); });
    return true;
}

void SessionState::setLiveState(ML::LiveState state)
{
    if (m_liveState.exchange(state) != state)
        emitLater([](MLSession *session) { Q_EMIT session->liveStateChanged(); });
}

void SessionState::receive(const MLEvent &event)
{
    const std::lock_guard lock(m_objectsMutex);
    for (const Object &object : m_objects)
        object.news->push(event);
}

void SessionState::rouse()
{
    const std::lock_guard lock(m_objectsMutex);
    for (const Object &object : m_objects)
        object.news->rouse();
}

} // namespace mindlytics
