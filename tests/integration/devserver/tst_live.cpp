// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "events.h"

#include <QWebSocket>

namespace {

/*! A listener of another make than the library's. */
class Listener : public QObject
{
public:
    Listener(const DevServerProcess &server, const QByteArray &key, bool bearer = true)
    {
        connect(&socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
            messages << QJsonDocument::fromJson(text.toUtf8()).object();
        });
        connect(&socket, &QWebSocket::disconnected, this, [this] { ended = true; });
        QNetworkRequest request(server.liveUrl());
        if (!key.isEmpty())
            request.setRawHeader("Authorization", (bearer ? "Bearer " : "") + key);
        socket.open(request);
    }
    bool isOpen() const { return socket.state() == QAbstractSocket::ConnectedState; }
    QStringList names() const
    {
        QStringList list;
        for (const QJsonObject &message : messages)
            list << message.value(u"event"_s).toString();
        return list;
    }

    QWebSocket socket;
    QList<QJsonObject> messages;
    bool ended = false;
};

} // namespace

// The WebSocket side, and what belongs to it.
class TestDevserverLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString()));
        QVERIFY(m_server.reset());
    }

    void wholeSession();
    void turnIsAnalysed();
    void keyIsForOneChannel();
    void keyExpires();
    void wrongKey_data();
    void wrongKey();
    void scopes();
    void otherProjectsAreNotHeard();
    void pastEvents();
    void badParameters_data();
    void badParameters();
    void commands();
    void garbageOnThePort();

private:
    QByteArray key(const QByteArray &session = {})
    {
        const QByteArray query = session.isEmpty() ? QByteArray() : "?session_id=" + session;
        return m_server.request("GET", "/bc/v1/live-events/realtime" + query).json().object().value(u"authorization_key"_s).toString().toLatin1();
    }
    QJsonArray past(const QByteArray &query)
    {
        return m_server.request("GET", "/bc/v1/live-events/events?start=2000-01-01T00:00:00Z&end=2100-01-01T00:00:00Z" + query).json().array();
    }
    DevServerProcess m_server;
};

void TestDevserverLive::wholeSession()
{
    Listener listener(m_server, key("s1"));
    QTRY_VERIFY(listener.isOpen());
    QCOMPARE(post(m_server, track("Click", R"("properties":{"client_event_id":"a-1"})")).status, 200);
    QCOMPARE(post(m_server, wireEvent("end_session", R"("attributes":{})")).status, 200);
    QTRY_COMPARE(listener.names(), (QStringList{u"Session Started"_s, u"Click"_s, u"Session Ended"_s}));
    const QJsonObject echo = listener.messages[1];
    QCOMPARE(echo.value(u"properties"_s)[u"client_event_id"_s].toString(), u"a-1"_s);
    for (const char *field : {"organization_id", "app_id", "session_id", "user_id", "event_id", "timestamp"})
        QVERIFY2(!echo.value(QLatin1String(field)).toString().isEmpty(), field);
}

void TestDevserverLive::turnIsAnalysed()
{
    Listener listener(m_server, key("s1"));
    QTRY_VERIFY(listener.isOpen());
    QCOMPARE(post(m_server, turn()).status, 200);
    QTRY_COMPARE(listener.names(), (QStringList{u"Session Started"_s, u"Conversation Turn"_s, u"Conversation Turn Analyzed"_s}));
    QCOMPARE(listener.messages[2].value(u"origin_event_id"_s), listener.messages[1].value(u"event_id"_s));
    QVERIFY(!listener.messages[2].value(u"properties"_s)[u"intents"_s].toArray().isEmpty());
}

void TestDevserverLive::keyIsForOneChannel()
{
    const QByteArray once = key();
    QVERIFY(!once.isEmpty());
    Listener first(m_server, once, false); // the bare key, too
    QTRY_VERIFY(first.isOpen());
    Listener second(m_server, once);
    QTRY_VERIFY(second.ended);
    QVERIFY(second.socket.errorString().contains(u"401"_s));
    QVERIFY(first.isOpen());
}

void TestDevserverLive::keyExpires()
{
    QVERIFY(m_server.setFaults(R"({"live": {"key_lifetime_ms": 0}})"));
    Listener listener(m_server, key());
    QTRY_VERIFY(listener.ended);
    QVERIFY(listener.socket.errorString().contains(u"401"_s));
}

