// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QUrl>

#include <condition_variable>
#include <mutex>
#include <thread>

/*! A server that gives keys and takes WebSockets on one port, and then sends what it is told, as fast as the socket takes it: no event loop of
 *  its own stands between the clock and the network. */
class LiveServer
{
public:
    LiveServer();
    ~LiveServer();

    QUrl url() const { return address("http"); }
    QUrl liveUrl() const { return address("ws"); }
    /*! Blocks until a channel is open. */
    void waitForChannel();
    /*! Writes \a frames to the channel; blocks until the network has taken them. */
    void send(const QByteArray &frames) const;

    /*! One message as a frame. */
    static QByteArray frame(const QByteArray &text);

private:
    QUrl address(const char *scheme) const;
    void serve();
    void answer(int socket);

    int m_listener = -1;
    quint16 m_port = 0;
    std::mutex m_mutex;
    std::condition_variable m_opened;
    int m_channel = -1;
    std::thread m_thread;
};
