// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "support/tlsauthority.h"

#include <QtCore/QUrl>
#include <QtNetwork/QSslServer>

/*! Takes TLS connections, notes every byte that comes through them, and answers requests with \a body. */
class TlsServer : public QSslServer
{
public:
    explicit TlsServer(const QSslConfiguration &ssl, const QByteArray &body = "{}")
        : m_body(body)
    {
        setSslConfiguration(ssl);
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                read(socket);
            }
        });
        connect(this, &QSslServer::startedEncryptionHandshake, this, [this] { ++handshakes; });
    }

    QUrl url(const char *scheme = "https") const
    {
        return QUrl(QStringLiteral("%1://localhost:%2").arg(QLatin1String(scheme)).arg(serverPort()));
    }

    QByteArray received;
    int handshakes = 0;

private:
    void read(QTcpSocket *socket)
    {
        const QByteArray bytes = socket->readAll();
        received += bytes;
        if (!bytes.isEmpty() && !bytes.contains("Upgrade: "))
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(m_body.size()) + "\r\n\r\n" + m_body);
    }

    const QByteArray m_body;
};
