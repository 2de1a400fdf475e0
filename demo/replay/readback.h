// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/MLHttpClient>

#include <QDeadlineTimer>
#include <QJsonObject>
#include <QList>

/*! Asks a backend what it holds. */
class ReadBack
{
public:
    /*! \a timeoutMs: how long to wait for events that are not there yet, all questions taken together. */
    ReadBack(const MLClientOptions &options, int timeoutMs);

    /*! What of \a collection belongs to \a session, in the order in which it was stored; all of it, however much.
     *  Empty on failure; see error(). */
    QList<QJsonObject> documents(const QString &collection, const QString &session);
    /*! The events of \a session that a client sent. A service takes its time between accepting events and storing
     *  them: asks again until there are \a count, or time is up. */
    QList<QJsonObject> sentEvents(const QString &session, qsizetype count);

    /*! Why the last question was not answered; MLError::isError() is false if it was. */
    const MLError &error() const { return m_error; }

private:
    QList<QJsonObject> page(const QString &collection, const QString &session, qsizetype skip);

    MLHttpClient m_http;
    const QDeadlineTimer m_deadline;
    MLError m_error{};
};
