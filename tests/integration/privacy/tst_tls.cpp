// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "support/testclient.h"
#include "support/tlsserver.h"

#include <Mindlytics/MLHttpClient>
#include <Mindlytics/MLNetworkOptions>


using namespace Qt::StringLiterals;

// TLS with a real authority: whom the client trusts, and that who is not trusted gets nothing at all.
class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pinsAreThoseOfOpenSsl();
    void trusted_data();
    void trusted();
    void untrusted_data();
    void untrusted();
    void oldProtocol();
    void mismatchHoldsAndGoesOn();
    void livePins_data();
    void livePins();
    void badPins();
    void plainAddressWithPins();
    void ownManager();
    void proxy();
    void httpClient();

private:
    QByteArray openssl(const QStringList &arguments, const QByteArray &input = {}) { return m_authority.openssl(arguments, input); }
    QSslCertificate certificate(const QString &name) const { return m_authority.certificate(name); }
    MLNetworkOptions network(const QStringList &pins = {}) const;

    TlsAuthority m_authority;
};

void TestTls::initTestCase()
{
    QVERIFY(QSslSocket::supportsSsl());
    QVERIFY2(m_authority.isReady(), qPrintable(m_authority.errorString()));
}

MLNetworkOptions TestTls::network(const QStringList &pins) const
{
    MLNetworkOptions network;
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    ssl.setCaCertificates({certificate(u"ca"_s)});
    ssl.setPeerVerifyMode(QSslSocket::VerifyNone); // which is not obeyed
    network.ssl = ssl;
    for (const QString &name : pins)
        network.pins.append(MLNetworkOptions::pinOf(certificate(name)));
    return network;
}

void TestTls::pinsAreThoseOfOpenSsl()
{
    openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"rsa.key"_s, u"-out"_s, u"rsa.pem"_s, u"-subj"_s, u"/CN=rsa"_s});
    for (const QString &name : {u"good"_s, u"rsa"_s}) {
        const QByteArray key = openssl({u"x509"_s, u"-in"_s, name + ".pem"_L1, u"-pubkey"_s, u"-noout"_s});
        const QByteArray der = openssl({u"pkey"_s, u"-pubin"_s, u"-outform"_s, u"der"_s}, key);
        const QByteArray hash = openssl({u"dgst"_s, u"-sha256"_s, u"-binary"_s}, der);
        QCOMPARE(MLNetworkOptions::pinOf(certificate(name)), "sha256/" + hash.toBase64());
    }
    QCOMPARE(MLNetworkOptions::pinOf(QSslCertificate()), QByteArray());
}

void TestTls::trusted_data()
{
    QTest::addColumn<QStringList>("pins");
    QTest::newRow("own authority") << QStringList();
    QTest::newRow("pin and backup") << QStringList{u"good"_s, u"other"_s};
    QTest::newRow("backup in use") << QStringList{u"other"_s, u"good"_s};
}

void TestTls::trusted()
{
    QFETCH(QStringList, pins);
    TlsServer server(m_authority.server(u"good"_s));
    MLClient client(testOptions(server.url()));
    client.setNetwork(network(pins));
    for (int s = 0; s < 5; ++s)
        QVERIFY(testSession(client, QByteArray::number(s).constData())->trackEvent(u"e"_s).isAccepted());
    QTRY_COMPARE(client.pendingCount(), 0);
    QVERIFY(server.received.contains("Authorization: Bearer test"));
}

void TestTls::untrusted_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("pins");
    QTest::newRow("wrong host") << u"wronghost"_s << QStringList();
    QTest::newRow("expired") << u"expired"_s << QStringList();
    QTest::newRow("self-signed") << u"self"_s << QStringList();
    QTest::newRow("pins do not help") << u"expired"_s << QStringList{u"expired"_s, u"good"_s};
    QTest::newRow("pin mismatch") << u"good"_s << QStringList{u"other"_s, u"self"_s};
}

