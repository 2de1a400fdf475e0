// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// A watched reply is, to the application, the reply it would have had: the same signals in the same states, the same bytes.

#include "replytrace.h"

#include "support/scriptedserver.h"
#include "support/testclient.h"

#include <QtNetwork/QAuthenticator>

Q_DECLARE_METATYPE(ScriptedAnswer)
Q_DECLARE_METATYPE(ReplyTrace::Read)

namespace {

using Act = std::function<void(QNetworkAccessManager &, QNetworkRequest &, QNetworkReply *)>;

/*! "Hello, hello, hello, hello, hello, hello, hello world, 70 bytes in all" and a line's end, compressed by gzip. */
QByteArray gzipped()
{
    return QByteArray::fromHex("1f8b0800000000000203f348cdc9c9d751c820925228cf2fca49d15130375048aa2c492d56c8cc5348ccc9e102000cea41bc47000000");
}

struct Scenario {
    const char *name;
    QList<ScriptedAnswer> answers;
    bool abortAtRead = false, closeAtRead = false, abortAtOnce = false, userVerified = false, manual = false, refused = false;
    int timeoutMs = 0;
    qint64 bufferSize = 0;
    QByteArray method = "POST";
};

QList<Scenario> scenarios()
{
    const QByteArray lines = QByteArray("one line of text, and another\n").repeated(400);
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 20000\r\n";
    const ScriptedAnswer redirect{"HTTP/1.1 307 Temporary Redirect\r\nLocation: /other\r\nContent-Length: 4\r\nX-First: yes\r\n", {"gone"}};
    const ScriptedAnswer good = ScriptedAnswer::whole("after all", "text/plain", "200 OK", "Set-Cookie: a=1\r\nSet-Cookie: b=2\r\nX-Twice: 1\r\nX-Twice: 2\r\n");
    Scenario s[] = {
        {"whole", {good}},
        {"chunked", {ScriptedAnswer::chunked(lines, 700)}},
        {"slow", {ScriptedAnswer::chunked(lines.left(900), 100, 3)}},
        {"empty", {ScriptedAnswer::whole({})}},
        {"no content", {{"HTTP/1.1 204 No Content\r\n", {}}}},
        {"gzip", {ScriptedAnswer::whole(gzipped(), "text/plain", "200 OK", "Content-Encoding: gzip\r\n")}},
        {"gzip in chunks", {ScriptedAnswer::chunked(gzipped(), 7, 1, "Content-Encoding: gzip\r\n")}},
        {"broken gzip", {ScriptedAnswer::whole(gzipped().left(20) + "not compressed", "text/plain", "200 OK", "Content-Encoding: gzip\r\n")}},
        {"cut", {{head, {lines.left(3000)}, 0, ScriptedAnswer::End::Close}}},
        {"not found", {ScriptedAnswer::whole("{\"error\":\"no\"}", "application/json", "404 Not Found")}},
        {"server error", {ScriptedAnswer::whole("<html>bad gateway</html>", "text/html", "502 Bad Gateway")}},
        {"redirect", {redirect, good}},
        {"redirect seen by hand", {redirect, good}},
        {"redirect allowed by the application", {redirect, good}},
        {"aborted while it reads", {ScriptedAnswer::chunked(lines, 700, 2)}},
        {"closed while it reads", {ScriptedAnswer::chunked(lines, 700, 2)}},
        {"aborted at once", {good}},
        {"time-out", {{head, {"partly"}, 0, ScriptedAnswer::End::Hang}}},
        {"refused", {}},
        {"get", {good}},
        {"head", {{"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n", {}}}},
        {"bounded buffer", {ScriptedAnswer::chunked(lines, 700)}},
        {"bounded buffer, cut", {{head, {lines.left(3000)}, 0, ScriptedAnswer::End::Close}}},
    };
    QList<Scenario> all(std::begin(s), std::end(s));
    for (Scenario &scenario : all) {
        const QByteArray name(scenario.name);
        scenario.manual = name == "redirect seen by hand";
        scenario.userVerified = name.contains("allowed");
        scenario.abortAtRead = name == "aborted while it reads";
        scenario.closeAtRead = name == "closed while it reads";
        scenario.abortAtOnce = name == "aborted at once";
        scenario.timeoutMs = name == "time-out" ? 100 : 0;
        scenario.refused = name == "refused";
        scenario.bufferSize = name.startsWith("bounded") ? 1000 : 0;
        scenario.method = name == "get" ? "GET" : name == "head" ? "HEAD" : "POST";
    }
    return all;
}

QNetworkReply *send(QNetworkAccessManager &manager, const QNetworkRequest &request, const Scenario &scenario)
{
    if (scenario.method == "POST")
        return manager.post(request, QByteArray("{\"messages\":[]}"));
    return scenario.method == "GET" ? manager.get(request) : manager.head(request);
}

/*! What one run of \a scenario over \a manager gives. */
void run(QNetworkAccessManager &manager, MLSession *session, const Scenario &scenario, ReplyTrace::Read read, QStringList &lines, QByteArray &bytes)
{
    ScriptedServer server;
    for (const ScriptedAnswer &answer : scenario.answers)
        server.answer(answer);
    if (scenario.refused)
        server.close();
    QNetworkRequest request(scenario.refused ? QUrl(QStringLiteral("http://127.0.0.1:1/v1/chat/completions")) : server.url("/v1/chat/completions"));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    request.setTransferTimeout(scenario.timeoutMs);
    if (scenario.manual)
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (scenario.userVerified)
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
    MLCapture::tag(request, session);
    const std::unique_ptr<QNetworkReply> owned(send(manager, request, scenario));
    QNetworkReply *const reply = owned.get();
    if (scenario.bufferSize > 0)
        reply->setReadBufferSize(scenario.bufferSize);
    if (scenario.userVerified)
        QObject::connect(reply, &QNetworkReply::redirected, reply, [reply] { Q_EMIT reply->redirectAllowed(); });
    int finishedByManager = 0;
    QObject::connect(&manager, &QNetworkAccessManager::finished, reply, [&](QNetworkReply *r) { finishedByManager += r == reply ? 1 : 0; });
    if (scenario.abortAtRead || scenario.closeAtRead) {
        read = [read, &scenario](QNetworkReply *r) {
            const QByteArray first = read(r);
            scenario.abortAtRead ? r->abort() : r->close();
            return first.left(10);
        };
    }
    ReplyTrace trace(reply, read);
    if (scenario.abortAtOnce)
        reply->abort();
    QTRY_VERIFY_WITH_TIMEOUT(trace.isFinished(), 10000);
    QTRY_COMPARE(finishedByManager, 1);
    QCOMPARE(reply->manager(), &manager);
    QCOMPARE(reply->operation(), scenario.method == "POST" ? QNetworkAccessManager::PostOperation : scenario.method == "GET" ? QNetworkAccessManager::GetOperation : QNetworkAccessManager::HeadOperation);
    QCOMPARE(reply->request().url(), request.url());
    lines = trace.lines();
    bytes = trace.bytes();
}

} // namespace

