// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/MLClient>
#include <Mindlytics/MLTurn>

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <vector>

/*! How often a figure is measured, and with how many events. */
struct Scale {
    int runs = 5;
    int events = 100000;
};

/*! One benchmark: measures its figures once, and adds them to the report. */
class Report
{
public:
    void add(const QString &name, double value, const QString &unit);
    /*! The median of all values of each name, a line each: `name value unit`, and in brackets the smallest and the largest. */
    void print() const;

private:
    struct Figure {
        QString name;
        QString unit;
        std::vector<double> values;
    };
    std::vector<Figure> m_figures;
};

using Benchmark = std::function<void(Report &, const Scale &)>;

void registerBenchmark(const char *name, Benchmark benchmark);
/*! Runs those whose names begin with one of \a names, or all. */
void runBenchmarks(const QStringList &names, const Scale &scale);

/*! Registers at start: `static const Registered r("name", function);` */
struct Registered {
    Registered(const char *name, Benchmark benchmark) { registerBenchmark(name, std::move(benchmark)); }
};

/*! Options with room for every event of a benchmark; the queue is in memory. */
MLClientOptions benchmarkOptions(const QUrl &server);
/*! The same with the queue on disk, below \a folder: as an application has it that sets nothing. */
MLClientOptions diskOptions(const QUrl &server, const QString &folder);
/*! What the process holds in memory, in bytes. */
double residentBytes();
/*! A turn that makes about 400 bytes of JSON. */
MLTurn typicalTurn();
/*! A thousand of these, each with texts of its own: an application does not track the same strings again and again, whose reference counts
 *  its thread and the worker would then fight for. */
std::vector<MLTurn> typicalTurns();

double nowMicroseconds();
/*! What this thread has had of a core, in seconds: on a busy machine the clock on the wall tells something else. */
double threadSeconds();
double percentile(std::vector<double> values, double fraction);
