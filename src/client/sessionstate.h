// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/errorlist.h"
#include "client/newsqueue.h"
#include "wire/event.h"

#include <Mindlytics/mlflushresult.h>

#include <atomic>
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
    void setContentMode(ML::ContentMode mode);

    // With the mutex held:
    const std::shared_ptr<const SessionIds> &idsLocked() const { return m_ids; }
    void setUserIdLocked(const QString &id);
    bool isFlushedLocked() const { return m_flushed; }
    bool isEndedLocked() const { return m_ended; }
    void setFlushedLocked() { m_flushed = true; }
    void setEndedLocked() { m_ended = true; }

    /*! Takes no more events. */
    void setFlushed()
    {
        const std::lock_guard lock(m_mutex);
        m_flushed = true;
    }

    ErrorList &errors() { return m_errors; }

    void addObject(MLSession *object);
    /*! False if it was the last. */
    bool removeObject(MLSession *object);
    bool hasObjects() const;
    /*! Notes the error and signals it, queued, on all objects. */
    void report(const MLError &error);
    void reportFlushed(const MLFlushResult &result);
    void reportIdsChanged();

    bool isListening() const { return m_listening; }
    ML::LiveState liveState() const { return m_liveState; }
    /*! False if it is so already. */
    bool setListening(bool listening);
    void setLiveState(ML::LiveState state);
    /*! For all objects, with the next rouse(). */
    void receive(const MLEvent &event);
    void rouse();

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
    struct Object {
        MLSession *session;
        std::shared_ptr<NewsQueue> news;
    };
    std::vector<Object> m_objects;
    std::atomic<bool> m_listening{false};
    std::atomic<ML::LiveState> m_liveState{ML::LiveState::Off};
};

} // namespace mindlytics
