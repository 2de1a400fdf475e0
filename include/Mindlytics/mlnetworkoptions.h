// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlglobal.h>

#include <QtCore/qlist.h>
#include <QtNetwork/qnetworkaccessmanager.h>
#include <QtNetwork/qnetworkproxy.h>
#include <QtNetwork/qsslcertificate.h>
#include <QtNetwork/qsslconfiguration.h>

#include <functional>
#include <optional>

/*! How a client reaches the network, for requests and for live channels. It is the one header that needs Qt Network: link Qt6::Network, and
 *  include it before you call MLClient::setNetwork().
 *
 * A certificate that cannot be verified ends the connection; there is no way to ignore that. */
class MINDLYTICS_EXPORT MLNetworkOptions
{
public:
    /*! The proxy; none: the application's (QNetworkProxy::applicationProxy()). */
    std::optional<QNetworkProxy> proxy{};
    /*! Certificate authorities, a client certificate and the like; none: Qt's default. Peers are verified, with TLS 1.2 or newer, whatever
     *  it says. */
    std::optional<QSslConfiguration> ssl{};
    /*! Pins (see pinOf()): a server is trusted only if its own certificate is valid and has one of these keys. Empty: every server
     *  with a valid certificate is. At least two, so that there is a backup when a key changes. A server that has none gets nothing:
     *  events are held, and errorOccurred() says so (ML::ErrorCode::SetupTrouble). Addresses must be https and wss then. */
    QList<QByteArray> pins{};
    /*! Makes the QNetworkAccessManager for requests, each time one is needed, in the SDK's thread, and gives it away. Null: the SDK's own.
     *  The WebSocket of a live channel does not use it. */
    std::function<QNetworkAccessManager *()> makeManager{};

    /*! The pin of a certificate: `sha256/` and the base64 of the SHA-256 of its public key (SubjectPublicKeyInfo), as in
     *  `openssl x509 -pubkey -noout | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | base64`. Empty if Qt cannot read
     *  the key. */
    static QByteArray pinOf(const QSslCertificate &certificate);
};
