// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "events.h"

#include <QTcpSocket>

// Each endpoint, who may use it, and what it answers.
class TestEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void takesKeyWithAndWithoutBearer();
    void refusesUnknownKey();
    void refusesMissingKeyOrProject();
    void takesAnyKeyUnlessOneIsSet();
    void unknownPathsAndMethods();
    void needsJsonContentType();
    void processesAtOnce_data();
    void processesAtOnce();
    void processRefuses();
    void userIdentify();
    void userAlias();
    void userRefuses_data();
    void userRefuses();
    void liveKeys();
    void liveEventsNewestFirst();
    void liveEventsRefuse_data();
    void liveEventsRefuse();
    void organizationKeys();
    void cleanUp();
    void superKeyIsNeeded();
    void echo();
    void livePortSaysNo();

private:
    QJsonObject postUser(const QByteArray &what, const QByteArray &body);

    DevServerProcess m_server{{u"--api-key"_s, u"one"_s, u"--api-key"_s, u"two"_s}, environment()};

    static QProcessEnvironment environment()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SUPER_API_KEY"_s, u"super"_s);
        return environment;
    }
};

void TestEndpoints::initTestCase()
{
    QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString()));
}

void TestEndpoints::init()
{
    m_server.setApiKey(u"one"_s);
    QVERIFY(m_server.reset());
}

void TestEndpoints::takesKeyWithAndWithoutBearer()
{
    QCOMPARE(post(m_server, track("A"), {{"Authorization", "Bearer two"}}).status, 200);
    QCOMPARE(post(m_server, track("A"), {{"Authorization", "two"}}).status, 200);
}

void TestEndpoints::refusesUnknownKey()
{
    const DevServerProcess::Answer answer = post(m_server, track("A"), {{"Authorization", "Bearer three"}});
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.body, QByteArray("Unauthorized: No organization found for given apikey: three"));
}

void TestEndpoints::refusesMissingKeyOrProject()
{
    const DevServerProcess::Answer noKey = post(m_server, track("A"), {{"Authorization", ""}});
    QCOMPARE(noKey.status, 403);
    QCOMPARE(noKey.body, QByteArray("Unauthorized: No organization found for given apikey: undefined"));
    const DevServerProcess::Answer noProject = post(m_server, track("A"), {{"X-App-ID", ""}});
    QCOMPARE(noProject.status, 400);
    QCOMPARE(noProject.body, QByteArray("The header X-App-ID is missing."));
}

void TestEndpoints::takesAnyKeyUnlessOneIsSet()
{
    DevServerProcess open;
    QCOMPARE(post(open, track("A"), {{"Authorization", "Bearer whatever"}}).status, 200);
    QCOMPARE(post(open, track("A"), {{"Authorization", "Bearer "}}).status, 403);
}

void TestEndpoints::unknownPathsAndMethods()
{
    QCOMPARE(m_server.request("GET", "/").status, 404);
    QCOMPARE(m_server.request("POST", "/bc/v1/events", "{}").status, 404);
    QCOMPARE(m_server.request("POST", "/bc/v1/events/event/page", track("A")).status, 404);
    QCOMPARE(m_server.request("GET", "/bc/v1/db/secrets/find").status, 404);
    QCOMPARE(m_server.request("GET", "/bc/v1/db/users").status, 404);
    QCOMPARE(m_server.request("GET", "/bc/v1/db/users/drop").status, 404);
    QCOMPARE(m_server.request("GET", "/bc/v1/events/queue").status, 405);
    QCOMPARE(m_server.request("DELETE", "/bc/v1/user/alias").status, 405);
    QCOMPARE(m_server.request("GET", "/_dev/nothing").status, 404);
}

void TestEndpoints::needsJsonContentType()
{
    QCOMPARE(post(m_server, track("A"), {{"Content-Type", "text/plain"}}).status, 415);
    QCOMPARE(post(m_server, track("A"), {{"Content-Type", "application/json; charset=utf-8"}}).status, 200);
}

