// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslPreSharedKeyAuthenticator>
#include <QtNetwork/QSslSocket>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <functional>

/*! What a ScriptedServer answers to one request. */
struct ScriptedAnswer {
    enum class End { Keep, Close, Reset, Hang };

    QByteArray head{}; //!< status line and headers, each line ended, without the empty line
    QList<QByteArray> pieces{}; //!< of the body as it goes over the wire, one by one
    int intervalMs = 0; //!< between two of them
    End end = End::Keep; //!< what happens behind the last

    static ScriptedAnswer whole(const QByteArray &body, const QByteArray &type = "application/json", const QByteArray &status = "200 OK",
                                const QByteArray &headers = {})
    {
        return {"HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers,
                {body}};
    }

    /*! \a body in chunks of \a size bytes. */
    static ScriptedAnswer chunked(const QByteArray &body, int size, int interval = 0, const QByteArray &headers = {})
    {
        ScriptedAnswer answer{"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n" + headers, {}, interval};
        for (qsizetype at = 0; at < body.size(); at += size) {
            const QByteArray part = body.mid(at, size);
            answer.pieces.append(QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n");
        }
        answer.pieces.append("0\r\n\r\n");
        return answer;
    }
};

/*! An HTTP server on a free port of this machine that answers by script: the answers in order, the last one again and again. */
class ScriptedServer : public QTcpServer
{
public:
    struct Request {
        QByteArray method, path, head, body;
        /*! The value of a header, or empty. */
        QByteArray header(const QByteArray &name) const
        {
            for (const QByteArray &line : head.split('\n')) {
                if (line.toLower().startsWith(QByteArray(name.toLower() + ':')))
                    return line.mid(name.size() + 1).trimmed();
            }
            return {};
        }
    };

    ScriptedServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] { takeConnection(); });
    }

    QUrl url(const char *path) const { return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(QLatin1String(path))); }
    void answer(const ScriptedAnswer &answer) { m_answers.append(answer); }
    void clearAnswers() { m_answers.clear(); }
    const QList<Request> &requests() const { return m_requests; }

protected:
    void takeConnection()
    {
        while (QTcpSocket *socket = nextPendingConnection()) {
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            const auto buffer = std::make_shared<QByteArray>();
            const auto read = [this, socket, buffer] {
                *buffer += socket->readAll();
                while (takeRequest(socket, *buffer)) { }
            };
            connect(socket, &QTcpSocket::readyRead, this, read);
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            read();
        }
    }

private:
    bool takeRequest(QTcpSocket *socket, QByteArray &buffer)
    {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        Request request;
        request.head = buffer.left(end + 2);
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (buffer.size() < end + 4 + length)
            return false;
        request.body = buffer.mid(end + 4, length);
        request.method = request.head.left(request.head.indexOf(' '));
        request.path = request.head.split(' ').value(1);
        buffer.remove(0, end + 4 + length);
        m_requests.append(request);
        if (!m_answers.isEmpty())
            play(socket, m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.first());
        return true;
    }

    void play(QPointer<QTcpSocket> socket, const ScriptedAnswer &answer)
    {
        socket->write(answer.head + "\r\n");
        next(socket, answer, 0);
    }

    void next(const QPointer<QTcpSocket> &socket, const ScriptedAnswer &answer, qsizetype index)
    {
        if (!socket)
            return;
        if (index < answer.pieces.size()) {
            socket->write(answer.pieces.at(index));
            socket->flush();
            // With an interval of 0, too, the next piece waits for the event loop: the client may read in between.
            QTimer::singleShot(answer.intervalMs, this, [this, socket, answer, index] { next(socket, answer, index + 1); });
        } else if (answer.end == ScriptedAnswer::End::Close) {
            socket->disconnectFromHost();
        } else if (answer.end == ScriptedAnswer::End::Reset) {
            socket->abort();
        }
    }

    QList<ScriptedAnswer> m_answers;
    QList<Request> m_requests;
};

/*! The same behind TLS. */
class ScriptedTlsServer : public ScriptedServer
{
public:
    explicit ScriptedTlsServer(const QSslConfiguration &ssl)
        : m_ssl(ssl)
    {
    }

    QUrl url(const char *path) const { return QUrl(QStringLiteral("https://localhost:%1%2").arg(serverPort()).arg(QLatin1String(path))); }

    /*! The key that it shares with all, where the configuration has such ciphers. */
    static QByteArray preSharedKey() { return QByteArray::fromHex("1a2b3c4d"); }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        const auto socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setSslConfiguration(m_ssl);
        connect(socket, &QSslSocket::preSharedKeyAuthenticationRequired, socket, [](auto *authenticator) { authenticator->setPreSharedKey(preSharedKey()); });
        socket->startServerEncryption();
        addPendingConnection(socket);
    }

private:
    const QSslConfiguration m_ssl;
};
