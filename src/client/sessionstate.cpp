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

void SessionState::setUserIdLocked(const QString &id)
{
    SessionIds ids = *m_ids;
    ids.userId = id;
    replaceIds(std::move(ids));
}

void SessionState::addObject(MLSession *object)
{
    const std::lock_guard lock(m_objectsMutex);
    m_objects.push_back(object);
}

void SessionState::removeObject(MLSession *object)
{
    const std::lock_guard lock(m_objectsMutex);
    std::erase(m_objects, object);
}

bool SessionState::hasObjects() const
{
    const std::lock_guard lock(m_objectsMutex);
    return !m_objects.empty();
}

template <typename Signal>
void SessionState::emitLater(Signal signal) const
{
    // The lock keeps the objects alive until the call is in their queues; their own end takes it out of there.
    const std::lock_guard lock(m_objectsMutex);
    for (MLSession *object : m_objects)
        QMetaObject::invokeMethod(object, [object, signal] { signal(object); }, Qt::QueuedConnection);
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

} // namespace mindlytics
