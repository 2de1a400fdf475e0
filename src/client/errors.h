// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "outbox/store.h"

#include <Mindlytics/mlerror.h>
#include <Mindlytics/mlflushresult.h>

/*! The refusals and failures of the facade. */
namespace mindlytics::errors {

MLError make(ML::ErrorCode code, const QString &message);
MLError noApplication();
MLError noClient();
MLError noUser();
MLError noConversation();
MLError sessionFlushed();
MLError sessionEnded();
MLError queueFull(qint64 refused);
MLError disabled();
/*! \a denied: the user, or DO_NOT_TRACK, said no. */
MLError consentMissing(bool denied);
MLError consentNotKept(const QString &path);
MLError trackingForbidden();
MLError noToken(const QString &why);
MLError auditFailed(const QString &path, const QString &why);
MLError eventDropped();
MLError clientDestroyed();
/*! The service did not say in time that the session has ended. */
MLError sessionEndMissing();
MLError flushTimedOut(const MLError &trouble);
/*! \a setAside: where a damaged file is now. */
MLError storageFailed(const Store::Trouble &trouble, const QString &setAside);
MLError eventsDamaged(qint64 count);
MLError eventsLost(qint64 count);
/*! The oldest of the events that were set aside had to make room. */
MLError rejectedDropped(qint64 count);
/*! For so many events that were dropped. */
MLError filterFailed(qint64 count);
MLError tooLargeForQueue(qint64 maxBytes);
/*! For a wait in the thread that would have to end it. */
MLFlushResult cannotWait();
MLError tooLate(const char *property);

} // namespace mindlytics::errors
