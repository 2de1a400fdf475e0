// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "http/networktransport.h"

#include "base/logging.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

namespace mindlytics {

namespace {

/*! Why a reply ended, where the reply itself cannot tell: a time-out and an abort look alike to it. */
struct Watch {
    QElapsedTimer since;
    bool timedOut = false;
};

constexpr char kAbortedProperty[] = "_ml_aborted";

HttpAnswer answerOf(QNetworkReply *reply, const Watch &watch)
{
    HttpAnswer answer;
    const QVariant status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    // By status alone: an answer whose body was cut off or came too slowly is an answer all the same.
    answer.status = status.isValid() ? status.toInt() : -1;
    if (reply->isOpen()) // an aborted one is not
        answer.body = reply->readAll();
    answer.retryAfter = reply->rawHeader("Retry-After");
    answer.date = reply->rawHeader("Date");
    answer.timedOut = watch.timedOut;
    answer.aborted = reply->property(kAbortedProperty).toBool();
    answer.elapsedMs = watch.since.elapsed();
    if (answer.status < 0)
        answer.networkError = reply->errorString();
    return answer;
}

} // namespace

NetworkTransport::NetworkTransport()
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(true);
}

NetworkTransport::~NetworkTransport()
{
    abortAll();
}

void NetworkTransport::setCredentials(const Credentials &credentials)
{
    m_authorization = "Bearer " + credentials.apiKey.toUtf8();
    m_projectId = credentials.projectId.toUtf8();
}

QNetworkRequest NetworkTransport::prepared(const HttpRequest &request) const
{
    QNetworkRequest prepared(request.url);
    prepared.setRawHeader("Authorization", m_authorization);
    prepared.setRawHeader("X-App-ID", m_projectId);
    prepared.setHeader(QNetworkRequest::UserAgentHeader, QByteArrayLiteral("mindlytics-sdk-qt/" MINDLYTICS_VERSION));
    if (!request.body.isEmpty())
        prepared.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    if (!request.idempotencyKey.isEmpty())
        prepared.setRawHeader("Idempotency-Key", request.idempotencyKey);
    // Each request of HTTP/2 waits about 40 ms for a delayed acknowledgement (Nagle's algorithm).
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Neither cookies of a proxy on the way nor a cached page are an answer of the service.
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return prepared;
}

void NetworkTransport::send(const HttpRequest &request, Done done)
{
    qCDebug(lcHttp) << request.method.constData() << request.url.path() << request.body.size() << "bytes";
    const QNetworkRequest ready = prepared(request);
    QNetworkReply *reply = request.method == "POST" ? m_network.post(ready, request.body)
        : request.method == "GET"                   ? m_network.get(ready)
                                                    : m_network.sendCustomRequest(ready, request.method, request.body);
    watch(reply, request.timeoutMs, std::move(done));
}

void NetworkTransport::watch(QNetworkReply *reply, int timeoutMs, Done done)
{
    const auto watch = std::make_shared<Watch>();
    watch->since.start();
    // QNetworkRequest::setTransferTimeout() starts anew with every byte: a server that answers one byte a second would keep it for ever.
    const auto deadline = new QTimer(reply);
    deadline->setSingleShot(true);
    QObject::connect(deadline, &QTimer::timeout, reply, [reply, watch] {
        watch->timedOut = true;
        reply->abort();
    });
    deadline->start(timeoutMs);
    QObject::connect(reply, &QNetworkReply::finished, &m_context, [reply, watch, done = std::move(done)] {
        const HttpAnswer answer = answerOf(reply, *watch);
        qCDebug(lcHttp) << "status" << answer.status << "after" << answer.elapsedMs << "ms";
        done(answer);
    });
}

void NetworkTransport::abortAll()
{
    const auto replies = m_network.findChildren<QNetworkReply *>();
    for (const QPointer<QNetworkReply> reply : replies) {
        if (!reply || reply->isFinished() || reply->error() != QNetworkReply::NoError)
            continue;
        reply->setProperty(kAbortedProperty, true);
        reply->abort();
    }
}

} // namespace mindlytics
