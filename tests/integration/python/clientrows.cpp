// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "clientrows.h"

#include <Mindlytics/MLHttpClient>

QString ClientRows::headerOfLastRequest(const QString &name)
{
    return server.requests().last()["headers"_L1][name].toString();
}

void ClientRows::clientWithOptions()
{
    MLClientOptions given;
    given.apiKey = u"secret"_s;
    given.projectId = u"chat"_s;
    given.serverEndpoint = server.url();
    given.liveEndpoint = server.liveUrl();
    given.debug = false;
    client = std::make_unique<MLClient>(given);
    QVERIFY(client->isValid());
    QCOMPARE(client->liveEndpoint(), server.liveUrl());
    QVERIFY(createSession({.userId = u"ada"_s})->trackEvent(u"Opened"_s, {}, {.timestamp = past()}).isAccepted());
    QVERIFY(client->waitForFlushed().isComplete());
    QCOMPARE(headerOfLastRequest(u"x-app-id"_s), u"chat"_s);

    server.setProjectId(u"chat"_s);
    const QStringList events = stored();
    server.setProjectId(u"test"_s);
    QCOMPARE(events, texts(R"([{"type": "track", "event": "Opened", "session_id": "session", "user_id": "ada",
                                "timestamp": "2026-02-03T04:05:06.789Z", "properties": {}}])"));

    // What is missing is told, and does no harm.
    given.apiKey.clear();
    const MLClient without(given);
    QVERIFY(!without.isValid());
    QCOMPARE(without.configurationError().code, ML::ErrorCode::NotConfigured);
    QVERIFY(without.configurationError().message.contains("apiKey"_L1));
}

void ClientRows::clientFromEnvironment()
{
    QVERIFY(!MLClient().isValid());
    qputenv("MLSDK_API_KEY", "from-environment");
    qputenv("MLSDK_PROJECT_ID", "test");
    qputenv("MLSDK_SERVER_BASE", server.url().toEncoded());
    client = std::make_unique<MLClient>();
    QVERIFY(client->isValid());
    QCOMPARE(client->apiKey(), u"from-environment"_s);
    QVERIFY(createSession({.userId = u"ada"_s})->trackEvent(u"Opened"_s, {}, {.timestamp = past()}).isAccepted());
    QCOMPARE(stored(), texts(R"([{"type": "track", "event": "Opened", "session_id": "session", "user_id": "ada",
                                  "timestamp": "2026-02-03T04:05:06.789Z", "properties": {}}])"));
    // The code is stronger.
    client->setApiKey(u"from-code"_s);
    QCOMPARE(client->apiKey(), u"from-code"_s);
}

void ClientRows::createSessionWithIds()
{
    MLSession *fresh = createSession(
        {.sessionId = u"fresh"_s, .conversationId = u"talk"_s, .userId = u"grace"_s, .deviceId = u"phone"_s});
    QCOMPARE(fresh->sessionId(), u"fresh"_s);
    QVERIFY(fresh->trackEvent(u"Opened"_s, {}, {.timestamp = past()}).isAccepted());
    QCOMPARE(stored(u"fresh"_s), texts(R"([{"type": "track", "event": "Opened", "session_id": "fresh",
                                            "conversation_id": "talk", "user_id": "grace", "device_id": "phone",
                                            "timestamp": "2026-02-03T04:05:06.789Z", "properties": {}}])"));

    // Without a session id one is made; without user and device the session is there, but refuses its calls.
    MLSession *nobody = client->createSession({});
    QVERIFY(nobody);
    QVERIFY(!nobody->sessionId().isEmpty());
    QVERIFY(!nobody->isValid());
    QCOMPARE(nobody->trackEvent(u"Opened"_s).error.code, ML::ErrorCode::InvalidSession);
}

void ClientRows::createSessionWithAttributes()
{
    QVERIFY(session->startSession({{u"plan"_s, u"free"_s}, {u"visits"_s, 3}}, past()).isAccepted());
    QCOMPARE(stored(), texts(R"([{"type": "start_session", "session_id": "session", "user_id": "ada", "id": "ada",
                                  "timestamp": "2026-02-03T04:05:06.789Z", "attributes": {"plan": "free", "visits": 3}}])"));
    QCOMPARE(documents(u"sessions"_s, {u"session_id"_s, u"attributes"_s}),
             texts(R"([{"session_id": "session", "attributes": {"plan": "free", "visits": 3}}])"));
}

