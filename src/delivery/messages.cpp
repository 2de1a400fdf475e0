// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/messages.h"

#include "base/text.h"

#include <QtCore/QCoreApplication>

namespace mindlytics::messages {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLDelivery)
};

MLError error(ML::ErrorCode code, int status, const QString &message)
{
    MLError error;
    error.code = code;
    error.status = status;
    error.message = message;
    return error;
}

QString withServerText(const QString &message, const HttpAnswer &answer)
{
    const QString said = presentable(answer.body, answer.secret);
    return said.isEmpty() ? message : Text::tr("%1 The server says: %2").arg(message, said);
}

QString setupSentence(int status)
{
    if (status >= 300 && status < 400)
        return Text::tr("The server redirects (%1), which is not followed: the address is wrong, or a network wants a sign-in first.").arg(status);
    switch (status) {
    case 401:
    case 402:
    case 403:
        return Text::tr("The server refuses the API key or the project (%1).").arg(status);
    case 407:
        return Text::tr("A proxy on the way wants a sign-in (%1).").arg(status);
    default:
        return Text::tr("There is no Mindlytics service at this address (%1).").arg(status);
    }
}

} // namespace

MLError serverTrouble(const HttpAnswer &answer)
{
    if (answer.timedOut)
        return error(ML::ErrorCode::ServerUnavailable, -1, Text::tr("The server does not answer in time; events wait."));
    if (answer.status < 0) {
        return error(ML::ErrorCode::ServerUnavailable, -1,
                     Text::tr("The server cannot be reached; events wait. %1").arg(presentable(answer.networkError.toUtf8(), answer.secret)));
    }
    return error(ML::ErrorCode::ServerUnavailable, answer.status,
                 withServerText(Text::tr("The server is in trouble (%1); events wait.").arg(answer.status), answer));
}

MLError setupTrouble(const HttpAnswer &answer)
{
    const QString cause = answer.distrust.isEmpty() ? setupSentence(answer.status)
                                                    : Text::tr("The server is not trusted: %1").arg(answer.distrust.trimmed());
    const QString sentence = Text::tr("%1 Events wait until it is mended.").arg(cause);
    return error(ML::ErrorCode::SetupTrouble, answer.status, withServerText(sentence, answer));
}

QString reason(const HttpAnswer &answer)
{
    return presentable(answer.body, answer.secret);
}

MLError rejected(const OutboxRejected &rejected)
{
    const QString sentence = rejected.poison
        ? Text::tr("The server failed on this event again and again (%1); it was set aside. %2")
        : Text::tr("The server rejected this event (%1). %2");
    MLError result = error(rejected.poison ? ML::ErrorCode::PoisonEvent : ML::ErrorCode::Rejected, rejected.status,
                           sentence.arg(rejected.status).arg(rejected.reason).trimmed());
    result.eventId = rejected.entry.eventId;
    result.sessionId = rejected.entry.sessionId;
    return result;
}

MLError expired(const OutboxEntry &entry)
{
    MLError result = error(ML::ErrorCode::Expired, -1, Text::tr("This event could not be delivered for so long that it was dropped."));
    result.eventId = entry.eventId;
    result.sessionId = entry.sessionId;
    return result;
}

} // namespace mindlytics::messages
