// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlcaptureglobal.h>

#include <QtCore/qmetatype.h>
#include <QtCore/qobjectdefs.h>
#include <QtCore/qstring.h>

/*! A function that the model wants called. */
class MINDLYTICS_CAPTURE_EXPORT MLChatToolCall
{
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString arguments MEMBER arguments)

public:
    /*! The server's id of this call, which the message with its result names; empty if the server gives none (Ollama). */
    QString id{};
    /*! The function's name. */
    QString name{};
    /*! Its arguments: JSON text, `{}` if there are none. A model may write what is no JSON; it stands here as it came. */
    QString arguments{};

    friend bool operator==(const MLChatToolCall &a, const MLChatToolCall &b)
    {
        return a.id == b.id && a.name == b.name && a.arguments == b.arguments;
    }
    friend bool operator!=(const MLChatToolCall &a, const MLChatToolCall &b) { return !(a == b); }
};
