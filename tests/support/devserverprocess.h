// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QUrl>

/*!
 * The local backend, as a child process of a test.
 *
 * \code
 * DevServerProcess server;                       // started, on free ports, any API key is taken
 * QVERIFY2(server.isRunning(), qPrintable(server.errorString()));
 * options.serverEndpoint = server.url();
 *
 * server.setFaults(R"({"fail_next": {"count": 3, "status": 503}})");
 * ...
 * QCOMPARE(server.stats().value(u"duplicates").toInteger(), 0);
 * QCOMPARE(server.receivedEvents(session->sessionId()).size(), 40);
 * \endcode
 *
 * The child dies with this object, and also when the test program itself dies. Every call blocks until the backend
 * has answered (at most 10 s) without running an event loop, and may be made from any thread but not from two at
 * once. A call that fails gives an empty value and says why in errorString().
 *
 * The program is the one built beside the tests; the environment variable MINDLYTICS_DEVSERVER names another.
 */
class DevServerProcess
{
public:
    //! One answer of the backend to request(); status -1: there was none.
    struct Answer {
        int status = -1;
        QByteArray body{};
        QList<std::pair<QByteArray, QByteArray>> headers{}; //!< names in lower case

        QByteArray header(const QByteArray &name) const; //!< the first of that name, or empty
        QJsonDocument json() const;
    };

    //! Starts the backend with further \a arguments (such as --discard or --api-key KEY) and waits until it is ready.
    explicit DevServerProcess(const QStringList &arguments = {}, const QProcessEnvironment &environment = {});
    //! Asks the backend to end. That it crashed, or does not end well, is fatal: no test may pass over it.
    ~DevServerProcess();
    DevServerProcess(const DevServerProcess &) = delete;
    DevServerProcess &operator=(const DevServerProcess &) = delete;

    bool isRunning() const;
    QString errorString() const; //!< why the start or the last call failed

    QUrl url() const; //!< HTTP base, http://127.0.0.1:<port>
    QUrl liveUrl() const; //!< live base, ws://127.0.0.1:<port>
    quint16 port() const;
    quint16 livePort() const;
    qint64 processId() const;

    //! Kills the backend at once (nothing is answered any more); start() brings it back, empty, on the same ports.
    void kill();
    //! Asks it to end by SIGTERM and returns its exit code, -1 if it had to be killed.
    int terminate();
    bool start();

    //! Sets the named faults and leaves the others; a null value takes one away. An empty object changes nothing.
    bool setFaults(const QJsonObject &faults);
    bool setFaults(const char *json); //!< the same, written as JSON text
    //! Takes every fault away; data and statistics stay.
    bool clearFaults();
    //! Empties data, statistics, request log and faults.
    bool reset();
    QJsonObject stats();
    //! The logged requests, oldest first, those of the control endpoint left out.
    QJsonArray requests();

    //! Documents of \a collection, for the project \a appId; \a parameters are further query items such as sort.
    QJsonArray db(const QString &collection, const QJsonObject &filter = {}, const QJsonObject &parameters = {});
    //! The events that clients sent for the session, in the order of acceptance, without generated ones.
    QJsonArray receivedEvents(const QString &sessionId);
    //! The same as bytes, as the backend answered them, for 64-bit integers that QJsonValue would round.
    QByteArray receivedEventBytes(const QString &sessionId);

    //! What db() and request() send as X-App-ID and key; both are "test" unless set.
    void setProjectId(const QString &id) { m_projectId = id; }
    void setApiKey(const QString &key) { m_apiKey = key; }

    //! A request of one's own on a fresh connection. Key and project are added unless \a headers name them.
    Answer request(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                   const QList<std::pair<QByteArray, QByteArray>> &headers = {});

private:
    bool readReadyLine();
    bool fail(const QString &reason);
    QByteArray requestText(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                           const QList<std::pair<QByteArray, QByteArray>> &headers) const;
    QJsonDocument control(const QByteArray &method, const QByteArray &path, const QByteArray &body = {});
    QByteArray dbBytes(const QString &collection, const QJsonObject &parameters);

    QProcess m_process;
    QStringList m_arguments;
    QString m_errorString;
    bool m_wasKilled = false;
    QString m_projectId = QStringLiteral("test");
    QString m_apiKey = QStringLiteral("test");
    quint16 m_port = 0;
    quint16 m_livePort = 0;
};