void TestTls::untrusted()
{
    QFETCH(QString, name);
    QFETCH(QStringList, pins);
    TlsServer server(m_authority.server(name));
    MLClient client(testOptions(server.url()));
    client.setNetwork(network(pins));
    QSignalSpy errors(&client, &MLClient::errorOccurred);
    // Of several sessions, so that several connections are tried at once.
    for (int s = 0; s < 8; ++s)
        QVERIFY(testSession(client, QByteArray::number(s).constData())->trackEvent(u"e"_s).isAccepted());
    QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::Held);
    QCOMPARE(client.pendingCount(), 8);
    QTRY_VERIFY(!errors.isEmpty());
    const auto error = errors.constFirst().constFirst().value<MLError>();
    QCOMPARE(error.code, ML::ErrorCode::SetupTrouble);
    QVERIFY2(error.message.contains("trusted"_L1), qPrintable(error.message));
    const MLResponse direct = client.userIdentify(u"u"_s).result();
    QVERIFY(direct.errored());
    QVERIFY(server.handshakes > 0);
    QCOMPARE(server.received, QByteArray());
}

void TestTls::oldProtocol()
{
    QProcess server;
    server.setWorkingDirectory(m_authority.folder());
    server.setProcessChannelMode(QProcess::MergedChannels);
    server.start(QStringLiteral(OPENSSL), {u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-cert"_s, u"good.pem"_s, u"-key"_s, u"good.key"_s,
                                           u"-tls1_1"_s, u"-cipher"_s, u"DEFAULT:@SECLEVEL=0"_s, u"-naccept"_s, u"100"_s});
    QByteArray output;
    connect(&server, &QProcess::readyRead, this, [&] { output += server.readAll(); });
    QTRY_VERIFY(output.contains("ACCEPT 127.0.0.1:") && output.endsWith('\n'));
    const int port = output.mid(output.indexOf("ACCEPT 127.0.0.1:") + 17).trimmed().toInt();
    // It does work, for whoever takes it.
    QVERIFY(openssl({u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(port), u"-tls1_1"_s, u"-cipher"_s, u"DEFAULT:@SECLEVEL=0"_s}, "hello\n").contains("TLSv1.1"));
    QTRY_VERIFY(output.contains("hello"));

    MLNetworkOptions old = network();
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    old.ssl->setProtocol(QSsl::AnyProtocol); // which is not obeyed either
    QT_WARNING_POP
    MLClient client(testOptions(QUrl(u"https://127.0.0.1:%1"_s.arg(port))));
    client.setNetwork(old);
    QSignalSpy errors(&client, &MLClient::errorOccurred);
    QVERIFY(testSession(client)->trackEvent(u"planted-event"_s).isAccepted());
    QTRY_VERIFY(!errors.isEmpty());
    QCOMPARE(client.pendingCount(), 1);
    QVERIFY(!output.contains("planted-event"));
    QVERIFY(!output.contains("Bearer"));
    server.kill();
    server.waitForFinished();
}

void TestTls::mismatchHoldsAndGoesOn()
{
    TlsServer wrong(m_authority.server(u"other"_s));
    TlsServer right(m_authority.server(u"good"_s));
    MLClient client(testOptions(wrong.url()));
    client.setNetwork(network({u"good"_s, u"self"_s}));
    trackNumbered(testSession(client), 4);
    QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::Held);
    client.setServerEndpoint(right.url());
    QTRY_COMPARE(client.pendingCount(), 0);
    QCOMPARE(wrong.received, QByteArray());
    QVERIFY(right.received.contains("\"e3\""));
}

void TestTls::livePins_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isTrusted");
    QTest::newRow("match") << u"good"_s << true;
    QTest::newRow("mismatch") << u"other"_s << false;
    QTest::newRow("wrong host") << u"wronghost"_s << false;
}

