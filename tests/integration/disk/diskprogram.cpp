// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Tracks numbered events with the disk outbox. For tests that kill it, or watch its end.
//   diskprogram SERVER FOLDER SESSION FIRST COUNT [linger | silent | quit]
// Says, a line each, up to which number they are on disk; with "silent" it neither asks for that nor says it. With "linger" and "silent" it waits
// when it is done, until it is killed. With "quit" the application quits then, and the program says how long that took, in milliseconds. Else it
// ends at once.

#include <Mindlytics/MLClient>
#include <Mindlytics/MLSession>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <cstdio>

namespace {

MLClientOptions optionsOf(const QStringList &arguments, bool quits)
{
    MLClientOptions options;
    options.apiKey = QStringLiteral("test");
    options.projectId = QStringLiteral("test");
    options.serverEndpoint = QUrl(arguments[1]);
    options.sendEventIds = true;
    options.outbox.path = arguments[2];
    options.retry.baseDelayMs = 5;
    options.retry.maxDelayMs = 50;
    options.quitTimeoutMs = quits ? 2000 : 300;
    return options;
}

bool track(MLClient &client, const QStringList &arguments, bool silent)
{
    MLSession *session = client.createSession({arguments[3], {}, {}, QStringLiteral("device")});
    const int first = arguments[4].toInt();
    const int end = first + arguments[5].toInt();
    for (int n = first; n < end;) {
        for (const int until = qMin(end, n + 20); n < until; ++n) {
            if (!session->trackEvent(QStringLiteral("e"), {{QStringLiteral("n"), n}}).isAccepted())
                return false;
        }
        if (silent)
            continue;
        client.persist().waitForFinished();
        std::printf("%d\n", n);
        std::fflush(stdout);
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 6)
        return 2;
    const QString way = arguments.value(6);
    const bool quits = way == QLatin1String("quit");
    QElapsedTimer quitting;
    {
        MLClient client(optionsOf(arguments, quits));
        if (!track(client, arguments, way == QLatin1String("silent")))
            return 3;
        if (quits)
            QTimer::singleShot(0, &client, [&quitting] {
                quitting.start();
                QCoreApplication::quit();
            });
        if (!way.isEmpty())
            QCoreApplication::exec();
    }
    if (quits)
        std::printf("quit %lld\n", static_cast<long long>(quitting.elapsed()));
    return 0;
}
