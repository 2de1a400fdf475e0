// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "liveport.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace devserver {

namespace {

constexpr char refusal[] = "HTTP/1.1 503 Service Unavailable\r\n"
                           "Content-Type: text/plain; charset=utf-8\r\n"
                           "Content-Length: 35\r\n"
                           "Connection: close\r\n"
                           "\r\n"
                           "Live events are not available here.";

} // namespace

int LivePort::listen(const QString &host, quint16 port)
{
    connect(&m_server, &QTcpServer::newConnection, this, &LivePort::answer);
    const QHostAddress address
        = host == QStringLiteral("localhost") ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    return m_server.listen(address, port) ? m_server.serverPort() : -1;
}

void LivePort::answer()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        // Only once the request is there: closing before it is read would reset the connection.
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            if (!socket->peek(64 * 1024).contains("\r\n\r\n"))
                return;
            socket->readAll();
            socket->write(refusal);
            socket->disconnectFromHost();
        });
    }
}

} // namespace devserver