void TestEndpoints::processesAtOnce_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("generated");
    const auto row = [](const char *path, const QByteArray &body, const QStringList &generated) {
        QTest::newRow(path) << body << (QStringList{u"Session Started"_s} + generated);
    };
    row("start-session", wireEvent("start_session"), {});
    row("end-session", wireEvent("end_session", R"("attributes":{})"), {u"Session Ended"_s});
    row("identify", wireEvent("identify", R"("id":"u2","traits":{"a":1})"), {u"User Identified"_s});
    row("alias", wireEvent("alias", R"("id":"u2","previous_id":"u1")"), {u"User Aliased"_s});
    row("track", track("Click"), {u"Click"_s});
    row("start-conversation", track("Conversation Started", R"("conversation_id":"c1")"), {u"Conversation Started"_s});
    row("end-conversation", track("Conversation Ended", R"("conversation_id":"c1","properties":{})"),
        {u"Conversation Ended"_s});
    row("conversation-turn", turn(), {u"Conversation Turn"_s, u"Conversation Turn Analyzed"_s});
    row("conversation-usage", track("Conversation Usage", R"("conversation_id":"c1","properties":{"cost":1})"),
        {u"Conversation Usage"_s});
    row("conversation-function",
        track("Conversation Function", R"("conversation_id":"c1","properties":{"name":"f","runtime":1})"),
        {u"Conversation Function"_s});
}

void TestEndpoints::processesAtOnce()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, generated);
    const QByteArray path = QByteArray("/bc/v1/events/event/") + QTest::currentDataTag();
    const DevServerProcess::Answer answer = m_server.request("POST", path, body);
    QVERIFY2(answer.status == 200, answer.body.constData());
    QStringList names;
    const QJsonArray events = answer.json().array();
    for (const QJsonValue &value : events) {
        const QJsonObject live = value.toObject();
        names << live.value("event"_L1).toString();
        for (const QLatin1StringView key :
             {"organization_id"_L1, "app_id"_L1, "session_id"_L1, "event_id"_L1, "timestamp"_L1})
            QVERIFY2(live.value(key).isString(), key.data());
    }
    QCOMPARE(names, generated);
}

void TestEndpoints::processRefuses()
{
    const QByteArray path = "/bc/v1/events/event/conversation-turn";
    QCOMPARE(m_server.request("POST", path, track("Click")).status, 400);
    QCOMPARE(m_server.request("POST", path, '[' + turn() + ']').status, 400);
    QCOMPARE(m_server.request("POST", path, turn(R"("user":"x")")).status, 400);
    QCOMPARE(m_server.db(u"events"_s).size(), 0);
}

QJsonObject TestEndpoints::postUser(const QByteArray &what, const QByteArray &body)
{
    const DevServerProcess::Answer answer = m_server.request("POST", "/bc/v1/user/" + what, body);
    return answer.status == 200 ? answer.json().object() : QJsonObject();
}

void TestEndpoints::userIdentify()
{
    const QJsonObject made = postUser("identify", R"({"device_id":"d1","traits":{"a":1}})");
    QVERIFY(made.value("id"_L1).toString().startsWith(u"ml_"_s));
    const QJsonObject named = postUser("identify", R"({"id":"anna","device_id":"d1","traits":{"a":2,"b":true}})");
    QCOMPARE(named.value("user_id"_L1), made.value("user_id"_L1));
    QCOMPARE(named.value("id"_L1).toString(), u"anna"_s);
    const QJsonArray aliases{made.value("id"_L1), u"anna"_s};
    QCOMPARE(named.value("aliases"_L1).toArray(), aliases);
    const QJsonObject traits{{u"a"_s, 2}, {u"b"_s, true}};
    QCOMPARE(named.value("traits"_L1).toObject(), traits);
    const QStringList keys{u"aliases"_s,         u"app_id"_s, u"created_at"_s, u"id"_s,
                           u"organization_id"_s, u"traits"_s, u"user_id"_s};
    QCOMPARE(named.keys(), keys);
    QCOMPARE(postUser("identify", R"({"id":"berta"})").value("aliases"_L1).toArray(), QJsonArray{u"berta"_s});
    QCOMPARE(m_server.db(u"users"_s).size(), 2);
}

