// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Direct requests.

#include "devserverprocess.h"
#include "faultproxy.h"
#include "support/testclient.h"

#include <Mindlytics/MLHttpClient>

class TestHttpClient : public QObject
{
    Q_OBJECT

private:
    DevServerProcess m_server;

    static MLResponse get(MLHttpClient &http, const QString &path, const QJsonValue &data = QJsonValue(QJsonValue::Undefined))
    {
        return http.sendRequest(ML::HttpMethod::Get, path, data).result();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString())); }
    void init() { QVERIFY(m_server.reset()); }

    void readsBackWhatWasTracked()
    {
        MLClient client(testOptions(m_server.url()));
        testSession(client)->trackEvent(QStringLiteral("e"));
        QVERIFY(client.waitForFlushed().isComplete());
        MLHttpClient http(testOptions(m_server.url()));
        const QJsonObject filter{{QStringLiteral("session_id"), QStringLiteral("s")}};
        const MLResponse found = get(http, QStringLiteral("/bc/v1/db/sessions/find"), QJsonObject{{QStringLiteral("filter"), filter}, {QStringLiteral("limit"), 5}});
        QVERIFY2(!found.errored(), qPrintable(found.message()));
        QCOMPARE(found.status, 200);
        QCOMPARE(found.data.toArray().size(), 1);
    }

    void queryValuesAreEscaped()
    {
        MLHttpClient http(testOptions(m_server.url()));
        get(http, QStringLiteral("/bc/v1/db/sessions/find?skip=0"), QJsonObject{{QStringLiteral("filter"), QJsonObject{{QStringLiteral("a"), QStringLiteral("x&y=z+ü%20")}}}});
        const QString path = m_server.requests().last().toObject().value(QStringLiteral("path")).toString();
        QVERIFY2(path.contains(QStringLiteral("/bc/v1/db/sessions/find")), qPrintable(path));
        const MLResponse bad = get(http, QStringLiteral("/bc/v1/db/sessions/find"), QJsonObject{{QStringLiteral("filter"), QStringLiteral("no json")}});
        QCOMPARE(bad.status, 400);
    }

    void postsAnyJson()
    {
        MLHttpClient http(testOptions(m_server.url()));
        const MLResponse response = http.sendRequest(ML::HttpMethod::Post, QStringLiteral("/bc/v1/user/identify"), QJsonObject{{QStringLiteral("id"), QStringLiteral("u")}}).result();
        QCOMPARE(response.status, 200);
        QCOMPARE(response.data.toObject().value(QStringLiteral("id")).toString(), QStringLiteral("u"));
        for (const auto method : {ML::HttpMethod::Put, ML::HttpMethod::Patch, ML::HttpMethod::Delete})
            QVERIFY(http.sendRequest(method, QStringLiteral("/nowhere"), QJsonArray{1}).result().status >= 400);
    }

    void failuresSaySo()
    {
        MLHttpClient http(testOptions(m_server.url()));
        const MLResponse missing = get(http, QStringLiteral("/nowhere"));
        QCOMPARE(missing.status, 404);
        QCOMPARE(missing.error.code, ML::ErrorCode::RequestFailed);
        QCOMPARE(missing.error.status, 404);
        QVERIFY(!missing.message().isEmpty());
        QCOMPARE(get(http, QStringLiteral("nowhere")).error.code, ML::ErrorCode::InvalidArgument);
        QCOMPARE(get(http, QStringLiteral("/x"), QJsonArray{}).error.code, ML::ErrorCode::InvalidArgument);

        MLHttpClient offline(testOptions(QUrl(QStringLiteral("http://127.0.0.1:1"))));
        const MLResponse none = get(offline, QStringLiteral("/x"));
        QCOMPARE(none.status, 0);
        QCOMPARE(none.error.code, ML::ErrorCode::ServerUnavailable);

        m_server.setFaults(json("{'fail_next': {'count': 1, 'status': 200, 'body': '<html>'}}").constData());
        const MLResponse page = http.sendRequest(ML::HttpMethod::Post, QStringLiteral("/bc/v1/user/identify"), QJsonObject{{QStringLiteral("id"), QStringLiteral("u")}}).result();
        QCOMPARE(page.error.code, ML::ErrorCode::InvalidResponse);
        QCOMPARE(page.status, 200);

        MLClientOptions options = testOptions(m_server.url());
        options.apiKey.clear();
        qunsetenv("MLSDK_API_KEY");
        MLHttpClient keyless(options);
        QCOMPARE(get(keyless, QStringLiteral("/x")).error.code, ML::ErrorCode::NotConfigured);
    }

    void theKeyIsNotInMessages()
    {
        DevServerProcess strict({QStringLiteral("--api-key"), QStringLiteral("right")});
        MLClientOptions options = testOptions(strict.url());
        options.apiKey = QStringLiteral("wrong-secret");
        MLHttpClient http(options);
        const MLResponse refused = get(http, QStringLiteral("/bc/v1/db/sessions/find"));
        QCOMPARE(refused.status, 403);
        QVERIFY(!refused.message().contains(QStringLiteral("wrong-secret")));
    }

    void deadlineAndEnd()
    {
        FaultProxy proxy(m_server.port());
        proxy.setBehaviour({FaultProxy::Mode::Swallow});
        MLClientOptions options = testOptions(proxy.url());
        options.retry.transferTimeoutMs = 100;
        MLHttpClient impatient(options);
        QCOMPARE(get(impatient, QStringLiteral("/x")).error.code, ML::ErrorCode::Timeout);

        QFuture<MLResponse> future;
        {
            MLHttpClient http(testOptions(proxy.url()));
            future = http.sendRequest(ML::HttpMethod::Get, QStringLiteral("/x"));
        }
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error.code, ML::ErrorCode::ClientDestroyed);
    }

    void destroyedInItsOwnThread()
    {
        auto *http = new MLHttpClient(testOptions(m_server.url()));
        std::atomic<bool> gone{false};
        m_server.setFaults(json("{'delay_ms': 50}").constData());
        http->sendRequest(ML::HttpMethod::Post, QStringLiteral("/bc/v1/user/identify"), QJsonObject{{QStringLiteral("id"), QStringLiteral("u")}})
            .then([&](const MLResponse &) {
                delete http;
                gone = true;
            });
        QTRY_VERIFY(gone);
    }

    void redirectsAreNotFollowed()
    {
        m_server.setFaults(QJsonObject{{QStringLiteral("redirect_to"), QStringLiteral("http://127.0.0.1:1/")}});
        MLHttpClient http(testOptions(m_server.url()));
        const MLResponse response = http.sendRequest(ML::HttpMethod::Post, QStringLiteral("/bc/v1/user/identify"), QJsonObject{}).result();
        QVERIFY(response.status >= 300 && response.status < 400);
        QCOMPARE(response.error.code, ML::ErrorCode::RequestFailed);
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
