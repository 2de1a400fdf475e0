// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/mlsession.h>

#include "base/text.h"
#include "client/errors.h"
#include "client/mlclient_p.h"
#include "client/sessionbinding.h"
#include "wire/validation.h"

#include <Mindlytics/mlclient.h>

#include <QtCore/QPointer>

using namespace mindlytics;

class MLSessionPrivate
{
public:
    explicit MLSessionPrivate(MLSession *session)
        : q(session)
        , binding(session)
    {
    }

    /*! The end of every tracking call: \a error is what the check of its arguments found. */
    MLReceipt submit(Payload &&payload, const QString &conversationId, const QDateTime &timestamp, bool needsConversation, MLError error);
    void setFixedId(QString SessionIds::*id, const QString &value, void (MLSession::*changed)(), const char *name);

    void clientNews()
    {
        const QPointer<MLSession> guard(q); // a slot may delete it
        Q_EMIT q->clientChanged();
        if (guard)
            Q_EMIT q->validChanged();
    }

    MLSession *const q;
    QPointer<MLClient> client;
    QMetaObject::Connection clientGone;
    SessionBinding binding;
};

MLReceipt MLSessionPrivate::submit(Payload &&payload, const QString &conversationId, const QDateTime &timestamp,
                                   bool needsConversation, MLError error)
{
    MLReceipt receipt;
    if (!error && !timestamp.isNull())
        error = validation::checkTimestamp(timestamp);
    if (!error) {
        const qint64 ms = timestamp.isNull() ? binding.wallMs() : timestamp.toMSecsSinceEpoch();
        error = binding.accept(std::move(payload), {conversationId, ms, needsConversation}, receipt.eventId);
    }
    if (Q_UNLIKELY(error)) {
        binding.refuse(error);
        receipt.error = error;
    }
    return receipt;
}

void MLSessionPrivate::setFixedId(QString SessionIds::*id, const QString &value, void (MLSession::*changed)(), const char *name)
{
    if (binding.ids().*id == value)
        return;
    const bool wasValid = q->isValid();
    if (!binding.setId(id, value)) {
        MLError error = errors::tooLate(name);
        binding.refuse(error);
        return;
    }
    const QPointer<MLSession> guard(q); // a slot may delete it
    Q_EMIT(q->*changed)();
    if (guard && q->isValid() != wasValid)
        Q_EMIT q->validChanged();
}

MLSession::MLSession(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<MLSessionPrivate>(this))
{
    if (auto *client = qobject_cast<MLClient *>(parent))
        setClient(client);
}

MLSession::~MLSession() = default;

void MLSession::open()
{
    // An invalid one stays closed, and says why at each call.
    d->binding.open();
}

MLClient *MLSession::client() const
{
    return d->client;
}

void MLSession::setClient(MLClient *client)
{
    if (d->client == client)
        return;
    if (d->binding.isOpen()) {
        MLError error = errors::tooLate("client");
        d->binding.refuse(error);
        return;
    }
    disconnect(d->clientGone);
    d->client = client;
    d->binding.setCore(client ? client->d->core : nullptr);
    if (client) {
        d->clientGone = connect(client, &QObject::destroyed, this, [this] { d->clientNews(); });
    }
    d->clientNews();
}

QString MLSession::sessionId() const
{
    return d->binding.ids().sessionId;
}

void MLSession::setSessionId(const QString &sessionId)
{
    // As it will be after a way through UTF-8: queue and disk know a session by it.
    d->setFixedId(&SessionIds::sessionId, withoutLoneSurrogates(sessionId), &MLSession::sessionIdChanged, "sessionId");
}

QString MLSession::conversationId() const
{
    return d->binding.ids().conversationId;
}

void MLSession::setConversationId(const QString &conversationId)
{
    if (conversationId == this->conversationId())
        return;
    d->binding.setConversationId(conversationId);
    Q_EMIT conversationIdChanged();
}

QString MLSession::userId() const
{
    return d->binding.ids().userId;
}

void MLSession::setUserId(const QString &userId)
{
    d->setFixedId(&SessionIds::userId, userId, &MLSession::userIdChanged, "userId");
}

QString MLSession::deviceId() const
{
    return d->binding.ids().deviceId;
}

void MLSession::setDeviceId(const QString &deviceId)
{
    d->setFixedId(&SessionIds::deviceId, deviceId, &MLSession::deviceIdChanged, "deviceId");
}

ML::ContentMode MLSession::contentMode() const
{
    return d->binding.ids().content;
}

void MLSession::setContentMode(ML::ContentMode contentMode)
{
    if (contentMode == this->contentMode())
        return;
    d->binding.setContentMode(contentMode);
    Q_EMIT contentModeChanged();
}

bool MLSession::isValid() const
{
    return !d->binding.problem();
}

