// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "requestlog.h"

#include <QJsonObject>

namespace devserver {

namespace {

QJsonObject toJson(const LoggedRequest &request)
{
    QJsonObject headers;
    for (const auto &[name, value] : request.headers)
        headers.insert(QString::fromStdString(name), QString::fromStdString(value));
    QJsonObject json{{QStringLiteral("time_ms"), static_cast<qint64>(request.time / 1000)},
                     {QStringLiteral("method"), QString::fromStdString(request.method)},
                     {QStringLiteral("path"), QString::fromStdString(request.target)},
                     {QStringLiteral("headers"), headers},
                     {QStringLiteral("body_size"), static_cast<qint64>(request.bodySize)},
                     {QStringLiteral("status"), request.status},
                     {QStringLiteral("remote_port"), request.remotePort}};
    if (!request.body.empty())
        json.insert(QStringLiteral("body"), QString::fromStdString(request.body));
    return json;
}

} // namespace

std::uint64_t RequestLog::add(LoggedRequest request, std::size_t limit)
{
    const std::scoped_lock lock(m_mutex);
    m_requests.push_back(std::move(request));
    const std::uint64_t number = m_first + m_requests.size() - 1;
    for (; m_requests.size() > limit; ++m_first)
        m_requests.pop_front();
    return number;
}

void RequestLog::setStatus(std::uint64_t number, int status)
{
    const std::scoped_lock lock(m_mutex);
    if (number >= m_first)
        m_requests[number - m_first].status = status;
}

QJsonArray RequestLog::toJson() const
{
    const std::scoped_lock lock(m_mutex);
    QJsonArray array;
    for (const LoggedRequest &request : m_requests)
        array.append(devserver::toJson(request));
    return array;
}

void RequestLog::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_first += m_requests.size();
    m_requests.clear();
}

} // namespace devserver
