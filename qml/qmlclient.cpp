// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "qml/qmlclient.h"

#include "qml/callback.h"

#include <QtQml/QQmlInfo>

namespace mindlytics {

namespace {

constexpr int kDefaultTimeoutMs = 30000; // as in C++

template <typename T>
QVariantList toVariants(const QList<T> &values)
{
    QVariantList list;
    list.reserve(values.size());
    for (const T &value : values)
        list.append(QVariant::fromValue(value));
    return list;
}

void appendChild(QQmlListProperty<QObject> *property, QObject *child)
{
    if (!child)
        return;
    child->setParent(property->object);
    if (auto *session = qobject_cast<QmlSession *>(child))
        session->findClient();
}

qsizetype childCount(QQmlListProperty<QObject> *property)
{
    return property->object->children().size();
}

QObject *childAt(QQmlListProperty<QObject> *property, qsizetype index)
{
    return property->object->children().at(index);
}

} // namespace

QmlClient::QmlClient(QObject *parent)
    : MLClient(parent)
{
    for (const auto signal : {&MLClient::apiKeyChanged, &MLClient::projectIdChanged, &MLClient::serverEndpointChanged, &MLClient::liveEndpointChanged})
        connect(this, signal, this, &QmlClient::configurationErrorChanged);
    connect(this, &MLClient::eventRejected, this, &QmlClient::rejectedEventsChanged);
}

QQmlListProperty<QObject> QmlClient::data()
{
    return {this, nullptr, appendChild, childCount, childAt, nullptr};
}

QVariantList QmlClient::errorList() const
{
    return toVariants(errors());
}

QVariantList QmlClient::rejectedList() const
{
    return toVariants(rejectedEvents());
}

/*! False if there is an \a error, which is then told. */
bool QmlClient::accept(const MLError &error)
{
    if (!error)
        return true;
    report(error);
    qmlWarning(this) << error.message;
    return false;
}

QmlSession *QmlClient::createSession(const QJSValue &options)
{
    auto *session = new QmlSession(this);
    MLSessionOptions given;
    if (!accept(arguments::read("options", options, given)))
        return session; // without ids: it refuses its calls
    session->setSessionId(given.sessionId);
    session->setConversationId(given.conversationId);
    session->setUserId(given.userId);
    session->setDeviceId(given.deviceId);
    session->setContentMode(given.contentMode);
    session->setListening(given.listening);
    session->componentComplete();
    return session;
}

void QmlClient::userIdentify(const QJSValue &id, QJSValue traits, QJSValue deviceId, QJSValue callback)
{
    const QJSValue function = arguments::takeCallback({&traits, &deviceId, &callback});
    QString idText, device;
    QVariantMap values;
    MLResponse refused;
    refused.error = arguments::readOptional("id", id, idText);
    if (!refused.error)
        refused.error = arguments::readOptional("traits", traits, values);
    if (!refused.error)
        refused.error = arguments::readOptional("deviceId", deviceId, device);
    callback::whenFinished(this, refused.error ? QtFuture::makeReadyFuture(refused) : MLClient::userIdentify(idText, values, device), function);
}

void QmlClient::userAlias(const QJSValue &id, const QJSValue &previousId, QJSValue callback)
{
    QString idText, previous;
    MLResponse refused;
    refused.error = arguments::read("id", id, idText);
    if (!refused.error)
        refused.error = arguments::read("previousId", previousId, previous);
    callback::whenFinished(this, refused.error ? QtFuture::makeReadyFuture(refused) : MLClient::userAlias(idText, previous), callback);
}

void QmlClient::flush(QJSValue timeoutMs, QJSValue callback)
{
    const QJSValue function = arguments::takeCallback({&timeoutMs, &callback});
    int timeout = kDefaultTimeoutMs;
    MLFlushResult refused;
    refused.error = arguments::readOptional("timeoutMs", timeoutMs, timeout);
    callback::whenFinished(this, refused.error ? QtFuture::makeReadyFuture(refused) : MLClient::flush(timeout), function);
}

void QmlClient::persist(const QJSValue &callback)
{
    callback::whenFinished(this, MLClient::persist(), callback);
}

void QmlClient::retryRejected(const QJSValue &eventIds)
{
    QStringList ids;
    if (!accept(arguments::readOptional("eventIds", eventIds, ids)))
        return;
    if (!eventIds.isNull() && ids.isEmpty())
        return; // none, not all
    MLClient::retryRejected(ids);
    Q_EMIT rejectedEventsChanged();
}

void QmlClient::dropRejected(const QJSValue &eventIds)
{
    QStringList ids;
    if (!accept(arguments::readOptional("eventIds", eventIds, ids)))
        return;
    if (!eventIds.isNull() && ids.isEmpty())
        return; // none, not all
    MLClient::dropRejected(ids);
    Q_EMIT rejectedEventsChanged();
}

void QmlClient::purge()
{
    MLClient::purge();
    callback::whenFinished(this, MLClient::persist(), [this] { Q_EMIT rejectedEventsChanged(); });
}

void QmlClient::rotateDeviceId()
{
    MLClient::rotateDeviceId();
}

void QmlClient::forgetMe()
{
    MLClient::forgetMe();
}

void QmlClient::clearErrors()
{
    MLClient::clearErrors();
}

} // namespace mindlytics
