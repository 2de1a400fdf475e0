// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "faultproxy.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

// The fault proxy for use from a shell. Each line of the standard input is a behaviour for all requests from then on,
// or "refuse", "accept", "drop" or "counters"; at its end the program ends.

namespace {

void printCounters(const FaultProxy &proxy)
{
    const FaultProxy::Counters counters = proxy.counters();
    QTextStream(stdout) << "connections " << counters.connections << " open " << counters.open << " requests "
                        << counters.requests << " faults " << counters.faults << " to-server " << counters.bytesToServer
                        << " to-client " << counters.bytesToClient << Qt::endl;
}

bool obey(FaultProxy &proxy, const QString &line)
{
    const auto behaviour = FaultProxyBehaviour::fromText(line);
    if (behaviour)
        proxy.setBehaviour(*behaviour);
    else if (line == QStringLiteral("refuse") || line == QStringLiteral("accept"))
        proxy.setRefusing(line == QStringLiteral("refuse"));
    else if (line == QStringLiteral("drop"))
        proxy.dropConnections();
    else if (line == QStringLiteral("counters"))
        printCounters(proxy);
    else
        return false;
    return true;
}

void obeyInput(FaultProxy &proxy)
{
    QTextStream input(stdin);
    QString line;
    while (input.readLineInto(&line)) {
        if (!line.isEmpty() && !obey(proxy, line.trimmed()))
            QTextStream(stderr) << "faultproxy: not understood: " << line << Qt::endl;
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Forwards TCP connections and makes trouble on the way."));
    parser.addHelpOption();
    const QCommandLineOption listen(QStringLiteral("listen"), QStringLiteral("Port (0: any)."), QStringLiteral("port"),
                                    QStringLiteral("0"));
    const QCommandLineOption target(QStringLiteral("target"), QStringLiteral("Where to forward to."),
                                    QStringLiteral("host:port"), QStringLiteral("127.0.0.1:3000"));
    const QCommandLineOption behaviour(QStringLiteral("behaviour"), QStringLiteral("Such as cut, or stall:bytes=100."),
                                       QStringLiteral("behaviour"), QStringLiteral("pass"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Of chaos."), QStringLiteral("number"),
                                  QStringLiteral("1"));
    parser.addOptions({listen, target, behaviour, seed});
    parser.process(application);
    const QString address = parser.value(target);
    const qsizetype colon = address.lastIndexOf(QLatin1Char(':'));
    FaultProxy proxy(address.left(colon), address.mid(colon + 1).toUShort(), parser.value(listen).toUShort());
    proxy.setSeed(parser.value(seed).toULongLong());
    if (proxy.port() == 0 || !obey(proxy, parser.value(behaviour))) {
        QTextStream(stderr) << "faultproxy: cannot listen there, or the behaviour is not understood." << Qt::endl;
        return 1;
    }
    QTextStream(stdout) << "faultproxy ready 127.0.0.1:" << proxy.port() << Qt::endl;
    obeyInput(proxy);
    return 0;
}
