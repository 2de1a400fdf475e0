// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "liveport.h"

#include "liverequest.h"
#include "refusal.h"

#include <QHostAddress>
#include <QJsonObject>
#include <QTcpSocket>
#include <QWebSocket>

#include <algorithm>

namespace devserver {

namespace {

constexpr qint64 largestHead = 64 * 1024;
constexpr int textOpcode = 1;
constexpr int binaryOpcode = 2;

} // namespace

LivePort::LivePort(Keys &keys, const Faults &faults)
    : m_keys(keys)
    , m_faults(faults)
    , m_webSockets(QStringLiteral("mindlytics-devserver"), QWebSocketServer::NonSecureMode)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QObject::destroyed, this, [this, socket] { leaveHandshake(socket); });
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { admit(socket); });
        }
    });
    connect(&m_webSockets, &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket *channel = m_webSockets.nextPendingConnection())
            adopt(channel);
    });
}

LivePort::~LivePort()
{
    for (QWebSocket *channel : m_channels.keys()) {
        channel->disconnect(this);
        delete channel;
    }
}

int LivePort::listen(const QString &host, quint16 port)
{
    const QHostAddress address
        = host == QStringLiteral("localhost") ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    return m_server.listen(address, port) ? m_server.serverPort() : -1;
}

// ---- Opening ----

void LivePort::admit(QTcpSocket *socket)
{
    // QWebSocketServer reads the request itself: it must still be there.
    const QByteArray head = socket->peek(largestHead);
    if (!isWholeHead(head))
        return;
    socket->disconnect(this);
    const LiveFaults faults = m_faults.settings()->live;
    if (faults.silent) {
        connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->readAll(); });
        return;
    }
    if (faults.refuseUpgrade != 0)
        return refuse(socket, faults.refuseUpgrade, "The upgrade is refused on demand.");
    const auto scope = m_keys.takeLiveKey(keyInHead(head).toStdString());
    if (!scope)
        return refuse(socket, 401, "Unauthorized: the live key is unknown, used or too old.");
    m_admitted.insert(socket, *scope);
    ++m_handshakes;
    connect(socket, &QObject::destroyed, this, [this, socket] { leaveHandshake(socket); });
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    disconnect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    m_webSockets.handleConnection(socket);
    Q_EMIT socket->readyRead();
}

void LivePort::refuse(QTcpSocket *socket, int status, const QByteArray &sentence)
{
    ++m_refused;
    socket->readAll();
    socket->write(refusedUpgrade(status, sentence));
    socket->disconnectFromHost();
}

LiveScope LivePort::leaveHandshake(QTcpSocket *socket)
{
    if (!m_admitted.contains(socket))
        return {};
    --m_handshakes;
    return m_admitted.take(socket);
}

void LivePort::adopt(QWebSocket *channel)
{
    const auto it = std::find_if(m_admitted.keyBegin(), m_admitted.keyEnd(), [channel](const QTcpSocket *socket) {
        return socket->peerPort() == channel->peerPort() && socket->peerAddress() == channel->peerAddress();
    });
    if (it == m_admitted.keyEnd()) {
        delete channel;
        return;
    }
    QTcpSocket *const socket = *it;
    ++m_open;
    ++m_opened;
    m_channels.insert(channel, {leaveHandshake(socket), socket});
    if (const int size = m_faults.settings()->live.frameSize)
        channel->setOutgoingFrameSize(quint64(size));
    connect(channel, &QWebSocket::disconnected, this, [this, channel] { forget(channel); });
}

void LivePort::forget(QWebSocket *channel)
{
    if (m_channels.remove(channel) == 0)
        return;
    --m_open;
    m_closedNormally += channel->closeCode() == QWebSocketProtocol::CloseCodeNormal ? 1 : 0;
    channel->deleteLater();
}

// ---- Sending ----

void LivePort::publish(const LiveScope &from, const std::string &name, const std::string &text)
{
    if (!isHeard())
        return;
    QMetaObject::invokeMethod(this, [this, from, n = QString::fromStdString(name), t = QString::fromStdString(text)] {
        send(from, n, t);
    }, Qt::QueuedConnection);
}

void LivePort::send(const LiveScope &from, const QString &name, const QString &text)
{
    const LiveFaults faults = m_faults.settings()->live;
    if (faults.noSessionEnded && name == QLatin1String("Session Ended"))
        return;
    for (QWebSocket *channel : m_channels.keys()) {
        const LiveScope &scope = m_channels.value(channel).scope;
        const bool meant = scope.organizationId == from.organizationId && scope.appId == from.appId
            && (scope.sessionId.empty() || scope.sessionId == from.sessionId || faults.unscoped);
        if (meant)
            deliver(channel, faults, text);
    }
}

void LivePort::deliver(QWebSocket *channel, const LiveFaults &faults, const QString &text)
{
    channel->sendTextMessage(text);
    const auto it = m_channels.find(channel);
    if (it == m_channels.end() || faults.cutAfter == 0 || ++it->sent < faults.cutAfter)
        return;
    channel->flush();
    if (faults.cutWithClose)
        channel->close(QWebSocketProtocol::CloseCodeGoingAway);
    else
        channel->abort();
}

// ---- Commands ----

void LivePort::command(const QJsonObject &command)
{
    static const QStringList known{
        QStringLiteral("session_id"), QStringLiteral("text"),  QStringLiteral("base64"), QStringLiteral("binary"),
        QStringLiteral("size"),       QStringLiteral("count"), QStringLiteral("close"),  QStringLiteral("abort"),
    };
    for (const QString &key : command.keys()) {
        if (!known.contains(key))
            devserver::refuse("The command \"" + key.toStdString() + "\" is unknown.");
    }
    QMetaObject::invokeMethod(this, [this, command] { carryOut(command); }, Qt::QueuedConnection);
}

void LivePort::carryOut(const QJsonObject &command)
{
    const std::string session = command.value(QLatin1String("session_id")).toString().toStdString();
    for (QWebSocket *channel : m_channels.keys()) {
        const Channel known = m_channels.value(channel);
        if (session.empty() || known.scope.sessionId == session)
            carryOut(command, channel, known.socket);
    }
}

void LivePort::carryOut(const QJsonObject &command, QWebSocket *channel, QTcpSocket *socket)
{
    const auto value = [&command](const char *key) { return command.value(QLatin1String(key)); };
    const int count = value("count").toInt(1);
    const int opcode = value("binary").toBool() ? binaryOpcode : textOpcode;
    for (int i = 0; i < count; ++i) {
        if (value("text").isString())
            channel->sendTextMessage(value("text").toString());
        if (value("base64").isString())
            socket->write(rawFrame(opcode, QByteArray::fromBase64(value("base64").toString().toLatin1())));
        if (const int size = value("size").toInt())
            socket->write(rawFrame(opcode, QByteArray(size, 'x')));
    }
    if (value("close").isDouble())
        channel->close(QWebSocketProtocol::CloseCode(value("close").toInt()));
    else if (value("abort").toBool())
        channel->abort();
}

QJsonObject LivePort::toJson() const
{
    return {{QStringLiteral("open"), m_open.load()},
            {QStringLiteral("opened"), m_opened.load()},
            {QStringLiteral("refused"), m_refused.load()},
            {QStringLiteral("closed_normally"), m_closedNormally.load()}};
}

} // namespace devserver
