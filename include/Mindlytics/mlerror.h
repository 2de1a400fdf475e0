// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlenums.h>

#include <QtCore/qmetatype.h>
#include <QtCore/qstring.h>

/*! A failure, or, with ML::ErrorCode::NoError, none. A plain value: the SDK throws nothing. */
class MINDLYTICS_EXPORT MLError
{
    Q_GADGET
    Q_PROPERTY(ML::ErrorCode code MEMBER code)
    Q_PROPERTY(int status MEMBER status)
    Q_PROPERTY(QString message MEMBER message)
    Q_PROPERTY(QString eventId MEMBER eventId)
    Q_PROPERTY(QString sessionId MEMBER sessionId)

public:
    /*! The kind of failure. */
    ML::ErrorCode code = ML::ErrorCode::NoError;
    /*! The HTTP status that caused it; -1 if there was none. */
    int status = -1;
    /*! A sentence for people, in the application's language. May end with up to 1 KB of what the server said, from which the
     *  API key is taken out. */
    QString message{};
    /*! The event it concerns (see MLReceipt::eventId); empty if it concerns none, or many. */
    QString eventId{};
    /*! The session it concerns; empty if it concerns the whole client. */
    QString sessionId{};

    /*! True if this tells of a failure. */
    Q_INVOKABLE bool isError() const { return code != ML::ErrorCode::NoError; }
    explicit operator bool() const { return isError(); }

    friend bool operator==(const MLError &a, const MLError &b)
    {
        return a.code == b.code && a.status == b.status && a.message == b.message && a.eventId == b.eventId
            && a.sessionId == b.sessionId;
    }
    friend bool operator!=(const MLError &a, const MLError &b) { return !(a == b); }
};

/*! Writes code, status and message to a debug stream. */
MINDLYTICS_EXPORT QDebug operator<<(QDebug debug, const MLError &error);
