// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "qml/qmlsession.h"

#include <Mindlytics/mlclient.h>

#include <QtQml/QQmlListProperty>
#include <QtQml/QQmlParserStatus>
#include <QtQml/qqml.h>

namespace mindlytics {

/*! MLClient in QML. Its methods take plain objects; an argument that may be left out may be null, too, and a function, the last one, is
 *  called with the result. What breaks a rule is refused, signalled and warned about. */
class QmlClient : public MLClient, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_NAMED_ELEMENT(MLClient)
    Q_CLASSINFO("DefaultProperty", "data")
    Q_PROPERTY(QQmlListProperty<QObject> data READ data)
    Q_PROPERTY(QString version READ version CONSTANT)
    Q_PROPERTY(MLError configurationError READ configurationError NOTIFY configurationErrorChanged)
    Q_PROPERTY(QVariantList errors READ errorList NOTIFY errorsChanged)
    Q_PROPERTY(QVariantList rejectedEvents READ rejectedList NOTIFY rejectedEventsChanged)

public:
    explicit QmlClient(QObject *parent = nullptr);

    /*! What is declared inside it. A session there is one of this client. */
    QQmlListProperty<QObject> data();
    /*! The last 100 errors of the client, oldest first: mlError. */
    QVariantList errorList() const;
    /*! The events that were set aside, oldest first: mlRejectedEvent. */
    QVariantList rejectedList() const;

    /*! createSession({userId, deviceId, sessionId, conversationId, contentMode, listening}): never null. */
    Q_INVOKABLE mindlytics::QmlSession *createSession(const QJSValue &options);
    /*! userIdentify(id, traits, deviceId, callback); the callback gets an mlResponse. */
    Q_INVOKABLE void userIdentify(const QJSValue &id, QJSValue traits = arguments::leftOut(), QJSValue deviceId = arguments::leftOut(),
                                  QJSValue callback = arguments::leftOut());
    /*! userAlias(id, previousId, callback); the callback gets an mlResponse. */
    Q_INVOKABLE void userAlias(const QJSValue &id, const QJSValue &previousId, QJSValue callback = arguments::leftOut());
    /*! flush(timeoutMs = 30000, callback); the callback gets an mlFlushResult, as the signal flushed() does. */
    Q_INVOKABLE void flush(QJSValue timeoutMs = arguments::leftOut(), QJSValue callback = arguments::leftOut());
    /*! persist(callback): calls it when all accepted so far is on disk. */
    Q_INVOKABLE void persist(const QJSValue &callback = arguments::leftOut());
    /*! retryRejected(eventIds), of all if left out. */
    Q_INVOKABLE void retryRejected(const QJSValue &eventIds = arguments::leftOut());
    /*! dropRejected(eventIds), of all if left out. */
    Q_INVOKABLE void dropRejected(const QJSValue &eventIds = arguments::leftOut());
    Q_INVOKABLE void purge();
    Q_INVOKABLE void rotateDeviceId();
    Q_INVOKABLE void forgetMe();
    Q_INVOKABLE void clearErrors();

    /*! Destroyed while the client can still deliver: for what has to end before it does. */
    const QObject *end() const { return &m_end; }

    void classBegin() override { }
    void componentComplete() override { }

Q_SIGNALS:
    void configurationErrorChanged();
    void rejectedEventsChanged();

private:
    bool accept(const MLError &error);

    QObject m_end;
};

} // namespace mindlytics
