// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlglobal.h>

#include <QtCore/qdatetime.h>
#include <QtCore/qobjectdefs.h>
#include <QtCore/qstring.h>
#include <QtCore/qvariant.h>

/*! An event that the service sent over a live channel: an echo of one of yours, or one of its own making. */
class MINDLYTICS_EXPORT MLEvent
{
    Q_GADGET
    Q_PROPERTY(QString organizationId MEMBER organizationId)
    Q_PROPERTY(QString appId MEMBER appId)
    Q_PROPERTY(QString sessionId MEMBER sessionId)
    Q_PROPERTY(QString userId MEMBER userId)
    Q_PROPERTY(QString conversationId MEMBER conversationId)
    Q_PROPERTY(QString eventId MEMBER eventId)
    Q_PROPERTY(QString originEventId MEMBER originEventId)
    Q_PROPERTY(QDateTime timestamp MEMBER timestamp)
    Q_PROPERTY(QString event MEMBER event)
    Q_PROPERTY(QVariantMap properties MEMBER properties)
    Q_PROPERTY(QVariantMap userTraits MEMBER userTraits)

public:
    QString organizationId{}; //!< the organization; may be empty
    QString appId{}; //!< the project; may be empty
    QString sessionId{}; //!< the session it belongs to
    QString userId{}; //!< the user; may be empty
    QString conversationId{}; //!< the conversation; may be empty
    QString eventId{}; //!< the service's own id of the event; may be empty
    QString originEventId{}; //!< for an event of the service's making: the eventId of the event it was made from
    QDateTime timestamp{}; //!< when it happened, UTC
    QString event{}; //!< its name, such as `Conversation Turn`
    QVariantMap properties{}; //!< strings, bools, numbers, or lists of one of these
    QVariantMap userTraits{}; //!< the user's traits; may be empty
};
