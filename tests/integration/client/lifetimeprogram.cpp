// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Begins and ends in the way that its first argument names; the second is the server. Prints what a test wants to know.

#include <Mindlytics/MLClient>
#include <Mindlytics/MLHttpClient>
#include <Mindlytics/MLSession>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <cstdio>

namespace {

MLClientOptions optionsFor(const char *server)
{
    MLClientOptions options;
    options.apiKey = QStringLiteral("test");
    options.projectId = QStringLiteral("test");
    options.serverEndpoint = QUrl(QString::fromLocal8Bit(server));
    options.sendEventIds = true;
    options.outbox.kind = ML::OutboxKind::Memory;
    return options;
}

int track(MLClient &client, int count)
{
    MLSession *session = client.createSession({QStringLiteral("s"), {}, {}, QStringLiteral("d")});
    int accepted = 0;
    for (int i = 0; i < count; ++i)
        accepted += session->trackEvent(QStringLiteral("e"), {{QStringLiteral("n"), i}}).isAccepted();
    return accepted;
}

/*! Every call of a client without a QCoreApplication is refused, and none waits. */
int withoutApplication(const char *server)
{
    MLClient client(optionsFor(server));
    MLSession *session = client.createSession({QStringLiteral("s"), {}, {}, QStringLiteral("d")});
    const MLReceipt receipt = session->trackEvent(QStringLiteral("e"));
    MLHttpClient http(optionsFor(server));
    const bool refused = !client.isValid() && receipt.error.code == ML::ErrorCode::NotConfigured
        && client.waitForFlushed().error.code == ML::ErrorCode::NotConfigured
        && client.userIdentify(QStringLiteral("u")).result().error.code == ML::ErrorCode::NotConfigured
        && http.sendRequest(ML::HttpMethod::Get, QStringLiteral("/x")).result().error.code == ML::ErrorCode::NotConfigured;
    std::printf("refused %d\n", int(refused));
    return 0;
}

/*! A client that is older and younger than the application. */
int staticClient(int argc, char **argv)
{
    static MLClient client(optionsFor(argv[2]));
    {
        QCoreApplication application(argc, argv);
        std::printf("accepted %d\n", track(client, 100));
    }
    std::printf("late %d\n", track(client, 1)); // the application is gone: refused
    return 0;
}

/*! A client that lives on the stack of main(); the loop runs and ends. */
int quitFromTheLoop(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    MLClient client(optionsFor(argv[2]));
    QTimer::singleShot(0, &client, [&client] {
        std::printf("accepted %d\n", track(client, 100));
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    std::printf("pending %d\n", client.pendingCount());
    return 0;
}

/*! The same for direct requests. */
int staticHttpClient(int argc, char **argv)
{
    static MLHttpClient http(optionsFor(argv[2]));
    {
        QCoreApplication application(argc, argv);
        std::printf("status %d\n", http.sendRequest(ML::HttpMethod::Get, QStringLiteral("/bc/v1/db/sessions/find")).result().status);
    }
    std::printf("late %d\n", http.sendRequest(ML::HttpMethod::Get, QStringLiteral("/x")).result().status);
    return 0;
}

/*! exec() is never called. */
int withoutLoop(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    MLClient client(optionsFor(argv[2]));
    std::printf("accepted %d\n", track(client, 100));
    std::printf("delivered %d\n", int(client.waitForFlushed().isComplete()));
    return 0;
}

/*! The quit budget is shared by aboutToQuit and the destructor. */
int quitUndelivered(int argc, char **argv)
{
    QElapsedTimer timer;
    {
        QCoreApplication application(argc, argv);
        MLClientOptions options = optionsFor(argv[2]);
        options.quitTimeoutMs = 600;
        MLClient client(options);
        track(client, 10);
        QTimer::singleShot(0, &client, [&timer] {
            timer.start();
            QCoreApplication::quit();
        });
        QCoreApplication::exec();
    }
    std::printf("ms %lld\n", static_cast<long long>(timer.elapsed()));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArray way = argc > 2 ? argv[1] : "";
    if (way == "without-application")
        return withoutApplication(argv[2]);
    if (way == "static-client")
        return staticClient(argc, argv);
    if (way == "static-http-client")
        return staticHttpClient(argc, argv);
    if (way == "quit-from-the-loop")
        return quitFromTheLoop(argc, argv);
    if (way == "without-loop")
        return withoutLoop(argc, argv);
    if (way == "quit-undelivered")
        return quitUndelivered(argc, argv);
    return 2;
}
