// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "events.h"
#include "faultproxy.h"

#include <QTcpSocket>

using Mode = FaultProxy::Mode;
using Direction = FaultProxy::Direction;

// Each mode of the fault proxy, before the real backend.
class TestFaultProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void passes();
    void passesManyRequestsOnOneConnection();
    void passesLargeBodies();
    void countsConnections();
    void refuses();
    void resetsBeforeAcceptance();
    void cutsAfterAcceptance();
    void cutsNextRequests();
    void swallows();
    void tricklesToClient();
    void tricklesToServer();
    void delays();
    void stallsRequest();
    void stallsAnswer();
    void truncatesAnswer();
    void truncatesToNothing();
    void behaviourChangesWithinConnection();
    void scriptsConnections();
    void dropsConnections();
    void deadServerResets();
    void followsClosingServer();
    void chaosRepeats();
    void readsBehaviours_data();
    void readsBehaviours();
    void refusesBehaviours_data();
    void refusesBehaviours();
    void destroysWithOpenConnections();

private:
    //! How a request through the proxy ended.
    struct Outcome {
        QByteArray answer;
        QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError;
    };

    static QByteArray raw(const QByteArray &body);
    static bool isWhole(const QByteArray &answer);
    static Outcome read(QTcpSocket &socket);
    Outcome send(QTcpSocket &socket, const QByteArray &body = track("Click"));
    Outcome sendOnce(const QByteArray &body = track("Click"));
    void connectTo(QTcpSocket &socket);
    int received() { return m_server.stats().value("received"_L1).toInt(-1); }

    DevServerProcess m_server;
    std::unique_ptr<FaultProxy> m_proxy;
};

void TestFaultProxy::initTestCase()
{
    QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString()));
}

void TestFaultProxy::init()
{
    QVERIFY(m_server.reset());
    m_proxy = std::make_unique<FaultProxy>(m_server.port());
    QVERIFY(m_proxy->port() != 0);
}

