// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "devserver.h"

#include <cstdio>

namespace devserver {

namespace {

std::vector<std::string> toStrings(const QStringList &texts)
{
    std::vector<std::string> strings;
    for (const QString &text : texts)
        strings.push_back(text.toStdString());
    return strings;
}

bool listens(int port, quint16 wanted)
{
    if (port < 0)
        std::fprintf(stderr, "mindlytics-devserver: cannot listen on port %d.\n", wanted);
    return port >= 0;
}

} // namespace

DevServer::DevServer(const Options &options)
    : m_options(options)
    , m_services{Keys(toStrings(options.apiKeys), options.superKey.toStdString()), {}, {}, {}, {}, options.discard}
    , m_router(m_services)
    , m_http(m_router)
{
    m_services.faults.set(options.faults);
}

bool DevServer::start()
{
    m_livePort = m_services.live.listen(m_options.host, m_options.livePort);
    if (!listens(m_livePort, m_options.livePort))
        return false;
    m_port = m_http.listen(m_options.host.toStdString(), m_options.port);
    return listens(m_port, m_options.port);
}

QString DevServer::readyLine() const
{
    return QStringLiteral("mindlytics-devserver ready http=%1:%2 live=%1:%3")
        .arg(m_options.host, QString::number(m_port), QString::number(m_livePort));
}

} // namespace devserver
