// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlcaptureglobal.h>
#include <Mindlytics/mlenums.h>

#include <QtCore/qstring.h>

/*! What is wrong with an answer of a chat server; with ML::ChatFault::NoFault nothing is. */
class MINDLYTICS_CAPTURE_EXPORT MLChatError
{
    Q_GADGET
    Q_PROPERTY(ML::ChatFault fault MEMBER fault)
    Q_PROPERTY(QString message MEMBER message)
    Q_PROPERTY(QString type MEMBER type)

public:
    /*! The kind of trouble. */
    ML::ChatFault fault = ML::ChatFault::NoFault;
    /*! A sentence for people; with ML::ChatFault::ServerReported the server's own words, up to 1000 characters of them. They may
     *  quote anything. */
    QString message{};
    /*! The server's name or number for the trouble, such as `overloaded_error`; empty if it gave none. */
    QString type{};

    /*! True if this tells of trouble. */
    Q_INVOKABLE bool isError() const { return fault != ML::ChatFault::NoFault; }
    explicit operator bool() const { return isError(); }

    friend bool operator==(const MLChatError &a, const MLChatError &b)
    {
        return a.fault == b.fault && a.message == b.message && a.type == b.type;
    }
    friend bool operator!=(const MLChatError &a, const MLChatError &b) { return !(a == b); }
};
