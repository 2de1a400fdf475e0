// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "faults.h"
#include "keys.h"

#include <QHash>
#include <QTcpServer>
#include <QWebSocketServer>

#include <atomic>

class QWebSocket;

namespace devserver {

//! The WebSocket side: takes those who bring a live key, and sends each what its key is good for. It lives in the main thread; publish(),
//! command() and toJson() may be called from any other.
class LivePort : public QObject
{
    Q_OBJECT
public:
    LivePort(Keys &keys, const Faults &faults);
    ~LivePort() override;

    //! Listens on \a port (0: any free one) and returns the port, or -1.
    int listen(const QString &host, quint16 port);

    //! True if anybody listens at all, so that texts are worth the making. Who is in the handshake counts: it may learn that the channel is
    //! open, and read what is past, before this thread gets to note it.
    bool isHeard() const { return m_open > 0 || m_handshakes > 0; }
    //! Sends \a text, a live event named \a name of a session, to those who listen for it.
    void publish(const LiveScope &from, const std::string &name, const std::string &text);
    //! What /_dev/live does with the open channels of a session ("session_id"; all, if it is missing): sends a "text", a frame of "base64" as
    //! text or "binary", or a text of "size" bytes, "count" times; or ends them by a "close" code, or by "abort". Throws Refusal.
    void command(const QJsonObject &command);
    //! How many channels are open, were opened, refused, and ended by a normal closing handshake of the client.
    QJsonObject toJson() const;

private:
    struct Channel {
        LiveScope scope;
        QTcpSocket *socket = nullptr;
        int sent = 0;
    };

    void admit(QTcpSocket *socket);
    void refuse(QTcpSocket *socket, int status, const QByteArray &sentence);
    void adopt(QWebSocket *channel);
    LiveScope leaveHandshake(QTcpSocket *socket);
    void forget(QWebSocket *channel);
    void send(const LiveScope &from, const QString &name, const QString &text);
    void deliver(QWebSocket *channel, const LiveFaults &faults, const QString &text);
    void carryOut(const QJsonObject &command);
    static void carryOut(const QJsonObject &command, QWebSocket *channel, QTcpSocket *socket);

    Keys &m_keys;
    const Faults &m_faults;
    QTcpServer m_server;
    QWebSocketServer m_webSockets;
    QHash<QTcpSocket *, LiveScope> m_admitted; //!< in their handshake
    QHash<QWebSocket *, Channel> m_channels;
    std::atomic<int> m_handshakes{0}; //!< as many as m_admitted has
    std::atomic<int> m_open{0};
    std::atomic<int> m_opened{0};
    std::atomic<int> m_refused{0};
    std::atomic<int> m_closedNormally{0};
};

} // namespace devserver