void TestEndpoints::userAlias()
{
    const QJsonObject made = postUser("identify", R"({"id":"anna"})");
    const QJsonObject renamed = postUser("alias", R"({"id":"anne","previous_id":"anna"})");
    QCOMPARE(renamed.value("user_id"_L1), made.value("user_id"_L1));
    QCOMPARE(renamed.value("id"_L1).toString(), u"anne"_s);
    const QJsonArray aliases{u"anna"_s, u"anne"_s};
    QCOMPARE(renamed.value("aliases"_L1).toArray(), aliases);
}

void TestEndpoints::userRefuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("sentence");
    const auto bad = [](const char *path, const QByteArray &body, const QByteArray &sentence) {
        QTest::addRow("%s %s", path, body.constData()) << body << sentence;
    };
    bad("identify", "{}", R"("id" and "device_id" are both missing.)");
    bad("identify", "[]", "The body must be an object in JSON.");
    bad("identify", "{", "The body must be an object in JSON.");
    bad("identify", R"({"id":5})", R"("id" must be a string, not a number.)");
    bad("identify", R"({"id":"None"})", R"("id" is the text "None", which is no id.)");
    bad("identify", R"({"id":"a","traits":{"x":[]}})",
        R"("traits.x" must be a string, a boolean or a number, not an array.)");
    bad("identify", R"({"id":"a","name":"b"})", R"(Unknown key "name".)");
    bad("alias", R"({"id":"a"})", R"("previous_id" is missing.)");
    bad("alias", R"({"previous_id":"a"})", R"("id" is missing.)");
    bad("alias", R"({"id":"a","previous_id":"nobody"})", R"(There is no user with the id "nobody".)");
}

void TestEndpoints::userRefuses()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, sentence);
    const QByteArray path = "/bc/v1/user/" + QByteArray(QTest::currentDataTag()).split(' ').first();
    const DevServerProcess::Answer answer = m_server.request("POST", path, body);
    QCOMPARE(answer.body, sentence);
    QCOMPARE(answer.status, 400);
}

void TestEndpoints::liveKeys()
{
    const auto key = [this](const QByteArray &query) {
        return m_server.request("GET", "/bc/v1/live-events/realtime" + query)
            .json()
            .object()
            .value("authorization_key"_L1);
    };
    const QString first = key({}).toString();
    const QString second = key("?session_id=s1").toString();
    QVERIFY(!first.isEmpty());
    QVERIFY(!second.isEmpty());
    QVERIFY(first != second);
    QCOMPARE(m_server.request("GET", "/bc/v1/live-events/realtime?session=s1").status, 400);
}

void TestEndpoints::liveEventsNewestFirst()
{
    for (const char *second : {"31", "33", "32"})
        QCOMPARE(
            post(m_server, track("At " + QByteArray(second)).replace("30.123Z", QByteArray(QByteArray(second) + 'Z')))
                .status,
            200);
    const auto list = [this](const QByteArray &query) {
        QStringList names;
        const QJsonArray events = m_server.request("GET", "/bc/v1/live-events/events?" + query).json().array();
        for (const QJsonValue &live : events)
            names << live.toObject().value("event"_L1).toString();
        return names;
    };
    const QByteArray wide = "start=2026-01-01T00:00:00Z&end=2026-12-31T00:00:00Z";
    QCOMPARE(list(wide), (QStringList{u"At 33"_s, u"At 32"_s, u"At 31"_s, u"Session Started"_s}));
    QCOMPARE(list(wide + "&limit=2"), (QStringList{u"At 33"_s, u"At 32"_s}));
    QCOMPARE(list("start=2026-01-31T08:15:32Z&end=2026-01-31T08:15:32Z"), QStringList{u"At 32"_s});
}

