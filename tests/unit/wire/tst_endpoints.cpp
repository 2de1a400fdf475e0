// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "wire/endpoints.h"

#include <QtTest/QtTest>

using namespace mindlytics;

class TestEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveBaseIsDerivedByLabelAndPort_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("live");
        const auto row = [](const char *server, const char *live) {
            QTest::newRow(server) << QString::fromLatin1(server) << QString::fromLatin1(live);
        };
        row("https://app.mindlytics.ai", "wss://wss.mindlytics.ai");
        row("https://app-staging.mindlytics.ai", "wss://wss-staging.mindlytics.ai");
        row("http://localhost:3000", "ws://localhost:4000");
        row("http://127.0.0.1:3007", "ws://127.0.0.1:4007");
        row("https://apple.example", "wss://apple.example");
        row("https://myapp.example", "wss://myapp.example");
        row("http://localhost:30012", "ws://localhost:30012");
        row("http://localhost:300", "ws://localhost:300");
        row("https://app.example/prefix", "wss://wss.example/prefix");
        row("http://x.example", "ws://x.example");
    }
    void liveBaseIsDerivedByLabelAndPort()
    {
        QFETCH(const QString, server);
        QFETCH(const QString, live);
        QCOMPARE(endpoints::liveFromServer(QUrl(server)), QUrl(live));
    }

    void pathsGoBelowTheBase_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("url");
        const auto row = [](const char *base, const char *path, const char *url) {
            QTest::newRow(url) << QString::fromLatin1(base) << QString::fromLatin1(path) << QString::fromLatin1(url);
        };
        row("https://a.example", "/bc/v1/x", "https://a.example/bc/v1/x");
        row("https://a.example/", "/bc/v1/x", "https://a.example/bc/v1/x");
        row("https://a.example/proxy/", "/bc/v1/x", "https://a.example/proxy/bc/v1/x");
        row("https://a.example:8443/p/q", "/x?y=1&z=%2B", "https://a.example:8443/p/q/x?y=1&z=%2B");
        row("https://a.example/with%20space", "/x", "https://a.example/with%20space/x");
    }
    void pathsGoBelowTheBase()
    {
        QFETCH(const QString, base);
        QFETCH(const QString, path);
        QFETCH(const QString, url);
        QCOMPARE(endpoints::below(QUrl(base), path).toString(QUrl::FullyEncoded), url);
    }

    void unusableBasesAreNamed()
    {
        for (const char *good : {"https://a.example", "http://localhost:3000", "https://a.example/path/"})
            QVERIFY2(endpoints::serverProblem(QUrl(QString::fromLatin1(good))).isEmpty(), good);
        for (const char *bad : {"", "a.example", "ftp://a.example", "https://", "https://user@a.example", "https://u:p@a.example",
                                "https://a.example?x=1", "https://a.example#f", "ws://a.example"}) {
            const QString problem = endpoints::serverProblem(QUrl(QString::fromLatin1(bad)));
            QVERIFY2(problem.startsWith(QLatin1String("serverEndpoint:")), bad);
        }
        QVERIFY(endpoints::liveProblem(QUrl(QStringLiteral("wss://a.example"))).isEmpty());
        QVERIFY(endpoints::liveProblem(QUrl(QStringLiteral("https://a.example"))).startsWith(QLatin1String("liveEndpoint:")));
    }

    void plainHttpExposesTheKeyExceptAtHome()
    {
        QVERIFY(endpoints::exposesKey(QUrl(QStringLiteral("http://a.example"))));
        QVERIFY(!endpoints::exposesKey(QUrl(QStringLiteral("https://a.example"))));
        QVERIFY(!endpoints::exposesKey(QUrl(QStringLiteral("http://localhost:3000"))));
        QVERIFY(!endpoints::exposesKey(QUrl(QStringLiteral("http://127.0.0.2:3000"))));
        QVERIFY(!endpoints::exposesKey(QUrl(QStringLiteral("http://[::1]:3000"))));
        QVERIFY(endpoints::exposesKey(QUrl(QStringLiteral("http://127.evil.example"))));
    }
};

QTEST_GUILESS_MAIN(TestEndpoints)
#include "tst_endpoints.moc"
