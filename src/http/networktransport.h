// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "http/networksetup.h"
#include "http/transport.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

class QNetworkRequest;

namespace mindlytics {

/*! The Transport over QNetworkAccessManager: nothing else of the library knows that one. */
class NetworkTransport final : public Transport
{
public:
    explicit NetworkTransport(const NetworkSetup &setup = {});
    ~NetworkTransport() override;

    void setCredentials(const Credentials &credentials) override;
    quint64 send(const HttpRequest &request, Done done) override;
    void abort(quint64 request) override;
    void abortAll() override;

private:
    QNetworkRequest prepared(const HttpRequest &request) const;
    void watch(QNetworkReply *reply, const HttpRequest &request, Done done);

    // The deadlines and the end of replies are connected to this, so that none is called after the transport is gone.
    QObject m_context;
    const NetworkSetup m_setup;
    const std::unique_ptr<QNetworkAccessManager> m_network;
    QHash<quint64, QPointer<QNetworkReply>> m_out;
    Credentials m_credentials;
    quint64 m_lastRequest = 0;
};

} // namespace mindlytics
