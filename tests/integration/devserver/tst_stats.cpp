// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "events.h"

#include <QTcpSocket>

// What the backend counts, and its log of requests.
class TestStats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void countsRequestsAndBodies();
    void countsKinds();
    void findsDuplicates();
    void orderIsPerSessionAndPrefix();
    void orderIsOfFirstOccurrences();
    void duplicateAcrossSessions();
    void idsOfAnotherForm();
    void refusedEventsDoNotCount();
    void countsIdempotencyKeys();
    void findsOverlapOfSessions();
    void logHidesKeys();
    void logRecordsBodiesOnDemand();
    void logIsBounded();
    void logTellsConnectionsApart();

private:
    void send(const QByteArray &body, const QList<std::pair<QByteArray, QByteArray>> &headers = {})
    {
        QCOMPARE(post(m_server, body, headers).status, 200);
    }
    int stat(const char *name) { return m_server.stats().value(QLatin1StringView(name)).toInt(-1); }
    QJsonObject session(const QString &id)
    {
        return m_server.stats().value("sessions"_L1).toObject().value(id).toObject();
    }

    DevServerProcess m_server;
};

void TestStats::initTestCase()
{
    QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString()));
}

void TestStats::init()
{
    QVERIFY(m_server.reset());
}

void TestStats::countsRequestsAndBodies()
{
    const QByteArray big = '[' + numbered("p-1") + ',' + numbered("p-2") + ',' + numbered("p-3") + ']';
    send(big);
    send(track("Click"));
    post(m_server, wireEvent("page"));
    m_server.db(u"users"_s);
    const QJsonObject stats = m_server.stats();
    QCOMPARE(stats.value("requests"_L1).toInt(), 4);
    QCOMPARE(stats.value("posts"_L1).toInt(), 3);
    QCOMPARE(stats.value("arrays"_L1).toInt(), 1);
    QCOMPARE(stats.value("bare"_L1).toInt(), 2);
    QCOMPARE(stats.value("largest_array"_L1).toInt(), 3);
    QCOMPARE(stats.value("biggest_body"_L1).toInt(), int(big.size()));
    QCOMPARE(stats.value("received"_L1).toInt(), 4);
    QCOMPARE(stats.value("without_id"_L1).toInt(), 1);
    QCOMPARE(stats.value("refused"_L1).toInt(), 1);
    QCOMPARE(stats.value("max_concurrent"_L1).toInt(), 1);
    const QJsonObject statuses{{u"200"_s, 3}, {u"400"_s, 1}};
    QCOMPARE(stats.value("statuses"_L1).toObject(), statuses);
}

void TestStats::countsKinds()
{
    send('[' + wireEvent("start_session") + ',' + turn() + ',' + turn() + ']');
    const QJsonObject kinds = m_server.stats().value("kinds"_L1).toObject();
    QCOMPARE(kinds.value("start_session"_L1).toInt(), 1);
    QCOMPARE(kinds.value("Conversation Turn"_L1).toInt(), 2);
    QCOMPARE(kinds.value("track"_L1).toInt(), 0);
}

void TestStats::findsDuplicates()
{
    send('[' + numbered("p-1") + ',' + numbered("p-2") + ']');
    send('[' + numbered("p-1") + ',' + numbered("p-2") + ']');
    send(numbered("p-3"));
    QCOMPARE(stat("received"), 5);
    QCOMPARE(stat("unique"), 3);
    QCOMPARE(stat("duplicates"), 2);
    QCOMPARE(stat("order_violations"), 0);
    QCOMPARE(session(u"s1"_s).value("duplicates"_L1).toInt(), 2);
    const QJsonObject prefix = m_server.stats().value("prefixes"_L1).toObject().value("p"_L1).toObject();
    const QJsonObject expected{{u"unique"_s, 3}, {u"lowest"_s, 1}, {u"highest"_s, 3}};
    QCOMPARE(prefix, expected);
}

void TestStats::orderIsPerSessionAndPrefix()
{
    // One counter for all sessions: what is out of order between sessions is no violation.
    send(numbered("p-2", "s1"));
    send(numbered("p-1", "s2"));
    send(numbered("p-5", "s1"));
    send(numbered("q-1", "s1"));
    QCOMPARE(stat("order_violations"), 0);
    send(numbered("p-4", "s1"));
    QCOMPARE(stat("order_violations"), 1);
    QCOMPARE(session(u"s1"_s).value("order_violations"_L1).toInt(), 1);
    QCOMPARE(session(u"s2"_s).value("order_violations"_L1).toInt(), 0);
    // Counters are numbers: 10 follows 9.
    send('[' + numbered("p-9", "s1") + ',' + numbered("p-10", "s1") + ']');
    QCOMPARE(stat("order_violations"), 1);
}

void TestStats::orderIsOfFirstOccurrences()
{
    for (const char *id : {"a-b-1", "a-b-2", "a-b-3", "a-b-1", "a-b-2", "a-b-4"})
        send(numbered(id));
    QCOMPARE(stat("duplicates"), 2);
    QCOMPARE(stat("order_violations"), 0);
}

void TestStats::duplicateAcrossSessions()
{
    send(numbered("p-1", "s1"));
    send(numbered("p-1", "s2"));
    QCOMPARE(stat("duplicates"), 1);
    QCOMPARE(session(u"s2"_s).value("duplicates"_L1).toInt(), 1);
}

