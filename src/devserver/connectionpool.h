// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <httplib.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace devserver {

//! The threads that serve connections; outlives the pool in those that are still busy when it ends.
struct Connections {
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> tasks;
    std::size_t threads = 0;
    std::size_t idle = 0;
    bool ending = false;
};

/*!
 * Threads for connections. The HTTP library keeps a thread busy with a connection for as long as that is open, so a
 * pool of a fixed size would make further clients wait for ever: this one grows with the number of connections.
 */
class ConnectionPool : public httplib::TaskQueue
{
public:
    explicit ConnectionPool(std::shared_ptr<Connections> connections);

    void enqueue(std::function<void()> task) override;
    //! Waits for the connections to end, but not for long: a client may keep one open.
    void shutdown() override;

private:
    static void work(Connections &connections);

    std::shared_ptr<Connections> m_connections;
};

} // namespace devserver
