// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "support/testclient.h"

#include <Mindlytics/MLHttpClient>
#include <Mindlytics/MLNetworkOptions>

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslServer>
#include <QtNetwork/QSslSocket>
#include <QtNetwork/QTcpServer>

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
    QByteArray openssl(const QStringList &arguments, const QByteArray &input = {});
    void makeCertificate(const QString &name, const QString &san, const QString &start, const QString &end);
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QSslCertificate certificate(const QString &name) const { return QSslCertificate::fromPath(path(name + ".pem"_L1)).value(0); }
    MLNetworkOptions network(const QStringList &pins = {}) const;

    QTemporaryDir m_folder;
};

namespace {

/*! Takes TLS connections, notes every byte that comes through them, and answers requests with \a body. */
class TlsServer : public QSslServer
{
public:
    TlsServer(const QString &certificate, const QString &key, const QByteArray &body = "{}")
    {
        QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
        ssl.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
        QFile file(key);
        if (file.open(QIODevice::ReadOnly))
            ssl.setPrivateKey(QSslKey(&file, QSsl::Ec));
        ssl.setPeerVerifyMode(QSslSocket::VerifyNone);
        setSslConfiguration(ssl);
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this, body] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                const auto read = [this, socket, body] {
                    const QByteArray bytes = socket->readAll();
                    received += bytes;
                    if (!bytes.isEmpty() && !bytes.contains("Upgrade: "))
                        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
                };
                connect(socket, &QTcpSocket::readyRead, this, read);
                read();
            }
        });
        connect(this, &QSslServer::startedEncryptionHandshake, this, [this] { ++handshakes; });
    }

    QUrl url(const char *scheme = "https") const { return QUrl(u"%1://localhost:%2"_s.arg(QLatin1String(scheme)).arg(serverPort())); }

    QByteArray received;
    int handshakes = 0;
};

} // namespace

QByteArray TestTls::openssl(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(OPENSSL), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

void TestTls::makeCertificate(const QString &name, const QString &san, const QString &start, const QString &end)
{
    openssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, name + ".key"_L1,
             u"-subj"_s, u"/CN=test"_s, u"-addext"_s, u"subjectAltName="_s + san, u"-out"_s, name + ".csr"_L1});
    openssl({u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, u"ca.cnf"_s, u"-cert"_s, u"ca.pem"_s, u"-keyfile"_s, u"ca.key"_s,
             u"-in"_s, name + ".csr"_L1, u"-out"_s, name + ".pem"_L1, u"-startdate"_s, start, u"-enddate"_s, end});
}

void TestTls::initTestCase()
{
    QVERIFY(QSslSocket::supportsSsl());
    const QString ec = u"ec_paramgen_curve:P-256"_s;
    for (const QString &name : {u"ca"_s, u"self"_s}) {
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, ec, u"-nodes"_s, u"-keyout"_s, name + ".key"_L1, u"-out"_s,
                 name + ".pem"_L1, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Test "_s + name, u"-addext"_s, u"subjectAltName=DNS:localhost"_s});
    }
    QFile config(path(u"ca.cnf"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nnew_certs_dir=.\nserial=serial\ndefault_md=sha256\npolicy=p\nunique_subject=no\n"
                 "copy_extensions=copy\n[p]\ncommonName=supplied\n");
    config.close();
    QFile index(path(u"index.txt"_s));
    QVERIFY(index.open(QIODevice::WriteOnly));
    index.close();
    QFile serial(path(u"serial"_s));
    QVERIFY(serial.open(QIODevice::WriteOnly));
    serial.write("01\n");
    serial.close();
    const auto at = [](int days) { return QDateTime::currentDateTimeUtc().addDays(days).toString(u"yyyyMMddhhmmss'Z'"_s); };
    makeCertificate(u"good"_s, u"DNS:localhost,IP:127.0.0.1"_s, at(-1), at(1));
    makeCertificate(u"other"_s, u"DNS:localhost,IP:127.0.0.1"_s, at(-1), at(1)); // as valid, with another key
    makeCertificate(u"wronghost"_s, u"DNS:other.example"_s, at(-1), at(1));
    makeCertificate(u"expired"_s, u"DNS:localhost,IP:127.0.0.1"_s, at(-3), at(-1));
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
    TlsServer server(path(u"good.pem"_s), path(u"good.key"_s));
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
    TlsServer server(path(name + ".pem"_L1), path(name + ".key"_L1));
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
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    const quint16 port = probe.serverPort();
    probe.close();
    QProcess server;
    server.setWorkingDirectory(m_folder.path());
    server.setProcessChannelMode(QProcess::MergedChannels);
    server.start(QStringLiteral(OPENSSL), {u"s_server"_s, u"-accept"_s, u"127.0.0.1:%1"_s.arg(port), u"-cert"_s, u"good.pem"_s, u"-key"_s, u"good.key"_s,
                                           u"-tls1_1"_s, u"-cipher"_s, u"DEFAULT:@SECLEVEL=0"_s, u"-naccept"_s, u"100"_s});
    QByteArray output;
    connect(&server, &QProcess::readyRead, this, [&] { output += server.readAll(); });
    QTRY_VERIFY(output.contains("ACCEPT"));
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
    TlsServer wrong(path(u"other.pem"_s), path(u"other.key"_s));
    TlsServer right(path(u"good.pem"_s), path(u"good.key"_s));
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
    TlsServer http(path(u"good.pem"_s), path(u"good.key"_s), R"({"authorization_key": "live-key"})");
    TlsServer live(path(name + ".pem"_L1), path(name + ".key"_L1));
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
    TlsServer server(path(u"good.pem"_s), path(u"good.key"_s));
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
    TlsServer server(path(u"good.pem"_s), path(u"good.key"_s));
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
