// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/errors.h"

#include <QtCore/QCoreApplication>

namespace mindlytics::errors {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLClient)
};

} // namespace

MLError make(ML::ErrorCode code, const QString &message)
{
    MLError error;
    error.code = code;
    error.message = message;
    return error;
}

MLError noApplication()
{
    return make(ML::ErrorCode::NotConfigured, Text::tr("A QCoreApplication must exist before the client is used, and while it is used."));
}

MLError noClient()
{
    return make(ML::ErrorCode::InvalidSession, Text::tr("client: missing; the session has no client, or its client is destroyed"));
}

MLError noUser()
{
    return make(ML::ErrorCode::InvalidSession, Text::tr("userId, deviceId: the session needs one of them"));
}

MLError noConversation()
{
    return make(ML::ErrorCode::InvalidArgument,
                Text::tr("conversationId: missing; this call needs one, of its own or the session's"));
}

MLError sessionFlushed()
{
    return make(ML::ErrorCode::SessionFlushed, Text::tr("The session was flushed and takes no more events."));
}

MLError sessionEnded()
{
    return make(ML::ErrorCode::SessionEnded, Text::tr("The session was ended and takes no more events."));
}

MLError queueFull(qint64 refused)
{
    return make(ML::ErrorCode::QueueFull, Text::tr("The queue is full; %n event(s) were refused.", nullptr, int(qMin<qint64>(refused, INT_MAX))));
}

MLError disabled()
{
    return make(ML::ErrorCode::Disabled, Text::tr("The client is switched off."));
}

MLError clientDestroyed()
{
    return make(ML::ErrorCode::ClientDestroyed, Text::tr("The client is destroyed, or the application has ended."));
}

MLError flushTimedOut(const MLError &trouble)
{
    MLError error = make(ML::ErrorCode::Timeout, Text::tr("Not everything was delivered in time."));
    if (trouble) {
        error.status = trouble.status;
        error.message += u' ' + trouble.message;
    }
    return error;
}

MLError noDiskOutbox()
{
    return make(ML::ErrorCode::StorageFailed, Text::tr("outbox.kind: this version has no disk outbox; events are kept in memory"));
}

MLError eventsLost(qint64 count)
{
    return make(ML::ErrorCode::EventsLost, Text::tr("%n event(s) were dropped before they were delivered.", nullptr, int(qMin<qint64>(count, INT_MAX))));
}

MLError tooLargeForQueue(qint64 maxBytes)
{
    return make(ML::ErrorCode::InvalidArgument, Text::tr("event: is larger than the whole queue may be (outbox.maxBytes is %1)").arg(maxBytes));
}

MLFlushResult cannotWait()
{
    MLFlushResult result;
    result.error = make(ML::ErrorCode::InvalidArgument,
                        Text::tr("waitForFlushed: must not be called in the SDK's own thread, where continuations without a context run"));
    return result;
}

MLError tooLate(const char *property)
{
    return make(ML::ErrorCode::InvalidArgument, Text::tr("%1: cannot be set any more; the client is in use").arg(QString::fromLatin1(property)));
}

} // namespace mindlytics::errors