void TestTls::livePins()
{
    QFETCH(QString, name);
    QFETCH(bool, isTrusted);
    TlsServer http(m_authority.server(u"good"_s), R"({"authorization_key": "live-key"})");
    TlsServer live(m_authority.server(name));
    MLClientOptions options = testOptions(http.url());
    options.liveEndpoint = live.url("wss");
    MLClient client(options);
    client.setNetwork(network({u"good"_s, u"self"_s}));
    QSignalSpy errors(&client, &MLClient::errorOccurred);
    client.startListening();
    if (isTrusted) {
        QTRY_VERIFY(live.received.contains("Authorization: Bearer live-key"));
        return;
    }
    QTRY_VERIFY(!errors.isEmpty());
    QCOMPARE(errors.constFirst().constFirst().value<MLError>().code, ML::ErrorCode::LiveFailed);
    QVERIFY(live.handshakes > 0);
    QCOMPARE(live.received, QByteArray());
}

void TestTls::badPins()
{
    for (const QList<QByteArray> &pins : {QList<QByteArray>{MLNetworkOptions::pinOf(certificate(u"good"_s))}, {"sha256/abc", "sha256/def"}, {"x", "y"}}) {
        MLNetworkOptions options = network();
        options.pins = pins;
        MLClient client(testOptions(QUrl(u"https://localhost:1"_s)));
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        client.setNetwork(options);
        QTRY_COMPARE(errors.size(), 1);
        const auto error = errors.constFirst().constFirst().value<MLError>();
        QCOMPARE(error.code, ML::ErrorCode::InvalidArgument);
        QVERIFY(error.message.startsWith("network.pins:"_L1));
        QVERIFY(!MLHttpClient(testOptions(QUrl(u"https://localhost:1"_s))).setNetwork(options));
    }
}

void TestTls::plainAddressWithPins()
{
    MLClient client(testOptions(QUrl(u"http://localhost:1"_s)));
    QVERIFY(client.isValid());
    client.setNetwork(network({u"good"_s, u"self"_s}));
    QVERIFY(!client.isValid());
    QCOMPARE(testSession(client)->trackEvent(u"e"_s).error.code, ML::ErrorCode::NotConfigured);
}

void TestTls::ownManager()
{
    class Manager : public QNetworkAccessManager
    {
    public:
        explicit Manager(std::atomic<int> &counter)
            : m_counter(counter)
        {
        }

    protected:
        QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *data) override
        {
            ++m_counter;
            return QNetworkAccessManager::createRequest(operation, request, data);
        }

    private:
        std::atomic<int> &m_counter;
    };
    TlsServer server(m_authority.server(u"good"_s));
    std::atomic<int> count = 0;
    MLNetworkOptions options = network({u"good"_s, u"self"_s});
    options.makeManager = [&count]() -> QNetworkAccessManager * { return new Manager(count); };
    MLClient client(testOptions(server.url()));
    client.setNetwork(options);
    QVERIFY(testSession(client)->trackEvent(u"e"_s).isAccepted());
    QTRY_COMPARE(client.pendingCount(), 0);
    QCOMPARE(count.load(), 1);
}

void TestTls::proxy()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    QByteArray received;
    connect(&proxy, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = proxy.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&received, socket] {
            received += socket->readAll();
            socket->abort();
        });
    });
    MLNetworkOptions options = network();
    options.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort());
    MLClient client(testOptions(QUrl(u"https://service.example"_s)));
    client.setNetwork(options);
    QVERIFY(testSession(client)->trackEvent(u"e"_s).isAccepted());
    QTRY_VERIFY(received.contains("CONNECT service.example:443"));
    QVERIFY(!received.contains("Bearer"));
}

void TestTls::httpClient()
{
    TlsServer server(m_authority.server(u"good"_s));
    for (const bool match : {true, false}) {
        server.received.clear();
        MLHttpClient http(testOptions(server.url()));
        QVERIFY(http.setNetwork(network({match ? u"good"_s : u"other"_s, u"self"_s})));
        const QFuture<MLResponse> response = http.sendRequest(ML::HttpMethod::Get, u"/x"_s);
        QTRY_VERIFY(response.isFinished());
        QCOMPARE(response.result().errored(), !match);
        QCOMPARE(server.received.isEmpty(), !match);
        QVERIFY(!http.setNetwork(network())); // too late
    }
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
