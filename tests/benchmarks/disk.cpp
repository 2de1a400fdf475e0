// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What it takes to keep events on disk.

#include "harness.h"

#include <Mindlytics/MLSession>

#include <QtCore/QCoreApplication>
#include <QtCore/QDirIterator>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <malloc.h>

namespace {

/*! Nothing listens on that port: everything stays queued. */
MLClientOptions offlineOptions(const QString &folder)
{
    MLClientOptions options = diskOptions(QUrl(QStringLiteral("http://127.0.0.1:1")), folder);
    options.retry.baseDelayMs = 600000;
    options.retry.maxDelayMs = 600000;
    options.quitTimeoutMs = 0;
    return options;
}

MLSession *sessionOf(MLClient &client)
{
    return client.createSession({{}, QStringLiteral("conversation"), {}, QStringLiteral("device")});
}

qint64 bytesBelow(const QString &folder)
{
    qint64 bytes = 0;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

/*! Bytes of JSON in the store below \a folder, which no client has open any more. */
qint64 jsonBytesBelow(const QString &folder)
{
    QDirIterator files(folder, {QStringLiteral("*.db")}, QDir::Files, QDirIterator::Subdirectories);
    qint64 bytes = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("sizes"));
        database.setDatabaseName(files.next());
        QSqlQuery query(database);
        if (!database.open() || !query.exec(QStringLiteral("SELECT TOTAL(size) FROM events")) || !query.next())
            qFatal("the store cannot be read");
        bytes = query.value(0).toLongLong();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("sizes"));
    return bytes;
}

void trackTurns(MLClient &client, int count)
{
    MLSession *session = sessionOf(client);
    const std::vector<MLTurn> turns = typicalTurns();
    for (int i = 0; i < count; ++i) {
        session->trackConversationTurn(turns[size_t(i) % turns.size()]);
        if (i % 1000 == 999)
            client.persist().waitForFinished(); // what is not written yet is not what this measures
    }
    client.persist().waitForFinished();
}

/*! One event at a time, with an idle worker. */
void trackToCommitted(Report &report, const Scale &scale)
{
    const QTemporaryDir folder;
    MLClient client(offlineOptions(folder.path()));
    MLSession *session = sessionOf(client);
    session->trackEvent(QStringLiteral("start"));
    client.persist().waitForFinished();
    std::vector<double> waits;
    for (int i = 0; i < scale.events / 100; ++i) {
        QThread::usleep(500);
        const double begin = nowMicroseconds();
        session->trackConversationTurn(typicalTurn());
        client.persist().waitForFinished();
        waits.push_back((nowMicroseconds() - begin) / 1000);
    }
    report.add(QStringLiteral("disk.committed.p50"), percentile(waits, 0.5), QStringLiteral("ms"));
    report.add(QStringLiteral("disk.committed.p99"), percentile(waits, 0.99), QStringLiteral("ms"));
}

/*! A store of an earlier run is found, and its first byte sent. */
void open(Report &report, const Scale &scale)
{
    const QTemporaryDir folder;
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    const quint16 port = server.serverPort();
    MLClientOptions options = offlineOptions(folder.path());
    options.serverEndpoint = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)); // of both runs: the folder is named after it
    server.close();
    {
        MLClient client(options);
        trackTurns(client, scale.events);
    }
    if (!server.listen(QHostAddress::LocalHost, port))
        qFatal("the port is taken");
    const double begin = nowMicroseconds();
    const MLClient client(options);
    QCoreApplication::processEvents(); // it looks for what was left when the options are set
    server.waitForNewConnection(10000);
    QTcpSocket *socket = server.nextPendingConnection();
    if (!socket || !socket->waitForReadyRead(10000))
        qFatal("nothing was sent");
    report.add(QStringLiteral("disk.open.firstbyte"), (nowMicroseconds() - begin) / 1000, QStringLiteral("ms"));
}

/*! Ten times as many events as elsewhere wait for a server that does not come. */
void longOffline(Report &report, const Scale &scale)
{
    const QTemporaryDir folder;
    auto client = std::make_unique<MLClient>(offlineOptions(folder.path()));
    sessionOf(*client)->trackEvent(QStringLiteral("start"));
    client->persist().waitForFinished();
    ::malloc_trim(0);
    const double before = residentBytes();
    trackTurns(*client, 10 * scale.events);
    report.add(QStringLiteral("disk.offline.memory"), (residentBytes() - before) / 1e6, QStringLiteral("MB"));
    const qint64 onDisk = bytesBelow(folder.path());
    client.reset();
    report.add(QStringLiteral("disk.offline.files_over_json"), double(onDisk) / double(jsonBytesBelow(folder.path())), QStringLiteral("times"));
}

const Registered r1("disk.committed", trackToCommitted);
const Registered r2("disk.open", open);
const Registered r3("disk.offline", longOffline);

} // namespace
