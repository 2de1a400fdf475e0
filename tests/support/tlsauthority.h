// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslSocket>

/*! A certificate authority in a folder of its own, made by openssl while the test runs. It has signed `good` and `other` (for localhost), `wronghost`,
 *  `expired` and `client`; `self` has signed itself. Compile with OPENSSL, the path of the program. */
class TlsAuthority
{
public:
    TlsAuthority()
    {
        for (const char *name : {"ca", "self"})
            makeSelfSigned(QLatin1String(name));
        write("ca.cnf", "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nnew_certs_dir=.\nserial=serial\ndefault_md=sha256\npolicy=p\nunique_subject=no\n"
                        "copy_extensions=copy\n[p]\ncommonName=supplied\n");
        write("index.txt", "");
        write("serial", "01\n");
        makeSigned(QStringLiteral("good"), QStringLiteral("DNS:localhost,IP:127.0.0.1"));
        makeSigned(QStringLiteral("other"), QStringLiteral("DNS:localhost,IP:127.0.0.1")); // as valid, with another key
        makeSigned(QStringLiteral("wronghost"), QStringLiteral("DNS:other.example"));
        makeSigned(QStringLiteral("expired"), QStringLiteral("DNS:localhost,IP:127.0.0.1"), -3, -1);
        makeSigned(QStringLiteral("client"), QStringLiteral("DNS:client.example"));
    }

    bool isReady() const { return m_error.isEmpty(); }
    QString errorString() const { return m_error; }
    QString folder() const { return m_folder.path(); }
    QSslCertificate certificate(const QString &name) const { return QSslCertificate::fromPath(path(name + QStringLiteral(".pem"))).value(0); }
    QSslKey key(const QString &name) const
    {
        QFile file(path(name + QStringLiteral(".key")));
        return file.open(QIODevice::ReadOnly) ? QSslKey(&file, QSsl::Ec) : QSslKey();
    }

    /*! That of a server which shows the certificate \a name, and asks for none. */
    QSslConfiguration server(const QString &name) const
    {
        QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
        ssl.setLocalCertificate(certificate(name));
        ssl.setPrivateKey(key(name));
        ssl.setPeerVerifyMode(QSslSocket::VerifyNone);
        return ssl;
    }

    /*! That of a peer which trusts this authority alone. */
    QSslConfiguration trusting() const
    {
        QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
        ssl.setCaCertificates({certificate(QStringLiteral("ca"))});
        return ssl;
    }

    /*! Runs openssl in the folder; gives what it wrote. */
    QByteArray openssl(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(OPENSSL), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished() || process.exitCode() != 0)
            m_error += arguments.join(u' ') + QStringLiteral(": ") + QString::fromUtf8(process.readAllStandardError());
        return process.readAllStandardOutput();
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    void write(const char *name, const QByteArray &text)
    {
        QFile file(path(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            m_error += file.errorString();
    }

    /*! The arguments that make a key on a curve. */
    static QStringList newKey(const QString &name)
    {
        return QStringLiteral("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout %1.key").arg(name).split(u' ');
    }

    void makeSelfSigned(const QString &name)
    {
        openssl(newKey(name) << QStringLiteral("-x509") << QStringLiteral("-days") << QStringLiteral("2") << QStringLiteral("-out") << name + QStringLiteral(".pem")
                             << QStringLiteral("-subj") << QStringLiteral("/CN=Test ") + name << QStringLiteral("-addext") << QStringLiteral("subjectAltName=DNS:localhost"));
    }

    void makeSigned(const QString &name, const QString &san, int fromDays = -1, int toDays = 1)
    {
        const auto at = [](int days) { return QDateTime::currentDateTimeUtc().addDays(days).toString(QStringLiteral("yyyyMMddhhmmss'Z'")); };
        openssl(newKey(name) << QStringLiteral("-subj") << QStringLiteral("/CN=test") << QStringLiteral("-addext") << QStringLiteral("subjectAltName=") + san
                             << QStringLiteral("-out") << name + QStringLiteral(".csr"));
        openssl(QStringLiteral("ca -batch -notext -config ca.cnf -cert ca.pem -keyfile ca.key -in %1.csr -out %1.pem -startdate %2 -enddate %3")
                    .arg(name, at(fromDays), at(toDays))
                    .split(u' '));
    }

    QTemporaryDir m_folder;
    QString m_error;
};