void TestEndpoints::liveEventsRefuse_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no end") << QByteArray("start=2026-01-01T00:00:00Z");
    QTest::newRow("bad start") << QByteArray("start=yesterday&end=2026-01-01T00:00:00Z");
    QTest::newRow("bad limit") << QByteArray("start=2026-01-01T00:00:00Z&end=2026-01-01T00:00:00Z&limit=-1");
    QTest::newRow("unknown") << QByteArray("start=2026-01-01T00:00:00Z&end=2026-01-01T00:00:00Z&session_id=s1");
}

void TestEndpoints::liveEventsRefuse()
{
    QFETCH(QByteArray, query);
    QCOMPARE(m_server.request("GET", "/bc/v1/live-events/events?" + query).status, 400);
}

void TestEndpoints::organizationKeys()
{
    const DevServerProcess::Answer answer = m_server.request("POST", "/bc/v1/orgkeys", R"({"organization_id":"acme"})",
                                                             {{"Authorization", "Bearer super"}});
    QCOMPARE(answer.status, 200);
    m_server.setApiKey(answer.json().object().value("apikey"_L1).toString());
    QCOMPARE(post(m_server, track("A")).status, 200);
    QCOMPARE(m_server.receivedEvents(u"s1"_s).at(0).toObject().value("organization_id"_L1).toString(), u"acme"_s);
    QCOMPARE(m_server.db(u"organizations"_s).at(0).toObject().value("organization_id"_L1).toString(), u"acme"_s);
    QCOMPARE(m_server.db(u"orgkeys"_s).size(), 1);
    m_server.setApiKey(u"one"_s);
    QCOMPARE(m_server.db(u"events"_s).size(), 0);
    QCOMPARE(m_server.db(u"orgkeys"_s).size(), 2);
}

void TestEndpoints::cleanUp()
{
    QCOMPARE(post(m_server, track("A")).status, 200);
    QCOMPARE(m_server.request("GET", "/bc/v1/db/_cleanup", {}, {{"Authorization", "Bearer super"}}).status, 200);
    QCOMPARE(m_server.db(u"events"_s).size(), 0);
    QCOMPARE(m_server.db(u"users"_s).size(), 0);
}

void TestEndpoints::superKeyIsNeeded()
{
    QCOMPARE(m_server.request("GET", "/bc/v1/db/_cleanup").status, 403);
    QCOMPARE(m_server.request("POST", "/bc/v1/orgkeys", R"({"organization_id":"acme"})").status, 403);
    QCOMPARE(m_server.request("POST", "/bc/v1/orgkeys", R"({"organization_id":5})", {{"Authorization", "Bearer super"}})
                 .status,
             400);
    DevServerProcess without;
    QCOMPARE(without.request("GET", "/bc/v1/db/_cleanup", {}, {{"Authorization", ""}}).status, 403);
}

void TestEndpoints::echo()
{
    for (const char *method : {"PUT", "PATCH", "DELETE", "POST"}) {
        const QJsonObject told = m_server.request(method, "/_dev/echo?a=b", "\"x\"").json().object();
        QCOMPARE(told.value("method"_L1).toString(), QLatin1StringView(method));
        QCOMPARE(told.value("target"_L1).toString(), u"/_dev/echo?a=b"_s);
        QCOMPARE(told.value("body"_L1).toString(), u"\"x\""_s);
        QCOMPARE(told.value("headers"_L1).toObject().value("Authorization"_L1).toString(), u"Bearer one"_s);
    }
}

void TestEndpoints::livePortSaysNo()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_server.livePort());
    QVERIFY(socket.waitForConnected());
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n\r\n");
    QVERIFY(socket.waitForDisconnected());
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 401 "));
}

QTEST_GUILESS_MAIN(TestEndpoints)
#include "tst_endpoints.moc"
