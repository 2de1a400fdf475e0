// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/directrequest.h"

#include "base/text.h"
#include "client/errors.h"
#include "wire/endpoints.h"
#include "wire/jsonwriter.h"
#include "wire/names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUrlQuery>

namespace mindlytics::directrequest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLRequest)
};

QByteArray nameOf(ML::HttpMethod method)
{
    switch (method) {
    case ML::HttpMethod::Get:
        return "GET";
    case ML::HttpMethod::Post:
        return "POST";
    case ML::HttpMethod::Put:
        return "PUT";
    case ML::HttpMethod::Patch:
        return "PATCH";
    case ML::HttpMethod::Delete:
        break;
    }
    return "DELETE";
}

QByteArray toJson(const QJsonValue &value)
{
    // QJsonDocument holds arrays and objects only: a lone value travels in an array whose brackets are taken off again.
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

void addQuery(QUrl &url, const QJsonObject &members)
{
    QUrlQuery query(url.query(QUrl::FullyEncoded));
    for (auto it = members.begin(); it != members.end(); ++it) {
        const QString value = it->isString() ? it->toString() : QString::fromUtf8(toJson(*it));
        // addQueryItem() leaves '+', '&' and '%' to its caller.
        query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(it.key())), QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    url.setQuery(query);
}

MLError errorOf(const HttpAnswer &answer)
{
    if (answer.aborted)
        return errors::clientDestroyed();
    if (!answer.distrust.isEmpty())
        return errors::make(ML::ErrorCode::SetupTrouble, Text::tr("The server is not trusted: %1").arg(answer.distrust.trimmed()));
    if (answer.timedOut && answer.status < 0)
        return errors::make(ML::ErrorCode::Timeout, Text::tr("The server did not answer in time."));
    if (answer.status < 0) {
        return errors::make(ML::ErrorCode::ServerUnavailable,
                            Text::tr("The server cannot be reached. %1").arg(presentable(answer.networkError.toUtf8(), answer.secret)));
    }
    MLError error;
    if (answer.status < 200 || answer.status > 299) {
        const QString said = presentable(answer.body, answer.secret);
        error = errors::make(ML::ErrorCode::RequestFailed, Text::tr("The server answered with status %1. %2").arg(answer.status).arg(said).trimmed());
    }
    error.status = answer.status;
    return error;
}

/*! The body as JSON; undefined if it is none. */
QJsonValue jsonOf(const QByteArray &body)
{
    const auto document = QJsonDocument::fromJson('[' + body + ']');
    const QJsonArray list = document.array();
    return list.size() == 1 ? list.first() : QJsonValue(QJsonValue::Undefined);
}

} // namespace

MLError make(HttpRequest &request, const QUrl &server, ML::HttpMethod method, const QString &path, const QJsonValue &data)
{
    if (!path.startsWith(u'/'))
        return errors::make(ML::ErrorCode::InvalidArgument, Text::tr("path: must begin with a slash"));
    request.method = nameOf(method);
    request.url = endpoints::below(server, path);
    if (!request.url.isValid())
        return errors::make(ML::ErrorCode::InvalidArgument, Text::tr("path: must be the path of an address"));
    if (data.isUndefined())
        return {};
    if (method != ML::HttpMethod::Get) {
        request.body = toJson(data);
        return {};
    }
    if (!data.isObject())
        return errors::make(ML::ErrorCode::InvalidArgument, Text::tr("data: must be an object when the method is GET"));
    addQuery(request.url, data.toObject());
    return {};
}

QByteArray identifyBody(const QString &id, const QVariantMap &traits, const QString &deviceId)
{
    QByteArray body;
    {
        JsonWriter json(body);
        json.beginObject();
        if (!id.isEmpty())
            json.member(names::kId, QStringView(id));
        if (!deviceId.isEmpty())
            json.member(names::kDeviceId, QStringView(deviceId));
        json.key(names::kTraits);
        json.beginObject();
        for (auto it = traits.cbegin(); it != traits.cend(); ++it) {
            json.key(QStringView(it.key()));
            json.value(it.value());
        }
        json.endObject();
        json.endObject();
    }
    return body;
}

QByteArray aliasBody(const QString &id, const QString &previousId)
{
    QByteArray body;
    {
        JsonWriter json(body);
        json.beginObject();
        json.member(names::kId, QStringView(id));
        json.member(names::kPreviousId, QStringView(previousId));
        json.endObject();
    }
    return body;
}

QByteArray bodyOf(const Payload &payload)
{
    if (const auto *alias = std::get_if<Alias>(&payload))
        return aliasBody(alias->id, alias->previousId);
    const auto &identify = std::get<Identify>(payload);
    return identifyBody(identify.id, identify.traits, identify.deviceId);
}

MLResponse responseOf(const HttpAnswer &answer)
{
    MLResponse response;
    response.status = qMax(0, answer.status);
    response.data = answer.body.isEmpty() ? QJsonValue(QJsonValue::Undefined) : jsonOf(answer.body);
    if (answer.aborted || answer.status < 200 || answer.status > 299) {
        response.error = errorOf(answer);
    } else if (response.data.isUndefined() && !answer.body.isEmpty()) {
        response.error = errors::make(ML::ErrorCode::InvalidResponse, Text::tr("The server's answer is no JSON."));
        response.error.status = answer.status;
    }
    return response;
}

MLResponse failed(const MLError &error)
{
    MLResponse response;
    response.error = error;
    return response;
}

QFuture<MLResponse> failedFuture(const MLError &error)
{
    return QtFuture::makeReadyFuture(failed(error));
}

} // namespace mindlytics::directrequest
