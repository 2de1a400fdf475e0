// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "connectionpool.h"

namespace devserver {

namespace {

constexpr std::chrono::milliseconds patience{250};

} // namespace

ConnectionPool::ConnectionPool(std::shared_ptr<Connections> connections)
    : m_connections(std::move(connections))
{
}

void ConnectionPool::enqueue(std::function<void()> task)
{
    const std::scoped_lock lock(m_connections->mutex);
    m_connections->tasks.push_back(std::move(task));
    if (m_connections->idle >= m_connections->tasks.size()) {
        m_connections->changed.notify_all();
        return;
    }
    ++m_connections->threads;
    std::thread([connections = m_connections] { work(*connections); }).detach();
}

void ConnectionPool::shutdown()
{
    std::unique_lock lock(m_connections->mutex);
    m_connections->ending = true;
    m_connections->changed.notify_all();
    m_connections->changed.wait_for(lock, patience, [this] { return m_connections->threads == 0; });
}

void ConnectionPool::work(Connections &connections)
{
    std::unique_lock lock(connections.mutex);
    for (;;) {
        ++connections.idle;
        connections.changed.wait(lock, [&] { return connections.ending || !connections.tasks.empty(); });
        --connections.idle;
        if (connections.tasks.empty())
            break;
        const std::function<void()> task = std::move(connections.tasks.front());
        connections.tasks.pop_front();
        lock.unlock();
        task();
        lock.lock();
    }
    --connections.threads;
    connections.changed.notify_all();
}

} // namespace devserver
