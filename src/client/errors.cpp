// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/errors.h"

#include "outbox/rejectedlist.h"

#include <QtCore/QCoreApplication>

namespace mindlytics::errors {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLClient)
};

QString storageText(const Store::Trouble &trouble, const QString &setAside)
{
    const auto &[failure, path, text] = trouble;
    switch (failure) {
    case Store::Failure::Busy:
        return Text::tr("outbox: %1 is held by another program; it is tried again until it is free (%2)").arg(path, text);
    case Store::Failure::Full:
        return Text::tr("outbox: there is no space for %1; events are kept in memory until there is (%2)").arg(path, text);
    case Store::Failure::Corrupt:
        if (setAside.isEmpty())
            return Text::tr("outbox: %1 is damaged; events are kept in memory (%2)").arg(path, text);
        return Text::tr("outbox: %1 is damaged; what could be read is kept, and the file is now %3 (%2)").arg(path, text, setAside);
    case Store::Failure::Newer:
        return Text::tr("outbox: %1 was written by a later version (%2); it is left as it is").arg(path, text);
    case Store::Failure::Gone:
        return Text::tr("outbox: %1 was deleted while it was in use; what was in it is written anew").arg(path);
    case Store::Failure::NoDriver:
        return Text::tr("outbox: Qt has no driver %1 (on Debian: the package libqt6sql6-sqlite); events are kept in memory").arg(text);
    case Store::Failure::None:
    case Store::Failure::Other:
        break;
    }
    return Text::tr("outbox: %1 cannot be used; events are kept in memory until it can (%2)").arg(path, text);
}

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

MLError consentMissing(bool denied)
{
    return make(ML::ErrorCode::ConsentMissing, denied ? Text::tr("The user does not consent to this being stored or sent.")
                                                      : Text::tr("The user has not consented yet to anything being stored or sent."));
}

MLError consentNotKept(const QString &path)
{
    return make(ML::ErrorCode::StorageFailed, Text::tr("consent: %1 cannot be written; what the user said holds for this run only").arg(path));
}

MLError trackingForbidden()
{
    return make(ML::ErrorCode::InvalidArgument, Text::tr("consent: cannot be granted while the environment says DO_NOT_TRACK"));
}

MLError noToken(const QString &why)
{
    return make(ML::ErrorCode::SetupTrouble, Text::tr("The application has no token for the server; events wait. %1").arg(why).trimmed());
}

MLError auditFailed(const QString &path, const QString &why)
{
    return make(ML::ErrorCode::StorageFailed, Text::tr("privacy.auditFile: %1 cannot be written (%2)").arg(path, why));
}

MLError eventDropped()
{
    return make(ML::ErrorCode::FilterFailed, Text::tr("The event filter dropped this request."));
}

MLError clientDestroyed()
{
    return make(ML::ErrorCode::ClientDestroyed, Text::tr("The client is destroyed, or the application has ended."));
}

MLError sessionEndMissing()
{
    return make(ML::ErrorCode::Timeout, Text::tr("Everything was delivered, but the service did not tell the end of the session in time."));
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

MLError storageFailed(const Store::Trouble &trouble, const QString &setAside)
{
    return make(ML::ErrorCode::StorageFailed, storageText(trouble, setAside));
}

MLError eventsDamaged(qint64 count)
{
    return make(ML::ErrorCode::EventsLost, Text::tr("%n event(s) could not be read from the damaged outbox.", nullptr, int(qMin<qint64>(count, INT_MAX))));
}

MLError eventsLost(qint64 count)
{
    return make(ML::ErrorCode::EventsLost, Text::tr("%n event(s) were dropped before they were delivered.", nullptr, int(qMin<qint64>(count, INT_MAX))));
}

MLError rejectedDropped(qint64 count)
{
    return make(ML::ErrorCode::EventsLost, Text::tr("%n rejected event(s) were dropped: only the last %1 are kept.", nullptr, int(qMin<qint64>(count, INT_MAX))).arg(RejectedList::kMax));
}

MLError filterFailed(qint64 count)
{
    return make(ML::ErrorCode::FilterFailed, Text::tr("The event filter failed on %n more event(s); they were dropped.", nullptr, int(qMin<qint64>(count, INT_MAX))));
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
    return make(ML::ErrorCode::InvalidArgument, Text::tr("%1: cannot be set after the first use").arg(QString::fromLatin1(property)));
}

} // namespace mindlytics::errors
