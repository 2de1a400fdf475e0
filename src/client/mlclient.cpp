// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/mlclient.h>

#include "client/directrequest.h"
#include "client/errors.h"
#include "client/mlclient_p.h"
#include "client/worker.h"
#include "wire/endpoints.h"
#include "wire/names.h"
#include "wire/validation.h"

#include <Mindlytics/mlsession.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtCore/QThread>

#include <algorithm>

using namespace mindlytics;

MLClientPrivate::MLClientPrivate(const MLClientOptions &given)
    : options(given)
    , core(std::make_shared<ClientCore>(std::make_shared<SystemClock>()))
{
}

QFuture<MLResponse> MLClientPrivate::post(const char *path, Payload payload)
{
    if (const MLError error = core->problem())
        return directrequest::failedFuture(error);
    HttpRequest request;
    request.url = endpoints::below(core->config().options.serverEndpoint, QString::fromLatin1(path));
    const auto promise = std::make_shared<QPromise<MLResponse>>();
    promise->start();
    if (!core->post([request, payload = std::move(payload), promise](Worker &worker) { worker.request(request, payload, promise); }))
        return directrequest::failedFuture(errors::clientDestroyed());
    return promise->future();
}

MLClient::MLClient(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<MLClientPrivate>(MLClientOptions{}))
{
    d->core->client().setClient(this);
    d->core->setOptions(d->options);
}

MLClient::MLClient(const MLClientOptions &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<MLClientPrivate>(options))
{
    d->core->client().setClient(this);
    d->core->setOptions(options);
    if (const MLError problem = d->core->config().problem)
        d->core->report(problem);
}

MLClient::~MLClient()
{
    // Sessions first: what they were given is accepted, and their own errors have nobody to hear them any more. One at a time: a slot of
    // destroyed() may delete another.
    while (auto *session = findChild<MLSession *>(QString(), Qt::FindDirectChildrenOnly))
        delete session;
    d->core->close();
    d->core->client().setClient(nullptr);
    // Not queued as all others are: there is no later.
    if (const qint64 lost = d->core->lostAtEnd())
        Q_EMIT errorOccurred(errors::eventsLost(lost));
}

QString MLClient::version()
{
    return QStringLiteral(MINDLYTICS_VERSION);
}

bool MLClient::isValid() const
{
    return !configurationError();
}

MLError MLClient::configurationError() const
{
    return QCoreApplication::instance() ? d->core->config().problem : errors::noApplication();
}

ML::Consent MLClient::consent() const
{
    return d->core->consent().consent;
}

void MLClient::setConsent(ML::Consent consent)
{
    const bool granted = consent == ML::Consent::Granted;
    d->core->setConsent({consent, granted ? ML::Purposes(ML::Purpose::All) : ML::Purposes()});
}

ML::Purposes MLClient::consentPurposes() const
{
    return d->core->consent().purposes;
}

void MLClient::setConsentPurposes(ML::Purposes purposes)
{
    if (purposes == ML::Purposes())
        return setConsent(ML::Consent::Denied);
    d->core->setConsent({ML::Consent::Granted, purposes | ML::Purpose::Usage});
}

QString MLClient::deviceId() const
{
    return d->core->deviceId();
}

void MLClient::rotateDeviceId()
{
    d->core->rotateDeviceId();
    Q_EMIT deviceIdChanged();
}

void MLClient::forgetMe()
{
    const QPointer<MLClient> guard(this); // a slot may delete it
    const QString device = deviceId();
    QStringList users = d->core->sessions().endAll();
    d->core->setConsent({ML::Consent::Denied, {}});
    rotateDeviceId();
    if (users.isEmpty())
        users.append(QString());
    for (const QString &user : std::as_const(users)) {
        if (guard)
            Q_EMIT erasureRequested(user, device);
    }
}

QList<MLAuditEntry> MLClient::auditEntries() const
{
    return d->core->auditEntries();
}

void MLClient::setEventFilter(MLEventFilter filter)
{
    d->core->setEventFilter(std::move(filter));
}

MLPrivacyCounts MLClient::privacyCounts() const
{
    return d->core->privacyCounts();
}

int MLClient::pendingCount() const
{
    return int(std::clamp<qint64>(d->core->admission().events(), 0, INT_MAX));
}