QByteArray TestFaultProxy::raw(const QByteArray &body)
{
    return "POST /bc/v1/events/queue HTTP/1.1\r\nHost: x\r\nAuthorization: k\r\nX-App-ID: test\r\nContent-Type: "
           "application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

bool TestFaultProxy::isWhole(const QByteArray &answer)
{
    return answer.endsWith("\r\n\r\n{\"status\":\"queued\"}");
}

//! Until the answer is whole or the connection ends.
TestFaultProxy::Outcome TestFaultProxy::read(QTcpSocket &socket)
{
    Outcome outcome;
    while (!isWhole(outcome.answer) && socket.waitForReadyRead(10000))
        outcome.answer += socket.readAll();
    outcome.answer += socket.readAll();
    outcome.error = socket.error();
    return outcome;
}

void TestFaultProxy::connectTo(QTcpSocket &socket)
{
    socket.connectToHost(u"127.0.0.1"_s, m_proxy->port());
    QVERIFY(socket.waitForConnected());
}

TestFaultProxy::Outcome TestFaultProxy::send(QTcpSocket &socket, const QByteArray &body)
{
    socket.write(raw(body));
    return read(socket);
}

TestFaultProxy::Outcome TestFaultProxy::sendOnce(const QByteArray &body)
{
    QTcpSocket socket;
    connectTo(socket);
    return send(socket, body);
}

void TestFaultProxy::passes()
{
    const Outcome outcome = sendOnce();
    QVERIFY(outcome.answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(isWhole(outcome.answer));
    QCOMPARE(received(), 1);
    QCOMPARE(m_proxy->url().port(), int(m_proxy->port()));
}

void TestFaultProxy::passesManyRequestsOnOneConnection()
{
    QTcpSocket socket;
    connectTo(socket);
    for (int i = 0; i < 20; ++i)
        QVERIFY(isWhole(send(socket).answer));
    QCOMPARE(received(), 20);
    QCOMPARE(m_proxy->counters().connections, 1);
    QCOMPARE(m_proxy->counters().requests, 20);
    QCOMPARE(m_proxy->counters().faults, 0);
}

void TestFaultProxy::passesLargeBodies()
{
    const QByteArray body = track("Click", R"("properties":{"x":")" + QByteArray(3'000'000, 'x') + R"("})");
    QVERIFY(isWhole(sendOnce(body).answer));
    QVERIFY(m_proxy->counters().bytesToServer > 3'000'000);
    QCOMPARE(m_server.stats().value("biggest_body"_L1).toInt(), int(body.size()));
}

void TestFaultProxy::countsConnections()
{
    {
        QTcpSocket first;
        QTcpSocket second;
        connectTo(first);
        connectTo(second);
        QTRY_COMPARE(m_proxy->counters().open, 2);
    }
    QTRY_COMPARE(m_proxy->counters().open, 0);
    QCOMPARE(m_proxy->counters().connections, 2);
    QCOMPARE(m_proxy->counters().requests, 0);
}

void TestFaultProxy::refuses()
{
    QTcpSocket open;
    connectTo(open);
    QTRY_COMPARE(m_proxy->counters().open, 1);
    m_proxy->setRefusing(true);
    QVERIFY(open.state() == QAbstractSocket::UnconnectedState || open.waitForDisconnected());
    QTcpSocket refused;
    refused.connectToHost(u"127.0.0.1"_s, m_proxy->port());
    QVERIFY(!refused.waitForConnected());
    QCOMPARE(refused.error(), QAbstractSocket::ConnectionRefusedError);
    m_proxy->setRefusing(false);
    QVERIFY(isWhole(sendOnce().answer));
}

void TestFaultProxy::resetsBeforeAcceptance()
{
    m_proxy->setBehaviour({Mode::Reset});
    const Outcome outcome = sendOnce();
    QCOMPARE(outcome.answer, QByteArray());
    QCOMPARE(outcome.error, QAbstractSocket::RemoteHostClosedError);
    QCOMPARE(received(), 0);
    QCOMPARE(m_proxy->counters().bytesToServer, 0);
    QCOMPARE(m_proxy->counters().faults, 1);
}

void TestFaultProxy::cutsAfterAcceptance()
{
    m_proxy->setBehaviour({Mode::Cut});
    for (int i = 1; i <= 3; ++i) {
        const Outcome outcome = sendOnce();
        QCOMPARE(outcome.answer, QByteArray());
        QCOMPARE(outcome.error, QAbstractSocket::RemoteHostClosedError);
        QCOMPARE(received(), i);
    }
    QCOMPARE(m_proxy->counters().bytesToClient, 0);
}

void TestFaultProxy::cutsNextRequests()
{
    m_proxy->enqueue({Mode::Cut}, 2);
    m_proxy->enqueue({Mode::Reset});
    QCOMPARE(sendOnce().answer, QByteArray());
    QCOMPARE(sendOnce().answer, QByteArray());
    QCOMPARE(received(), 2);
    QCOMPARE(sendOnce().answer, QByteArray());
    QCOMPARE(received(), 2);
    QVERIFY(isWhole(sendOnce().answer));
    QCOMPARE(m_proxy->counters().faults, 3);
}

void TestFaultProxy::swallows()
{
    m_proxy->setBehaviour({Mode::Swallow});
    QTcpSocket socket;
    connectTo(socket);
    socket.write(raw(track("Click")));
    QTRY_COMPARE(m_proxy->counters().requests, 1);
    m_proxy->setBehaviour({});
    QVERIFY(isWhole(sendOnce().answer)); // had the first one been forwarded, it would have been received by now
    QCOMPARE(received(), 1);
    QCOMPARE(socket.bytesAvailable(), 0);
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

void TestFaultProxy::tricklesToClient()
{
    m_proxy->setBehaviour({Mode::Trickle, Direction::ToClient, 1});
    QTcpSocket socket;
    connectTo(socket);
    socket.write(raw(track("Click")));
    int reads = 0;
    QByteArray answer;
    for (; !isWhole(answer) && socket.waitForReadyRead(10000); ++reads)
        answer += socket.readAll();
    QVERIFY(isWhole(answer));
    QVERIFY2(reads > 10, QByteArray::number(reads).constData()); // in one piece it takes one or two
}

void TestFaultProxy::tricklesToServer()
{
    m_proxy->setBehaviour({Mode::Trickle, Direction::Both, 0});
    QVERIFY(isWhole(sendOnce().answer));
    QCOMPARE(received(), 1);
}

void TestFaultProxy::delays()
{
    m_proxy->setBehaviour({Mode::Delay, Direction::ToClient, 200});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(isWhole(sendOnce().answer));
    QVERIFY(timer.elapsed() >= 195); // not earlier; nothing is said of how much later
}

void TestFaultProxy::stallsRequest()
{
    m_proxy->setBehaviour({Mode::Stall, Direction::ToServer, 0, 50});
    QTcpSocket socket;
    connectTo(socket);
    socket.write(raw(track("Click")));
    QTRY_COMPARE(m_proxy->counters().bytesToServer, 50);
    m_proxy->setBehaviour({});
    QVERIFY(isWhole(sendOnce().answer));
    QCOMPARE(received(), 1);
    QCOMPARE(socket.bytesAvailable(), 0);
}

void TestFaultProxy::stallsAnswer()
{
    m_proxy->setBehaviour({Mode::Stall, Direction::ToClient, 0, 12});
    QTcpSocket socket;
    connectTo(socket);
    socket.write(raw(track("Click")));
    QTRY_COMPARE(received(), 1);
    QTRY_COMPARE(m_proxy->counters().bytesToClient, 12);
    QTRY_COMPARE(socket.bytesAvailable(), 12);
    QCOMPARE(socket.readAll(), QByteArray("HTTP/1.1 200"));
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

void TestFaultProxy::truncatesAnswer()
{
    m_proxy->setBehaviour({Mode::Truncate, Direction::ToClient, 0, 20});
    const Outcome outcome = sendOnce();
    QCOMPARE(outcome.answer.size(), 20);
    QCOMPARE(outcome.error, QAbstractSocket::RemoteHostClosedError);
    QCOMPARE(received(), 1);
}

void TestFaultProxy::truncatesToNothing()
{
    m_proxy->setBehaviour({Mode::Truncate});
    QCOMPARE(sendOnce().answer, QByteArray());
    QCOMPARE(received(), 1);
}

void TestFaultProxy::behaviourChangesWithinConnection()
{
    QTcpSocket socket;
    connectTo(socket);
    QVERIFY(isWhole(send(socket).answer));
    m_proxy->setBehaviour({Mode::Cut});
    QCOMPARE(send(socket).answer, QByteArray());
    QCOMPARE(received(), 2);
}

void TestFaultProxy::scriptsConnections()
{
    m_proxy->setConnectionScript({{Mode::Reset}, {Mode::Pass}, {Mode::Cut}});
    m_proxy->setBehaviour({Mode::Truncate, Direction::ToClient, 0, 3});
    QCOMPARE(sendOnce().answer, QByteArray());
    QCOMPARE(received(), 0);
    QTcpSocket second;
    connectTo(second);
    QVERIFY(isWhole(send(second).answer));
    QVERIFY(isWhole(send(second).answer)); // the script is of the connection, not of the request
    QCOMPARE(sendOnce().answer, QByteArray());
    QCOMPARE(received(), 3);
    QCOMPARE(sendOnce().answer, QByteArray("HTT"));
}

void TestFaultProxy::dropsConnections()
{
    QTcpSocket socket;
    connectTo(socket);
    QVERIFY(isWhole(send(socket).answer));
    m_proxy->dropConnections();
    QVERIFY(socket.waitForDisconnected());
    QVERIFY(isWhole(sendOnce().answer));
}

void TestFaultProxy::deadServerResets()
{
    DevServerProcess server;
    FaultProxy proxy(server.port());
    server.kill();
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, proxy.port());
    // The reset may come before this side has seen that it was connected.
    const bool wasConnected = socket.waitForConnected() && socket.state() == QAbstractSocket::ConnectedState;
    QVERIFY(!wasConnected || socket.waitForDisconnected());
    QTRY_COMPARE(proxy.counters().open, 0);
    QVERIFY(proxy.counters().connections >= 1); // a socket that is reset while it connects may try again
    QVERIFY(server.start());
}

void TestFaultProxy::followsClosingServer()
{
    QTcpSocket socket;
    connectTo(socket);
    QByteArray request = raw(track("Click"));
    request.replace("Host: x\r\n", "Host: x\r\nConnection: close\r\n");
    socket.write(request);
    QVERIFY(socket.waitForDisconnected());
    QVERIFY(isWhole(socket.readAll()));
}

void TestFaultProxy::chaosRepeats()
{
    FaultProxy::Behaviour chaos{Mode::Chaos, Direction::ToClient, 5, 40};
    chaos.pCut = 0.3;
    chaos.pReset = 0.2;
    chaos.pTruncate = 0.2;
    chaos.pDelay = 0.2;
    const auto run = [&] {
        m_proxy->setSeed(11);
        m_proxy->setBehaviour(chaos);
        QByteArrayList answers;
        for (int i = 0; i < 30; ++i)
            answers << sendOnce().answer.left(12); // further on there is the time of day
        return answers;
    };
    const QByteArrayList first = run();
    QCOMPARE(run(), first);
    QVERIFY(first.contains(QByteArray()));
    QVERIFY(first.contains(QByteArray("HTTP/1.1 200")));
}

void TestFaultProxy::readsBehaviours_data()
{
    QTest::addColumn<Mode>("mode");
    const QList<std::pair<const char *, Mode>> modes{{"pass", Mode::Pass},
                                                     {"reset", Mode::Reset},
                                                     {"cut", Mode::Cut},
                                                     {"swallow", Mode::Swallow},
                                                     {"trickle:ms=5", Mode::Trickle},
                                                     {"delay", Mode::Delay},
                                                     {"stall:bytes=7,direction=both", Mode::Stall},
                                                     {"truncate", Mode::Truncate},
                                                     {"chaos:cut=0.5, reset=0.25", Mode::Chaos}};
    for (const auto &[text, mode] : modes)
        QTest::newRow(text) << mode;
}

void TestFaultProxy::readsBehaviours()
{
    QFETCH(Mode, mode);
    const auto behaviour = FaultProxyBehaviour::fromText(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(behaviour);
    QCOMPARE(behaviour->mode, mode);
    if (mode == Mode::Stall) {
        QCOMPARE(behaviour->bytes, 7);
        QCOMPARE(behaviour->direction, Direction::Both);
    }
    QCOMPARE(behaviour->delayMs, mode == Mode::Trickle ? 5 : 0);
    QCOMPARE(behaviour->pCut, mode == Mode::Chaos ? 0.5 : 0.0);
    QCOMPARE(behaviour->pReset, mode == Mode::Chaos ? 0.25 : 0.0);
}

void TestFaultProxy::refusesBehaviours_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"nothing", "stall:byte=7", "stall:bytes=x", "chaos:cut=2", "trickle:direction=up"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestFaultProxy::refusesBehaviours()
{
    QFETCH(QString, text);
    QVERIFY(!FaultProxyBehaviour::fromText(text));
}

void TestFaultProxy::destroysWithOpenConnections()
{
    QTcpSocket socket;
    connectTo(socket);
    m_proxy->setBehaviour({Mode::Trickle, Direction::Both, 1000});
    socket.write(raw(track("Click")));
    QTRY_COMPARE(m_proxy->counters().requests, 1);
    m_proxy.reset();
    QVERIFY(socket.state() == QAbstractSocket::UnconnectedState || socket.waitForDisconnected());
}

QTEST_GUILESS_MAIN(TestFaultProxy)
#include "tst_faultproxy.moc"
