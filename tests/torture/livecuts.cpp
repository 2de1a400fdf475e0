// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Live channels that are cut again and again, at random moments, with and without a closing handshake, while events come. At the end the
// session and the client have received every event exactly once, in order.

#include "devserverprocess.h"

#include <Mindlytics/MLClient>
#include <Mindlytics/MLSession>

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTimer>

#include <algorithm>
#include <cstdio>

namespace {

struct Plan {
    int events = 0;
    int cuts = 0;
    quint64 seed = 0;
};

Plan planOf(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption events(QStringLiteral("events"), QStringLiteral("How many events (20000)."), QStringLiteral("n"), QStringLiteral("20000"));
    const QCommandLineOption cuts(QStringLiteral("cuts"), QStringLiteral("How many cuts (100)."), QStringLiteral("n"), QStringLiteral("100"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Repeats a run (1)."), QStringLiteral("n"), QStringLiteral("1"));
    parser.addOptions({events, cuts, seed});
    parser.process(application);
    return {qMax(1, parser.value(events).toInt()), parser.value(cuts).toInt(), parser.value(seed).toULongLong()};
}

MLClientOptions optionsFor(const DevServerProcess &server)
{
    MLClientOptions options;
    options.apiKey = QStringLiteral("test");
    options.projectId = QStringLiteral("test");
    options.serverEndpoint = server.url();
    options.liveEndpoint = server.liveUrl();
    options.sendEventIds = true;
    options.outbox.kind = ML::OutboxKind::Memory;
    options.retry.baseDelayMs = 5; // a hundred cuts within seconds
    options.retry.maxDelayMs = 50;
    return options;
}

/*! What one listener has received: the numbers of the events, in the order they came. */
struct Received {
    QList<int> numbers;

    void note(const MLEvent &event)
    {
        const QVariant number = event.properties.value(QStringLiteral("n"));
        if (number.isValid())
            numbers.append(number.toInt());
    }
    /*! How many events are missing, doubled or out of order. */
    int wrong(int count) const
    {
        int wrong = qAbs(int(numbers.size()) - count);
        for (int i = 0; i < qMin(count, int(numbers.size())); ++i)
            wrong += numbers[i] != i;
        return wrong;
    }
};

/*! The moments to cut at, as numbers of events. */
std::vector<int> momentsOf(const Plan &plan, QRandomGenerator &random)
{
    std::vector<int> moments;
    for (int i = 0; i < plan.cuts; ++i)
        moments.push_back(random.bounded(plan.events));
    std::sort(moments.begin(), moments.end());
    return moments;
}

void letTimePass(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false"));
    const Plan plan = planOf(application);
    DevServerProcess server;
    MLClient client(optionsFor(server));
    MLSessionOptions options;
    options.userId = QStringLiteral("user");
    options.listening = true;
    MLSession *session = client.createSession(options);
    client.startListening();
    Received bySession, byClient;
    int gaps = 0;
    QObject::connect(session, &MLSession::eventReceived, session, [&](const MLEvent &event) { bySession.note(event); });
    QObject::connect(&client, &MLClient::eventReceived, session, [&](const MLEvent &event) { byClient.note(event); });
    QObject::connect(&client, &MLClient::errorOccurred, session, [&](const MLError &error) {
        if (error.code != ML::ErrorCode::GapNotClosed)
            return;
        ++gaps;
        std::printf("%s\n", qPrintable(error.message));
    });

    QElapsedTimer timer;
    timer.start();
    while (session->liveState() != ML::LiveState::Listening || client.liveState() != ML::LiveState::Listening)
        letTimePass(5);
    QRandomGenerator random(quint32(plan.seed ^ (plan.seed >> 32)));
    const std::vector<int> moments = momentsOf(plan, random);
    size_t next = 0;
    for (int i = 0; i < plan.events; ++i) {
        session->trackEvent(QStringLiteral("e"), {{QStringLiteral("n"), i}});
        if (random.bounded(100) == 0)
            letTimePass(random.bounded(20));
        for (; next < moments.size() && moments[next] == i; ++next) {
            const QByteArray how = random.bounded(2) ? R"({"abort": true})" : R"({"close": 1001})";
            letTimePass(random.bounded(30)); // in whatever phase the channels are
            server.request("POST", "/_dev/live", how);
        }
    }
    const auto isDone = [&] { return bySession.numbers.size() >= plan.events && byClient.numbers.size() >= plan.events; };
    while (!isDone() && timer.elapsed() < 300000)
        letTimePass(50);
    letTimePass(500); // what comes twice comes late
    const int opened = server.request("GET", "/_dev/live").json()[QLatin1String("opened")].toInt();
    const int wrong = bySession.wrong(plan.events) + byClient.wrong(plan.events);
    std::printf("seed %llu: %d events, %d cuts, %d channels opened, %d wrong, %d gaps, %lld ms\n", static_cast<unsigned long long>(plan.seed), plan.events,
                plan.cuts, opened, wrong, gaps, timer.elapsed());
    return wrong == 0 && gaps == 0 ? 0 : 1;
}