bool MLSession::isListening() const
{
    return d->binding.isListening();
}

void MLSession::setListening(bool listening)
{
    const bool wasOpen = d->binding.isOpen();
    if (d->binding.setListening(listening) && !wasOpen)
        Q_EMIT listeningChanged(); // the state of an open one tells all its objects
}

ML::LiveState MLSession::liveState() const
{
    return d->binding.liveState();
}

MLReceipt MLSession::trackEvent(const QString &event, const QVariantMap &properties, const MLEventOptions &options)
{
    MLError error = validation::checkEventName(event);
    if (!error)
        error = validation::checkProperties("properties", properties, d->binding.sendsEventIds());
    return d->submit(Custom{event, properties}, options.conversationId, options.timestamp, false, error);
}

MLReceipt MLSession::trackConversationTurn(const MLTurn &turn)
{
    return d->submit(Turn{turn.user, turn.assistant, turn.assistantId, turn.usage, turn.properties}, turn.conversationId,
                     turn.timestamp, true, validation::checkTurn(turn, d->binding.sendsEventIds()));
}

MLReceipt MLSession::trackConversationUsage(const MLUsage &usage, const MLEventOptions &options)
{
    return d->submit(Usage{usage}, options.conversationId, options.timestamp, true, validation::checkUsage("usage", usage));
}

MLReceipt MLSession::trackFunctionCall(const MLFunctionCall &call)
{
    return d->submit(FunctionCall{call.name, call.args, call.result, call.runtimeMs, call.properties}, call.conversationId,
                     call.timestamp, true, validation::checkFunctionCall(call, d->binding.sendsEventIds()));
}

MLReceipt MLSession::userIdentify(const QString &id, const QVariantMap &traits, const QString &deviceId, const QDateTime &timestamp)
{
    MLError error;
    if (!id.isEmpty())
        error = validation::checkName("id", id);
    else if (deviceId.isEmpty() && this->deviceId().isEmpty())
        error = validation::checkNotEmpty("id, deviceId", id);
    if (!error)
        error = validation::checkValues("traits", traits);
    return d->submit(Identify{id, deviceId, traits}, {}, timestamp, false, error);
}

MLReceipt MLSession::userAlias(const QString &id, const QString &previousId, const QDateTime &timestamp)
{
    MLError error = validation::checkName("id", id);
    if (!error)
        error = validation::checkName("previousId", previousId);
    return d->submit(Alias{id, previousId}, {}, timestamp, false, error);
}

MLReceipt MLSession::startSession(const QVariantMap &attributes, const QDateTime &timestamp)
{
    return d->submit(SessionStart{attributes}, {}, timestamp, false, validation::checkValues("attributes", attributes));
}

MLReceipt MLSession::startConversation(const QVariantMap &attributes, const MLEventOptions &options, const QVariantMap &properties)
{
    MLError error = validation::checkValues("attributes", attributes);
    if (!error)
        error = validation::checkValues("properties", properties);
    return d->submit(ConversationStart{properties, attributes}, options.conversationId, options.timestamp, true, error);
}

MLReceipt MLSession::endConversation(const QVariantMap &properties, const MLEventOptions &options, const QVariantMap &attributes)
{
    MLError error = validation::checkValues("properties", properties);
    if (!error)
        error = validation::checkValues("attributes", attributes);
    return d->submit(ConversationEnd{properties, attributes}, options.conversationId, options.timestamp, true, error);
}

MLReceipt MLSession::endSession(const QVariantMap &attributes, const QDateTime &timestamp)
{
    return d->submit(SessionEnd{attributes}, {}, timestamp, false, validation::checkValues("attributes", attributes));
}

QFuture<MLFlushResult> MLSession::flush(int timeoutMs)
{
    return d->binding.flush(timeoutMs, true);
}

QFuture<MLFlushResult> MLSession::flushAndContinue(int timeoutMs)
{
    return d->binding.flush(timeoutMs, false);
}

MLFlushResult MLSession::waitForFlushed(int timeoutMs)
{
    if (d->binding.isWorkerThread())
        return errors::cannotWait();
    QFuture<MLFlushResult> future = flushAndContinue(timeoutMs);
    future.waitForFinished();
    return future.result();
}

bool MLSession::hasErrors() const
{
    return !errors().isEmpty();
}

QList<MLError> MLSession::errors() const
{
    return d->binding.errors();
}

void MLSession::clearErrors()
{
    d->binding.clearErrors();
    QMetaObject::invokeMethod(this, &MLSession::errorsChanged, Qt::QueuedConnection);
}

MLReceipt MLSession::refuse(MLError error)
{
    d->binding.refuse(error);
    MLReceipt receipt;
    receipt.error = error;
    return receipt;
}
