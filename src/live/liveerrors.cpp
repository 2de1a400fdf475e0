// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "live/liveerrors.h"

#include "base/text.h"
#include "wire/names.h"

#include <QtCore/QCoreApplication>

namespace mindlytics::liveerrors {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLLive)
};

MLError make(ML::ErrorCode code, const QString &message)
{
    MLError error;
    error.code = code;
    error.message = message.trimmed();
    return error;
}

QString named(names::Name name)
{
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

} // namespace

MLError noKey(const HttpAnswer &answer)
{
    QString why;
    if (answer.status >= 200 && answer.status < 300)
        why = Text::tr("The answer holds no key.");
    else if (!answer.distrust.isEmpty())
        why = Text::tr("The server is not trusted: %1").arg(answer.distrust.trimmed());
    else if (answer.status >= 0)
        why = Text::tr("The server answered with status %1. %2").arg(answer.status).arg(presentable(answer.body, answer.secret));
    else if (answer.timedOut)
        why = Text::tr("The server did not answer in time.");
    else
        why = presentable(answer.networkError.toUtf8(), answer.secret);
    MLError error = make(ML::ErrorCode::LiveFailed, Text::tr("No key for the live channel. %1").arg(why));
    error.status = answer.status;
    return error;
}

MLError notOpened(const QString &why)
{
    return make(ML::ErrorCode::LiveFailed, Text::tr("The live channel cannot be opened. %1").arg(presentable(why.toUtf8(), {})));
}

MLError lost(const QString &why)
{
    return make(ML::ErrorCode::LiveFailed, Text::tr("The live channel is lost again and again. %1").arg(presentable(why.toUtf8(), {})));
}

MLError unreadable(const QString &problem)
{
    return make(ML::ErrorCode::InvalidLiveMessage, problem);
}

MLError reported(const MLEvent &event)
{
    const QString said = event.properties.value(named(names::kErrorMessage)).toString();
    MLError error = make(ML::ErrorCode::ServerReported, presentable(said.toUtf8(), {}));
    error.eventId = event.properties.value(named(names::kClientEventId)).toString();
    error.sessionId = event.sessionId;
    return error;
}

MLError gap(const QString &why)
{
    return make(ML::ErrorCode::GapNotClosed, Text::tr("Live events may be missing. %1").arg(why));
}

} // namespace mindlytics::liveerrors
