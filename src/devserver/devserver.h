// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "httpserver.h"
#include "options.h"

namespace devserver {

//! The backend as a whole.
class DevServer
{
public:
    //! Throws Refusal if the options hold a fault that makes no sense.
    explicit DevServer(const Options &options);

    //! Starts listening; says on the standard error what hinders it.
    bool start();
    //! Takes no more connections; false if some are still open, and the process has to end as it is.
    bool stop() { return m_http.stop(); }
    //! The one line that tells those who started the program where to find it.
    QString readyLine() const;

private:
    Options m_options;
    Services m_services;
    Router m_router;
    HttpServer m_http;
    int m_port = -1;
    int m_livePort = -1;
};

} // namespace devserver
