// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// A process that tracks as fast as it can is killed again and again, while the server is up, failing or down. Every event that it called
// persisted arrives, in order within each session, and few arrive twice.

#include "faultproxy.h"
#include "torture.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>

#include <cstdio>

using namespace torture;

namespace {

constexpr int kSessions = 6;
constexpr int kMostOfALife = 4000;
constexpr qint64 kLife = 1000000; // between the numbers of one life and the next

enum class Server { Up, Failing, Down };

void become(Server state, DevServerProcess &server, FaultProxy &proxy)
{
    const double p = state == Server::Failing ? 0.3 : 0.0;
    server.setFaults(QJsonObject{{QStringLiteral("random"), QJsonObject{{QStringLiteral("p500"), p}, {QStringLiteral("p429"), p / 3}}}});
    proxy.setRefusing(state == Server::Down);
}

/*! Lives, and is killed at some moment: while it starts, or while it works. Says how many events it called persisted. */
qint64 liveAndDie(const MLClientOptions &options, qint64 first, QRandomGenerator &random)
{
    Tracker tracker(options, QStringLiteral("s"), kSessions, first, kMostOfALife);
    if (random.bounded(5) > 0)
        tracker.waitForNews(10000);
    QThread::usleep(random.bounded(150000u));
    tracker.kill();
    return tracker.persisted();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false\nmindlytics.*.info=false"));
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption killsOption(QStringLiteral("kills"), QStringLiteral("How often (200)."), QStringLiteral("n"), QStringLiteral("200"));
    const QCommandLineOption seedOption(QStringLiteral("seed"), QStringLiteral("Repeats a run, as far as the machine does (1)."), QStringLiteral("n"), QStringLiteral("1"));
    parser.addOptions({killsOption, seedOption});
    parser.process(application);
    const int kills = parser.value(killsOption).toInt();
    const quint32 seed = parser.value(seedOption).toUInt();

    QElapsedTimer timer;
    timer.start();
    QRandomGenerator random(seed);
    const QTemporaryDir folder;
    DevServerProcess server;
    FaultProxy proxy(server.port());
    const MLClientOptions options = clientOptions(proxy.url(), folder.path());
    QList<qint64> persisted;
    for (int life = 0; life < kills; ++life) {
        become(Server(random.bounded(3)), server, proxy);
        persisted.append(liveAndDie(options, life * kLife, random));
    }
    become(Server::Up, server, proxy);
    Verdict verdict;
    // Most of what the server did not take in all these lives is delivered now.
    const bool isDelivered = deliverRest(options, 120000 + 3000 * kills);
    verdict.expect(isDelivered, QStringLiteral("stores are left: %1").arg(storesBelow(folder.path()).join(u' ')));

    QSet<qint64> arrived;
    qint64 duplicates = 0;
    for (int i = 0; i < kSessions; ++i) {
        const Arrivals session = arrivals(server, QStringLiteral("s-%1").arg(i));
        verdict.expect(std::is_sorted(session.numbers.begin(), session.numbers.end()), QStringLiteral("session %1 is out of order").arg(i));
        arrived.unite({session.numbers.begin(), session.numbers.end()});
        duplicates += session.duplicates;
    }
    qint64 sum = 0;
    for (int life = 0; life < kills; ++life) {
        expectWhole(verdict, arrived, life * kLife, persisted[life], kMostOfALife);
        sum += persisted[life];
    }
    const qint64 allowed = qint64(kills) * kSlots * kBatchEvents;
    verdict.expect(duplicates <= allowed, QStringLiteral("%1 duplicates, more than %2").arg(duplicates).arg(allowed));
    std::printf("seed %u: %d kills, %lld events persisted, %lld arrived, %lld duplicates of %lld allowed, %lld ms\n", seed, kills, sum,
                static_cast<long long>(arrived.size()), duplicates, allowed, timer.elapsed());
    return verdict.exitCode();
}
