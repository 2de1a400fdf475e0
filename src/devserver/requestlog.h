// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "timestamp.h"

#include <QJsonArray>

#include <deque>
#include <map>
#include <mutex>

namespace devserver {

//! One request as it is remembered. The key that it carried is not.
struct LoggedRequest {
    Timestamp time = 0;
    std::string method{};
    std::string target{};
    std::map<std::string, std::string> headers{}; //!< names in lower case
    std::string body{}; //!< empty unless bodies are recorded
    std::size_t bodySize = 0;
    int status = 0; //!< 0: not answered yet
    int remotePort = 0; //!< tells connections apart
};

//! The last requests. Used by several threads.
class RequestLog
{
public:
    //! Logs the request and forgets the oldest beyond \a limit; returns what setStatus() wants to know.
    std::uint64_t add(LoggedRequest request, std::size_t limit);
    void setStatus(std::uint64_t number, int status);
    QJsonArray toJson() const;
    void clear();

private:
    mutable std::mutex m_mutex;
    std::deque<LoggedRequest> m_requests;
    std::uint64_t m_first = 0; //!< number of the oldest one
};

} // namespace devserver
