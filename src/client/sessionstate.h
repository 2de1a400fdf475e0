// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/errorlist.h"
#include "wire/event.h"

#include <Mindlytics/mlflushresult.h>

#include <memory>
#include <mutex>
#include <vector>

class MLSession;

namespace mindlytics {

/*! What the MLSession objects of one session of one client share: its ids, whether it still takes events, its errors. Thread-safe. */
class SessionState
{
public:
    explicit SessionState(SessionIds ids);

    /*! Held while an event is made of the ids and handed over, so that the order of the queue is that of the ids' changes. */
    std::mutex &mutex() { return m_mutex; }

    std::shared_ptr<const SessionIds> ids() const;
    void setConversationId(const QString &id);

    // With the mutex held:
    const std::shared_ptr<const SessionIds> &idsLocked() const { return m_ids; }
    void setUserIdLocked(const QString &id);
    bool isFlushedLocked() const { return m_flushed; }
    bool isEndedLocked() const { return m_ended; }
    void setFlushedLocked() { m_flushed = true; }
    void setEndedLocked() { m_ended = true; }

    ErrorList &errors() { return m_errors; }

    void addObject(MLSession *object);
    void removeObject(MLSession *object);
    bool hasObjects() const;
    /*! Notes the error and signals it, queued, on all objects. */
    void report(const MLError &error);
    void reportFlushed(const MLFlushResult &result);
    void reportIdsChanged();

private:
    void replaceIds(SessionIds ids);
    template <typename Signal>
    void emitLater(Signal signal) const;

    mutable std::mutex m_mutex;
    std::shared_ptr<const SessionIds> m_ids;
    bool m_flushed = false;
    bool m_ended = false;
    ErrorList m_errors;
    mutable std::mutex m_objectsMutex;
    std::vector<MLSession *> m_objects;
};

} // namespace mindlytics
