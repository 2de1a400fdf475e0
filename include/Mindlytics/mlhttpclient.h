// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlclientoptions.h>
#include <Mindlytics/mlresponse.h>

#include <QtCore/qfuture.h>
#include <QtCore/qjsonvalue.h>
#include <QtCore/qobject.h>

#include <memory>

class MLHttpClientPrivate;
class MLNetworkOptions;

/*! Direct requests to the service, with the key and headers of the SDK: for reading back what it holds, and for
 *  endpoints that the SDK has no call for. One try each: nothing is queued or sent again. Its network traffic has a thread
 *  of its own, so that waiting for a future never stops it.
 */
class MINDLYTICS_EXPORT MLHttpClient : public QObject
{
    Q_OBJECT

public:
    /*! Takes key, project and server endpoint from \a options, else from the environment, and the time-out of a
     *  request from `options.retry.transferTimeoutMs`. */
    explicit MLHttpClient(const MLClientOptions &options, QObject *parent = nullptr);
    /*! Ends the requests that are out; their futures finish with ML::ErrorCode::ClientDestroyed. */
    ~MLHttpClient() override;

    /*! Proxy, certificates and pins; include <Mindlytics/MLNetworkOptions>. False, and nothing changed, if they break a rule or a request
     *  was sent before. */
    bool setNetwork(const MLNetworkOptions &network);

    /*! Sends \a method to \a path, such as "/bc/v1/user/list", below the server endpoint; a query may follow in it. With
     *  Get, \a data is an object whose members become query parameters (strings as they are, the rest as JSON);
     *  otherwise it is the body. Redirects are not followed. Thread-safe.
     *
     *  The future always finishes with a response: its MLResponse::error is ML::ErrorCode::NotConfigured for a missing
     *  key or project, InvalidArgument for an unusable path or query, ServerUnavailable or Timeout where no answer came,
     *  RequestFailed for a status that is not 2xx, InvalidResponse for a body that is no JSON. */
    QFuture<MLResponse> sendRequest(ML::HttpMethod method, const QString &path, const QJsonValue &data = QJsonValue(QJsonValue::Undefined));

private:
    const std::unique_ptr<MLHttpClientPrivate> d;
};