void ClientRows::createSessionWithErrorCallback()
{
    QVERIFY(server.setFaults(R"({"reject_events": ["Bad"]})"));
    QList<MLError> ofSession, ofClient;
    connect(session, &MLSession::errorOccurred, this, [&](const MLError &error) { ofSession.append(error); });
    connect(client.get(), &MLClient::errorOccurred, this, [&](const MLError &error) { ofClient.append(error); });
    const MLReceipt bad = session->trackEvent(u"Bad"_s);
    session->trackEvent(u"Good"_s);
    QTRY_COMPARE(ofSession.size(), 1);
    QTRY_COMPARE(ofClient.size(), 1);
    QCOMPARE(ofSession, ofClient);
    QCOMPARE(ofSession.first().code, ML::ErrorCode::Rejected);
    QCOMPARE(ofSession.first().status, 400);
    QCOMPARE(ofSession.first().eventId, bad.eventId);
    QCOMPARE(ofSession.first().sessionId, u"session"_s);
    QVERIFY(ofSession.first().message.contains("refused on demand"_L1));
    // The event after it is none the worse.
    QCOMPARE(client->waitForFlushed().pending, 0);
    QCOMPARE(server.receivedEvents(u"session"_s).size(), 1);
}

void ClientRows::clientUserIdentify()
{
    const MLResponse response
        = client->userIdentify(u"grace"_s, {{u"age"_s, 42}, {u"vip"_s, true}}, u"phone"_s).result();
    QVERIFY2(!response.errored(), qPrintable(response.message()));
    QCOMPARE(response.status, 200);
    QCOMPARE(response.data["id"_L1].toString(), u"grace"_s);
    QCOMPARE(documents(u"users"_s, {u"id"_s, u"device_ids"_s, u"traits"_s}),
             texts(R"([{"id": "grace", "device_ids": ["phone"], "traits": {"age": 42, "vip": true}}])"));
    QCOMPARE(client->userIdentify({}).result().error.code, ML::ErrorCode::InvalidArgument);
}

void ClientRows::clientUserAlias()
{
    QVERIFY(!client->userIdentify(u"grace"_s).result().errored());
    const MLResponse response = client->userAlias(u"grace@example.com"_s, u"grace"_s).result();
    QVERIFY2(!response.errored(), qPrintable(response.message()));
    QCOMPARE(documents(u"users"_s, {u"id"_s, u"aliases"_s}),
             texts(R"([{"id": "grace@example.com", "aliases": ["grace", "grace@example.com"]}])"));
    const MLResponse unknown = client->userAlias(u"new"_s, u"nobody"_s).result();
    QCOMPARE(unknown.error.code, ML::ErrorCode::RequestFailed);
    QCOMPARE(unknown.status, 400);
}

void ClientRows::sendRequest()
{
    MLHttpClient http(options());
    const QJsonObject body{{u"id"_s, u"grace"_s}, {u"traits"_s, QJsonObject{{u"age"_s, 42}}}};
    const MLResponse posted = http.sendRequest(ML::HttpMethod::Post, u"/bc/v1/user/identify"_s, body).result();
    QVERIFY2(!posted.errored(), qPrintable(posted.message()));
    QCOMPARE(headerOfLastRequest(u"authorization"_s), u"Bearer (hidden)"_s);
    QCOMPARE(headerOfLastRequest(u"x-app-id"_s), u"test"_s);

    const QJsonObject query{{u"filter"_s, QJsonObject{{u"id"_s, u"grace"_s}}}};
    const MLResponse got = http.sendRequest(ML::HttpMethod::Get, u"/bc/v1/db/users/findOne"_s, query).result();
    QCOMPARE(got.data["traits"_L1].toObject(), body["traits"_L1].toObject());

    const std::pair<ML::HttpMethod, QString> others[]{
        {ML::HttpMethod::Put, u"PUT"_s}, {ML::HttpMethod::Patch, u"PATCH"_s}, {ML::HttpMethod::Delete, u"DELETE"_s}};
    for (const auto &[method, name] : others) {
        const QJsonValue echo = http.sendRequest(method, u"/_dev/echo"_s, body).result().data;
        QCOMPARE(echo["method"_L1].toString(), name);
        QCOMPARE(QJsonDocument::fromJson(echo["body"_L1].toString().toUtf8()).object(), body);
    }
}

void ClientRows::apiResponse()
{
    MLHttpClient http(options());
    const MLResponse good = http.sendRequest(ML::HttpMethod::Get, u"/bc/v1/db/users/find"_s).result();
    QVERIFY(!good.errored());
    QCOMPARE(good.status, 200);
    QCOMPARE(good.message(), QString());
    QCOMPARE(good.data, QJsonValue(QJsonArray()));

    const MLResponse bad = http.sendRequest(ML::HttpMethod::Post, u"/bc/v1/user/identify"_s, QJsonObject()).result();
    QVERIFY(bad.errored());
    QCOMPARE(bad.status, 400);
    QCOMPARE(bad.error.code, ML::ErrorCode::RequestFailed);
    QVERIFY2(bad.message().contains("are both missing"_L1), qPrintable(bad.message()));
}
