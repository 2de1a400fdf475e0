// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlflushresult.h>
#include <Mindlytics/mlresponse.h>

#include <QtCore/QFutureWatcher>
#include <QtQml/QJSValue>

#include <functional>

/*! From a future to a JavaScript function. */
namespace mindlytics::callback {

/*! Calls \a function with \a result. Without one, only what went wrong is told, as a warning of \a object. What it throws becomes a
 *  warning, too. */
void call(QObject *object, const QJSValue &function, const MLFlushResult &result);
void call(QObject *object, const QJSValue &function, const MLResponse &result);
void call(QObject *object, const QJSValue &function);

/*! Calls \a then in the thread of \a object once \a future has finished, unless \a object is gone by then. */
template <typename T>
void whenFinished(QObject *object, const QFuture<T> &future, std::function<void()> then)
{
    auto *watcher = new QFutureWatcher<T>(object);
    QObject::connect(watcher, &QFutureWatcherBase::finished, object, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then();
    });
    watcher->setFuture(future);
}

/*! Likewise, calls \a function with the result. */
template <typename T>
void whenFinished(QObject *object, const QFuture<T> &future, const QJSValue &function)
{
    whenFinished(object, future, [object, future, function] {
        if constexpr (std::is_void_v<T>)
            call(object, function);
        else
            call(object, function, future.result());
    });
}

} // namespace mindlytics::callback
