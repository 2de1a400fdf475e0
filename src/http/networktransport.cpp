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
    QString distrust;
    QString secret;
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
    answer.distrust = watch.distrust;
    answer.aborted = reply->property(kAbortedProperty).toBool();
    answer.elapsedMs = watch.since.elapsed();
    answer.secret = watch.secret;
    if (answer.status < 0)
        answer.networkError = reply->errorString();
    return answer;
}

QByteArray authorization(const Credentials &credentials)
{
    const QByteArray key = credentials.apiKey.toUtf8();
    return credentials.scheme.isEmpty() ? key : credentials.scheme.toUtf8() + ' ' + key;
}

void abortReply(const QPointer<QNetworkReply> &reply)
{
    if (!reply || reply->isFinished() || reply->error() != QNetworkReply::NoError)
        return;
    reply->setProperty(kAbortedProperty, true);
    reply->abort();
    // Later would be too late: what Qt has queued for it, such as that the server refuses, would be told to a reply that has ended.
    delete reply;
}

} // namespace

NetworkTransport::NetworkTransport(const NetworkSetup &setup)
    : m_setup(setup)
    , m_network(makeManager(setup))
{
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network->setAutoDeleteReplies(true);
}

NetworkTransport::~NetworkTransport()
{
    abortAll();
}

void NetworkTransport::setCredentials(const Credentials &credentials)
{
    m_credentials = credentials;
}

QNetworkRequest NetworkTransport::prepared(const HttpRequest &request) const
{
    QNetworkRequest prepared(request.url);
    prepared.setRawHeader("Authorization", authorization(m_credentials));
    prepared.setRawHeader("X-App-ID", m_credentials.projectId.toUtf8());
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
    // A manager of the application's own may have another policy: the key would travel.
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (m_setup)
        prepared.setSslConfiguration(sslConfigurationOf(m_setup));
    return prepared;
}

quint64 NetworkTransport::send(const HttpRequest &request, Done done)
{
    qCDebug(lcHttp) << request.method.constData() << request.url.path() << request.body.size() << "bytes";
    const QNetworkRequest ready = prepared(request);
    QNetworkReply *reply = request.method == "POST" ? m_network->post(ready, request.body)
        : request.method == "GET"                   ? m_network->get(ready)
                                                    : m_network->sendCustomRequest(ready, request.method, request.body);
    m_out.insert(++m_lastRequest, reply);
    watch(reply, request, std::move(done));
    return m_lastRequest;
}

void NetworkTransport::watch(QNetworkReply *reply, const HttpRequest &request, Done done)
{
    const auto watch = std::make_shared<Watch>();
    const quint64 number = m_lastRequest;
    watch->since.start();
    watch->secret = m_credentials.apiKey;
    // QNetworkRequest::setTransferTimeout() starts anew with every byte: a server that answers one byte a second would keep it for ever.
    const auto deadline = new QTimer(reply);
    deadline->setSingleShot(true);
    QObject::connect(deadline, &QTimer::timeout, reply, [reply, watch] {
        watch->timedOut = true;
        reply->abort();
    });
    deadline->start(request.timeoutMs);
    if (request.maxAnswerBytes > 0) {
        // The status is known by then, and says all; only a captive portal, or worse, writes so much.
        QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply, most = request.maxAnswerBytes] {
            if (reply->bytesAvailable() > most)
                reply->abort();
        });
    }
    QObject::connect(reply, &QNetworkReply::sslErrors, reply, [watch](const QList<QSslError> &sslErrors) {
        for (const QSslError &error : sslErrors)
            watch->distrust += error.errorString() + u' ';
    });
    // The handshake is over, and nothing is sent yet. Connections that are used again were looked at by their first request.
    if (hasPins(m_setup)) {
        QObject::connect(reply, &QNetworkReply::encrypted, reply, [this, reply, watch] {
            watch->distrust = distrustOf(m_setup, reply->sslConfiguration().peerCertificate());
            if (!watch->distrust.isEmpty())
                reply->abort();
        });
    }
    QObject::connect(reply, &QNetworkReply::finished, &m_context, [this, number, reply, watch, done = std::move(done)] {
        m_out.remove(number);
        const HttpAnswer answer = answerOf(reply, *watch);
        qCDebug(lcHttp) << "status" << answer.status << "after" << answer.elapsedMs << "ms";
        done(answer);
    });
}

void NetworkTransport::abort(quint64 request)
{
    const auto replies = request == 0 ? m_out.values() : QList{m_out.value(request)};
    for (const QPointer<QNetworkReply> &reply : replies)
        abortReply(reply);
}

void NetworkTransport::abortAll()
{
    abort(0);
}

} // namespace mindlytics
