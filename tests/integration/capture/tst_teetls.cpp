// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// TLS seen through a watched reply: the same signals of reply and manager, the same errors, and the same ways to take them.

#include "replytrace.h"

#include "support/scriptedserver.h"
#include "support/testclient.h"
#include "support/tlsauthority.h"

#include <QtNetwork/QSslPreSharedKeyAuthenticator>

#include <memory>

namespace {

/*! What the application does about certificate errors. */
enum class Act { Nothing, IgnoreInSlot, IgnoreListInSlot, IgnoreByManager, IgnoreBefore, IgnoreListBefore, IgnoreOthersBefore, AbortInSlot, AbortWhenEncrypted };

} // namespace

Q_DECLARE_METATYPE(Act)

class TestTeeTls : public QObject
{
    Q_OBJECT

private:
    MLSession m_session;
    TlsAuthority m_authority;

    /*! Notes what the manager tells of \a reply, and that it is this one that it names. */
    static void traceManager(QNetworkAccessManager &manager, QNetworkReply *reply, ReplyTrace &trace)
    {
        const auto nameOf = [reply](const QNetworkReply *r) { return r == reply ? QStringLiteral(" of the reply ") : QStringLiteral(" of another reply "); };
        QObject::connect(&manager, &QNetworkAccessManager::encrypted, reply, [&trace, nameOf](auto *r) { trace.add(QStringLiteral("manager: encrypted") + nameOf(r)); });
        QObject::connect(&manager, &QNetworkAccessManager::sslErrors, reply, [&trace, nameOf](auto *r, const QList<QSslError> &errors) {
            trace.add(QStringLiteral("manager: sslErrors") + nameOf(r) + ReplyTrace::namesOf(errors));
        });
        QObject::connect(&manager, &QNetworkAccessManager::preSharedKeyAuthenticationRequired, reply, [&trace, nameOf](auto *r, auto *authenticator) {
            trace.add(QStringLiteral("manager: preSharedKey") + nameOf(r) + QString::fromLatin1(authenticator->identityHint()));
        });
        QObject::connect(&manager, &QNetworkAccessManager::finished, reply, [&trace, nameOf](auto *r) { trace.add(QStringLiteral("manager: finished") + nameOf(r)); });
    }

    void act(QNetworkAccessManager &manager, QNetworkReply *reply, Act act) const
    {
        const QList<QSslError> selfSigned{QSslError(QSslError::SelfSignedCertificate, m_authority.certificate(QStringLiteral("self")))};
        switch (act) {
        case Act::Nothing: break;
        case Act::IgnoreInSlot: QObject::connect(reply, &QNetworkReply::sslErrors, reply, [reply] { reply->ignoreSslErrors(); }); break;
        case Act::IgnoreListInSlot:
            QObject::connect(reply, &QNetworkReply::sslErrors, reply, [reply](const QList<QSslError> &errors) { reply->ignoreSslErrors(errors); });
            break;
        case Act::IgnoreByManager:
            QObject::connect(&manager, &QNetworkAccessManager::sslErrors, reply, [](QNetworkReply *r, const QList<QSslError> &errors) { r->ignoreSslErrors(errors); });
            break;
        case Act::IgnoreBefore: reply->ignoreSslErrors(); break;
        case Act::IgnoreListBefore: reply->ignoreSslErrors(selfSigned); break;
        case Act::IgnoreOthersBefore: reply->ignoreSslErrors({QSslError(QSslError::CertificateExpired)}); break;
        case Act::AbortInSlot: QObject::connect(reply, &QNetworkReply::sslErrors, reply, [reply] { reply->abort(); }); break;
        case Act::AbortWhenEncrypted: QObject::connect(reply, &QNetworkReply::encrypted, reply, [reply] { reply->abort(); }); break;
        }
    }

