// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlbatchoptions.h>
#include <Mindlytics/mloutboxoptions.h>
#include <Mindlytics/mlprivacyoptions.h>
#include <Mindlytics/mlretryoptions.h>

#include <QtCore/qstring.h>
#include <QtCore/qurl.h>

/*! What an MLClient can be told. An empty key, project or address falls back to its environment variable, then to its default. A value out of
 *  its range makes the client invalid (MLClient::configurationError()). */
class MINDLYTICS_EXPORT MLClientOptions
{
    Q_GADGET
    Q_PROPERTY(QString apiKey MEMBER apiKey)
    Q_PROPERTY(QString projectId MEMBER projectId)
    Q_PROPERTY(QUrl serverEndpoint MEMBER serverEndpoint)
    Q_PROPERTY(QUrl liveEndpoint MEMBER liveEndpoint)
    Q_PROPERTY(QString authorizationScheme MEMBER authorizationScheme)
    Q_PROPERTY(bool debug MEMBER debug)
    Q_PROPERTY(bool sendEventIds MEMBER sendEventIds)
    Q_PROPERTY(MLOutboxOptions outbox MEMBER outbox)
    Q_PROPERTY(MLBatchOptions batch MEMBER batch)
    Q_PROPERTY(MLRetryOptions retry MEMBER retry)
    Q_PROPERTY(MLPrivacyOptions privacy MEMBER privacy)
    Q_PROPERTY(int quitTimeoutMs MEMBER quitTimeoutMs)

public:
    /*! The API key of your workspace; else `MLSDK_API_KEY`. Required. */
    QString apiKey{};
    /*! The id of your project; else `MLSDK_PROJECT_ID`. Required. */
    QString projectId{};
    /*! Base address of the service, http or https, with or without a path; else `MLSDK_SERVER_BASE`, else
     *  `https://app.mindlytics.ai`. */
    QUrl serverEndpoint{};
    /*! Base address of the live channel, ws or wss; else `MLSDK_LIVE_BASE`, else derived from serverEndpoint. */
    QUrl liveEndpoint{};
    /*! What stands before the key in the header `Authorization`; default `Bearer`. Empty: nothing, the key alone. For a server of your own
     *  that passes events on. */
    QString authorizationScheme = QStringLiteral("Bearer");
    /*! Switches the logging categories `mindlytics.*` on for the whole process. */
    bool debug = false;
    /*! Adds `properties.client_event_id` (MLReceipt::eventId) to custom events, turns, usage and function calls, so
     *  that what comes back can be joined to what was sent. */
    bool sendEventIds = false;
    /*! Where events wait. */
    MLOutboxOptions outbox{};
    /*! How events are gathered. */
    MLBatchOptions batch{};
    /*! How trouble is waited out. */
    MLRetryOptions retry{};
    /*! What leaves the machine. */
    MLPrivacyOptions privacy{};
    /*! How long the client's end may take to deliver what is left, in milliseconds; default 2000. */
    int quitTimeoutMs = 2000;
};
