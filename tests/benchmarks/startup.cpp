// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// How long the first event takes.

#include "harness.h"

#include <Mindlytics/MLSession>

#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>


namespace {

/*! From the construction of a client to its first byte at a server. The first run also loads what QtNetwork loads once a process. */
void firstByte(Report &report, const Scale &)
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    MLClientOptions options = benchmarkOptions(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort())));
    options.quitTimeoutMs = 0;
    const double begin = nowMicroseconds();
    MLClient client(options);
    MLSession *session = client.createSession({{}, QStringLiteral("conversation"), {}, QStringLiteral("device")});
    session->trackConversationTurn(typicalTurn());
    server.waitForNewConnection(10000);
    QTcpSocket *socket = server.nextPendingConnection();
    socket->waitForReadyRead(10000);
    report.add(QStringLiteral("startup.firstbyte"), (nowMicroseconds() - begin) / 1000, QStringLiteral("ms"));
}

const Registered r1("startup.firstbyte", firstByte);

} // namespace