    /*! What the application sees of a request to \a url over \a manager. */
    QStringList linesOf(QNetworkAccessManager &manager, const QUrl &url, const QSslConfiguration &ssl, const std::function<void(QNetworkReply *)> &prepare)
    {
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        request.setSslConfiguration(ssl);
        MLCapture::tag(request, &m_session);
        const std::unique_ptr<QNetworkReply> reply(manager.post(request, json("{'messages':[]}")));
        ReplyTrace trace(reply.get(), [](QNetworkReply *r) { return r->readAll(); });
        traceManager(manager, reply.get(), trace);
        prepare(reply.get());
        const bool ended = QTest::qWaitFor([&trace] { return trace.lines().contains(QStringLiteral("manager: finished of the reply ")); }, 20000);
        return trace.lines() + QStringList{ended ? QString() : QStringLiteral("no end"), QString::fromUtf8(trace.bytes())};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_authority.isReady(), qPrintable(m_authority.errorString()));
        m_session.setConversationId(QStringLiteral("c"));
        m_session.setDeviceId(QStringLiteral("d"));
        QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false"));
    }

    void behavesAsWithout_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<Act>("what");
        QTest::addColumn<bool>("works");
        const auto row = [](const QByteArray &name, const char *certificate, Act what, bool works) { QTest::newRow(name.constData()) << QString::fromLatin1(certificate) << what << works; };
        row("trusted", "good", Act::Nothing, true);
        row("trusted, aborted when encrypted", "good", Act::AbortWhenEncrypted, false);
        for (const char *name : {"self", "wronghost", "expired"}) {
            const QByteArray prefix = QByteArray(name) + ": ";
            row(prefix + "nothing", name, Act::Nothing, false);
            row(prefix + "ignored in the reply's slot", name, Act::IgnoreInSlot, true);
            row(prefix + "these errors ignored in the reply's slot", name, Act::IgnoreListInSlot, true);
            row(prefix + "ignored in the manager's slot", name, Act::IgnoreByManager, true);
            row(prefix + "ignored before", name, Act::IgnoreBefore, true);
            row(prefix + "aborted in the slot", name, Act::AbortInSlot, false);
        }
        row("self: this error ignored before", "self", Act::IgnoreListBefore, true);
        row("self: another error ignored before", "self", Act::IgnoreOthersBefore, false);
    }
    void behavesAsWithout()
    {
        QFETCH(const QString, certificate);
        QFETCH(const Act, what);
        QFETCH(const bool, works);
        ScriptedTlsServer server(m_authority.server(certificate));
        server.answer(ScriptedAnswer::chunked("data: {\"choices\":[{\"delta\":{\"content\":\"over TLS\"}}]}\n\ndata: [DONE]\n\n", 20, 1));
        QList<QStringList> seen;
        QStringList lines;
        for (int attempt = 0; attempt < 5 && (attempt == 0 || !seen.contains(lines)); ++attempt) {
            const auto prepare = [&](QNetworkAccessManager &manager) { return [&, what](QNetworkReply *reply) { act(manager, reply, what); }; };
            QNetworkAccessManager plain;
            seen.append(linesOf(plain, server.url("/v1/chat/completions"), m_authority.trusting(), prepare(plain)));
            MLNetworkAccessManager watching;
            QSignalSpy tracked(&watching, &MLNetworkAccessManager::turnTracked);
            lines = linesOf(watching, server.url("/v1/chat/completions"), m_authority.trusting(), prepare(watching));
            QCOMPARE(tracked.count(), 1);
            const MLTurn turn = tracked.at(0).at(0).value<MLTurn>();
            QCOMPARE(turn.assistant, works ? QStringLiteral("over TLS") : QString());
        }
        if (!seen.contains(lines))
            QCOMPARE(lines, seen.last());
        QCOMPARE(lines.filter(QStringLiteral("encrypted ")).isEmpty(), !works && what != Act::AbortWhenEncrypted);
        QCOMPARE(lines.filter(QStringLiteral("manager: sslErrors of the reply")).isEmpty(), certificate == QStringLiteral("good"));
        QCOMPARE(lines.last().isEmpty(), !works);
    }

    void preSharedKey()
    {
        QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
        ssl.setPeerVerifyMode(QSslSocket::VerifyNone); // there is no certificate
        ssl.setProtocol(QSsl::TlsV1_2);
        ssl.setCiphers(QStringLiteral("PSK-AES256-CBC-SHA"));
        QSslConfiguration ofServer = ssl;
        ofServer.setPreSharedKeyIdentityHint("hint");
        ScriptedTlsServer server(ofServer);
        server.answer(ScriptedAnswer::whole("hello", "text/plain"));
        QStringList lines[2];
        for (const bool isWatched : {false, true}) {
            std::unique_ptr<QNetworkAccessManager> manager = isWatched ? std::make_unique<MLNetworkAccessManager>() : std::make_unique<QNetworkAccessManager>();
            lines[isWatched] = linesOf(*manager, server.url("/v1/chat/completions"), ssl, [](QNetworkReply *reply) {
                connect(reply, &QNetworkReply::preSharedKeyAuthenticationRequired, reply, [](QSslPreSharedKeyAuthenticator *authenticator) {
                    authenticator->setIdentity("Client_identity");
                    authenticator->setPreSharedKey(ScriptedTlsServer::preSharedKey());
                });
            });
            QCOMPARE(lines[isWatched].last(), QStringLiteral("hello"));
            QVERIFY(lines[isWatched].contains(QStringLiteral("manager: preSharedKey of the reply hint")));
        }
        QCOMPARE(lines[1], lines[0]);
    }

    // A configuration that the reply is given, and one that comes too late.
    void configurationOfTheReply()
    {
        ScriptedTlsServer server(m_authority.server(QStringLiteral("self")));
        server.answer(ScriptedAnswer::whole("hello", "text/plain"));
        QSslConfiguration other = m_authority.trusting();
        other.setCaCertificates({m_authority.certificate(QStringLiteral("self"))});
        QStringList lines[2];
        for (const bool isWatched : {false, true}) {
            std::unique_ptr<QNetworkAccessManager> manager = isWatched ? std::make_unique<MLNetworkAccessManager>() : std::make_unique<QNetworkAccessManager>();
            QList<QSslCertificate> before, after;
            lines[isWatched] = linesOf(*manager, server.url("/v1/chat/completions"), m_authority.trusting(), [&](QNetworkReply *reply) {
                before = reply->sslConfiguration().caCertificates();
                reply->setSslConfiguration(other);
                after = reply->sslConfiguration().caCertificates();
            });
            QCOMPARE(before, m_authority.trusting().caCertificates());
            lines[isWatched].append(QString::number(before == after));
        }
        QCOMPARE(lines[1], lines[0]);
    }
};

QTEST_GUILESS_MAIN(TestTeeTls)

#include "tst_teetls.moc"
