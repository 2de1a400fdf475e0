// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "events.h"

QByteArray wireEvent(const QByteArray &type, const QByteArray &more, const QByteArray &sessionId)
{
    QByteArray text = R"({"type":")" + type + R"(","session_id":")" + sessionId
        + R"(","user_id":"u1","timestamp":"2026-01-31T08:15:30.123Z")";
    if (!more.isEmpty())
        text += ',' + more;
    return text + '}';
}

QByteArray track(const QByteArray &name, const QByteArray &more, const QByteArray &sessionId)
{
    return wireEvent("track", R"("event":")" + name + R"(",)" + more, sessionId);
}

QByteArray turn(const QByteArray &properties, const QByteArray &sessionId)
{
    return track("Conversation Turn", R"("conversation_id":"c1","properties":{)" + properties + '}', sessionId);
}

QByteArray numbered(const QByteArray &clientEventId, const QByteArray &sessionId)
{
    return track("Click", R"("properties":{"client_event_id":")" + clientEventId + R"("})", sessionId);
}

DevServerProcess::Answer post(DevServerProcess &server, const QByteArray &body,
                              const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    return server.request("POST", "/bc/v1/events/queue", body, headers);
}
