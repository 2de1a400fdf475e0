// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>

#include <memory>
#include <optional>

class MLNetworkOptions;
class QNetworkAccessManager;
class QNetworkProxy;
class QSslCertificate;
class QSslConfiguration;

namespace mindlytics {

/*! How the network is reached; null: as Qt does it by default. */
using NetworkSetup = std::shared_ptr<const MLNetworkOptions>;

NetworkSetup makeNetworkSetup(const MLNetworkOptions &options);
/*! The rule that \a options break, or nothing. */
QString networkProblemOf(const MLNetworkOptions &options);
/*! Why pins are of no use with http and ws. */
QString networkProblemOfPlainAddress();

bool hasPins(const NetworkSetup &setup);
/*! Why the server with \a certificate is not trusted, or nothing. */
QString distrustOf(const NetworkSetup &setup, const QSslCertificate &certificate);
/*! Peers are verified, with a protocol that is safe, whatever the application says. */
QSslConfiguration sslConfigurationOf(const NetworkSetup &setup);
std::optional<QNetworkProxy> proxyOf(const NetworkSetup &setup);
std::unique_ptr<QNetworkAccessManager> makeManager(const NetworkSetup &setup);

} // namespace mindlytics
