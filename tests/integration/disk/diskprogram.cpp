// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Tracks numbered events with the disk outbox and says, a line each, up to which number they are on disk. For tests that kill it.
//   diskprogram SERVER FOLDER SESSION FIRST COUNT [linger]
// With "linger" it waits when it is done, until it is killed; else it ends as an application does.

#include <Mindlytics/MLClient>
#include <Mindlytics/MLSession>

#include <QtCore/QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 6)
        return 2;
    MLClientOptions options;
    options.apiKey = QStringLiteral("test");
    options.projectId = QStringLiteral("test");
    options.serverEndpoint = QUrl(arguments[1]);
    options.sendEventIds = true;
    options.outbox.path = arguments[2];
    options.retry.baseDelayMs = 5;
    options.retry.maxDelayMs = 50;
    options.quitTimeoutMs = 300;
    MLClient client(options);
    MLSession *session = client.createSession({arguments[3], {}, {}, QStringLiteral("device")});
    const int first = arguments[4].toInt();
    const int end = first + arguments[5].toInt();
    for (int n = first; n < end;) {
        const int until = qMin(end, n + 20);
        for (; n < until; ++n) {
            if (!session->trackEvent(QStringLiteral("e"), {{QStringLiteral("n"), n}}).isAccepted())
                return 3;
        }
        client.persist().waitForFinished();
        std::printf("%d\n", n);
        std::fflush(stdout);
    }
    if (arguments.value(6) == QLatin1String("linger"))
        return application.exec();
    return 0;
}
