// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlenums.h>

#include <QtCore/qobjectdefs.h>
#include <QtCore/qstring.h>

/*! What a session begins with. One of userId and deviceId is required. */
class MINDLYTICS_EXPORT MLSessionOptions
{
    Q_GADGET
    Q_PROPERTY(QString sessionId MEMBER sessionId)
    Q_PROPERTY(QString conversationId MEMBER conversationId)
    Q_PROPERTY(QString userId MEMBER userId)
    Q_PROPERTY(QString deviceId MEMBER deviceId)
    Q_PROPERTY(bool listening MEMBER listening)
    Q_PROPERTY(ML::ContentMode contentMode MEMBER contentMode)

public:
    /*! The session; one that exists already is continued. Empty: a UUID is made. */
    QString sessionId{};
    /*! The conversation that events belong to when they name none. */
    QString conversationId{};
    /*! The user, if known: 1 to 100 characters. */
    QString userId{};
    /*! The device. Without a userId the service makes an anonymous user for it. */
    QString deviceId{};
    /*! Whether the session listens to its live events from the start (MLSession::listening). */
    bool listening = false;
    /*! What of this session's conversations is sent; default: what the client says (MLPrivacyOptions::content). */
    ML::ContentMode contentMode = ML::ContentMode::Default;
};
