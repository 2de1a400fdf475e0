// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlenums.h>
#include <Mindlytics/mlusage.h>

#include <QtCore/qdatetime.h>
#include <QtCore/qvariant.h>

#include <functional>
#include <optional>

/*! An accepted event on its way, as an event filter sees it. A filter may change all that is not marked as fixed; a field that this kind of
 *  event does not have is null, and ignored. */
class MINDLYTICS_EXPORT MLOutgoingEvent
{
    Q_GADGET
    Q_PROPERTY(ML::EventKind kind MEMBER kind)
    Q_PROPERTY(QString eventId MEMBER eventId)
    Q_PROPERTY(QString sessionId MEMBER sessionId)
    Q_PROPERTY(QDateTime timestamp MEMBER timestamp)
    Q_PROPERTY(QString conversationId MEMBER conversationId)
    Q_PROPERTY(QString userId MEMBER userId)
    Q_PROPERTY(QString deviceId MEMBER deviceId)
    Q_PROPERTY(QString previousId MEMBER previousId)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString user MEMBER user)
    Q_PROPERTY(QString assistant MEMBER assistant)
    Q_PROPERTY(QString assistantId MEMBER assistantId)
    Q_PROPERTY(QString args MEMBER args)
    Q_PROPERTY(QString result MEMBER result)
    Q_PROPERTY(MLUsage usage MEMBER usage)
    Q_PROPERTY(QVariantMap properties MEMBER properties)
    Q_PROPERTY(QVariantMap attributes MEMBER attributes)
    Q_PROPERTY(QVariantMap traits MEMBER traits)

public:
    /*! What it is; fixed. */
    ML::EventKind kind = ML::EventKind::Custom;
    /*! Its id (MLReceipt::eventId); fixed. */
    QString eventId{};
    /*! Its session; fixed. */
    QString sessionId{};
    /*! When it happened, UTC; fixed. */
    QDateTime timestamp{};
    /*! Its conversation; fixed. */
    QString conversationId{};
    /*! Its user and device, such as to be replaced by pseudonyms; one of them must be left. With UserIdentified and UserAliased, the id
     *  that the user gets. */
    QString userId{};
    QString deviceId{};
    /*! With UserAliased: the id the user had. */
    QString previousId{};
    /*! The name of a function, or of an event of the application's own. */
    QString name{};
    /*! The texts of a turn. */
    QString user{};
    QString assistant{};
    /*! Which assistant answered. */
    QString assistantId{};
    /*! Arguments and result of a function call. */
    QString args{};
    QString result{};
    /*! What it cost. */
    MLUsage usage{};
    /*! Values as the tracking calls take them. */
    QVariantMap properties{};
    QVariantMap attributes{};
    QVariantMap traits{};
};

/*! Answers the event that is to be sent instead, or nothing if none is. See MLClient::setEventFilter(). */
using MLEventFilter = std::function<std::optional<MLOutgoingEvent>(MLOutgoingEvent)>;
