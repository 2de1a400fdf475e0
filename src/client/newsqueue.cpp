// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/newsqueue.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

namespace mindlytics {

namespace {

// What is handed from thread to thread in one piece.
constexpr size_t kChunk = 64;
// A frame of a user interface lasts 16 ms: what a slice takes must leave room in it.
constexpr qint64 kSliceNs = 3'000'000;

} // namespace

NewsQueue::NewsQueue(QObject *receiver, std::function<void(const MLEvent &)> receive)
    : m_receiver(receiver)
    , m_receive(std::move(receive))
{
}

void NewsQueue::push(MLEvent event)
{
    add(std::move(event));
}

void NewsQueue::push(Call call)
{
    add(std::move(call));
    rouse();
}

/*! In a burst the thread that makes the events also frees those that were told: the receiver, who has less time, would fight with it for
 *  the lock of the heap. */
void NewsQueue::add(Item item)
{
    ChunkPtr told; // freed behind the lock
    const std::lock_guard lock(m_mutex);
    if (m_items.empty() || m_items.back()->size() == kChunk) {
        const bool isBurst = !m_items.empty();
        m_items.push_back(std::make_shared<Chunk>());
        if (isBurst)
            m_items.back()->reserve(kChunk);
        told.swap(m_told);
    }
    m_items.back()->push_back(std::move(item));
}

void NewsQueue::rouse()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_items.empty() || std::exchange(m_wakeIsOut, true))
            return;
    }
    wake();
}

void NewsQueue::wake()
{
    QMetaObject::invokeMethod(m_receiver, [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->drain();
    }, Qt::QueuedConnection);
}

bool NewsQueue::takeMore()
{
    if (m_taken && m_next < m_taken->size())
        return true;
    ChunkPtr last = std::exchange(m_taken, {});
    ChunkPtr told; // both are freed behind the lock, unless the maker of the next chunk does it
    m_next = 0;
    const std::lock_guard lock(m_mutex);
    m_wakeIsOut = m_wakeIsPosted;
    told.swap(m_told);
    if (m_items.empty())
        return false;
    m_told = std::move(last);
    m_taken = std::move(m_items.front());
    m_items.pop_front();
    return true;
}

void NewsQueue::drain()
{
    QElapsedTimer elapsed;
    elapsed.start();
    m_wakeIsPosted = false;
    while (!m_closed && takeMore()) {
        // Ahead of the calls: if one of them runs an event loop of its own, that goes on with the next.
        if (!std::exchange(m_wakeIsPosted, true))
            wake();
        if (elapsed.nsecsElapsed() > kSliceNs)
            return;
        const ChunkPtr chunk = m_taken; // which such a call may leave behind
        Item &item = (*chunk)[m_next++];
        if (const MLEvent *event = std::get_if<MLEvent>(&item))
            m_receive(*event);
        else
            std::exchange(std::get<Call>(item), {})();
    }
}

} // namespace mindlytics
