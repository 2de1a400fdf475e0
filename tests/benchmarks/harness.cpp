// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "harness.h"

#include <QtCore/QFile>

#include <algorithm>
#include <chrono>
#include <cstdio>

#include <time.h>
#include <unistd.h>

namespace {

std::vector<std::pair<QString, Benchmark>> &benchmarks()
{
    static std::vector<std::pair<QString, Benchmark>> list;
    return list;
}

} // namespace

void Report::add(const QString &name, double value, const QString &unit)
{
    auto it = std::find_if(m_figures.begin(), m_figures.end(), [&name](const Figure &f) { return f.name == name; });
    if (it == m_figures.end())
        it = m_figures.insert(it, {name, unit, {}});
    it->values.push_back(value);
}

void Report::print() const
{
    for (const Figure &figure : m_figures) {
        const auto [least, most] = std::minmax_element(figure.values.begin(), figure.values.end());
        std::printf("%s %.4g %s (%.4g to %.4g)\n", qPrintable(figure.name), percentile(figure.values, 0.5), qPrintable(figure.unit), *least, *most);
    }
    std::fflush(stdout);
}

void registerBenchmark(const char *name, Benchmark benchmark)
{
    benchmarks().emplace_back(QString::fromLatin1(name), std::move(benchmark));
}

void runBenchmarks(const QStringList &names, const Scale &scale)
{
    for (const auto &[name, benchmark] : benchmarks()) {
        const auto isMeant = [&name = name](const QString &prefix) { return name.startsWith(prefix); };
        if (!names.isEmpty() && std::none_of(names.begin(), names.end(), isMeant))
            continue;
        Report report;
        for (int run = 0; run < scale.runs; ++run)
            benchmark(report, scale);
        report.print();
    }
}

MLClientOptions benchmarkOptions(const QUrl &server)
{
    MLClientOptions options;
    options.apiKey = QStringLiteral("key");
    options.projectId = QStringLiteral("project");
    options.serverEndpoint = server;
    options.outbox.kind = ML::OutboxKind::Memory;
    options.outbox.maxEvents = 2000000;
    options.outbox.maxBytes = 2000000000;
    return options;
}

MLClientOptions diskOptions(const QUrl &server, const QString &folder)
{
    MLClientOptions options = benchmarkOptions(server);
    options.outbox.kind = ML::OutboxKind::Disk;
    options.outbox.path = folder;
    return options;
}

double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE));
}

MLTurn typicalTurn()
{
    MLTurn turn;
    turn.user = QStringLiteral("Which train takes me from Lyon to Marseille before noon?");
    turn.assistant = QStringLiteral("The 9:06 arrives at 10:47, second class from 29 euros; the 9:36 is direct, too. Shall I book a seat?");
    turn.properties = {{QStringLiteral("channel"), QStringLiteral("desktop")}, {QStringLiteral("rating"), 4}};
    return turn;
}

std::vector<MLTurn> typicalTurns()
{
    std::vector<MLTurn> turns;
    for (int i = 0; i < 1000; ++i) {
        MLTurn turn = typicalTurn();
        turn.user += QString::number(i);
        turn.assistant += QString::number(i);
        turn.properties.insert(QStringLiteral("rating"), i % 5);
        turns.push_back(turn);
    }
    return turns;
}

double nowMicroseconds()
{
    using namespace std::chrono;
    return double(duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count()) / 1000;
}

double threadSeconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

double percentile(std::vector<double> values, double fraction)
{
    if (values.empty())
        return 0;
    const auto at = values.begin() + qsizetype(fraction * double(values.size() - 1) + 0.5);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}
