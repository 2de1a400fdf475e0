// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "qml/objectreader.h"

#include <Mindlytics/mleventoptions.h>
#include <Mindlytics/mlfunctioncall.h>
#include <Mindlytics/mlsessionoptions.h>
#include <Mindlytics/mlturn.h>

#include <initializer_list>

/*! The arguments of the SDK's calls, as JavaScript gives them. */
namespace mindlytics::arguments {

/*! What an argument is that was left out. */
inline QJSValue leftOut()
{
    return QJSValue(QJSValue::NullValue);
}

// Each reads \a value, an argument called \a name.
MLError read(const char *name, const QJSValue &value, QString &to);
MLError read(const char *name, const QJSValue &value, MLTurn &to);
MLError read(const char *name, const QJSValue &value, MLUsage &to);
MLError read(const char *name, const QJSValue &value, MLFunctionCall &to);
MLError read(const char *name, const QJSValue &value, MLSessionOptions &to);
MLError read(const char *name, const QJSValue &value, MLEventOptions &to);
MLError read(const char *name, const QJSValue &value, QVariantMap &to);
MLError read(const char *name, const QJSValue &value, QDateTime &to);
MLError read(const char *name, const QJSValue &value, QStringList &to);
MLError read(const char *name, const QJSValue &value, int &to);

/*! The same, of an argument that may be left out: by null, too, and by undefined, as in JavaScript. (When an undefined one is the last,
 *  QML calls the method as if it were not there.) */
template <typename T>
MLError readOptional(const char *name, const QJSValue &value, T &to)
{
    return value.isNull() || value.isUndefined() ? MLError{} : read(name, value, to);
}

/*! Takes the function out of \a arguments: it may stand in the place of any that is left out. Not callable if there is none. */
QJSValue takeCallback(std::initializer_list<QJSValue *> arguments);

} // namespace mindlytics::arguments
