// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlenums.h>
#include <Mindlytics/mlusage.h>

#include <QtCore/QString>
#include <QtCore/QVariant>

#include <memory>
#include <variant>

namespace mindlytics {

/*! The ids that every event of a session carries. Never changed in place: an event holds the ids of its moment. */
struct SessionIds {
    QString sessionId;
    QString conversationId;
    QString userId;
    QString deviceId;
    ML::ContentMode content = ML::ContentMode::Default; //!< what of it may leave
};

// What the different kinds of event carry of their own.
struct SessionStart {
    QVariantMap attributes;
};
struct SessionEnd {
    QVariantMap attributes;
};
struct Identify {
    QString id;
    QString deviceId;
    QVariantMap traits;
};
struct Alias {
    QString id;
    QString previousId;
};
struct Custom {
    QString name;
    QVariantMap properties;
};
struct ConversationStart {
    QVariantMap properties;
    QVariantMap attributes;
};
struct ConversationEnd {
    QVariantMap properties;
    QVariantMap attributes;
};
struct Turn {
    QString user;
    QString assistant;
    QString assistantId;
    MLUsage usage;
    QVariantMap properties;
};
struct Usage {
    MLUsage usage;
};
struct FunctionCall {
    QString name;
    QString args;
    QString result;
    qint64 runtimeMs = 0;
    QVariantMap properties;
};

using Payload = std::variant<SessionStart, SessionEnd, Identify, Alias, Custom, ConversationStart, ConversationEnd,
                             Turn, Usage, FunctionCall>;

/*! An accepted event on its way from the caller to the worker: checked, not yet encoded. */
struct Event {
    Payload payload;
    std::shared_ptr<const SessionIds> ids;
    QString conversationId; //!< the argument of the call; empty: that of ids
    qint64 timestampMs = 0; //!< since 1970, UTC
    quint64 number = 0; //!< of its id (EventIds)
    qint64 size = 0; //!< what the limits of the outbox were charged for it
};

/*! Start and end, identify and alias: small events without which the others make no sense on the service. */
inline bool isLifecycle(const Payload &payload)
{
    return !std::holds_alternative<Custom>(payload) && !std::holds_alternative<Turn>(payload)
        && !std::holds_alternative<Usage>(payload) && !std::holds_alternative<FunctionCall>(payload);
}

/*! What people and assistants said and did. */
inline bool isContent(const Payload &payload)
{
    return std::holds_alternative<Turn>(payload) || std::holds_alternative<FunctionCall>(payload);
}

} // namespace mindlytics