void TestStats::idsOfAnotherForm()
{
    for (const char *id : {"abc", "p-", "p-1x", "abc"})
        send(numbered(id));
    QCOMPARE(stat("malformed_ids"), 3);
    QCOMPARE(stat("duplicates"), 1);
}

void TestStats::refusedEventsDoNotCount()
{
    QCOMPARE(post(m_server, '[' + numbered("p-1") + ',' + wireEvent("page") + ']').status, 400);
    QCOMPARE(stat("received"), 0);
    send(numbered("p-1"));
    QCOMPARE(stat("duplicates"), 0);
}

void TestStats::countsIdempotencyKeys()
{
    send(numbered("p-1"), {{"Idempotency-Key", "k1"}});
    send(numbered("p-1"), {{"Idempotency-Key", "k1"}});
    send(numbered("p-2"), {{"Idempotency-Key", "k2"}});
    QCOMPARE(stat("idempotency_keys"), 2);
    QCOMPARE(stat("idempotency_repeats"), 1);
    QCOMPARE(stat("idempotency_conflicts"), 0);
    QCOMPARE(stat("duplicates"), 1); // a repeated key is no reason to drop the event
    send(numbered("p-3"), {{"Idempotency-Key", "k2"}});
    QCOMPARE(stat("idempotency_conflicts"), 1);
}

void TestStats::findsOverlapOfSessions()
{
    QVERIFY(m_server.setFaults(R"({"delay_ms":300})"));
    const auto raw = [](const QByteArray &body) -> QByteArray {
        return "POST /bc/v1/events/queue HTTP/1.1\r\nHost: x\r\nAuthorization: k\r\nX-App-ID: test\r\nContent-Type: "
               "application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    };
    const auto sendBoth = [&](const QByteArray &first, const QByteArray &second) {
        QTcpSocket sockets[2];
        const QByteArray bodies[]{first, second};
        for (int i = 0; i < 2; ++i) {
            sockets[i].connectToHost(u"127.0.0.1"_s, m_server.port());
            QVERIFY(sockets[i].waitForConnected());
            sockets[i].write(raw(bodies[i]));
            sockets[i].flush();
        }
        for (QTcpSocket &socket : sockets)
            QVERIFY(socket.waitForReadyRead(10000));
    };
    sendBoth(numbered("p-1", "s1"), numbered("p-2", "s2"));
    QCOMPARE(stat("session_overlaps"), 0);
    QTRY_COMPARE(stat("max_concurrent"), 2);
    sendBoth(numbered("p-3", "s1"), '[' + numbered("p-4", "s2") + ',' + numbered("p-5", "s1") + ']');
    QCOMPARE(stat("session_overlaps"), 1);
}

void TestStats::logHidesKeys()
{
    m_server.setApiKey(u"very secret"_s);
    send(track("Click"), {{"Idempotency-Key", "k1"}});
    m_server.setApiKey(u"test"_s);
    QVERIFY(!m_server.request("GET", "/_dev/requests").body.contains("secret"));
    const QJsonObject request = m_server.requests().at(0).toObject();
    QCOMPARE(request.value("method"_L1).toString(), u"POST"_s);
    QCOMPARE(request.value("path"_L1).toString(), u"/bc/v1/events/queue"_s);
    QCOMPARE(request.value("body_size"_L1).toInt(), int(track("Click").size()));
    QCOMPARE(request.value("status"_L1).toInt(), 200);
    QVERIFY(!request.contains("body"_L1));
    const QJsonObject headers = request.value("headers"_L1).toObject();
    QCOMPARE(headers.value("authorization"_L1).toString(), u"Bearer (hidden)"_s);
    QCOMPARE(headers.value("idempotency-key"_L1).toString(), u"k1"_s);
    QCOMPARE(headers.value("x-app-id"_L1).toString(), u"test"_s);
    QCOMPARE(headers.value("content-type"_L1).toString(), u"application/json"_s);
    QVERIFY(!headers.contains("remote_addr"_L1));
}

void TestStats::logRecordsBodiesOnDemand()
{
    QVERIFY(m_server.setFaults(R"({"record_bodies":true})"));
    send(track("Click"));
    QCOMPARE(m_server.requests().at(0).toObject().value("body"_L1).toString().toUtf8(), track("Click"));
}

void TestStats::logIsBounded()
{
    QVERIFY(m_server.setFaults(R"({"log_limit":2})"));
    for (const char *path : {"/a", "/b", "/c"})
        QCOMPARE(m_server.request("GET", path).status, 404);
    const QJsonArray requests = m_server.requests();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests.at(0).toObject().value("path"_L1).toString(), u"/b"_s);
    QCOMPARE(requests.at(1).toObject().value("status"_L1).toInt(), 404);
}

void TestStats::logTellsConnectionsApart()
{
    send(track("Click"));
    send(track("Click"));
    const QJsonArray requests = m_server.requests();
    QVERIFY(requests.at(0).toObject().value("remote_port"_L1) != requests.at(1).toObject().value("remote_port"_L1));
}

QTEST_GUILESS_MAIN(TestStats)
#include "tst_stats.moc"
