// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Events of many sessions through a network that cuts, delays, truncates and stalls, to a server that fails, limits and rejects. At the end
// everything has arrived or is listed as rejected, in order within each session.

#include "faultproxy.h"
#include "torture.h"

#include <Mindlytics/MLClient>
#include <Mindlytics/MLSession>

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QLoggingCategory>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>

#include <cstdio>

namespace {

// Events of this program in 16 KiB; bodies grow beyond that only where requests take long.
constexpr qint64 kMostOfABatch = 100;

struct Plan {
    int events = 100000;
    int sessions = 50;
    quint64 seed = 1;
};

Plan planOf(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption events(QStringLiteral("events"), QStringLiteral("How many events (100000)."), QStringLiteral("n"), QStringLiteral("100000"));
    const QCommandLineOption sessions(QStringLiteral("sessions"), QStringLiteral("Over how many sessions (50)."), QStringLiteral("n"), QStringLiteral("50"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Repeats a run (1)."), QStringLiteral("n"), QStringLiteral("1"));
    parser.addOptions({events, sessions, seed});
    parser.process(application);
    return {parser.value(events).toInt(), qMax(1, parser.value(sessions).toInt()), parser.value(seed).toULongLong()};
}

FaultProxy::Behaviour chaos()
{
    FaultProxy::Behaviour behaviour{FaultProxy::Mode::Chaos};
    behaviour.pReset = 0.02;
    behaviour.pCut = 0.02;
    behaviour.pTruncate = 0.02;
    behaviour.pStall = 0.002;
    behaviour.pDelay = 0.05;
    behaviour.delayMs = 20;
    behaviour.bytes = 300;
    return behaviour;
}

MLClientOptions optionsFor(const QUrl &server, const QString &folder)
{
    MLClientOptions options = torture::clientOptions(server, folder);
    options.batch.maxEvents = 0; // as large as they come
    return options;
}

/*! Event ids per session, in the order they were accepted. */
using Sent = QHash<QString, QStringList>;

Sent trackAll(MLClient &client, const Plan &plan)
{
    QList<MLSession *> sessions;
    for (int i = 0; i < plan.sessions; ++i)
        sessions.append(client.createSession({QStringLiteral("session-%1").arg(i), {}, {}, QStringLiteral("device")}));
    Sent sent;
    for (int i = 0; i < plan.events; ++i) {
        MLSession *session = sessions[i % plan.sessions];
        const MLReceipt receipt = session->trackEvent(QStringLiteral("e"), {{QStringLiteral("n"), i}});
        if (!receipt.isAccepted())
            qFatal("event %d was refused: %s", i, qPrintable(receipt.error.message));
        sent[session->sessionId()].append(receipt.eventId);
    }
    return sent;
}

/*! How many sessions lack an event, or have first comings out of order. */
int wrongSessions(DevServerProcess &server, const Sent &sent, const QSet<QString> &rejected)
{
    int wrong = 0;
    for (auto it = sent.begin(); it != sent.end(); ++it) {
        QStringList expected = it.value();
        expected.removeIf([&rejected](const QString &id) { return rejected.contains(id); });
        QStringList arrived;
        QSet<QString> seen;
        for (const QJsonValue event : server.receivedEvents(it.key())) {
            const QString id = event.toObject().value(QLatin1String("properties")).toObject().value(QLatin1String("client_event_id")).toString();
            if (!seen.contains(id))
                arrived.append(id);
            seen.insert(id);
        }
        wrong += arrived != expected;
    }
    return wrong;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false"));
    const Plan plan = planOf(application);
    DevServerProcess server;
    server.setFaults(QJsonObject{{QStringLiteral("random"), QJsonObject{{QStringLiteral("seed"), int(plan.seed)}, {QStringLiteral("p500"), 0.1},
                                                                         {QStringLiteral("p429"), 0.05}, {QStringLiteral("preject"), 0.01}}}});
    FaultProxy proxy(server.port());
    proxy.setSeed(plan.seed);
    proxy.setBehaviour(chaos());

    QElapsedTimer timer;
    timer.start();
    QSet<QString> rejected;
    const QTemporaryDir folder;
    MLClient client(optionsFor(proxy.url(), folder.path()));
    QObject::connect(&client, &MLClient::eventRejected, &client, [&rejected](const MLRejectedEvent &event) { rejected.insert(event.eventId); });
    const Sent sent = trackAll(client, plan);
    const auto flush = client.flush(6 * 3600 * 1000);
    torture::waitUntil([&flush] { return flush.isFinished(); }, 6 * 3600 * 1000);
    QCoreApplication::processEvents();

    const MLFlushResult result = flush.result();
    const int wrong = wrongSessions(server, sent, rejected);
    const QJsonObject stats = server.stats();
    const qint64 duplicates = stats.value(QLatin1String("duplicates")).toInteger();
    const qint64 violations = stats.value(QLatin1String("order_violations")).toInteger(-1);
    const int faults = proxy.counters().faults;
    torture::Verdict verdict;
    verdict.expect(wrong == 0, QStringLiteral("%1 sessions lack an event or are out of order").arg(wrong));
    verdict.expect(violations == 0, QStringLiteral("the server saw %1 events out of order").arg(violations));
    verdict.expect(result.isComplete() || result.rejected > 0, result.error.message);
    verdict.expect(result.pending + result.stored + result.lost == 0, QStringLiteral("%1 pending, %2 lost").arg(result.pending + result.stored).arg(result.lost));
    // An event comes twice only if the answer to its request was lost: a batch for each fault at most.
    verdict.expect(duplicates <= faults * kMostOfABatch, QStringLiteral("%1 duplicates after %2 faults").arg(duplicates).arg(faults));
    std::printf("seed %llu: %d events, %lld rejected, %d faults, %lld duplicates, %lld ms\n", static_cast<unsigned long long>(plan.seed), plan.events,
                result.rejected, faults, duplicates, timer.elapsed());
    return verdict.exitCode();
}
