// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "options.h"

#include <QCommandLineParser>
#include <QJsonDocument>

#include <cstdio>
#include <cstdlib>

namespace devserver {

namespace {

[[noreturn]] void refuseOption(const QString &sentence)
{
    std::fprintf(stderr, "mindlytics-devserver: %s\n", qPrintable(sentence));
    std::exit(2);
}

const QList<QCommandLineOption> &knownOptions()
{
    static const QList<QCommandLineOption> options{
        {QStringLiteral("host"), QStringLiteral("Address to listen on."), QStringLiteral("address"),
         QStringLiteral("127.0.0.1")},
        {QStringLiteral("port"), QStringLiteral("HTTP port (0: any free one)."), QStringLiteral("port"),
         QStringLiteral("3000")},
        {QStringLiteral("live-port"), QStringLiteral("Port for live events (0: any free one)."), QStringLiteral("port"),
         QStringLiteral("4000")},
        {QStringLiteral("api-key"),
         QStringLiteral(
             "A valid API key; may be given more than once. Without it, any key that is not empty is valid."),
         QStringLiteral("key")},
        {QStringLiteral("faults"),
         QStringLiteral("Faults to begin with, as the JSON object that POST /_dev/faults takes."),
         QStringLiteral("json")},
        {QStringLiteral("discard"), QStringLiteral("Validate and count events, but keep none.")},
        {QStringLiteral("exit-with-parent"),
         QStringLiteral("End when the parent process ends, or closes the pipe that is the standard input.")},
    };
    return options;
}

quint16 readPort(const QCommandLineParser &parser, const QString &name)
{
    bool good = false;
    const quint16 port = parser.value(name).toUShort(&good);
    if (!good)
        refuseOption(QStringLiteral("--%1 must be a number from 0 to 65535.").arg(name));
    return port;
}

QJsonObject readFaults(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!text.isEmpty() && !document.isObject())
        refuseOption(QStringLiteral("--faults must be a JSON object."));
    return document.object();
}

} // namespace

Options readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "A local Mindlytics backend for development. It keeps everything in memory.\n"
        "The environment variable SUPER_API_KEY sets the key for /bc/v1/orgkeys and /bc/v1/db/_cleanup."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(knownOptions());
    parser.process(arguments);
    if (!parser.positionalArguments().isEmpty())
        refuseOption(QStringLiteral("unexpected argument: %1").arg(parser.positionalArguments().constFirst()));
    Options options;
    options.host = parser.value(QStringLiteral("host"));
    options.port = readPort(parser, QStringLiteral("port"));
    options.livePort = readPort(parser, QStringLiteral("live-port"));
    options.apiKeys = parser.values(QStringLiteral("api-key"));
    options.superKey = qEnvironmentVariable("SUPER_API_KEY");
    options.faults = readFaults(parser.value(QStringLiteral("faults")));
    options.discard = parser.isSet(QStringLiteral("discard"));
    options.exitWithParent = parser.isSet(QStringLiteral("exit-with-parent"));
    return options;
}

} // namespace devserver
