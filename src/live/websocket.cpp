// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "live/websocket.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QSslSocket>
#include <QtWebSockets/QWebSocket>

namespace mindlytics {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLLive)
};

// How long the other side may take for its part of a closing handshake.
constexpr int kClosingMs = 3000;

/*! What is known about the end of a connection. */
QString reasonOf(const QWebSocket &socket)
{
    // A refused handshake, too, ends with the code of a normal closure: the error comes first.
    if (socket.error() != QAbstractSocket::UnknownSocketError && socket.error() != QAbstractSocket::RemoteHostClosedError)
        return socket.errorString();
    const QString code = Text::tr("close code %1").arg(int(socket.closeCode()));
    return socket.closeReason().isEmpty() ? code : code + QStringLiteral(": ") + socket.closeReason();
}

} // namespace

WebSocket::WebSocket(QObject *home, const NetworkSetup &setup)
    : m_setup(setup)
    , m_socket(new QWebSocket(QStringLiteral("mindlytics-sdk-qt"), QWebSocketProtocol::VersionLatest, home))
{
    m_socket->setMaxAllowedIncomingFrameSize(kMaxRead);
    m_socket->setMaxAllowedIncomingMessageSize(kMaxRead);
    if (!setup)
        return;
    m_socket->setSslConfiguration(sslConfigurationOf(setup));
    if (const auto proxy = proxyOf(setup))
        m_socket->setProxy(*proxy);
}

WebSocket::~WebSocket()
{
    abort();
}

/*! Calls the observer, unless it has heard its last; this lives on through the call. */
template <typename Call>
void WebSocket::tell(Call call)
{
    const auto self = shared_from_this();
    if (m_observer)
        call(*m_observer);
}

void WebSocket::open(const QUrl &url, const QByteArray &key, LiveSocketObserver &observer)
{
    m_observer = &observer;
    connectSignals();
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + key);
    request.setRawHeader("User-Agent", "mindlytics-sdk-qt/" MINDLYTICS_VERSION);
    m_socket->open(request);
    if (hasPins(m_setup) && !watchPins())
        m_socket->abort(); // better no channel than one that nobody has looked at
}

/*! Ends the connection before anything is sent if the server has none of the pinned keys. QWebSocket says nothing between the handshake of
 *  TLS and its own, but its socket does; what it has written by then is not sent before the event loop goes on. */
bool WebSocket::watchPins()
{
    auto *tls = m_socket->findChild<QSslSocket *>();
    if (!tls)
        return false;
    QObject::connect(tls, &QSslSocket::encrypted, m_socket, [this, tls] {
        m_distrust = distrustOf(m_setup, tls->peerCertificate());
        if (!m_distrust.isEmpty())
            m_socket->abort();
    });
    return true;
}

void WebSocket::connectSignals()
{
    QWebSocket *socket = m_socket;
    QObject::connect(socket, &QWebSocket::connected, socket, [this] { tell([](auto &o) { o.socketOpened(); }); });
    QObject::connect(socket, &QWebSocket::textMessageReceived, socket, [this](const QString &message) { text(message); });
    QObject::connect(socket, &QWebSocket::binaryMessageReceived, socket, [this] {
        tell([](auto &o) { o.socketUnreadable(Text::tr("A live message is binary.")); });
    });
    QObject::connect(socket, &QWebSocket::pong, socket, [this] { tell([](auto &o) { o.socketPong(); }); });
    // A refused handshake emits either first, and the error even twice. From the event loop: a new attempt must not begin in these slots.
    const auto endLater = [socket, weak = weak_from_this()] {
        QMetaObject::invokeMethod(socket, [weak] {
            if (const auto self = weak.lock())
                self->ended();
        }, Qt::QueuedConnection);
    };
    QObject::connect(socket, &QWebSocket::disconnected, socket, endLater);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(socket, &QWebSocket::errorOccurred, socket, endLater);
#else
    QObject::connect(socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), socket, endLater);
#endif
}

void WebSocket::text(const QString &message)
{
    if (message.size() <= kMaxMessage) {
        tell([&message](auto &o) { o.socketText(message); });
        return;
    }
    tell([&message](auto &o) {
        o.socketUnreadable(Text::tr("A live message of %1 characters is too long (at most %2).").arg(message.size()).arg(kMaxMessage));
    });
}

void WebSocket::ended()
{
    tell([this](LiveSocketObserver &observer) {
        m_observer = nullptr;
        const auto code = m_socket->closeCode();
        if (code == QWebSocketProtocol::CloseCodeTooMuchData)
            observer.socketUnreadable(Text::tr("A live message is longer than %1 bytes.").arg(kMaxRead));
        else if (code == QWebSocketProtocol::CloseCodeWrongDatatype)
            observer.socketUnreadable(Text::tr("A live message is no valid UTF-8."));
        observer.socketClosed(m_distrust.isEmpty() ? reasonOf(*m_socket) : m_distrust);
    });
}

void WebSocket::ping()
{
    if (m_socket)
        m_socket->ping();
}

void WebSocket::close()
{
    m_observer = nullptr;
    QWebSocket *socket = m_socket;
    if (!socket)
        return;
    m_socket = nullptr;
    // It outlives this object until it is closed.
    socket->disconnect();
    if (socket->state() != QAbstractSocket::ConnectedState) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    QObject::connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(kClosingMs, socket, [socket] {
        socket->abort();
        socket->deleteLater();
    });
    socket->close(QWebSocketProtocol::CloseCodeNormal);
    socket->flush(); // the thread may end before its event loop gets to it
}

void WebSocket::abort()
{
    m_observer = nullptr;
    if (!m_socket)
        return;
    m_socket->disconnect();
    m_socket->abort();
    m_socket->deleteLater();
    m_socket = nullptr;
}

} // namespace mindlytics
