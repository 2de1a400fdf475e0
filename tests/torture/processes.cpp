// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Four processes of one application on one folder at once. Two of them are killed and started again and again; the others take over what
// those leave. Every event that one called persisted arrives, in order within each session, and few arrive twice.

#include "torture.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>

#include <cstdio>
#include <memory>

using namespace torture;

namespace {

constexpr int kSessions = 3;
constexpr int kMostOfALife = 3000;
constexpr int kProcesses = 4;
constexpr int kMortal = 2; // so many of them are killed

/*! A process, with sessions of its own: two that live at once and write to one session get no promise of order. */
struct Life {
    QString prefix;
    std::unique_ptr<Tracker> tracker;
    qint64 persisted = 0;
};

std::unique_ptr<Life> begin(const MLClientOptions &options, size_t number)
{
    auto life = std::make_unique<Life>();
    life->prefix = QStringLiteral("life%1").arg(number);
    life->tracker = std::make_unique<Tracker>(options, life->prefix, kSessions, 0, kMostOfALife);
    return life;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false\nmindlytics.*.info=false"));
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption killsOption(QStringLiteral("kills"), QStringLiteral("How often in all (200)."), QStringLiteral("n"), QStringLiteral("200"));
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
    const MLClientOptions options = clientOptions(server.url(), folder.path());
    std::vector<std::unique_ptr<Life>> lives;
    Life *living[kProcesses];
    for (Life *&life : living)
        life = lives.emplace_back(begin(options, lives.size())).get();
    for (int i = 0; i < kills; ++i) {
        Life *&victim = living[random.bounded(kMortal)];
        QThread::usleep(random.bounded(200000u));
        victim->tracker->kill();
        victim->persisted = victim->tracker->persisted();
        victim = lives.emplace_back(begin(options, lives.size())).get();
    }
    Verdict verdict;
    for (Life *life : living) {
        verdict.expect(life->tracker->waitForNews(10000) || life->tracker->persisted() > 0, life->prefix + QStringLiteral(" says nothing"));
        verdict.expect(life->tracker->end(), life->prefix + QStringLiteral(" does not end well"));
        life->persisted = life->tracker->persisted();
    }
    const bool isDelivered = deliverRest(options, 120000);
    verdict.expect(isDelivered, QStringLiteral("stores are left: %1").arg(storesBelow(folder.path()).join(u' ')));

    qint64 sum = 0;
    qint64 duplicates = 0;
    for (const auto &life : lives) {
        QSet<qint64> arrived;
        for (int i = 0; i < kSessions; ++i) {
            const QString name = QStringLiteral("%1-%2").arg(life->prefix).arg(i);
            const Arrivals session = arrivals(server, name);
            verdict.expect(std::is_sorted(session.numbers.begin(), session.numbers.end()), name + QStringLiteral(" is out of order"));
            arrived.unite({session.numbers.begin(), session.numbers.end()});
            duplicates += session.duplicates;
        }
        expectWhole(verdict, arrived, 0, life->persisted, kMostOfALife);
        sum += life->persisted;
    }
    const qint64 allowed = qint64(kills) * kSlots * kBatchEvents;
    verdict.expect(duplicates <= allowed, QStringLiteral("%1 duplicates, more than %2").arg(duplicates).arg(allowed));
    std::printf("seed %u: %zu processes, %d kills, %lld events persisted, %lld duplicates of %lld allowed, %lld ms\n", seed, lives.size(), kills, sum,
                duplicates, allowed, timer.elapsed());
    return verdict.exitCode();
}
