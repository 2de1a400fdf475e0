// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "qml/qmlsession.h"

#include "qml/callback.h"
#include "qml/qmlclient.h"

#include <QtQml/QQmlInfo>

namespace mindlytics {

using namespace arguments;

namespace {

constexpr int kDefaultTimeoutMs = 30000; // as in C++

/*! Reads one optional argument after the other until one is wrong. */
class Reading
{
public:
    template <typename T>
    Reading &optional(const char *name, const QJSValue &value, T &to)
    {
        if (!m_error)
            m_error = readOptional(name, value, to);
        return *this;
    }
    template <typename T>
    Reading &required(const char *name, const QJSValue &value, T &to)
    {
        if (!m_error)
            m_error = read(name, value, to);
        return *this;
    }
    const MLError &error() const { return m_error; }

private:
    MLError m_error;
};

} // namespace

QmlSession::QmlSession(QObject *parent)
    : MLSession(parent)
{
    connect(this, &MLSession::clientChanged, this, &QmlSession::watchClient);
    connect(this, &MLSession::validChanged, this, &QmlSession::catchUp);
    watchClient();
}

QmlSession::~QmlSession()
{
    if (m_active && m_started)
        MLSession::endSession();
}

// ---- Properties ----

void QmlSession::setActive(bool active)
{
    if (active == m_active)
        return;
    if (!active && m_started) {
        endSession();
        return;
    }
    noteActive(active);
    catchUp();
}

void QmlSession::noteActive(bool active)
{
    if (std::exchange(m_active, active) != active)
        Q_EMIT activeChanged();
}

void QmlSession::setAttributes(const QVariantMap &attributes)
{
    if (std::exchange(m_attributes, attributes) != attributes)
        Q_EMIT attributesChanged();
}

bool QmlSession::isListening() const
{
    return m_listens || MLSession::isListening();
}

void QmlSession::setListening(bool listening)
{
    if (listening == isListening())
        return;
    m_listens = listening;
    if (listening && !(m_complete && isValid())) {
        Q_EMIT listeningChanged(); // begins once it is usable
        return;
    }
    const bool was = MLSession::isListening();
    MLSession::setListening(listening);
    m_listens = false;
    if (was == listening)
        Q_EMIT listeningChanged();
}

QVariantList QmlSession::errorList() const
{
    QVariantList list;
    const QList<MLError> all = errors();
    for (const MLError &error : all)
        list.append(QVariant::fromValue(error));
    return list;
}

void QmlSession::clearErrors()
{
    MLSession::clearErrors();
}

// ---- The beginning ----

void QmlSession::findClient()
{
    for (QObject *object = parent(); object && !client(); object = object->parent()) {
        if (auto *client = qobject_cast<MLClient *>(object))
            setClient(client);
    }
}

void QmlSession::componentComplete()
{
    findClient();
    m_complete = true;
    catchUp();
}

void QmlSession::watchClient()
{
    disconnect(m_clientValid);
    disconnect(m_clientEnabled);
    disconnect(m_clientEnds);
    if (MLClient *client = this->client()) {
        m_clientValid = connect(client, &MLClient::validChanged, this, &QmlSession::catchUp);
        m_clientEnabled = connect(client, &MLClient::enabledChanged, this, &QmlSession::catchUp);
        if (const auto *declared = qobject_cast<QmlClient *>(client))
            m_clientEnds = connect(declared->end(), &QObject::destroyed, this, &QmlSession::endWithClient);
    }
    catchUp();
}

/*! A session that lives beside its client, or deep in it, is destroyed too late to be ended by that. */
void QmlSession::endWithClient()
{
    if (m_active && m_started)
        ended(MLSession::endSession());
}

/*! Does what the properties ask for and what was not possible so far. */
void QmlSession::catchUp()
{
    if (!m_complete || !isValid())
        return;
    if (std::exchange(m_listens, false))
        MLSession::setListening(true);
    const MLClient *client = this->client();
    if (!m_active || m_started || !client || !client->isValid() || !client->isEnabled())
        return;
    if (const MLReceipt receipt = startSession(); !receipt.isAccepted() && !m_started)
        noteActive(false);
}

// ---- Calls ----

/*! Warns about what the developer can mend. */
MLReceipt QmlSession::told(const MLReceipt &receipt)
{
    switch (receipt.error.code) {
    case ML::ErrorCode::InvalidArgument:
    case ML::ErrorCode::InvalidSession:
    case ML::ErrorCode::NotConfigured:
    case ML::ErrorCode::ClientDestroyed:
        qmlWarning(this) << receipt.error.message;
        break;
    default:
        break;
    }
    return receipt;
}

MLReceipt QmlSession::started(const MLReceipt &receipt)
{
    if (receipt.isAccepted()) {
        m_started = true;
        noteActive(true);
    }
    return told(receipt);
}

MLReceipt QmlSession::ended(const MLReceipt &receipt)
{
    if (receipt.isAccepted()) {
        m_started = false;
        noteActive(false);
    }
    return told(receipt);
}

MLReceipt QmlSession::trackEvent(const QJSValue &event, const QJSValue &properties, const QJSValue &options)
{
    QString name;
    QVariantMap values;
    MLEventOptions given;
    const Reading reading = Reading().required("event", event, name).optional("properties", properties, values).optional("options", options, given);
    return reading.error() ? refused(reading.error()) : told(MLSession::trackEvent(name, values, given));
}

MLReceipt QmlSession::trackConversationTurn(const QJSValue &turn)
{
    MLTurn value;
    const MLError error = read("turn", turn, value);
    return error ? refused(error) : told(MLSession::trackConversationTurn(value));
}

MLReceipt QmlSession::trackConversationUsage(const QJSValue &usage, const QJSValue &options)
{
    MLUsage value;
    MLEventOptions given;
    const Reading reading = Reading().required("usage", usage, value).optional("options", options, given);
    return reading.error() ? refused(reading.error()) : told(MLSession::trackConversationUsage(value, given));
}

MLReceipt QmlSession::trackFunctionCall(const QJSValue &call)
{
    MLFunctionCall value;
    const MLError error = read("call", call, value);
    return error ? refused(error) : told(MLSession::trackFunctionCall(value));
}

MLReceipt QmlSession::userIdentify(const QJSValue &id, const QJSValue &traits, const QJSValue &deviceId, const QJSValue &timestamp)
{
    QString user, device;
    QVariantMap values;
    QDateTime time;
    const Reading reading = Reading().optional("id", id, user).optional("traits", traits, values).optional("deviceId", deviceId, device)
                                .optional("timestamp", timestamp, time);
    return reading.error() ? refused(reading.error()) : told(MLSession::userIdentify(user, values, device, time));
}

MLReceipt QmlSession::userAlias(const QJSValue &id, const QJSValue &previousId, const QJSValue &timestamp)
{
    QString user, previous;
    QDateTime time;
    const Reading reading = Reading().required("id", id, user).required("previousId", previousId, previous).optional("timestamp", timestamp, time);
    return reading.error() ? refused(reading.error()) : told(MLSession::userAlias(user, previous, time));
}

MLReceipt QmlSession::startSession(const QJSValue &attributes, const QJSValue &timestamp)
{
    QVariantMap values = m_attributes;
    QDateTime time;
    const Reading reading = Reading().optional("attributes", attributes, values).optional("timestamp", timestamp, time);
    return reading.error() ? refused(reading.error()) : started(MLSession::startSession(values, time));
}

MLReceipt QmlSession::startConversation(const QJSValue &attributes, const QJSValue &options, const QJSValue &properties)
{
    QVariantMap values, more;
    MLEventOptions given;
    const Reading reading = Reading().optional("attributes", attributes, values).optional("options", options, given)
                                .optional("properties", properties, more);
    return reading.error() ? refused(reading.error()) : told(MLSession::startConversation(values, given, more));
}

MLReceipt QmlSession::endConversation(const QJSValue &properties, const QJSValue &options, const QJSValue &attributes)
{
    QVariantMap values, more;
    MLEventOptions given;
    const Reading reading = Reading().optional("properties", properties, values).optional("options", options, given)
                                .optional("attributes", attributes, more);
    return reading.error() ? refused(reading.error()) : told(MLSession::endConversation(values, given, more));
}

MLReceipt QmlSession::endSession(const QJSValue &attributes, const QJSValue &timestamp)
{
    QVariantMap values;
    QDateTime time;
    const Reading reading = Reading().optional("attributes", attributes, values).optional("timestamp", timestamp, time);
    return reading.error() ? refused(reading.error()) : ended(MLSession::endSession(values, time));
}

void QmlSession::flush(QJSValue timeoutMs, QJSValue callback)
{
    flushWith(&MLSession::flush, timeoutMs, callback);
}

void QmlSession::flushAndContinue(QJSValue timeoutMs, QJSValue callback)
{
    flushWith(&MLSession::flushAndContinue, timeoutMs, callback);
}

void QmlSession::flushWith(QFuture<MLFlushResult> (MLSession::*flushing)(int), QJSValue &timeoutMs, QJSValue &callback)
{
    const QJSValue function = takeCallback({&timeoutMs, &callback});
    int timeout = kDefaultTimeoutMs;
    MLFlushResult wrong;
    wrong.error = readOptional("timeoutMs", timeoutMs, timeout);
    callback::whenFinished(this, wrong.error ? QtFuture::makeReadyFuture(wrong) : (this->*flushing)(timeout), function);
}

} // namespace mindlytics
