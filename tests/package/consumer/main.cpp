// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/MLClient>
#include <Mindlytics/MLHttpClient>
#include <Mindlytics/MLSession>
#include <Mindlytics/MLTranslation>

#include <QCoreApplication>
#include <QVariant>

#include <cstdio>

static int failures = 0;

static void check(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "failed: %s\n", what);
    ++failures;
}

/*! Nobody listens at this address: what is tracked stays with the client. */
static MLClientOptions clientOptions()
{
    MLClientOptions options;
    options.apiKey = QStringLiteral("key");
    options.projectId = QStringLiteral("project");
    options.serverEndpoint = QUrl(QStringLiteral("http://127.0.0.1:1"));
    options.quitTimeoutMs = 100;
    options.outbox.kind = ML::OutboxKind::Memory; // nothing of this test is to stay
    return options;
}

static MLSessionOptions sessionOptions()
{
#if __cplusplus >= 202002L
    return {.conversationId = QStringLiteral("conversation"), .userId = QStringLiteral("user")};
#else
    MLSessionOptions options;
    options.conversationId = QStringLiteral("conversation");
    options.userId = QStringLiteral("user");
    return options;
#endif
}

static MLTurn turn()
{
    MLTurn turn;
    turn.user = QStringLiteral("Hello?");
    turn.assistant = QStringLiteral("Hello.");
    turn.usage = MLUsage::tokens(QStringLiteral("model"), 2, 1);
    return turn;
}

static void trackSomething(MLSession *session)
{
    check(session->trackEvent(QStringLiteral("Opened")).isAccepted(), "an event is accepted");
    check(session->trackConversationTurn(turn()).isAccepted(), "a turn is accepted");
    const MLReceipt refused
        = session->trackEvent(QStringLiteral("Opened"), {{QStringLiteral("list"), QVariantList{1}}});
    check(!refused.isAccepted() && refused.error.code == ML::ErrorCode::InvalidArgument, "a list is refused");
    check(session->errors().size() == 1, "the refusal is listed");
    const MLFlushResult result = session->waitForFlushed(200);
    check(result.pending == 2 && result.delivered == 0 && !result.isComplete(), "both events wait");
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    MLClient client(clientOptions());
    QObject::connect(&client, &MLClient::errorOccurred, &app, [](const MLError &) {});
    check(MLClient::version() == QLatin1String(EXPECTED_VERSION), "the version is the expected one");
    check(client.isValid(), "the client is valid");
    trackSomething(client.createSession(sessionOptions()));

    MLHttpClient http(clientOptions());
    const MLResponse response = http.sendRequest(ML::HttpMethod::Get, QStringLiteral("/nowhere")).result();
    check(response.errored(), "a request to a closed port fails");

    MLClientOptions without = clientOptions();
    without.apiKey.clear();
    qunsetenv("MLSDK_API_KEY");
    check(!MLClient(without).isValid(), "a client without a key is not valid");
    check(QVariant::fromValue(turn()).value<MLTurn>().usage == turn().usage, "values travel in a QVariant");
    check(MLTranslation::install(QStringLiteral("de")) == bool(WITH_TRANSLATIONS), "translations are in the library, if lrelease was there");
    return failures;
}
