// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "qml/callback.h"

#include <QtQml/QJSEngine>
#include <QtQml/QQmlInfo>
#include <QtQml/qqml.h>

namespace mindlytics::callback {

namespace {

void invoke(QObject *object, QJSValue function, const QJSValueList &arguments)
{
    const QJSValue returned = function.call(arguments);
    if (returned.isError())
        qmlWarning(object) << returned.toString();
}

template <typename T>
void tell(QObject *object, const QJSValue &function, const T &result)
{
    QJSEngine *engine = qjsEngine(object);
    if (function.isCallable() && engine)
        invoke(object, function, {engine->toScriptValue(result)});
    else if (result.error)
        qmlWarning(object) << result.error.message;
}

} // namespace

void call(QObject *object, const QJSValue &function, const MLFlushResult &result)
{
    tell(object, function, result);
}

void call(QObject *object, const QJSValue &function, const MLResponse &result)
{
    tell(object, function, result);
}

void call(QObject *object, const QJSValue &function)
{
    if (function.isCallable())
        invoke(object, function, {});
}

} // namespace mindlytics::callback
