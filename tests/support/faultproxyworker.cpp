// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "faultproxyworker.h"

FaultProxyWorker::FaultProxyWorker(const QString &targetHost, quint16 targetPort)
    : m_server(new QTcpServer(this))
    , m_targetHost(targetHost)
    , m_targetPort(targetPort)
{
    connect(m_server, &QTcpServer::newConnection, this, &FaultProxyWorker::accept);
}

quint16 FaultProxyWorker::listen(quint16 port)
{
    if (!m_server->isListening())
        m_server->listen(QHostAddress::LocalHost, port);
    return m_server->serverPort();
}

void FaultProxyWorker::close()
{
    m_server->close();
    dropConnections();
}

void FaultProxyWorker::dropConnections()
{
    const auto connections = findChildren<FaultProxyConnection *>(Qt::FindDirectChildrenOnly);
    for (FaultProxyConnection *connection : connections)
        connection->reset();
}

void FaultProxyWorker::accept()
{
    while (QTcpSocket *client = m_server->nextPendingConnection()) {
        FaultProxyConnection::NextBehaviour next = [this] { return nextBehaviour(); };
        if (!script.isEmpty())
            next = [scripted = script.takeFirst(), this] { return scripted.drawn(random); };
        auto *connection = new FaultProxyConnection(client, m_targetHost, m_targetPort, std::move(next), this);
        connect(connection, &FaultProxyConnection::requestBegan, this, [this] { ++counters.requests; });
        connect(connection, &FaultProxyConnection::faultHappened, this, [this] { ++counters.faults; });
        connect(connection, &FaultProxyConnection::sentToServer, this,
                [this](qint64 n) { counters.bytesToServer += n; });
        connect(connection, &FaultProxyConnection::sentToClient, this,
                [this](qint64 n) { counters.bytesToClient += n; });
        connect(connection, &QObject::destroyed, this, [this] { --counters.open; });
        ++counters.connections;
        ++counters.open;
    }
}

FaultProxyBehaviour FaultProxyWorker::nextBehaviour()
{
    if (queue.isEmpty())
        return behaviour.drawn(random);
    const FaultProxyBehaviour next = queue.first().first;
    if (--queue.first().second <= 0)
        queue.removeFirst();
    return next.drawn(random);
}
