// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlglobal.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qmetatype.h>
#include <QtCore/qvariant.h>

/*! That an event left the machine: what is noted when it is sent for the first time, whatever the server answers. Holds no text of it. */
class MINDLYTICS_EXPORT MLAuditEntry
{
    Q_GADGET
    Q_PROPERTY(QDateTime leftAt MEMBER leftAt)
    Q_PROPERTY(QString eventId MEMBER eventId)
    Q_PROPERTY(QString sessionId MEMBER sessionId)
    Q_PROPERTY(QString event MEMBER event)
    Q_PROPERTY(qint64 bytes MEMBER bytes)
    Q_PROPERTY(QVariantMap redacted MEMBER redacted)

public:
    /*! When it was sent, UTC. */
    QDateTime leftAt{};
    /*! Its id (MLReceipt::eventId); empty for MLClient::userIdentify() and userAlias(). */
    QString eventId{};
    /*! Its session; empty likewise. */
    QString sessionId{};
    /*! What it is, as the service names it, such as `Conversation Turn` or `identify`; `event` for the application's own. */
    QString event{};
    /*! How large it is as JSON. */
    qint64 bytes = 0;
    /*! How many passages were redacted in it, by the redactor's name, such as `email`. */
    QVariantMap redacted{};

    /*! One line of JSON, without its end. */
    QByteArray toJson() const;
};
