// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "wire/event.h"

#include <Mindlytics/mlerror.h>
#include <Mindlytics/mlfunctioncall.h>
#include <Mindlytics/mlturn.h>

#include <QtCore/QDateTime>

/*! The rules for what an application hands over. Each answers ML::ErrorCode::NoError, or an InvalidArgument whose message names the
 *  field and the rule. A field is named as the public types name it, such as `turn.usage.promptTokens`. */
namespace mindlytics::validation {

/*! The longest name or id that the service's models take, in code points. */
inline constexpr qsizetype kMaxNameLength = 100;

/*! \a name: 1 to 100 code points. */
MLError checkName(const char *field, const QString &name);
/*! A name for an event of the application's own: not one that the service keeps for the events that have calls of their own. */
MLError checkEventName(const QString &name);
/*! \a id: any length, but not empty. */
MLError checkNotEmpty(const char *field, const QString &id);
/*! Values of the supported types, none under a name that the event itself needs. \a clientEventIds: whether the name of the event id is
 *  one of these. */
MLError checkProperties(const char *field, const QVariantMap &properties, bool clientEventIds);
/*! Values of the supported types: bool, the integers, float, double, QString; numbers finite. */
MLError checkValues(const char *field, const QVariantMap &values);
/*! A null one means now; any other must be valid, with a year from 0 to 9999. */
MLError checkTimestamp(const QDateTime &timestamp);
MLError checkTurn(const MLTurn &turn, bool clientEventIds);
/*! \a usage: not null, not negative, finite. */
MLError checkUsage(const char *field, const MLUsage &usage);
MLError checkFunctionCall(const MLFunctionCall &call, bool clientEventIds);

} // namespace mindlytics::validation