class TestTee : public QObject
{
    Q_OBJECT

private:
    MLSession m_session;

private Q_SLOTS:
    void initTestCase()
    {
        m_session.setConversationId(QStringLiteral("c"));
        m_session.setDeviceId(QStringLiteral("d"));
        QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false"));
    }

    void behavesAsWithout_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<ReplyTrace::Read>("read");
        const QList<Scenario> all = scenarios();
        const std::pair<const char *, ReplyTrace::Read> readers[] = {
            {"all", [](QNetworkReply *reply) { return reply->readAll(); }},
            {"at the end", [](QNetworkReply *reply) { return reply->readBufferSize() > 0 ? reply->readAll() : QByteArray(); }},
            {"lines", [](QNetworkReply *reply) {
                 QByteArray lines;
                 while (reply->canReadLine())
                     lines += reply->readLine();
                 return lines;
             }},
            {"small pieces", [](QNetworkReply *reply) {
                 QByteArray bytes;
                 for (QByteArray piece = reply->read(13); !piece.isEmpty(); piece = reply->read(13))
                     bytes += piece;
                 return bytes;
             }},
            {"peeks", [](QNetworkReply *reply) {
                 const QByteArray peeked = reply->peek(5);
                 const QByteArray rest = reply->readAll();
                 return rest.startsWith(peeked) ? rest : QByteArray("peeked wrongly");
             }},
            {"skips", [](QNetworkReply *reply) -> QByteArray {
                 const qint64 skipped = reply->skip(3);
                 return QByteArray(qMax<qint64>(0, skipped), 's') + reply->readAll();
             }},
            {"half", [](QNetworkReply *reply) {
                 const qint64 available = reply->bytesAvailable();
                 return reply->read(available / 2 + 1);
             }}};
        for (int i = 0; i < all.size(); ++i) {
            for (const auto &[name, read] : readers)
                QTest::addRow("%s, %s", all.at(i).name, name) << i << read;
        }
    }
    void behavesAsWithout()
    {
        QFETCH(const int, index);
        QFETCH(const ReplyTrace::Read, read);
        const Scenario scenario = scenarios().at(index);
        QStringList plainLines, lines;
        QByteArray plainBytes, bytes;
        // How signals follow each other depends on how the network hands on bytes, now and then: what is seen of a watched reply has to be
        // what some run shows without.
        QList<QStringList> seen;
        for (int attempt = 0; attempt < 5 && (attempt == 0 || !seen.contains(lines)); ++attempt) {
            QNetworkAccessManager plain;
            run(plain, &m_session, scenario, read, plainLines, plainBytes);
            seen.append(plainLines);
            MLNetworkAccessManager watching;
            QSignalSpy tracked(&watching, &MLNetworkAccessManager::turnTracked);
            run(watching, &m_session, scenario, read, lines, bytes);
            QCOMPARE(tracked.count(), scenario.method == "POST" && !scenario.manual ? 1 : 0); // and it was watched
        }
        if (!seen.contains(lines))
            QCOMPARE(lines, plainLines);
        if (!QByteArray(QTest::currentDataTag()).contains("skips"))
            QCOMPARE(bytes, plainBytes);
    }
};

QTEST_GUILESS_MAIN(TestTee)

#include "tst_tee.moc"
