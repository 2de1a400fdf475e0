// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlchaterror.h>
#include <Mindlytics/mlchattoolcall.h>
#include <Mindlytics/mlchatusage.h>

#include <QtCore/qlist.h>

/*! What a chat server answered, as far as it has been read. */
class MINDLYTICS_CAPTURE_EXPORT MLChatResult
{
    Q_GADGET
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString reasoning MEMBER reasoning)
    Q_PROPERTY(QString refusal MEMBER refusal)
    Q_PROPERTY(QList<MLChatToolCall> toolCalls MEMBER toolCalls)
    Q_PROPERTY(QString finishReason MEMBER finishReason)
    Q_PROPERTY(QString model MEMBER model)
    Q_PROPERTY(MLChatUsage usage MEMBER usage)
    Q_PROPERTY(MLChatError error MEMBER error)
    Q_PROPERTY(ML::ChatDialect dialect MEMBER dialect)
    Q_PROPERTY(bool complete MEMBER complete)

public:
    /*! The assistant's text. */
    QString text{};
    /*! What the model thought aloud, where the server tells it. */
    QString reasoning{};
    /*! The words in which the model refused, where they are apart from the text. */
    QString refusal{};
    /*! The functions that the model wants called, in the order in which it began them. */
    QList<MLChatToolCall> toolCalls{};
    /*! Why the model stopped, in the server's word (`stop`, `tool_use`, `completed`, …); empty if it did not tell. */
    QString finishReason{};
    /*! The model that answered. */
    QString model{};
    /*! The tokens it took. */
    MLChatUsage usage{};
    /*! The first thing that was wrong. */
    MLChatError error{};
    /*! How the answer is written; ML::ChatDialect::Auto if that is not known yet. */
    ML::ChatDialect dialect = ML::ChatDialect::Auto;
    /*! True if the server said that the answer is whole. */
    bool complete = false;
};
