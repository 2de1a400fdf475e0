// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "support/scriptedserver.h"
#include "support/testclient.h"

using namespace Qt::StringLiterals;

// Tokens that the application fetches, instead of a key that it holds.
class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void askedWhenNeeded();
    void askedWhenRefused();
    void notAskedAllTheTime();
    void fails_data();
    void fails();
    void directRequestsWait();
    void keysMayChangeWhileItIsAsked();
    void scheme_data();
    void scheme();
    void isNeverTold();
    void answeredFromAnotherThreadUndoesNothing();
};

namespace {

MLClientOptions keyless(const ScriptedServer &server)
{
    MLClientOptions options = testOptions(server.url(""));
    options.apiKey.clear();
    return options;
}

ScriptedAnswer accepted()
{
    return ScriptedAnswer::whole("{}");
}

ScriptedAnswer refused(const QByteArray &body = "{}")
{
    return ScriptedAnswer::whole(body, "application/json", "401 Unauthorized");
}

} // namespace

void TestTokens::askedWhenNeeded()
{
    qunsetenv("MLSDK_API_KEY");
    ScriptedServer server;
    server.answer(accepted());
    MLClient client(keyless(server));
    QVERIFY(!client.isValid());
    QSignalSpy valid(&client, &MLClient::validChanged);
    QList<MLTokenRequest> asked;
    client.setTokenProvider([&](const MLTokenRequest &request) {
        QCOMPARE(QThread::currentThread(), client.thread());
        asked.append(request);
    });
    QVERIFY(client.isValid());
    QCOMPARE(valid.size(), 1);
    QVERIFY(asked.isEmpty());
    trackNumbered(testSession(client), 3);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(client.apiKey(), QString());
    QCOMPARE(asked.constFirst().reason(), ML::TokenReason::Missing);
    QCOMPARE(server.requests().size(), 0);
    QCOMPARE(client.pendingCount(), 3);
    asked.takeFirst().provide(u"first-token"_s);
    QTRY_COMPARE(client.pendingCount(), 0);
    QCOMPARE(client.apiKey(), QString()); // a token is no key of the application
    for (const auto &request : server.requests())
        QCOMPARE(request.header("Authorization"), "Bearer first-token");
    QVERIFY(asked.isEmpty());
}

void TestTokens::askedWhenRefused()
{
    ScriptedServer server;
    server.answer(accepted());
    server.answer(refused());
    server.answer(accepted());
    MLClient client(keyless(server));
    QList<ML::TokenReason> reasons;
    client.setTokenProvider([&reasons](const MLTokenRequest &request) {
        reasons.append(request.reason());
        request.provide(u"token-%1"_s.arg(reasons.size()));
    });
    QVERIFY(testSession(client)->trackEvent(u"e"_s).isAccepted());
    QTRY_COMPARE(client.pendingCount(), 0);
    QVERIFY(testSession(client)->trackEvent(u"e"_s).isAccepted());
    QTRY_COMPARE(client.pendingCount(), 0);
    QCOMPARE(reasons, (QList{ML::TokenReason::Missing, ML::TokenReason::Refused}));
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(server.requests().at(1).header("Authorization"), "Bearer token-1");
    QCOMPARE(server.requests().at(2).header("Authorization"), "Bearer token-2");
    QCOMPARE(server.requests().at(2).body, server.requests().at(1).body);
}

void TestTokens::notAskedAllTheTime()
{
    ScriptedServer server;
    server.answer(refused());
    MLClient client(keyless(server));
    int asked = 0;
    client.setTokenProvider([&asked](const MLTokenRequest &request) {
        ++asked;
        request.provide(u"token-%1"_s.arg(asked));
    });
    QVERIFY(testSession(client)->trackEvent(u"e"_s).isAccepted());
    QTRY_COMPARE(server.requests().size(), 2);
    QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::Held);
    QCOMPARE(asked, 2); // the next time after a while
    QCOMPARE(client.pendingCount(), 1);
}

void TestTokens::fails_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("says so") << 0;
    QTest::newRow("says nothing") << 1;
    QTest::newRow("an empty token") << 2;
}

void TestTokens::fails()
{
    QFETCH(int, way);
    ScriptedServer server;
    server.answer(accepted());
    MLClient client(keyless(server));
    bool works = false;
    client.setTokenProvider([way, &works](const MLTokenRequest &request) {
        if (works)
            request.provide(u"token"_s);
        else if (way == 0)
            request.fail(u"signed out"_s);
        else if (way == 2)
            request.provide(u" "_s);
    });
    QSignalSpy errors(&client, &MLClient::errorOccurred);
    QVERIFY(testSession(client)->trackEvent(u"e"_s).isAccepted());
    QTRY_VERIFY(errors.size() >= 2); // the first one: there is no key, when there was no provider yet
    const auto error = errors.at(1).constFirst().value<MLError>();
    QCOMPARE(error.code, ML::ErrorCode::SetupTrouble);
    QVERIFY(way != 0 || error.message.contains("signed out"_L1));
    QCOMPARE(client.pendingCount(), 1);
    works = true; // it is asked again
    QTRY_COMPARE(client.pendingCount(), 0);
}

