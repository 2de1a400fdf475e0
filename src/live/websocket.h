// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "http/networksetup.h"
#include "live/livesocket.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

class QWebSocket;

namespace mindlytics {

/*! The LiveSocket over QWebSocket: nothing else of the library knows that one. */
class WebSocket final : public LiveSocket, public std::enable_shared_from_this<WebSocket>
{
public:
    /*! Messages that are longer, in UTF-16 units, are refused one by one; the connection goes on. */
    static constexpr qsizetype kMaxMessage = 1024 * 1024;
    /*! Messages that are longer, in bytes, are not even read: Qt closes the connection then. */
    static constexpr quint64 kMaxRead = 64 * 1024 * 1024;

    /*! Connections that are closing stay with \a home until they are closed. */
    explicit WebSocket(QObject *home, const NetworkSetup &setup = {});
    ~WebSocket() override;

    void open(const QUrl &url, const QByteArray &key, LiveSocketObserver &observer) override;
    void ping() override;
    void close() override;
    void abort() override;

private:
    template <typename Call>
    void tell(Call call);
    void connectSignals();
    bool watchPins();
    void text(const QString &message);
    void ended();

    const NetworkSetup m_setup;
    QString m_distrust;
    QPointer<QWebSocket> m_socket;
    LiveSocketObserver *m_observer = nullptr; //!< null once it has heard its last
};

} // namespace mindlytics