ML::DeliveryState MLClient::deliveryState() const
{
    return d->core->deliveryState();
}

bool MLClient::isListening() const
{
    return d->core->isListeningToAll();
}

void MLClient::setListening(bool listening)
{
    if (d->core->listenToAll(listening))
        Q_EMIT listeningChanged();
}

void MLClient::startListening()
{
    setListening(true);
}

void MLClient::stopListening()
{
    setListening(false);
}

ML::LiveState MLClient::liveState() const
{
    return d->core->liveState();
}

MLSession *MLClient::createSession(const MLSessionOptions &options)
{
    const bool atHome = QThread::currentThread() == thread();
    auto *session = new MLSession(atHome ? this : nullptr);
    session->setClient(this);
    session->setSessionId(options.sessionId);
    session->setConversationId(options.conversationId);
    session->setUserId(options.userId);
    session->setDeviceId(options.deviceId);
    session->setContentMode(options.contentMode);
    session->open();
    if (options.listening)
        session->setListening(true);
    if (!atHome) {
        session->moveToThread(thread());
        // Whichever of the two is gone by then, the other is left in order.
        QMetaObject::invokeMethod(session, [session, client = QPointer<MLClient>(this)] {
            client ? session->setParent(client) : session->deleteLater();
        }, Qt::QueuedConnection);
    }
    return session;
}

QFuture<MLResponse> MLClient::userIdentify(const QString &id, const QVariantMap &traits, const QString &deviceId)
{
    if (id.isEmpty() && deviceId.isEmpty())
        return directrequest::failedFuture(validation::checkNotEmpty("id, deviceId", id));
    const MLError badId = id.isEmpty() ? MLError{} : validation::checkName("id", id);
    if (badId)
        return directrequest::failedFuture(badId);
    if (const MLError error = validation::checkValues("traits", traits))
        return directrequest::failedFuture(error);
    return d->post(names::kIdentifyPath, Identify{id, deviceId, traits});
}

QFuture<MLResponse> MLClient::userAlias(const QString &id, const QString &previousId)
{
    if (const MLError error = validation::checkName("id", id))
        return directrequest::failedFuture(error);
    if (const MLError error = validation::checkName("previousId", previousId))
        return directrequest::failedFuture(error);
    return d->post(names::kAliasPath, Alias{id, previousId});
}

QFuture<MLFlushResult> MLClient::flush(int timeoutMs)
{
    const std::weak_ptr<ClientCore> weak = d->core;
    return d->core->flush({{}, timeoutMs, nullptr, [weak](const MLFlushResult &result) {
        if (const auto core = weak.lock())
            core->client().tell([result](MLClient *client) { Q_EMIT client->flushed(result); });
    }});
}

MLFlushResult MLClient::waitForFlushed(int timeoutMs)
{
    if (d->core->isWorkerThread())
        return errors::cannotWait();
    QFuture<MLFlushResult> future = flush(timeoutMs);
    future.waitForFinished();
    return future.result();
}

QFuture<void> MLClient::persist()
{
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    if (!d->core->postIfRunning([promise](Worker &worker) {
            worker.persist();
            promise->finish();
        }))
        promise->finish();
    return promise->future();
}

QList<MLRejectedEvent> MLClient::rejectedEvents() const
{
    return d->core->rejected().all();
}

void MLClient::retryRejected(const QStringList &eventIds)
{
    const QStringList ids = d->core->rejected().take(eventIds);
    if (!ids.isEmpty())
        d->core->postIfRunning([ids](Worker &worker) { worker.retryRejected(ids); });
}

void MLClient::dropRejected(const QStringList &eventIds)
{
    const QStringList ids = d->core->rejected().take(eventIds);
    if (!ids.isEmpty())
        d->core->postIfRunning([ids](Worker &worker) { worker.dropRejected(ids); });
}

void MLClient::purge()
{
    d->core->purge();
}

bool MLClient::hasErrors() const
{
    return !errors().isEmpty();
}

QList<MLError> MLClient::errors() const
{
    return d->core->errors().all();
}

void MLClient::clearErrors()
{
    d->core->errors().clear();
    Q_EMIT errorsChanged();
}

void MLClient::report(const MLError &error)
{
    d->core->report(error);
}
