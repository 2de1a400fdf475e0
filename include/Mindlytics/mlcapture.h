// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlcaptureglobal.h>

#include <QtCore/qstring.h>
#include <QtNetwork/qnetworkrequest.h>

class MLSession;

/*! Marks requests for an MLNetworkAccessManager. Another manager takes no notice of the marks. */
class MINDLYTICS_CAPTURE_EXPORT MLCapture
{
public:
    /*! \a request is one to a chat server: what is asked and answered becomes turns and function calls of \a session, in the
     *  conversation \a conversationId; empty: in that which the session has when the request is sent. If the session is destroyed
     *  before the answer, nothing is tracked. */
    static void tag(QNetworkRequest &request, MLSession *session, const QString &conversationId = {});
    /*! \a request is not to be watched, though its host is. For what is no part of a conversation, such as one that makes its title. */
    static void ignore(QNetworkRequest &request);

    MLCapture() = delete;
};