void TestDevserverLive::wrongKey_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("made up") << QByteArray("live_0123456789");
    QTest::newRow("the API key") << QByteArray("test");
}

void TestDevserverLive::wrongKey()
{
    QFETCH(const QByteArray, key);
    Listener listener(m_server, key);
    QTRY_VERIFY(listener.ended);
}

void TestDevserverLive::scopes()
{
    Listener one(m_server, key("s1"));
    Listener all(m_server, key());
    QTRY_VERIFY(one.isOpen() && all.isOpen());
    post(m_server, track("A", R"("properties":{})", "s2"));
    post(m_server, track("B"));
    QTRY_COMPARE(all.messages.size(), 4);
    QTRY_COMPARE(one.names(), (QStringList{u"Session Started"_s, u"B"_s}));
}

void TestDevserverLive::otherProjectsAreNotHeard()
{
    Listener listener(m_server, key());
    QTRY_VERIFY(listener.isOpen());
    QCOMPARE(post(m_server, track("Elsewhere"), {{"X-App-ID", "another"}}).status, 200);
    post(m_server, track("Here"));
    QTRY_COMPARE(listener.names(), (QStringList{u"Session Started"_s, u"Here"_s}));
}

void TestDevserverLive::pastEvents()
{
    for (int i = 0; i < 200; ++i)
        post(m_server, track("e" + QByteArray::number(i)));
    const QJsonArray usual = past({});
    QCOMPARE(usual.size(), 150);
    QCOMPARE(usual[0][u"event"_s].toString(), u"e199"_s); // newest first
    QCOMPARE(usual[149][u"event"_s].toString(), u"e50"_s);
    QCOMPARE(past("&limit=7").size(), 7);
    const QJsonArray all = past("&limit=1000");
    QCOMPARE(all.size(), 201);
    QCOMPARE(all[200][u"event"_s].toString(), u"Session Started"_s);
    const QByteArray nothing = m_server.request("GET", "/bc/v1/live-events/events?start=2000-01-01T00:00:00Z&end=2001-01-01T00:00:00Z").body;
    QCOMPARE(nothing, "[]"_ba);
}

void TestDevserverLive::badParameters_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {"events", "events?start=2026-01-01T00:00:00Z", "events?start=yesterday&end=2026-01-01T00:00:00Z",
                               "events?start=2026-01-01T00:00:00Z&end=2026-01-01T00:00:00Z&limit=0", "events?start=2026-01-01T00:00:00Z&end=2026-01-01T00:00:00Z&limit=x",
                               "realtime?session=s1"})
        QTest::newRow(target) << "/bc/v1/live-events/"_ba + target;
}

void TestDevserverLive::badParameters()
{
    QFETCH(const QByteArray, target);
    const auto answer = m_server.request("GET", target);
    QCOMPARE(answer.status, 400);
    QVERIFY(!answer.body.isEmpty());
}

void TestDevserverLive::commands()
{
    Listener listener(m_server, key("s1"));
    QTRY_VERIFY(listener.isOpen());
    QCOMPARE(m_server.request("POST", "/_dev/live", R"({"txt": "x"})").status, 400);
    QCOMPARE(m_server.request("POST", "/_dev/live", R"({"session_id": "other", "close": 1001})").status, 200);
    QCOMPARE(m_server.request("POST", "/_dev/live", R"({"session_id": "s1", "text": "{}", "count": 3})").status, 200);
    QTRY_COMPARE(listener.messages.size(), 3);
    QCOMPARE(m_server.request("POST", "/_dev/live", R"({"close": 4321})").status, 200);
    QTRY_VERIFY(listener.ended);
    QCOMPARE(int(listener.socket.closeCode()), 4321);
    QTRY_COMPARE(m_server.request("GET", "/_dev/live").json()[u"open"_s].toInt(-1), 0);
}

void TestDevserverLive::garbageOnThePort()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server.livePort());
    socket.write(QByteArray(200000, 'x') + "\r\n\r\n");
    Listener listener(m_server, key());
    QTRY_VERIFY(listener.isOpen()); // it is not the others' trouble
}

QTEST_GUILESS_MAIN(TestDevserverLive)
#include "tst_live.moc"
