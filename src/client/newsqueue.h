// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlevent.h>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <variant>
#include <vector>

class QObject;

namespace mindlytics {

/*! What other threads have to tell one object: live events and calls, in order. The object's thread takes them in slices of a few
 *  milliseconds, so that a burst of events leaves its event loop room for other things. */
class NewsQueue final : public std::enable_shared_from_this<NewsQueue>
{
public:
    using Call = std::function<void()>;

    /*! \a receive gets the events, in the thread of \a receiver. */
    NewsQueue(QObject *receiver, std::function<void(const MLEvent &)> receive);

    // Thread-safe, as long as the caller keeps the receiver alive:
    /*! Told with the next call, or when rouse() says so: to wake the receiver for each event of a burst would take longer than the rest. */
    void push(MLEvent event);
    void push(Call call);
    /*! Has the receiver take what was pushed. */
    void rouse();
    /*! The receiver ends: nothing is told any more. In its thread. */
    void close() { m_closed = true; }

private:
    using Item = std::variant<MLEvent, Call>;
    using Chunk = std::vector<Item>;

    using ChunkPtr = std::shared_ptr<Chunk>;

    void add(Item item);
    void wake();
    void drain();
    bool takeMore();

    QObject *const m_receiver;
    const std::function<void(const MLEvent &)> m_receive;
    std::mutex m_mutex; // of the next three
    std::deque<ChunkPtr> m_items;
    ChunkPtr m_told; //!< nothing but memory, for the next add() to free
    bool m_wakeIsOut = false;
    // Of the receiver's thread:
    ChunkPtr m_taken;
    size_t m_next = 0; //!< of m_taken
    bool m_wakeIsPosted = false; //!< a drain() of the event loop is on its way
    bool m_closed = false;
};

} // namespace mindlytics
