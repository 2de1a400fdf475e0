// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "support/devserverprocess.h"
#include "support/testclient.h"

#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

using namespace Qt::StringLiterals;

// The proxy of README.md, compiled as it stands there, between a client without a key and the local backend.
class TestProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void addsTheKey();
    void letsNobodyElseIn();

private:
    DevServerProcess m_server{{u"--api-key"_s, u"workspace-key"_s}};
    QProcess m_proxy;
    QUrl m_url;
};

void TestProxy::initTestCase()
{
    QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString()));
    m_server.setApiKey(u"workspace-key"_s);
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    const quint16 port = probe.serverPort();
    probe.close();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"MLSDK_API_KEY"_s, u"workspace-key"_s);
    environment.insert(u"MLSDK_PROJECT_ID"_s, u"test"_s);
    environment.insert(u"MLSDK_SERVER_BASE"_s, m_server.url().toString());
    m_proxy.setProcessEnvironment(environment);
    m_proxy.start(QStringLiteral(PROXY), {QString::number(port)});
    m_url = QUrl(u"http://127.0.0.1:%1"_s.arg(port));
    QTRY_VERIFY([port] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        return socket.waitForConnected(1000);
    }());
}

void TestProxy::addsTheKey()
{
    MLClientOptions options = testOptions(m_url);
    options.apiKey.clear();
    options.projectId = u"told by the proxy"_s;
    MLClient client(options);
    client.setTokenProvider([](const MLTokenRequest &request) { request.provide(u"token-of-the-user"_s); });
    trackNumbered(testSession(client), 20);
    QTRY_COMPARE(client.pendingCount(), 0);
    QCOMPARE(numbersOf(m_server.receivedEvents(u"s"_s)), range(0, 20));
}

void TestProxy::letsNobodyElseIn()
{
    MLClientOptions options = testOptions(m_url);
    options.apiKey = u"somebody"_s;
    MLClient client(options);
    QVERIFY(testSession(client, "other")->trackEvent(u"e"_s).isAccepted());
    QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::Held);
    QCOMPARE(m_server.receivedEvents(u"other"_s).size(), 0);
    m_proxy.kill();
    m_proxy.waitForFinished();
}

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
