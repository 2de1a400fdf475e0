// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "harness.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#ifdef BENCHMARKS_WITH_WINDOWS
#    include <QtGui/QGuiApplication>
using Application = QGuiApplication;
#else
using Application = QCoreApplication;
#endif

int main(int argc, char **argv)
{
    Application application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures the SDK. One line for each figure: name, median, unit (least to most)."));
    parser.addHelpOption();
    const QCommandLineOption quick(QStringLiteral("quick"), QStringLiteral("One small run of each: to see that they work, not to measure."));
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("Runs of each (5)."), QStringLiteral("n"), QStringLiteral("5"));
    parser.addOptions({quick, runs});
    parser.addPositionalArgument(QStringLiteral("name"), QStringLiteral("Beginnings of the names to run; none: all."), QStringLiteral("[name…]"));
    parser.process(application);
    Scale scale;
    scale.runs = qMax(1, parser.value(runs).toInt());
    if (parser.isSet(quick))
        scale = {1, 5000};
    runBenchmarks(parser.positionalArguments(), scale);
    return 0;
}
