// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "devserverprocess.h"

#include <Mindlytics/MLClient>
#include <Mindlytics/MLSession>

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/*!
 * What the rows have in common: before each test an empty backend, and a client and a session that send to it.
 *
 * A class of rows says by Q_CLASSINFO("test", "row") which of its test functions stands for which row of README.md's
 * table: the row's first cell. The program checks that no row and no function is left over.
 */
class Comparison : public QObject
{
    Q_OBJECT

public:
    explicit Comparison(DevServerProcess &backend)
        : server(backend)
    {
    }

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    /*! Options that reach the backend, and take little time over trouble. */
    MLClientOptions options() const;
    /*! Another session of the client, "session" unless \a options name it. */
    MLSession *createSession(MLSessionOptions options);

    /*! What the backend stored of a session, after a flush: the events as they were sent, in order, each a JSON text
     *  with its keys sorted. */
    QStringList stored(const QString &sessionId = u"session"_s);
    /*! The same form, for the JSON array \a array. */
    static QStringList texts(const char *array);
    /*! The same form, for the documents of \a collection, with only the given keys. */
    QStringList documents(const QString &collection, const QStringList &keys);

    /*! 3 February 2026, 04:05:06.789 UTC, as seen from a place east of Greenwich. */
    static QDateTime past();

    DevServerProcess &server;
    std::unique_ptr<MLClient> client;
    MLSession *session = nullptr; //!< id "session", conversation "conversation", user "ada"
};
