// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/MLCapture>
#include <Mindlytics/MLNetworkAccessManager>

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslCipher>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslError>

#include <functional>

/*! What an application sees of a reply: its signals in order, each with the state of the reply at that moment, and the bytes. */
class ReplyTrace
{
public:
    /*! Reads from the reply when there is something; the answer is appended to the bytes. */
    using Read = std::function<QByteArray(QNetworkReply *)>;

    ReplyTrace(QNetworkReply *reply, Read read)
        : m_reply(reply)
        , m_read(std::move(read))
    {
        note("metaDataChanged", &QNetworkReply::metaDataChanged);
        note("redirected", &QNetworkReply::redirected);
        note("errorOccurred", &QNetworkReply::errorOccurred);
        note("socketStartedConnecting", &QNetworkReply::socketStartedConnecting);
        note("requestSent", &QNetworkReply::requestSent);
        QObject::connect(reply, &QNetworkReply::encrypted, reply, [this] { add(QStringLiteral("encrypted ") + state() + tls()); });
        QObject::connect(reply, &QNetworkReply::sslErrors, reply, [this](const QList<QSslError> &errors) {
            add(QStringLiteral("sslErrors ") + namesOf(errors) + state() + tls());
        });
        note("readChannelFinished", &QNetworkReply::readChannelFinished);
        note("aboutToClose", &QNetworkReply::aboutToClose);
        QObject::connect(reply, &QNetworkReply::uploadProgress, reply, [this](qint64 sent, qint64 total) {
            add(QStringLiteral("uploadProgress %1").arg(sent == total ? QStringLiteral("all") : QStringLiteral("some")));
        });
        QObject::connect(reply, &QNetworkReply::downloadProgress, reply, [this](qint64, qint64 total) {
            add(QStringLiteral("downloadProgress of %1").arg(total));
        });
        QObject::connect(reply, &QNetworkReply::readyRead, reply, [this] {
            add(QStringLiteral("readyRead ") + state());
            m_bytes += m_read(m_reply);
        });
        QObject::connect(reply, &QNetworkReply::finished, reply, [this] {
            add(QStringLiteral("finished ") + state() + headers());
            if (m_reply->isOpen())
                m_bytes += m_reply->readAll();
            m_isFinished = true;
        });
    }

    ~ReplyTrace() { m_reply->disconnect(); }
    ReplyTrace(const ReplyTrace &) = delete;

    bool isFinished() const { return m_isFinished; }
    QByteArray bytes() const { return m_bytes; }
    /*! The signals; those that repeat, as the network gave the bytes, stand once. */
    QStringList lines() const { return m_lines; }
    /*! Notes something else that is seen meanwhile. */
    void add(const QString &line)
    {
        // How often bytes come is the network's affair: a run of reading and progress is told once, as a set.
        const bool isFlow = line.startsWith(u"readyRead") || line.startsWith(u"downloadProgress");
        if (isFlow && !m_flow.contains(line)) {
            m_flow.append(line);
            m_flow.sort();
            if (m_flow.size() > 1)
                m_lines.removeLast();
            m_lines.append(m_flow.join(QStringLiteral(" + ")));
        } else if (!isFlow) {
            m_flow.clear();
            m_lines.append(line);
        }
    }
    static QString namesOf(const QList<QSslError> &errors)
    {
        QString names;
        for (const QSslError &error : errors)
            names += QStringLiteral("%1 of %2, ").arg(error.error()).arg(digestOf(error.certificate()));
        return names;
    }

private:
    static QString digestOf(const QSslCertificate &certificate) { return QString::fromLatin1(certificate.digest().toHex().left(8)); }

    template<typename Signal> void note(const char *name, Signal signal)
    {
        QObject::connect(m_reply, signal, m_reply, [this, name] { add(QString::fromLatin1(name) + u' ' + state()); });
    }

    QString state() const
    {
        return QStringLiteral("[%1 %2 %3 %4 %5 %6 '%7']")
            .arg(m_reply->url().path())
            .arg(m_reply->error())
            .arg(m_reply->isFinished())
            .arg(m_reply->isRunning())
            .arg(m_reply->isOpen())
            .arg(m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt())
            .arg(m_reply->error() == QNetworkReply::NoError ? QString() : QString(m_reply->errorString()).remove(QString::number(m_reply->url().port())));
    }

    /*! What the reply knows of the other side. */
    QString tls() const
    {
        const QSslConfiguration ssl = m_reply->sslConfiguration();
        return QStringLiteral("[%1 %2 %3 %4 %5]")
            .arg(digestOf(ssl.peerCertificate()))
            .arg(ssl.peerCertificateChain().size())
            .arg(ssl.sessionCipher().name())
            .arg(ssl.sessionProtocol())
            .arg(ssl.caCertificates().size());
    }

    QString headers() const
    {
        QStringList lines{tls()};
        for (const auto &header : m_reply->rawHeaderPairs())
            lines.append(QString::fromLatin1(header.first + '=' + header.second));
        lines.append(m_reply->header(QNetworkRequest::ContentTypeHeader).toString());
        lines.append(m_reply->header(QNetworkRequest::ContentLengthHeader).toString());
        for (int i = 0; i < 40; ++i) {
            const QVariant value = m_reply->attribute(QNetworkRequest::Attribute(i));
            if (value.isValid())
                lines.append(QStringLiteral("%1:%2").arg(i).arg(value.toUrl().isEmpty() ? value.toString() : value.toUrl().path()));
        }
        return lines.join(u'|');
    }

    QNetworkReply *const m_reply;
    const Read m_read;
    QStringList m_lines;
    QStringList m_flow;
    QByteArray m_bytes;
    bool m_isFinished = false;
};
