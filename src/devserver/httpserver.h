// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "connectionpool.h"
#include "router.h"

namespace devserver {

//! The HTTP side: listens, and hands every request to the router in a thread of its connection.
class HttpServer
{
public:
    explicit HttpServer(Router &router);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    //! Listens on \a port (0: any free one) and returns the port, or -1.
    int listen(const std::string &host, int port);
    //! Takes no more connections; false if clients keep some open, whose threads then still use the router.
    bool stop();

private:
    httplib::Server m_server;
    std::thread m_thread;
    std::shared_ptr<Connections> m_connections = std::make_shared<Connections>();
    socket_t m_socket = INVALID_SOCKET;
};

} // namespace devserver
