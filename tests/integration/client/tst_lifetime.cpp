// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// How a client begins and ends with its process.

#include "devserverprocess.h"
#include "faultproxy.h"
#include "support/testclient.h"

class TestLifetime : public QObject
{
    Q_OBJECT

private:
    DevServerProcess m_server;

    struct Run {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
    };
    static Run run(const char *way, const QUrl &server)
    {
        QProcess process;
        process.start(QStringLiteral(LIFETIME_PROGRAM), {QString::fromLatin1(way), server.toString()});
        if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString())); }
    void init() { QVERIFY(m_server.reset()); }

    void withoutApplicationEverythingIsRefused()
    {
        const Run result = run("without-application", m_server.url());
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.out, "refused 1\n");
    }

    void staticClientEndsWithTheApplication()
    {
        const Run result = run("static-client", m_server.url());
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.out, "accepted 100\nlate 0\n");
        QCOMPARE(numbersOf(m_server.receivedEvents(QStringLiteral("s"))), range(0, 100));
    }

    void staticHttpClientEndsWithTheApplication()
    {
        const Run result = run("static-http-client", m_server.url());
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.out, "status 200\nlate 0\n");
    }

    void quittingDelivers()
    {
        const Run result = run("quit-from-the-loop", m_server.url());
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.out, "accepted 100\npending 0\n");
        QCOMPARE(numbersOf(m_server.receivedEvents(QStringLiteral("s"))), range(0, 100));
    }

    void noLoopIsNeeded()
    {
        const Run result = run("without-loop", m_server.url());
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.out, "accepted 100\ndelivered 1\n");
    }

    void quittingOfflineIsQuiet()
    {
        static std::atomic<int> s_complaints{0};
        // Of Qt's own, when it has to tell something of a request that was given up: now and then, so many are tried.
        const QtMessageHandler before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            s_complaints += text.contains(QStringLiteral("Internal problem"));
        });
        for (int i = 0; i < 60; ++i) {
            MLClientOptions options = testOptions(QUrl(QStringLiteral("http://127.0.0.1:1")));
            options.quitTimeoutMs = i;
            MLClient client(options);
            trackNumbered(testSession(client), 20);
        }
        qInstallMessageHandler(before);
        QCOMPARE(s_complaints.load(), 0);
    }

    void quittingIsBounded_data()
    {
        QTest::addColumn<QString>("mode");
        for (const char *mode : {"swallow", "cut", "stall"})
            QTest::newRow(mode) << QString::fromLatin1(mode);
    }
    void quittingIsBounded()
    {
        QFETCH(const QString, mode);
        FaultProxy proxy(m_server.port());
        proxy.setBehaviour(*FaultProxy::Behaviour::fromText(mode));
        const Run result = run("quit-undelivered", proxy.url());
        QCOMPARE(result.exitCode, 0);
        const int ms = result.out.mid(3).trimmed().toInt();
        QVERIFY2(ms >= 500 && ms < 5000, result.out.constData()); // 600 ms together, not each
        QVERIFY(result.err.contains("10 events were not delivered"));
    }
};

QTEST_GUILESS_MAIN(TestLifetime)
#include "tst_lifetime.moc"
