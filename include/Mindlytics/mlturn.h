// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlusage.h>

#include <QtCore/qdatetime.h>
#include <QtCore/qvariant.h>

/*! One turn of a conversation: what the user said and what the assistant answered. */
class MINDLYTICS_EXPORT MLTurn
{
    Q_GADGET
    Q_PROPERTY(QString user MEMBER user)
    Q_PROPERTY(QString assistant MEMBER assistant)
    Q_PROPERTY(QString assistantId MEMBER assistantId)
    Q_PROPERTY(MLUsage usage MEMBER usage)
    Q_PROPERTY(QVariantMap properties MEMBER properties)
    Q_PROPERTY(QString conversationId MEMBER conversationId)
    Q_PROPERTY(QDateTime timestamp MEMBER timestamp)

public:
    /*! The user's text; may be empty. */
    QString user{};
    /*! The assistant's text; may be empty. */
    QString assistant{};
    /*! Which assistant answered; null: left out. */
    QString assistantId{};
    /*! What the answer cost; null: left out. */
    MLUsage usage{};
    /*! Your own values: bool, integer, floating point or QString. The names `user`, `assistant`, `assistant_id`,
     *  `cost`, `model`, `prompt_tokens` and `completion_tokens` are taken. */
    QVariantMap properties{};
    /*! The conversation; empty: the session's conversationId. */
    QString conversationId{};
    /*! When it happened; null: now. */
    QDateTime timestamp{};
};
