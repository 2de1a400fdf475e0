// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "qml/arguments.h"

#include <Mindlytics/mlclient.h>
#include <Mindlytics/mlsession.h>

#include <QtQml/QQmlParserStatus>
#include <QtQml/qqml.h>

namespace mindlytics {

/*! MLSession in QML. Its methods take plain objects; an argument that may be left out may be null, too. What breaks a rule is refused,
 *  signalled and warned about. */
class QmlSession : public MLSession, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_NAMED_ELEMENT(MLSession)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(QVariantMap attributes READ attributes WRITE setAttributes NOTIFY attributesChanged)
    Q_PROPERTY(bool listening READ isListening WRITE setListening NOTIFY listeningChanged)
    Q_PROPERTY(QVariantList errors READ errorList NOTIFY errorsChanged)

public:
    explicit QmlSession(QObject *parent = nullptr);
    /*! An active session is ended, as it is when its client is destroyed first. */
    ~QmlSession() override;

    /*! Whether the session is started, with its attributes, and not ended. Default false: its first event starts it. Set to true it is
     *  started as soon as it and its client are complete and usable; set to false, or destroyed, it is ended. An ended session cannot be
     *  started again. */
    bool isActive() const { return m_active; }
    void setActive(bool active);
    /*! What startSession() is given when the session becomes active. */
    QVariantMap attributes() const { return m_attributes; }
    void setAttributes(const QVariantMap &attributes);
    /*! MLSession::listening, in any order with the other properties. */
    bool isListening() const;
    void setListening(bool listening);
    /*! The session's last 100 errors, oldest first: mlError. */
    QVariantList errorList() const;

    /*! trackEvent(event, properties, {conversationId, timestamp}) */
    Q_INVOKABLE MLReceipt trackEvent(const QJSValue &event, const QJSValue &properties = arguments::leftOut(),
                                     const QJSValue &options = arguments::leftOut());
    /*! trackConversationTurn({user, assistant, assistantId, usage, properties, conversationId, timestamp}); usage is {cost} or
     *  {model, promptTokens, completionTokens}. */
    Q_INVOKABLE MLReceipt trackConversationTurn(const QJSValue &turn);
    /*! trackConversationUsage({cost} or {model, promptTokens, completionTokens}, {conversationId, timestamp}) */
    Q_INVOKABLE MLReceipt trackConversationUsage(const QJSValue &usage, const QJSValue &options = arguments::leftOut());
    /*! trackFunctionCall({name, args, result, runtimeMs, properties, conversationId, timestamp}) */
    Q_INVOKABLE MLReceipt trackFunctionCall(const QJSValue &call);
    /*! userIdentify(id, traits, deviceId, timestamp); the id may be null where a device is enough. */
    Q_INVOKABLE MLReceipt userIdentify(const QJSValue &id, const QJSValue &traits = arguments::leftOut(),
                                       const QJSValue &deviceId = arguments::leftOut(), const QJSValue &timestamp = arguments::leftOut());
    /*! userAlias(id, previousId, timestamp) */
    Q_INVOKABLE MLReceipt userAlias(const QJSValue &id, const QJSValue &previousId, const QJSValue &timestamp = arguments::leftOut());
    /*! startSession(attributes, timestamp); without attributes, with those of the property. */
    Q_INVOKABLE MLReceipt startSession(const QJSValue &attributes = arguments::leftOut(), const QJSValue &timestamp = arguments::leftOut());
    /*! startConversation(attributes, {conversationId, timestamp}, properties) */
    Q_INVOKABLE MLReceipt startConversation(const QJSValue &attributes = arguments::leftOut(), const QJSValue &options = arguments::leftOut(),
                                            const QJSValue &properties = arguments::leftOut());
    /*! endConversation(properties, {conversationId, timestamp}, attributes) */
    Q_INVOKABLE MLReceipt endConversation(const QJSValue &properties = arguments::leftOut(), const QJSValue &options = arguments::leftOut(),
                                          const QJSValue &attributes = arguments::leftOut());
    /*! endSession(attributes, timestamp) */
    Q_INVOKABLE MLReceipt endSession(const QJSValue &attributes = arguments::leftOut(), const QJSValue &timestamp = arguments::leftOut());
    /*! flush(timeoutMs = 30000, callback): the session takes no more events. The callback gets an mlFlushResult, as flushed() does. */
    Q_INVOKABLE void flush(QJSValue timeoutMs = arguments::leftOut(), QJSValue callback = arguments::leftOut());
    /*! The same, but the session goes on. */
    Q_INVOKABLE void flushAndContinue(QJSValue timeoutMs = arguments::leftOut(), QJSValue callback = arguments::leftOut());
    Q_INVOKABLE void clearErrors();

    /*! Takes the MLClient that it is declared in, near or far, unless it has a client. */
    void findClient();
    void classBegin() override { m_complete = false; }
    void componentComplete() override;

Q_SIGNALS:
    void activeChanged();
    void attributesChanged();

private:
    MLReceipt told(const MLReceipt &receipt);
    MLReceipt refused(const MLError &error) { return told(refuse(error)); }
    MLReceipt started(const MLReceipt &receipt);
    MLReceipt ended(const MLReceipt &receipt);
    void flushWith(QFuture<MLFlushResult> (MLSession::*flushing)(int), QJSValue &timeoutMs, QJSValue &callback);
    void watchClient();
    void endWithClient();
    void catchUp();
    void noteActive(bool active);

    QVariantMap m_attributes;
    QMetaObject::Connection m_clientValid;
    QMetaObject::Connection m_clientEnabled;
    QMetaObject::Connection m_clientEnds;
    bool m_complete = true; //!< not while QML sets the properties
    bool m_active = false; //!< or asked to be
    bool m_started = false;
    bool m_listens = false; //!< asked for; the session may not be usable yet
};

} // namespace mindlytics
