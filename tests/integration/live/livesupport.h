// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "support/devserverprocess.h"
#include "support/testclient.h"

/*! Options that point to the two ports of \a server. */
inline MLClientOptions liveOptions(const DevServerProcess &server)
{
    MLClientOptions options = testOptions(server.url());
    options.liveEndpoint = server.liveUrl();
    return options;
}

/*! A session that listens, with a user, so that nothing but the test's events makes live events. */
inline MLSession *liveSession(MLClient &client, const char *id = "s")
{
    MLSessionOptions options;
    options.sessionId = QString::fromLatin1(id);
    options.conversationId = QStringLiteral("conversation");
    options.userId = QStringLiteral("user");
    options.listening = true;
    return client.createSession(options);
}

inline QStringList namesOf(const QSignalSpy &events)
{
    QStringList names;
    for (const auto &arguments : events)
        names << arguments.first().value<MLEvent>().event;
    return names;
}

inline QList<ML::ErrorCode> codesOf(const QSignalSpy &errors)
{
    QList<ML::ErrorCode> codes;
    for (const auto &arguments : errors)
        codes << arguments.first().value<MLError>().code;
    return codes;
}

/*! The paths of the requests for a key. */
inline QStringList keyRequests(DevServerProcess &server)
{
    QStringList paths;
    for (const QJsonValue request : server.requests())
        paths << request.toObject().value(QLatin1String("path")).toString();
    return paths.filter(QStringLiteral("realtime"));
}

/*! Sends a command to the open channels of the backend. */
inline bool command(DevServerProcess &server, const char *text)
{
    return server.request("POST", "/_dev/live", json(text)).status == 200;
}

inline int liveCount(DevServerProcess &server, const char *name)
{
    return server.request("GET", "/_dev/live").json().object().value(QLatin1String(name)).toInt(-1);
}
