// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "http/networksetup.h"

#include <Mindlytics/mlnetworkoptions.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtNetwork/QSslKey>

namespace mindlytics {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLNetwork)
};

constexpr char kPinPrefix[] = "sha256/";
constexpr qsizetype kPinBytes = 32;

bool isPin(const QByteArray &pin)
{
    if (!pin.startsWith(kPinPrefix))
        return false;
    const auto decoded = QByteArray::fromBase64Encoding(pin.mid(qsizetype(sizeof(kPinPrefix)) - 1), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && (*decoded).size() == kPinBytes;
}

} // namespace

NetworkSetup makeNetworkSetup(const MLNetworkOptions &options)
{
    return std::make_shared<const MLNetworkOptions>(options);
}

QString networkProblemOf(const MLNetworkOptions &options)
{
    for (const QByteArray &pin : options.pins) {
        if (!isPin(pin))
            return Text::tr("network.pins: a pin must be sha256/ and 32 bytes in base64");
    }
    if (options.pins.size() == 1)
        return Text::tr("network.pins: needs a second one, for the day when the first key changes");
    return {};
}

QString networkProblemOfPlainAddress()
{
    return Text::tr("network.pins: serverEndpoint must be https and liveEndpoint wss, as there are no keys to pin otherwise");
}

bool hasPins(const NetworkSetup &setup)
{
    return setup && !setup->pins.isEmpty();
}

QString distrustOf(const NetworkSetup &setup, const QSslCertificate &certificate)
{
    // Its own certificate only: the others that it sends along need not belong to the chain that was verified.
    const QByteArray pin = MLNetworkOptions::pinOf(certificate);
    if (!hasPins(setup) || (!pin.isEmpty() && setup->pins.contains(pin)))
        return {};
    return Text::tr("its public key is none of the pinned ones.");
}

QSslConfiguration sslConfigurationOf(const NetworkSetup &setup)
{
    QSslConfiguration ssl = setup && setup->ssl ? *setup->ssl : QSslConfiguration::defaultConfiguration();
    ssl.setPeerVerifyMode(QSslSocket::VerifyPeer);
    const auto protocol = ssl.protocol();
    const bool safe = protocol == QSsl::TlsV1_2 || protocol == QSsl::TlsV1_2OrLater || protocol == QSsl::TlsV1_3 || protocol == QSsl::TlsV1_3OrLater;
    if (!safe)
        ssl.setProtocol(QSsl::TlsV1_2OrLater);
    return ssl;
}

std::optional<QNetworkProxy> proxyOf(const NetworkSetup &setup)
{
    return setup ? setup->proxy : std::nullopt;
}

std::unique_ptr<QNetworkAccessManager> makeManager(const NetworkSetup &setup)
{
    std::unique_ptr<QNetworkAccessManager> manager(setup && setup->makeManager ? setup->makeManager() : nullptr);
    if (!manager)
        manager = std::make_unique<QNetworkAccessManager>();
    if (setup && setup->proxy)
        manager->setProxy(*setup->proxy);
    return manager;
}

} // namespace mindlytics

QByteArray MLNetworkOptions::pinOf(const QSslCertificate &certificate)
{
    const QByteArray key = certificate.publicKey().toDer();
    return key.isEmpty() ? QByteArray() : mindlytics::kPinPrefix + QCryptographicHash::hash(key, QCryptographicHash::Sha256).toBase64();
}
