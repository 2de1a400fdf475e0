// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "faultproxyconnection.h"

#include <sys/socket.h>

namespace {

using Mode = FaultProxyBehaviour::Mode;
using Direction = FaultProxyBehaviour::Direction;

//! Without lingering, closing a socket sends a reset instead of an orderly end.
void abortWithReset(QTcpSocket *socket)
{
    const linger none{1, 0};
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    socket->abort();
}

bool concerns(Direction set, Direction asked)
{
    return set == Direction::Both || set == asked;
}

FaultProxyPipe::Pace paceOf(const FaultProxyBehaviour &behaviour, Direction direction)
{
    FaultProxyPipe::Pace pace;
    if (behaviour.mode == Mode::Truncate && direction == Direction::ToClient) {
        pace.limit = behaviour.bytes;
        pace.atLimit = FaultProxyPipe::AtLimit::End;
    }
    if (!concerns(behaviour.direction, direction))
        return pace;
    if (behaviour.mode == Mode::Stall)
        pace.limit = behaviour.bytes;
    if (behaviour.mode == Mode::Trickle || behaviour.mode == Mode::Delay)
        pace.delayMs = behaviour.delayMs;
    pace.byteByByte = behaviour.mode == Mode::Trickle;
    return pace;
}

} // namespace

FaultProxyConnection::FaultProxyConnection(QTcpSocket *client, const QString &host, quint16 port,
                                           NextBehaviour nextBehaviour, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_server(new QTcpSocket(this))
    , m_toServer(m_server, this)
    , m_toClient(m_client, this)
    , m_nextBehaviour(std::move(nextBehaviour))
{
    m_client->setParent(this);
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_client, &QTcpSocket::readyRead, this, &FaultProxyConnection::onRequestBytes);
    connect(m_client, &QTcpSocket::disconnected, this, &FaultProxyConnection::onClientGone);
    connect(m_server, &QTcpSocket::connected, this,
            [this] { m_server->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
    connect(m_server, &QTcpSocket::readyRead, this, &FaultProxyConnection::onAnswerBytes);
    connect(m_server, &QTcpSocket::disconnected, this, &FaultProxyConnection::onServerGone);
    connect(m_server, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error != QAbstractSocket::RemoteHostClosedError)
            reset();
    });
    connect(&m_toServer, &FaultProxyPipe::written, this, &FaultProxyConnection::sentToServer);
    connect(&m_toClient, &FaultProxyPipe::written, this, &FaultProxyConnection::sentToClient);
    m_server->connectToHost(host, port);
}

void FaultProxyConnection::reset()
{
    if (m_client->state() != QAbstractSocket::UnconnectedState)
        abortWithReset(m_client);
}

void FaultProxyConnection::onRequestBytes()
{
    if (m_expectsRequest)
        beginRequest();
    if (m_behaviour.mode == Mode::Reset)
        return reset();
    const QByteArray data = m_client->readAll();
    if (m_behaviour.mode != Mode::Swallow)
        m_toServer.push(data);
}

void FaultProxyConnection::beginRequest()
{
    m_expectsRequest = false;
    m_behaviour = m_nextBehaviour();
    m_toServer.setPace(paceOf(m_behaviour, Direction::ToServer));
    m_toClient.setPace(paceOf(m_behaviour, Direction::ToClient));
    Q_EMIT requestBegan();
    if (m_behaviour.mode != Mode::Pass)
        Q_EMIT faultHappened();
}

void FaultProxyConnection::onAnswerBytes()
{
    if (m_behaviour.mode == Mode::Cut)
        return reset();
    m_expectsRequest = true;
    m_toClient.push(m_server->readAll());
}

void FaultProxyConnection::onClientGone()
{
    disconnect(m_server, nullptr, this, nullptr);
    m_server->abort();
    deleteLater();
}

void FaultProxyConnection::onServerGone()
{
    // A server that gives up while the answer is to be cut, or is never to come, must not spoil that.
    if (m_behaviour.mode == Mode::Cut && !m_expectsRequest)
        return reset();
    if (m_behaviour.mode != Mode::Swallow)
        m_toClient.finish();
}
