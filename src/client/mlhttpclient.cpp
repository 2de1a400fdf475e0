// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/mlhttpclient.h>

#include "client/config.h"
#include "client/directrequest.h"
#include "client/errors.h"
#include "client/lifetime.h"
#include "client/privacyfiles.h"
#include "client/requestthread.h"
#include "http/networksetup.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPromise>

#include <mutex>

using namespace mindlytics;

class MLHttpClientPrivate
{
public:
    explicit MLHttpClientPrivate(const MLClientOptions &options)
        : config(resolve(options))
    {
    }

    RequestThread &requests()
    {
        const std::lock_guard lock(mutex);
        if (!thread) {
            thread = std::make_unique<RequestThread>(Credentials{config.options.apiKey, config.options.projectId, config.options.authorizationScheme}, network);
            lifetime::add(thread->closer());
        }
        return *thread;
    }

    ~MLHttpClientPrivate()
    {
        if (!thread)
            return;
        thread->close();
        // In a continuation without a context: it cannot wait for itself.
        if (QThread::currentThread() == thread.get())
            lifetime::leave(std::move(thread));
    }

    const Config config;
    NetworkSetup network;
    std::mutex mutex;
    std::unique_ptr<RequestThread> thread;
};

MLHttpClient::MLHttpClient(const MLClientOptions &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<MLHttpClientPrivate>(options))
{
}

MLHttpClient::~MLHttpClient() = default;

bool MLHttpClient::setNetwork(const MLNetworkOptions &network)
{
    const std::lock_guard lock(d->mutex);
    if (d->thread || !networkProblemOf(network).isEmpty())
        return false;
    d->network = makeNetworkSetup(network);
    return true;
}

QFuture<MLResponse> MLHttpClient::sendRequest(ML::HttpMethod method, const QString &path, const QJsonValue &data)
{
    if (d->config.problem)
        return directrequest::failedFuture(d->config.problem);
    if (!QCoreApplication::instance())
        return directrequest::failedFuture(errors::noApplication());
    const MLClientOptions &options = d->config.options;
    const ConsentRecord consent = privacyfiles::currentConsent(d->config.dataFolder(), options.projectId);
    if (!consent.allows(ML::Purpose::Usage, options.privacy.requireConsent))
        return directrequest::failedFuture(errors::consentMissing(consent.consent == ML::Consent::Denied));
    if (hasPins(d->network) && options.serverEndpoint.scheme() != QLatin1String("https"))
        return directrequest::failedFuture(errors::make(ML::ErrorCode::NotConfigured, networkProblemOfPlainAddress()));
    HttpRequest request;
    if (const MLError error = directrequest::make(request, options.serverEndpoint, method, path, data))
        return directrequest::failedFuture(error);
    request.timeoutMs = options.retry.transferTimeoutMs;

    const auto promise = std::make_shared<QPromise<MLResponse>>();
    promise->start();
    d->requests().send(request, [promise](const HttpAnswer &answer) {
        promise->addResult(directrequest::responseOf(answer));
        promise->finish();
    });
    return promise->future();
}
