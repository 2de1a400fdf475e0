// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "httpserver.h"

#include <limits>

namespace devserver {

namespace {

constexpr time_t keepAliveSeconds = 60;
constexpr time_t transferSeconds = 60;
constexpr std::size_t largestBody = 256 * 1024 * 1024;
constexpr int backlog = 512;

} // namespace

HttpServer::HttpServer(Router &router)
{
    const auto handle
        = [&router](const httplib::Request &request, httplib::Response &response) { router.handle(request, response); };
    const char *everything = ".*";
    m_server.Get(everything, handle).Post(everything, handle).Put(everything, handle);
    m_server.Patch(everything, handle).Delete(everything, handle).Options(everything, handle);
    m_server.set_tcp_nodelay(true);
    m_server.set_keep_alive_max_count(std::numeric_limits<std::size_t>::max());
    m_server.set_keep_alive_timeout(keepAliveSeconds);
    m_server.set_read_timeout(transferSeconds);
    m_server.set_write_timeout(transferSeconds);
    m_server.set_payload_max_length(largestBody);
    m_server.new_task_queue = [this] { return new ConnectionPool(m_connections); };
    // Replaces the library's own options, which would let a second backend share the port unnoticed.
    m_server.set_socket_options([this](socket_t socket) {
        const int on = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, reinterpret_cast<const char *>(&on), sizeof on);
        m_socket = socket;
    });
}

HttpServer::~HttpServer()
{
    stop();
}

int HttpServer::listen(const std::string &host, int port)
{
    const int bound = port == 0 ? m_server.bind_to_any_port(host) : m_server.bind_to_port(host, port) ? port : -1;
    if (bound <= 0)
        return -1;
    // The library's backlog of five drops connections of a busy test, which then lose a second.
    ::listen(m_socket, backlog);
    m_thread = std::thread([this] { m_server.listen_after_bind(); });
    // A stop() that comes before the library is running would go unnoticed.
    while (!m_server.is_running())
        std::this_thread::yield();
    return bound;
}

bool HttpServer::stop()
{
    m_server.stop();
    if (m_thread.joinable())
        m_thread.join();
    const std::scoped_lock lock(m_connections->mutex);
    return m_connections->threads == 0;
}

} // namespace devserver
