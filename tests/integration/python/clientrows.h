// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "comparison.h"

//! The client, its set-up, and direct requests.
class ClientRows : public Comparison
{
    Q_OBJECT
    Q_CLASSINFO("clientWithOptions", "`Client(api_key, project_id, server_endpoint, wss_endpoint, debug)`")
    Q_CLASSINFO("clientFromEnvironment", "`Client()` with `MLSDK_API_KEY`, `MLSDK_PROJECT_ID`, `MLSDK_SERVER_BASE`")
    Q_CLASSINFO("createSessionWithIds", "`client.create_session(session_id, conversation_id, id, device_id)`")
    Q_CLASSINFO("createSessionWithAttributes", "`client.create_session(attributes)`")
    Q_CLASSINFO("createSessionWithErrorCallback", "`client.create_session(err_callback, on_error)`")
    Q_CLASSINFO("clientUserIdentify", "`client.user_identify(id, device_id, traits)`")
    Q_CLASSINFO("clientUserAlias", "`client.user_alias(id, previous_id)`")
    Q_CLASSINFO("sendRequest", "`HTTPClient.send_request(method, url, data)`")
    Q_CLASSINFO("apiResponse", "`APIResponse(errored, status, message)`")

public:
    using Comparison::Comparison;

private Q_SLOTS:
    void clientWithOptions();
    void clientFromEnvironment();
    void createSessionWithIds();
    void createSessionWithAttributes();
    void createSessionWithErrorCallback();
    void clientUserIdentify();
    void clientUserAlias();
    void sendRequest();
    void apiResponse();

private:
    QString headerOfLastRequest(const QString &name);
};
