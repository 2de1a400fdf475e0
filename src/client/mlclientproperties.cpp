// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What a client is set up with; what it does is in mlclient.cpp.

#include <Mindlytics/mlclient.h>

#include "client/errors.h"
#include "client/mlclient_p.h"
#include "http/networksetup.h"

#include <QtCore/QPointer>

using namespace mindlytics;

template <typename T>
void MLClientPrivate::setOption(MLClient *client, T &option, const T &value, const char *name)
{
    if (core->isInUse()) {
        core->report(errors::tooLate(name));
        return;
    }
    option = value;
    core->setOptions(options);
    Q_EMIT client->optionsChanged();
}

template <typename T>
void MLClientPrivate::setTarget(MLClient *client, T &option, const T &value, void (MLClient::*changed)())
{
    if (option == value)
        return;
    const QPointer<MLClient> guard(client); // a slot may delete it
    const bool wasValid = client->isValid();
    option = value;
    core->setOptions(options);
    Q_EMIT(client->*changed)();
    if (guard && client->isValid() != wasValid)
        Q_EMIT client->validChanged();
}

QString MLClient::apiKey() const
{
    return d->core->config().options.apiKey;
}

void MLClient::setApiKey(const QString &apiKey)
{
    d->setTarget(this, d->options.apiKey, apiKey, &MLClient::apiKeyChanged);
}

QString MLClient::projectId() const
{
    return d->core->config().options.projectId;
}

void MLClient::setProjectId(const QString &projectId)
{
    d->setTarget(this, d->options.projectId, projectId, &MLClient::projectIdChanged);
}

QUrl MLClient::serverEndpoint() const
{
    return d->core->config().options.serverEndpoint;
}

void MLClient::setServerEndpoint(const QUrl &serverEndpoint)
{
    d->setTarget(this, d->options.serverEndpoint, serverEndpoint, &MLClient::serverEndpointChanged);
}

QUrl MLClient::liveEndpoint() const
{
    return d->core->config().options.liveEndpoint;
}

void MLClient::setLiveEndpoint(const QUrl &liveEndpoint)
{
    d->setTarget(this, d->options.liveEndpoint, liveEndpoint, &MLClient::liveEndpointChanged);
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
    d->setOption(this, d->options.privacy, privacy, "privacy");
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
    const bool wasValid = isValid();
    d->core->setNetwork(makeNetworkSetup(network));
    d->core->setOptions(d->options);
    if (isValid() != wasValid)
        Q_EMIT validChanged();
}

void MLClient::setTokenProvider(MLTokenProvider provider)
{
    const bool wasValid = isValid();
    d->core->setTokenProvider(std::move(provider));
    d->core->setOptions(d->options);
    if (isValid() != wasValid)
        Q_EMIT validChanged();
}
