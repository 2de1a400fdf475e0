// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "liveserver.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QtEndian>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

void writeAll(int socket, const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const auto written = ::send(socket, bytes.constData() + at, size_t(bytes.size() - at), MSG_NOSIGNAL);
        if (written <= 0)
            return;
        at += written;
    }
}

QByteArray readHead(int socket)
{
    QByteArray head;
    char buffer[4096];
    while (!head.contains("\r\n\r\n")) {
        const auto count = ::recv(socket, buffer, sizeof buffer, 0);
        if (count <= 0)
            return {};
        head.append(buffer, count);
    }
    return head;
}

QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(QByteArray(name + ':')))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

} // namespace

LiveServer::LiveServer()
{
    m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in local{};
    local.sin_family = AF_INET;
    local.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof local;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&local), size) != 0 || ::listen(m_listener, 8) != 0)
        qFatal("no port to listen on");
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&local), &size);
    m_port = ntohs(local.sin_port);
    m_thread = std::thread([this] { serve(); });
}

LiveServer::~LiveServer()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
    if (m_channel >= 0)
        ::close(m_channel);
}

QUrl LiveServer::address(const char *scheme) const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1String(scheme)).arg(m_port));
}

void LiveServer::serve()
{
    for (int socket = ::accept(m_listener, nullptr, nullptr); socket >= 0; socket = ::accept(m_listener, nullptr, nullptr))
        answer(socket);
}

void LiveServer::answer(int socket)
{
    const QByteArray head = readHead(socket);
    const QByteArray key = headerOf(head, "sec-websocket-key");
    if (key.isEmpty()) {
        writeAll(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 27\r\nConnection: close\r\n\r\n{\"authorization_key\":\"key\"}");
        ::close(socket);
        return;
    }
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const QByteArray accept = QCryptographicHash::hash(QByteArray(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"), QCryptographicHash::Sha1).toBase64();
    writeAll(socket, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept + "\r\n\r\n");
    const std::lock_guard lock(m_mutex);
    m_channel = socket;
    m_opened.notify_all();
}

void LiveServer::waitForChannel()
{
    std::unique_lock lock(m_mutex);
    m_opened.wait(lock, [this] { return m_channel >= 0; });
}

void LiveServer::send(const QByteArray &frames) const
{
    writeAll(m_channel, frames);
}

QByteArray LiveServer::frame(const QByteArray &text)
{
    QByteArray frame("\x81");
    if (text.size() < 126) {
        frame.append(char(text.size()));
    } else {
        char size[2];
        qToBigEndian(quint16(text.size()), size);
        frame.append(char(126)).append(size, 2);
    }
    return frame + text;
}
