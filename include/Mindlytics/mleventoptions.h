// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlglobal.h>

#include <QtCore/qdatetime.h>
#include <QtCore/qobjectdefs.h>
#include <QtCore/qstring.h>

/*! What any event may carry besides its own data. */
class MINDLYTICS_EXPORT MLEventOptions
{
    Q_GADGET
    Q_PROPERTY(QString conversationId MEMBER conversationId)
    Q_PROPERTY(QDateTime timestamp MEMBER timestamp)

public:
    /*! The conversation; empty: the session's conversationId. */
    QString conversationId{};
    /*! When it happened, for importing the past; null: now. One that is not null must be valid. Sent in UTC with milliseconds. */
    QDateTime timestamp{};
};
