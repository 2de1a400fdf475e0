// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlglobal.h>

#include <QtCore/qdatetime.h>
#include <QtCore/qobjectdefs.h>
#include <QtCore/qstring.h>
#include <QtCore/qvariant.h>

/*! One call of a function ("tool") that the assistant made. */
class MINDLYTICS_EXPORT MLFunctionCall
{
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString args MEMBER args)
    Q_PROPERTY(QString result MEMBER result)
    Q_PROPERTY(qint64 runtimeMs MEMBER runtimeMs)
    Q_PROPERTY(QVariantMap properties MEMBER properties)
    Q_PROPERTY(QString conversationId MEMBER conversationId)
    Q_PROPERTY(QDateTime timestamp MEMBER timestamp)

public:
    /*! The function's name; not empty. */
    QString name{};
    /*! Its arguments, usually a JSON text; null: left out. */
    QString args{};
    /*! Its result, usually a JSON text; null: left out. */
    QString result{};
    /*! How long it ran, in milliseconds; 0 or more. */
    qint64 runtimeMs = 0;
    /*! Your own values: bool, integer, floating point or QString. The names `name`, `args`, `result` and `runtime` are taken. */
    QVariantMap properties{};
    /*! The conversation; empty: the session's conversationId. */
    QString conversationId{};
    /*! When it happened; null: now. */
    QDateTime timestamp{};
};
