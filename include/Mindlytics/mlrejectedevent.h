// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlerror.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qdatetime.h>

/*! An event that the server refused for good, kept apart so that it can be looked at, sent again or dropped. */
class MINDLYTICS_EXPORT MLRejectedEvent
{
    Q_GADGET
    Q_PROPERTY(QString eventId MEMBER eventId)
    Q_PROPERTY(QString sessionId MEMBER sessionId)
    Q_PROPERTY(MLError error MEMBER error)
    Q_PROPERTY(QDateTime rejectedAt MEMBER rejectedAt)
    Q_PROPERTY(QByteArray json MEMBER json)

public:
    /*! The event's id (MLReceipt::eventId). */
    QString eventId{};
    /*! Its session. */
    QString sessionId{};
    /*! Status and reason: ML::ErrorCode::Rejected or ML::ErrorCode::PoisonEvent. */
    MLError error{};
    /*! When it was refused, UTC. */
    QDateTime rejectedAt{};
    /*! The event as it was sent: one JSON object in UTF-8. */
    QByteArray json{};
};
