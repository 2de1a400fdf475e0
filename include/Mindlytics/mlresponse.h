// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlerror.h>

#include <QtCore/qjsonvalue.h>

/*! The answer to a direct request (MLHttpClient::sendRequest(), MLClient::userIdentify(), MLClient::userAlias()). */
class MINDLYTICS_EXPORT MLResponse
{
    Q_GADGET
    Q_PROPERTY(QJsonValue data MEMBER data)
    Q_PROPERTY(int status MEMBER status)
    Q_PROPERTY(MLError error MEMBER error)

public:
    /*! The JSON of the answer's body; undefined if the body was empty or no JSON. */
    QJsonValue data = QJsonValue(QJsonValue::Undefined);
    /*! The HTTP status; 0 if there was no answer (error.status is -1 then). */
    int status = 0;
    /*! Set unless the status is 2xx and the body JSON (or empty). */
    MLError error{};

    /*! True if the request failed. */
    Q_INVOKABLE bool errored() const { return error.isError(); }
    /*! The sentence that says why; empty after success. */
    Q_INVOKABLE QString message() const { return error.message; }
};
