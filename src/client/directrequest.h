// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "http/transport.h"
#include "wire/event.h"

#include <Mindlytics/mlenums.h>
#include <Mindlytics/mlresponse.h>

#include <QtCore/QFuture>
#include <QtCore/QVariant>

/*! Requests that an application makes by itself, outside of the queue. */
namespace mindlytics::directrequest {

/*! Makes the request of MLHttpClient::sendRequest(); an error for a path or query that cannot be sent. */
MLError make(HttpRequest &request, const QUrl &server, ML::HttpMethod method, const QString &path, const QJsonValue &data);

/*! The bodies of user/identify and user/alias. */
/*! Of Identify or Alias. */
QByteArray bodyOf(const Payload &payload);
QByteArray identifyBody(const QString &id, const QVariantMap &traits, const QString &deviceId);
QByteArray aliasBody(const QString &id, const QString &previousId);

MLResponse responseOf(const HttpAnswer &answer);
MLResponse failed(const MLError &error);
QFuture<MLResponse> failedFuture(const MLError &error);

} // namespace mindlytics::directrequest
