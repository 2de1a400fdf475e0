// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <functional>
#include <memory>

namespace mindlytics {

/*! Who owns a LiveSocket and hears from it. */
class LiveSocketObserver
{
public:
    virtual ~LiveSocketObserver();
    virtual void socketOpened() = 0;
    virtual void socketText(const QString &text) = 0;
    /*! A message that is none for us: binary, or larger than we read; \a problem says so. */
    virtual void socketUnreadable(const QString &problem) = 0;
    virtual void socketPong() = 0;
    /*! The connection could not be opened, or has ended: told once, as the last. \a why: what the network or the server says. */
    virtual void socketClosed(const QString &why) = 0;
};

/*! One attempt to open a WebSocket, and the connection that comes of it. It is used once. */
class LiveSocket
{
public:
    virtual ~LiveSocket();
    /*! Opens \a url with \a key in the header `Authorization`. Everything is answered from the event loop. */
    virtual void open(const QUrl &url, const QByteArray &key, LiveSocketObserver &observer) = 0;
    virtual void ping() = 0;
    /*! Calls the observer no more; ends the connection with a closing handshake if it is open. */
    virtual void close() = 0;
    /*! Calls the observer no more; ends the connection at once. */
    virtual void abort() = 0;
};

using LiveSocketFactory = std::function<std::shared_ptr<LiveSocket>()>;

} // namespace mindlytics
