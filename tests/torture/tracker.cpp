// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Tracks numbered events as fast as it can, and says, a line each, how many of them are on disk. For programs that kill it.
//   torture-tracker SERVER FOLDER PREFIX SESSIONS FIRST MOST
// When its input ends, it ends as an application does.

#include "torture.h"

#include <Mindlytics/MLClient>
#include <Mindlytics/MLSession>

#include <QtCore/QCoreApplication>
#include <QtCore/QLoggingCategory>
#include <QtCore/QThread>

#include <atomic>
#include <cstdio>

#include <unistd.h>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false\nmindlytics.*.info=false"));
    const QStringList arguments = application.arguments();
    if (arguments.size() != 7)
        return 2;
    std::atomic<bool> ended{false};
    const std::unique_ptr<QThread> input(QThread::create([&] {
        char byte = 0;
        while (::read(STDIN_FILENO, &byte, 1) > 0) { }
        ended = true;
        QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
    }));
    input->start();

    MLClientOptions options = torture::clientOptions(QUrl(arguments[1]), arguments[2]);
    options.quitTimeoutMs = 500;
    MLClient client(options);
    QList<MLSession *> sessions;
    for (int i = 0; i < arguments[4].toInt(); ++i)
        sessions.append(client.createSession({QStringLiteral("%1-%2").arg(arguments[3]).arg(i), {}, {}, QStringLiteral("device")}));
    const qint64 first = arguments[5].toLongLong();
    const int most = arguments[6].toInt();
    for (int n = 0; n < most && !ended;) {
        for (const int until = qMin(most, n + 50); n < until; ++n) {
            if (!sessions[n % sessions.size()]->trackEvent(QStringLiteral("e"), {{QStringLiteral("n"), first + n}}).isAccepted())
                return 3;
        }
        client.persist().waitForFinished();
        std::printf("%d\n", n);
        std::fflush(stdout);
    }
    const int code = ended ? 0 : application.exec();
    input->wait();
    return code;
}
