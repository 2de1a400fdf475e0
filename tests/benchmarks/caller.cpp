// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What the application's own threads pay.

#include "answerprocess.h"
#include "harness.h"

#include <Mindlytics/MLSession>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>

#include <thread>

namespace {

MLSession *benchmarkSession(MLClient &client, int n = 0)
{
    return client.createSession({QStringLiteral("session-%1").arg(n), QStringLiteral("conversation"), {}, QStringLiteral("device")});
}

/*! One thread tracks as fast as it can while the queue drains. */
void callerCost(Report &report, const Scale &scale, const QString &name, const MLClientOptions &options)
{
    MLClient client(options);
    MLSession *session = benchmarkSession(client);
    const std::vector<MLTurn> turns = typicalTurns();
    session->trackConversationTurn(turns[0]); // starts the worker, which has its own figure
    client.waitForFlushed();

    std::vector<double> calls;
    calls.reserve(size_t(scale.events));
    const double begin = nowMicroseconds();
    double before = begin;
    for (int i = 0; i < scale.events; ++i) {
        session->trackConversationTurn(turns[size_t(i) % turns.size()]);
        const double after = nowMicroseconds();
        calls.push_back(after - before);
        before = after;
    }
    report.add(name + QStringLiteral(".mean"), (before - begin) / scale.events, QStringLiteral("us"));
    report.add(name + QStringLiteral(".p50"), percentile(calls, 0.5), QStringLiteral("us"));
    report.add(name + QStringLiteral(".p99"), percentile(calls, 0.99), QStringLiteral("us"));
    client.waitForFlushed(120000);
}

void callerCosts(Report &report, const Scale &scale)
{
    const AnswerProcess server;
    callerCost(report, scale, QStringLiteral("caller.turn"), benchmarkOptions(server.url()));
    const QTemporaryDir folder;
    callerCost(report, scale, QStringLiteral("caller.turn.disk"), diskOptions(server.url(), folder.path()));
}

/*! Four threads at once, each with a session of its own. */
void fourThreads(Report &report, const Scale &scale)
{
    const AnswerProcess server;
    MLClient client(benchmarkOptions(server.url()));
    const int each = scale.events / 4;
    std::vector<MLSession *> sessions;
    for (int t = 0; t < 4; ++t)
        sessions.push_back(benchmarkSession(client, t));
    sessions.front()->trackEvent(QStringLiteral("start"));
    client.waitForFlushed();

    const double begin = nowMicroseconds();
    std::vector<std::thread> threads;
    for (MLSession *session : sessions) {
        threads.emplace_back([session, each, turns = typicalTurns()] {
            for (int i = 0; i < each; ++i)
                session->trackConversationTurn(turns[size_t(i) % turns.size()]);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    report.add(QStringLiteral("caller.fourthreads.wall_per_call"), (nowMicroseconds() - begin) / (4 * each), QStringLiteral("us"));
    const MLFlushResult result = client.waitForFlushed(120000);
    report.add(QStringLiteral("caller.fourthreads.not_delivered"), double(result.pending + result.lost + result.rejected), QStringLiteral("events"));
}

/*! How late a timer of 1 ms is, at p99, while \a everyTick is called each time. */
double timerLateness(int ticks, const std::function<void()> &everyTick)
{
    std::vector<double> late;
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    timer.setSingleShot(true); // set anew each time: a repeating one keeps to a schedule of its own
    double expected = nowMicroseconds() + 1000;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        const double now = nowMicroseconds();
        late.push_back(std::max(0.0, now - expected) / 1000);
        everyTick();
        if (late.size() >= size_t(ticks))
            loop.quit();
        expected = nowMicroseconds() + 1000;
        timer.start(1);
    });
    timer.start(1);
    loop.exec();
    return percentile(late, 0.99);
}

/*! A 1 ms timer on the caller's thread, alone, and while 10,000 events a second are tracked and delivered. */
void timerLatenessWithAndWithout(Report &report, const Scale &scale)
{
    const int ticks = scale.events / 25;
    const double without = timerLateness(ticks, [] {});
    const AnswerProcess server;
    MLClient client(benchmarkOptions(server.url()));
    MLSession *session = benchmarkSession(client);
    const std::vector<MLTurn> turns = typicalTurns();
    const double with = timerLateness(ticks, [&] {
        for (size_t i = 0; i < 10; ++i)
            session->trackConversationTurn(turns[i]);
    });
    report.add(QStringLiteral("caller.timer.late_p99_without"), without, QStringLiteral("ms"));
    report.add(QStringLiteral("caller.timer.late_p99_with"), with, QStringLiteral("ms"));
    report.add(QStringLiteral("caller.timer.late_p99_more"), with - without, QStringLiteral("ms"));
    client.waitForFlushed(120000);
}

const Registered r1("caller.turn", callerCosts);
const Registered r2("caller.fourthreads", fourThreads);
const Registered r3("caller.timer", timerLatenessWithAndWithout);

} // namespace
