// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// How fast the queue gets to a server that only answers.

#include "answerprocess.h"
#include "harness.h"

#include <Mindlytics/MLSession>

#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

namespace {

/*! Tracks events over \a sessions sessions in turn, and answers how many a second are delivered, the tracking included. */
double eventsPerSecond(int events, int sessions, const MLClientOptions &options)
{
    MLClient client(options);
    std::vector<MLSession *> list;
    for (int i = 0; i < sessions; ++i)
        list.push_back(client.createSession({QStringLiteral("session-%1").arg(i), QStringLiteral("conversation"), {}, QStringLiteral("device")}));
    const std::vector<MLTurn> turns = typicalTurns();
    const double begin = nowMicroseconds();
    for (int i = 0; i < events; ++i)
        list[size_t(i % sessions)]->trackConversationTurn(turns[size_t(i) % turns.size()]);
    const MLFlushResult result = client.waitForFlushed(300000);
    const double seconds = (nowMicroseconds() - begin) / 1e6;
    if (!result.isComplete())
        qFatal("%lld events were not delivered", result.pending + result.rejected + result.lost);
    return events / seconds;
}

/*! What QNetworkAccessManager itself does: bodies of 16 KiB that are ready, one after the other, as 40 events of 400 bytes each. */
double managerEventsPerSecond(int events)
{
    const AnswerProcess server;
    QNetworkAccessManager manager;
    QNetworkRequest request(server.url().resolved(QUrl(QStringLiteral("/bc/v1/events/queue"))));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    const QByteArray body(16384, 'x');
    const int requests = events / 40;
    int sent = 0;
    QEventLoop loop;
    std::function<void()> next = [&] {
        if (sent++ == requests) {
            loop.quit();
            return;
        }
        QNetworkReply *reply = manager.post(request, body);
        QObject::connect(reply, &QNetworkReply::finished, &loop, [&next, reply] {
            reply->readAll();
            reply->deleteLater();
            next();
        });
    };
    const double begin = nowMicroseconds();
    next();
    loop.exec();
    return requests * 40 / ((nowMicroseconds() - begin) / 1e6);
}

void oneSession(Report &report, const Scale &scale)
{
    const QString unit = QStringLiteral("events/s");
    const double manager = managerEventsPerSecond(scale.events);
    const AnswerProcess server;
    const double drain = eventsPerSecond(scale.events, 1, benchmarkOptions(server.url()));
    report.add(QStringLiteral("drain.one.qnam_ready_bytes"), manager, unit);
    report.add(QStringLiteral("drain.one.sdk"), drain, unit);
    report.add(QStringLiteral("drain.one.sdk_over_qnam"), 100 * drain / manager, QStringLiteral("%"));
}

void oneSessionOnDisk(Report &report, const Scale &scale)
{
    const AnswerProcess server;
    const QTemporaryDir folder;
    report.add(QStringLiteral("drain.one.disk"), eventsPerSecond(scale.events, 1, diskOptions(server.url(), folder.path())), QStringLiteral("events/s"));
}

void slowServer(Report &report, const Scale &scale)
{
    const AnswerProcess server(50);
    report.add(QStringLiteral("drain.slow50ms"), eventsPerSecond(scale.events, 1, benchmarkOptions(server.url())), QStringLiteral("events/s"));
    const QTemporaryDir folder;
    report.add(QStringLiteral("drain.slow50ms.disk"), eventsPerSecond(scale.events, 1, diskOptions(server.url(), folder.path())), QStringLiteral("events/s"));
}

void thousandSessions(Report &report, const Scale &scale)
{
    const AnswerProcess server;
    report.add(QStringLiteral("drain.thousandsessions"), eventsPerSecond(scale.events, 1000, benchmarkOptions(server.url())), QStringLiteral("events/s"));
    const QTemporaryDir folder;
    report.add(QStringLiteral("drain.thousandsessions.disk"), eventsPerSecond(scale.events, 1000, diskOptions(server.url(), folder.path())),
               QStringLiteral("events/s"));
}

const Registered r1("drain.one", oneSession);
const Registered r2("drain.one.disk", oneSessionOnDisk);
const Registered r3("drain.slow50ms", slowServer);
const Registered r4("drain.thousandsessions", thousandSessions);

} // namespace
