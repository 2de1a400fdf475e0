// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Live events, from the server's socket to a slot in the thread of the user interface.

#include "harness.h"
#include "liveserver.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

#include <unistd.h>

namespace {

/*! A message of about 500 bytes: the echo of a turn. */
QByteArray message(int number, double sentAt)
{
    return "{\"organization_id\":\"64f1c0ffee\",\"app_id\":\"chat\",\"session_id\":\"3c9a7a52-5d7c-4a83-9d1c-0e6f3f6f2a11\",\"user_id\":\"user-4711\","
           "\"conversation_id\":\"6f0c2a0e-9b1f-4a57-8f7e-1f0b6a3f2c55\",\"event_id\":\"evt_" + QByteArray::number(number)
        + "\",\"timestamp\":\"2026-11-23T02:09:36.123456+00:00\",\"event\":\"Conversation Turn\",\"properties\":{"
          "\"user\":\"Which train takes me from Lyon to Marseille before noon?\",\"assistant\":\"The 9:06 arrives at 10:47, second class from 29 euros.\","
          "\"channel\":\"desktop\",\"rating\":4,\"sent\":" + QByteArray::number(sentAt, 'f', 1) + "}}";
}

/*! A client that listens to \a server. */
class Listening
{
public:
    explicit Listening(LiveServer &server)
        : client(optionsFor(server))
    {
        client.startListening();
        QEventLoop loop;
        QObject::connect(&client, &MLClient::liveStateChanged, &loop, [this, &loop] {
            if (client.liveState() == ML::LiveState::Listening)
                loop.quit();
        });
        if (client.liveState() != ML::LiveState::Listening)
            loop.exec();
        server.waitForChannel();
    }

    MLClient client;

private:
    static MLClientOptions optionsFor(const LiveServer &server)
    {
        MLClientOptions options = benchmarkOptions(server.url());
        options.liveEndpoint = server.liveUrl();
        return options;
    }
};

/*! From the write to the socket to the slot, a message at a time. */
void latency(Report &report, const Scale &scale)
{
    LiveServer server;
    Listening listening(server);
    const int count = scale.events >= 100000 ? 5000 : 200;
    std::vector<double> waits;
    QEventLoop loop;
    QObject::connect(&listening.client, &MLClient::eventReceived, &loop, [&](const MLEvent &event) {
        waits.push_back(nowMicroseconds() - event.properties.value(QStringLiteral("sent")).toDouble());
        if (int(waits.size()) == count)
            loop.quit();
    });
    std::thread sender([&server, count] {
        for (int i = 0; i < count; ++i) {
            ::usleep(1000);
            server.send(LiveServer::frame(message(i, nowMicroseconds())));
        }
    });
    loop.exec();
    sender.join();
    report.add(QStringLiteral("live.latency.p50"), percentile(waits, 0.5) / 1000, QStringLiteral("ms"));
    report.add(QStringLiteral("live.latency.p99"), percentile(waits, 0.99) / 1000, QStringLiteral("ms"));
}

/*! How late a timer of 16 ms is while \a count messages come at once, and how many of them are delivered a second. */
void burst(Report &report, const Scale &scale)
{
    LiveServer server;
    Listening listening(server);
    const int count = scale.events;
    QByteArray frames;
    for (int i = 0; i < count; ++i)
        frames += LiveServer::frame(message(i, 0));
    int received = 0;
    QEventLoop loop;
    QObject::connect(&listening.client, &MLClient::eventReceived, &loop, [&] {
        if (++received == count)
            loop.quit();
    });
    std::vector<double> late;
    QElapsedTimer since;
    QTimer frame;
    frame.setTimerType(Qt::PreciseTimer);
    QObject::connect(&frame, &QTimer::timeout, &loop, [&] { late.push_back(qMax(0.0, double(since.nsecsElapsed()) / 1e6 - 16)); since.restart(); });
    QElapsedTimer timer;
    timer.start();
    since.start();
    frame.start(16);
    std::thread sender([&server, &frames] { server.send(frames); });
    loop.exec();
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    sender.join();
    report.add(QStringLiteral("live.burst"), count / seconds, QStringLiteral("messages/s"));
    report.add(QStringLiteral("live.burst.timer_late.p99"), percentile(late, 0.99), QStringLiteral("ms"));
}

const Registered r1("live.latency", latency);
const Registered r2("live.burst", burst);

} // namespace