void TestTokens::directRequestsWait()
{
    ScriptedServer server;
    server.answer(accepted());
    MLClient client(keyless(server));
    QList<MLTokenRequest> asked;
    client.setTokenProvider([&asked](const MLTokenRequest &request) { asked.append(request); });
    const QFuture<MLResponse> response = client.userIdentify(u"u"_s);
    QTRY_COMPARE(asked.size(), 1);
    QVERIFY(!response.isFinished());
    asked.takeFirst().provide(u"token"_s);
    QTRY_VERIFY(response.isFinished());
    QVERIFY(!response.result().errored());
    QCOMPARE(server.requests().constFirst().header("Authorization"), "Bearer token");
}

void TestTokens::keysMayChangeWhileItIsAsked()
{
    ScriptedServer server;
    server.answer(accepted());
    QList<MLTokenRequest> asked;
    {
        MLClient client(keyless(server));
        client.setTokenProvider([&asked](const MLTokenRequest &request) { asked.append(request); });
        QVERIFY(testSession(client)->trackEvent(u"e"_s).isAccepted());
        QTRY_COMPARE(asked.size(), 1);
        client.setApiKey(u"a-key"_s);
        QTRY_COMPARE(client.pendingCount(), 0);
        QCOMPARE(server.requests().constFirst().header("Authorization"), "Bearer a-key");
    }
    asked.takeFirst().provide(u"too late"_s); // nobody is there any more
}

void TestTokens::scheme_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("another") << u"Token"_s << QByteArray("Token test");
    QTest::newRow("none") << QString() << QByteArray("test");
}

void TestTokens::scheme()
{
    QFETCH(QString, scheme);
    QFETCH(QByteArray, header);
    ScriptedServer server;
    server.answer(accepted());
    MLClientOptions options = testOptions(server.url("/proxy"));
    options.authorizationScheme = scheme;
    MLClient client(options);
    QVERIFY(testSession(client)->trackEvent(u"e"_s).isAccepted());
    QVERIFY(client.waitForFlushed(0).pending >= 0);
    QTRY_COMPARE(client.pendingCount(), 0);
    QCOMPARE(server.requests().constFirst().header("Authorization"), header);
    QVERIFY(server.requests().constFirst().path.startsWith("/proxy/"));
    options.authorizationScheme = u"a\r\nb"_s;
    QCOMPARE(MLClient(options).configurationError().code, ML::ErrorCode::NotConfigured);
}

void TestTokens::isNeverTold()
{
    ScriptedServer server;
    server.answer(refused("{\"message\": \"bad key secret-token-4711\"}"));
    MLClientOptions options = keyless(server);
    options.debug = true;
    static QStringList logged;
    const auto before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) { logged.append(text); });
    MLClient client(options);
    client.setTokenProvider([](const MLTokenRequest &request) { request.provide(u"secret-token-4711"_s); });
    QSignalSpy errors(&client, &MLClient::errorOccurred);
    QVERIFY(testSession(client)->trackEvent(u"e"_s).isAccepted());
    const QFuture<MLResponse> direct = client.userIdentify(u"u"_s);
    const bool told = QTest::qWaitFor([&] { return errors.size() > 1 && direct.isFinished(); });
    qInstallMessageHandler(before);
    QVERIFY(told);
    for (const MLError &error : client.errors())
        QVERIFY(!error.message.contains("4711"_L1));
    QCOMPARE(client.errors().constLast().status, 401);
    QVERIFY(!direct.result().message().contains("4711"_L1));
    QVERIFY(!logged.isEmpty());
    QVERIFY(!logged.join(u'\n').contains("4711"_L1));
}

void TestTokens::answeredFromAnotherThreadUndoesNothing()
{
    ScriptedServer server;
    server.answer(accepted());
    MLClient client(keyless(server));
    std::mutex mutex;
    std::optional<MLTokenRequest> asked;
    std::atomic<bool> isEnd{false};
    // Each answer is a change of the set-up beside those of the client's own thread.
    const std::unique_ptr<QThread> provider(QThread::create([&] {
        for (int i = 0; !isEnd; ++i) {
            std::optional<MLTokenRequest> request;
            {
                const std::lock_guard lock(mutex);
                request.swap(asked);
            }
            if (request)
                request->provide(u"token-%1"_s.arg(i));
        }
    }));
    provider->start();
    const auto end = qScopeGuard([&] {
        isEnd = true;
        provider->wait();
    });
    const auto ask = [&](const MLTokenRequest &request) {
        const std::lock_guard lock(mutex);
        asked = request;
    };
    for (int i = 0; i < 40; ++i) {
        client.setTokenProvider(ask); // who has no token yet
        QVERIFY(testSession(client)->trackEvent(u"e"_s).isAccepted());
        const auto isAsked = [&] {
            const std::lock_guard lock(mutex);
            return asked.has_value();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isAsked() || client.pendingCount() == 0, 1000);
        for (int j = 0; j < 20; ++j) {
            const QString project = u"%1-%2"_s.arg(i).arg(j);
            client.setProjectId(project);
            QCOMPARE(client.projectId(), project);
        }
    }
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
