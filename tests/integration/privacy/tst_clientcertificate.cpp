// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Servers that ask for a certificate of the client, signed by their authority.

#include "support/testclient.h"
#include "support/tlsserver.h"

#include <Mindlytics/MLHttpClient>
#include <Mindlytics/MLNetworkOptions>

using namespace Qt::StringLiterals;

class TestClientCertificate : public QObject
{
    Q_OBJECT

private:
    TlsAuthority m_authority;

    /*! That of a server which lets in those only who show a certificate of the authority. */
    QSslConfiguration demanding() const
    {
        QSslConfiguration ssl = m_authority.server(u"good"_s);
        ssl.setCaCertificates({m_authority.certificate(u"ca"_s)});
        ssl.setPeerVerifyMode(QSslSocket::VerifyPeer);
        return ssl;
    }

    /*! Starts \a server, one of openssl's, which says why it lets nobody in (one of Qt's just goes); gives its port, and in \a output what it reads. */
    int startRefusing(QProcess &server, QByteArray &output) const
    {
        server.setWorkingDirectory(m_authority.folder());
        server.setProcessChannelMode(QProcess::MergedChannels);
        connect(&server, &QProcess::readyRead, this, [&] { output += server.readAll(); });
        server.start(QStringLiteral(OPENSSL), u"s_server -accept 127.0.0.1:0 -cert good.pem -key good.key -CAfile ca.pem -Verify 1 -verify_return_error"_s.split(u' '));
        const bool runs = QTest::qWaitFor([&output] { return output.contains("ACCEPT 127.0.0.1:") && output.endsWith('\n'); }, 10000);
        return runs ? output.mid(output.indexOf("ACCEPT 127.0.0.1:") + 17).trimmed().toInt() : 0;
    }

    /*! That of a client which shows the certificate \a name, or none. */
    MLNetworkOptions network(const QString &name) const
    {
        QSslConfiguration ssl = m_authority.trusting();
        if (!name.isEmpty()) {
            ssl.setLocalCertificate(m_authority.certificate(name));
            ssl.setPrivateKey(m_authority.key(name));
        }
        MLNetworkOptions network;
        network.ssl = ssl;
        return network;
    }

    static bool tellsWhy(const QString &message) { return message.contains(u"alert certificate required"_s) || message.contains(u"alert unknown ca"_s); }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_authority.isReady(), qPrintable(m_authority.errorString())); }

    void letIn()
    {
        TlsServer server(demanding());
        MLClient client(testOptions(server.url()));
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        client.setNetwork(network(u"client"_s));
        QVERIFY(testSession(client)->trackEvent(u"planted-event"_s).isAccepted());
        QTRY_COMPARE(client.pendingCount(), 0);
        QVERIFY(server.received.contains("planted-event"));
        QCOMPARE(errors.size(), 0);
        MLHttpClient http(testOptions(server.url()));
        QVERIFY(http.setNetwork(network(u"client"_s)));
        const QFuture<MLResponse> response = http.sendRequest(ML::HttpMethod::Get, u"/x"_s);
        QTRY_VERIFY(response.isFinished());
        QVERIFY(!response.result().errored());
    }

    void letInToTheLiveChannel()
    {
        TlsServer http(m_authority.server(u"good"_s), R"({"authorization_key": "live-key"})"), live(demanding());
        MLClientOptions options = testOptions(http.url());
        options.liveEndpoint = live.url("wss");
        MLClient client(options);
        client.setNetwork(network(u"client"_s));
        client.startListening();
        QTRY_VERIFY(live.received.contains("Authorization: Bearer live-key"));
    }

    // Servers of Qt: nothing is sent to them before they have looked, nor lost.
    void refused_data() { rows(); }
    void refused()
    {
        QFETCH(const QString, name);
        TlsServer server(demanding());
        MLClient client(testOptions(server.url()));
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        client.setNetwork(network(name));
        QVERIFY(testSession(client)->trackEvent(u"planted-event"_s).isAccepted());
        QTRY_VERIFY(!errors.isEmpty());
        QCOMPARE(errors.constFirst().constFirst().value<MLError>().code, ML::ErrorCode::ServerUnavailable);
        QCOMPARE(client.pendingCount(), 1);
        QCOMPARE(server.received, QByteArray());
    }

    void toldWhy_data() { rows(); }
    void toldWhy()
    {
        QFETCH(const QString, name);
        QProcess server;
        QByteArray output;
        const int port = startRefusing(server, output);
        QVERIFY2(port > 0, output.constData());
        const QUrl url(u"https://127.0.0.1:%1"_s.arg(port));
        MLClient client(testOptions(url));
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        client.setNetwork(network(name));
        QVERIFY(testSession(client)->trackEvent(u"planted-event"_s).isAccepted());
        QTRY_VERIFY(!errors.isEmpty());
        QVERIFY2(tellsWhy(errors.constFirst().constFirst().value<MLError>().message), qPrintable(errors.constFirst().constFirst().value<MLError>().message));
        QCOMPARE(client.pendingCount(), 1);

        MLHttpClient http(testOptions(url));
        QVERIFY(http.setNetwork(network(name)));
        const QFuture<MLResponse> response = http.sendRequest(ML::HttpMethod::Get, u"/x"_s);
        QTRY_VERIFY(response.isFinished());
        QVERIFY2(response.result().errored() && tellsWhy(response.result().message()), qPrintable(response.result().message()));
        server.kill();
        server.waitForFinished();
        QVERIFY(!output.contains("planted-event"));
    }

    void toldWhyOfTheLiveChannel_data() { rows(); }
    void toldWhyOfTheLiveChannel()
    {
        QFETCH(const QString, name);
        QProcess server;
        QByteArray output;
        const int port = startRefusing(server, output);
        QVERIFY2(port > 0, output.constData());
        TlsServer http(m_authority.server(u"good"_s), R"({"authorization_key": "live-key"})");
        MLClientOptions options = testOptions(http.url());
        options.liveEndpoint = QUrl(u"wss://127.0.0.1:%1"_s.arg(port));
        MLClient client(options);
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        client.setNetwork(network(name));
        client.startListening();
        QTRY_VERIFY(!errors.isEmpty());
        const auto error = errors.constFirst().constFirst().value<MLError>();
        QCOMPARE(error.code, ML::ErrorCode::LiveFailed);
        QVERIFY2(tellsWhy(error.message), qPrintable(error.message));
        server.kill();
        server.waitForFinished();
        QVERIFY(!output.contains("live-key"));
    }

private:
    static void rows()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("self-signed") << u"self"_s;
        QTest::newRow("none") << QString();
    }
};

QTEST_GUILESS_MAIN(TestClientCertificate)
#include "tst_clientcertificate.moc"
