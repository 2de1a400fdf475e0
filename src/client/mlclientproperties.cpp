// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What a client is set up with; what it does is in mlclient.cpp.

#include <Mindlytics/mlclient.h>

#include "client/errors.h"
#include "client/mlclient_p.h"
#include "http/networksetup.h"

#include <QtCore/QPointer>

using namespace mindlytics;

void MLClientPrivate::setUp(MLClient *client, Changed changed)
{
    const QPointer<MLClient> guard(client); // a slot may delete it
    const bool wasValid = client->isValid();
    const QUrl liveEndpoint = client->liveEndpoint();
    core->setOptions(options);
    if (changed)
        Q_EMIT(client->*changed)();
    if (guard && changed != &MLClient::liveEndpointChanged && client->liveEndpoint() != liveEndpoint)
        Q_EMIT client->liveEndpointChanged();
    if (guard && client->isValid() != wasValid)
        Q_EMIT client->validChanged();
}

template <typename T>
void MLClientPrivate::set(MLClient *client, T &option, const T &value, Changed changed)
{
    if (option == value)
        return;
    option = value;
    setUp(client, changed);
}

template <typename T>
void MLClientPrivate::setOption(MLClient *client, T &option, const T &value, const char *name)
{
    if (core->isInUse() && option != value)
        core->report(errors::tooLate(name));
    else
        set(client, option, value, &MLClient::optionsChanged);
}

QString MLClient::apiKey() const
{
    return d->core->config().ownApiKey;
}

void MLClient::setApiKey(const QString &apiKey)
{
    d->set(this, d->options.apiKey, apiKey, &MLClient::apiKeyChanged);
}

QString MLClient::projectId() const
{
    return d->core->config().options.projectId;
}

void MLClient::setProjectId(const QString &projectId)
{
    d->set(this, d->options.projectId, projectId, &MLClient::projectIdChanged);
}

QUrl MLClient::serverEndpoint() const
{
    return d->core->config().options.serverEndpoint;
}

void MLClient::setServerEndpoint(const QUrl &serverEndpoint)
{
    d->set(this, d->options.serverEndpoint, serverEndpoint, &MLClient::serverEndpointChanged);
}

QUrl MLClient::liveEndpoint() const
{
    return d->core->config().options.liveEndpoint;
}

void MLClient::setLiveEndpoint(const QUrl &liveEndpoint)
{
    d->set(this, d->options.liveEndpoint, liveEndpoint, &MLClient::liveEndpointChanged);
}

QString MLClient::authorizationScheme() const
{
    return d->options.authorizationScheme;
}

void MLClient::setAuthorizationScheme(const QString &authorizationScheme)
{
    d->setOption(this, d->options.authorizationScheme, authorizationScheme, "authorizationScheme");
}

bool MLClient::debug() const
{
    return d->options.debug;
}

void MLClient::setDebug(bool debug)
{
    d->setOption(this, d->options.debug, debug, "debug");
}

bool MLClient::sendEventIds() const
{
    return d->options.sendEventIds;
}

void MLClient::setSendEventIds(bool sendEventIds)
{
    d->setOption(this, d->options.sendEventIds, sendEventIds, "sendEventIds");
}

MLOutboxOptions MLClient::outbox() const
{
    return d->options.outbox;
}

void MLClient::setOutbox(const MLOutboxOptions &outbox)
{
    d->setOption(this, d->options.outbox, outbox, "outbox");
}

MLBatchOptions MLClient::batch() const
{
    return d->options.batch;
}

void MLClient::setBatch(const MLBatchOptions &batch)
{
    d->setOption(this, d->options.batch, batch, "batch");
}

MLRetryOptions MLClient::retry() const
{
    return d->options.retry;
}

void MLClient::setRetry(const MLRetryOptions &retry)
{
    d->setOption(this, d->options.retry, retry, "retry");
}

MLPrivacyOptions MLClient::privacy() const
{
    return d->options.privacy;
}

void MLClient::setPrivacy(const MLPrivacyOptions &privacy)
{
    d->set(this, d->options.privacy, privacy, &MLClient::optionsChanged);
}

int MLClient::quitTimeoutMs() const
{
    return d->options.quitTimeoutMs;
}

void MLClient::setQuitTimeoutMs(int quitTimeoutMs)
{
    d->setOption(this, d->options.quitTimeoutMs, quitTimeoutMs, "quitTimeoutMs");
}

bool MLClient::isEnabled() const
{
    return d->core->isEnabled();
}

void MLClient::setEnabled(bool enabled)
{
    if (enabled == isEnabled())
        return;
    d->core->setEnabled(enabled);
    Q_EMIT enabledChanged();
}

void MLClient::setNetwork(const MLNetworkOptions &network)
{
    const QString problem = networkProblemOf(network);
    if (!problem.isEmpty()) {
        d->core->report(errors::make(ML::ErrorCode::InvalidArgument, problem));
        return;
    }
    if (d->core->isInUse()) {
        d->core->report(errors::tooLate("network"));
        return;
    }
    d->core->setNetwork(makeNetworkSetup(network));
    d->setUp(this);
}

void MLClient::setTokenProvider(MLTokenProvider provider)
{
    d->core->setTokenProvider(std::move(provider));
    d->setUp(this);
}
