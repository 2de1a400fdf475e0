// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What it takes to watch a reply of 10 MB on its way, beside the same reply over a plain manager.

#include "chatstreams.h"
#include "harness.h"
#include "heap.h"

#include <Mindlytics/MLCapture>
#include <Mindlytics/MLNetworkAccessManager>
#include <Mindlytics/MLSession>

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <atomic>
#include <thread>

namespace {

constexpr int kPiece = 16384;

/*! Answers each connection with \a body: as fast as it goes, or in \a milliseconds in all. In a thread of its own. */
class StreamServer
{
public:
    StreamServer(const QByteArray &body, int milliseconds)
        : m_thread([this, body, milliseconds] { run(body, milliseconds); })
    {
        while (m_port == 0)
            std::this_thread::yield();
    }
    ~StreamServer()
    {
        m_isOver = true;
        m_thread.join();
    }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/v1/chat/completions").arg(m_port.load())); }

private:
    void run(const QByteArray &body, int milliseconds)
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        while (!m_isOver) {
            if (server.waitForNewConnection(20))
                answer(std::unique_ptr<QTcpSocket>(server.nextPendingConnection()).get(), body, milliseconds);
        }
    }

    static void answer(QTcpSocket *socket, const QByteArray &body, int milliseconds)
    {
        while (!socket->readAll().contains("}") && socket->waitForReadyRead(1000)) { }
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
        QElapsedTimer since;
        since.start();
        for (qsizetype at = 0; at < body.size(); at += kPiece) {
            socket->write(body.constData() + at, qMin<qsizetype>(kPiece, body.size() - at));
            while (socket->bytesToWrite() > 0 && socket->waitForBytesWritten(5000)) { }
            const qint64 due = milliseconds * at / body.size();
            if (since.elapsed() < due)
                std::this_thread::sleep_for(std::chrono::milliseconds(due - since.elapsed()));
        }
        socket->disconnectFromHost();
        if (socket->state() != QAbstractSocket::UnconnectedState)
            socket->waitForDisconnected(5000);
    }

    std::atomic<quint16> m_port{0};
    std::atomic<bool> m_isOver{false};
    std::thread m_thread;
};

struct Cost {
    double wall = 0; //!< seconds
    double core = 0; //!< of this thread, seconds
    heap::Count heap;
};

/*! One reply over \a manager, read as it comes. */
Cost fetch(QNetworkAccessManager &manager, const QUrl &url, MLSession *session, qsizetype size)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    MLCapture::tag(request, session);
    qsizetype seen = 0;
    heap::start();
    const double core = threadSeconds();
    QElapsedTimer timer;
    timer.start();
    QNetworkReply *const reply = manager.post(request, QByteArray("{\"messages\":[{\"role\":\"user\",\"content\":\"q\"}]}"));
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::readyRead, &loop, [&] { seen += reply->readAll().size(); });
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    Cost cost{double(timer.nsecsElapsed()) / 1e9, threadSeconds() - core, heap::stop()};
    seen += reply->readAll().size();
    delete reply;
    if (seen != size)
        qFatal("the reply was not whole");
    return cost;
}

void tee(Report &report, const Scale &scale)
{
    const bool isQuick = scale.events < 100000;
    const QByteArray body = openAiStream(isQuick ? 500'000 : 10'000'000);
    MLSession session; // without a client: what is tracked is refused, at the end
    session.setConversationId(QStringLiteral("c"));
    QNetworkAccessManager plain;
    MLNetworkAccessManager watching;
    {
        // Some thousand times as fast as a model writes.
        const StreamServer server(body, isQuick ? 50 : 2500);
        const Cost without = fetch(plain, server.url(), &session, body.size());
        const Cost with = fetch(watching, server.url(), &session, body.size());
        report.add(QStringLiteral("tee.time.stream"), 100 * (with.wall / without.wall - 1), QStringLiteral("% more"));
    }
    const StreamServer server(body, 0);
    const Cost without = fetch(plain, server.url(), &session, body.size());
    const Cost with = fetch(watching, server.url(), &session, body.size());
    report.add(QStringLiteral("tee.core"), 1000 * (with.core - without.core), QStringLiteral("ms more, at full speed"));
    report.add(QStringLiteral("tee.memory"), double(with.heap.peakBytes) / double(body.size()), QStringLiteral("x the reply"));
    report.add(QStringLiteral("tee.memory.plain"), double(without.heap.peakBytes) / double(body.size()), QStringLiteral("x the reply"));
    report.add(QStringLiteral("tee.allocations"), double(with.heap.allocations - without.heap.allocations) / double(body.size()) * 1000, QStringLiteral("more a kB"));
}

const Registered r1("tee", tee);

} // namespace
