// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "events.h"

#include <QTcpSocket>

#include <csignal>

// The program itself: how it starts, and that it always ends.
class TestProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsReadyLine();
    void endsOnSignal_data();
    void endsOnSignal();
    void endsWithOpenConnection();
    void endsWhenInputCloses();
    void keepsPortsOverRestart();
    void refusesUsedPort();
    void refusesBadOptions_data();
    void refusesBadOptions();
    void tellsHelp();
    void servesManyConnections();

private:
    static QString program()
    {
        const QString named = qEnvironmentVariable("MINDLYTICS_DEVSERVER");
        return named.isEmpty() ? QStringLiteral(MINDLYTICS_DEVSERVER_PROGRAM) : named;
    }
    static QByteArray run(QProcess &process, const QStringList &arguments)
    {
        process.start(program(), arguments);
        process.waitForFinished(20000);
        return process.readAllStandardOutput() + process.readAllStandardError();
    }
};

void TestProcess::printsReadyLine()
{
    QProcess process;
    process.start(program(), {u"--port"_s, u"0"_s, u"--live-port"_s, u"0"_s});
    QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 20000);
    const QString line = QString::fromLatin1(process.readLine());
    static const QRegularExpression form(
        u"^mindlytics-devserver ready http=127\\.0\\.0\\.1:[1-9]\\d+ live=127\\.0\\.0\\.1:[1-9]\\d+\n$"_s);
    QVERIFY2(form.match(line).hasMatch(), qPrintable(line));
    process.terminate();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
}

void TestProcess::endsOnSignal_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestProcess::endsOnSignal()
{
    QFETCH(int, number);
    DevServerProcess server;
    QVERIFY2(server.isRunning(), qPrintable(server.errorString()));
    QCOMPARE(post(server, track("Click")).status, 200);
    ::kill(pid_t(server.processId()), number);
    QTRY_VERIFY_WITH_TIMEOUT(!server.isRunning(), 10000);
    QCOMPARE(server.terminate(), 0);
}

void TestProcess::endsWithOpenConnection()
{
    DevServerProcess server;
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, server.port());
    QVERIFY(socket.waitForConnected());
    socket.write("GET /_dev/stats HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(socket.waitForReadyRead());
    QCOMPARE(server.terminate(), 0);
}

void TestProcess::endsWhenInputCloses()
{
    QProcess process;
    process.start(program(), {u"--port"_s, u"0"_s, u"--live-port"_s, u"0"_s, u"--exit-with-parent"_s});
    QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 20000);
    QCOMPARE(process.state(), QProcess::Running);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitCode(), 0);
}

void TestProcess::keepsPortsOverRestart()
{
    DevServerProcess server;
    const quint16 port = server.port();
    QVERIFY(port != 0);
    QCOMPARE(post(server, track("Click")).status, 200);
    server.kill();
    QVERIFY(!server.isRunning());
    QCOMPARE(post(server, track("Click")).status, -1);
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    QCOMPARE(server.port(), port);
    QCOMPARE(server.db(u"events"_s).size(), 0);
}

void TestProcess::refusesUsedPort()
{
    DevServerProcess server;
    QProcess second;
    const QByteArray said = run(second, {u"--port"_s, QString::number(server.port()), u"--live-port"_s, u"0"_s});
    QVERIFY(second.exitCode() != 0);
    QVERIFY2(said.contains(QByteArray("cannot listen on port " + QByteArray::number(server.port()))), said.constData());
}

void TestProcess::refusesBadOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("port") << QStringList{u"--port"_s, u"70000"_s};
    QTest::newRow("faults") << QStringList{u"--faults"_s, u"[]"_s};
    QTest::newRow("unknown fault") << QStringList{u"--faults"_s, u"{\"nothing\":1}"_s};
    QTest::newRow("unknown option") << QStringList{u"--nothing"_s};
    QTest::newRow("argument") << QStringList{u"start"_s};
}

void TestProcess::refusesBadOptions()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    const QByteArray said = run(process, arguments);
    QVERIFY(process.exitCode() != 0);
    QVERIFY(!said.isEmpty());
}

void TestProcess::tellsHelp()
{
    QProcess process;
    const QByteArray said = run(process, {u"--help"_s});
    QCOMPARE(process.exitCode(), 0);
    for (const char *option : {"--port", "--live-port", "--api-key", "--faults", "--discard", "SUPER_API_KEY"})
        QVERIFY2(said.contains(option), option);
}

void TestProcess::servesManyConnections()
{
    DevServerProcess server;
    std::vector<std::unique_ptr<QTcpSocket>> idle;
    for (int i = 0; i < 100; ++i) {
        idle.push_back(std::make_unique<QTcpSocket>());
        idle.back()->connectToHost(u"127.0.0.1"_s, server.port());
    }
    for (const auto &socket : idle)
        QVERIFY(socket->waitForConnected());
    QCOMPARE(post(server, track("Click")).status, 200);
}

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
