// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/newsqueue.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

namespace mindlytics {

namespace {

// A frame of a user interface lasts 16 ms: what a slice takes must leave room in it.
constexpr qint64 kSliceNs = 3'000'000;

} // namespace

NewsQueue::NewsQueue(QObject *receiver, std::function<void(const MLEvent &)> receive)
    : m_receiver(receiver)
    , m_receive(std::move(receive))
{
}

void NewsQueue::push(const MLEvent &event)
{
    const std::lock_guard lock(m_mutex);
    m_items.emplace_back(event);
}

void NewsQueue::push(Call call)
{
    {
        const std::lock_guard lock(m_mutex);
        m_items.emplace_back(std::move(call));
    }
    rouse();
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
    if (!m_taken.empty())
        return true;
    const std::lock_guard lock(m_mutex);
    std::swap(m_taken, m_items);
    m_wakeIsOut = m_wakeIsPosted;
    return !m_taken.empty();
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
        const Item item = std::move(m_taken.front());
        m_taken.pop_front();
        if (const MLEvent *event = std::get_if<MLEvent>(&item))
            m_receive(*event);
        else
            std::get<Call>(item)();
    }
}

} // namespace mindlytics
