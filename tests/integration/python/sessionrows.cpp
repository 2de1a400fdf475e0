// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "sessionrows.h"

void SessionRows::asyncWith()
{
    session->startSession({{u"plan"_s, u"free"_s}}, past());
    session->trackEvent(u"Opened"_s, {}, {.timestamp = past()});
    session->endSession({}, past());
    QSignalSpy flushed(session, &MLSession::flushed);
    const QFuture<MLFlushResult> future = session->flush();
    QVERIFY(flushed.wait());
    QVERIFY(future.isFinished());
    QVERIFY(future.result().isComplete());
    QCOMPARE(stored(), texts(R"([
        {"type": "start_session", "session_id": "session", "user_id": "ada", "id": "ada",
         "timestamp": "2026-02-03T04:05:06.789Z", "attributes": {"plan": "free"}},
        {"type": "track", "event": "Opened", "session_id": "session", "conversation_id": "conversation", "user_id": "ada",
         "timestamp": "2026-02-03T04:05:06.789Z", "properties": {}},
        {"type": "end_session", "session_id": "session", "user_id": "ada",
         "timestamp": "2026-02-03T04:05:06.789Z", "attributes": {}}])"));
}

void SessionRows::startSession()
{
    MLSession made; // by itself: ids are its properties
    made.setClient(client.get());
    made.setSessionId(u"made"_s);
    made.setUserId(u"grace"_s);
    made.setDeviceId(u"phone"_s);
    QVERIFY(made.startSession({{u"visits"_s, 3}}, past()).isAccepted());
    QCOMPARE(stored(u"made"_s), texts(R"([{"type": "start_session", "session_id": "made", "user_id": "grace",
                                           "device_id": "phone", "id": "grace",
                                           "timestamp": "2026-02-03T04:05:06.789Z", "attributes": {"visits": 3}}])"));

    QVERIFY(session->startSession().isAccepted()); // without anything, now
    const QJsonObject bare = QJsonDocument::fromJson(stored().value(0).toUtf8()).object();
    QCOMPARE(bare.keys(), QStringList({u"id"_s, u"session_id"_s, u"timestamp"_s, u"type"_s, u"user_id"_s}));
}

void SessionRows::endSession()
{
    QVERIFY(session->endSession({{u"rating"_s, 4.5}}, past()).isAccepted());
    QCOMPARE(session->trackEvent(u"Late"_s).error.code, ML::ErrorCode::SessionEnded);
    QCOMPARE(stored(), texts(R"([{"type": "end_session", "session_id": "session", "user_id": "ada",
                                  "timestamp": "2026-02-03T04:05:06.789Z", "attributes": {"rating": 4.5}}])"));
    QCOMPARE(documents(u"sessions"_s, {u"session_id"_s, u"end"_s, u"attributes"_s}),
             texts(R"([{"session_id": "session", "end": "2026-02-03T04:05:06.789Z", "attributes": {"rating": 4.5}}])"));
}

void SessionRows::flush()
{
    session->trackEvent(u"One"_s);
    QVERIFY(session->flushAndContinue().result().isComplete());
    QVERIFY(session->trackEvent(u"Two"_s).isAccepted());
    QVERIFY(session->waitForFlushed().isComplete());

    QVERIFY(server.setFaults(R"({"fail_next": {"count": -1}})")); // so that the flush has something to wait for
    QVERIFY(session->trackEvent(u"Three"_s).isAccepted());
    const MLFlushResult now = session->flush(0).result();
    QCOMPARE(now.pending, 1);
    QVERIFY(now.timedOut);
    const QFuture<MLFlushResult> last = session->flush();
    QVERIFY(server.clearFaults());
    QCOMPARE(last.result().delivered, 1);
    QCOMPARE(session->trackEvent(u"Four"_s).error.code, ML::ErrorCode::SessionFlushed);
    QCOMPARE(server.receivedEvents(u"session"_s).size(), 3);
}

void SessionRows::hasErrors()
{
    QVERIFY(!session->hasErrors());
    QVERIFY(!session->trackEvent(QString()).isAccepted());
    QVERIFY(session->hasErrors());
    session->clearErrors();
    QVERIFY(!session->hasErrors());
    QCOMPARE(stored(), QStringList()); // nothing of it was sent
}

void SessionRows::getErrors()
{
    session->trackEvent(u"Opened"_s, {{u"list"_s, QStringList{u"a"_s}}});
    session->trackEvent(u"x"_s.repeated(101));
    QVERIFY(server.setFaults(R"({"reject_events": {"Bad": 422}})"));
    const MLReceipt bad = session->trackEvent(u"Bad"_s);
    QTRY_COMPARE(session->errors().size(), 3);
    const QList<MLError> errors = session->errors();
    QCOMPARE(errors.at(0).code, ML::ErrorCode::InvalidArgument);
    QVERIFY(errors.at(0).message.contains("properties.list"_L1));
    QVERIFY(errors.at(1).message.contains("101"_L1));
    QCOMPARE(errors.at(2).code, ML::ErrorCode::Rejected);
    QCOMPARE(errors.at(2).status, 422);
    QCOMPARE(errors.at(2).eventId, bad.eventId);
    QCOMPARE(server.receivedEvents(u"session"_s).size(), 0);
}

void SessionRows::trackEvent()
{
    session->trackEvent(u"Photo Opened"_s,
                        {{u"text"_s, u"Привіт 🙂"_s},
                         {u"yes"_s, true},
                         {u"count"_s, qint64(9007199254740993)},
                         {u"ratio"_s, 0.25}},
                        {u"other"_s, past()});
    QCOMPARE(stored(), texts(R"([{"type": "track", "event": "Photo Opened", "session_id": "session",
                                  "conversation_id": "other", "user_id": "ada", "timestamp": "2026-02-03T04:05:06.789Z",
                                  "properties": {"text": "Привіт 🙂", "yes": true, "count": 9007199254740993,
                                                 "ratio": 0.25}}])"));

    // Without a timestamp, the time of the call.
    const QDateTime before = QDateTime::currentDateTimeUtc();
    session->trackEvent(u"Closed"_s);
    const QDateTime after = QDateTime::currentDateTimeUtc();
    const QJsonObject closed = QJsonDocument::fromJson(stored().value(1).toUtf8()).object();
    const QDateTime sent = QDateTime::fromString(closed["timestamp"_L1].toString(), Qt::ISODateWithMs);
    QVERIFY(before <= sent && sent <= after);
    QCOMPARE(closed["conversation_id"_L1].toString(), u"conversation"_s);
}

void SessionRows::userIdentify()
{
    session->userIdentify(u"grace"_s, {{u"age"_s, 42}}, u"phone"_s, past());
    session->trackEvent(u"Opened"_s, {}, {.timestamp = past()});
    QCOMPARE(session->userId(), u"grace"_s);
    QCOMPARE(stored(), texts(R"([
        {"type": "identify", "session_id": "session", "user_id": "ada", "device_id": "phone", "id": "grace",
         "timestamp": "2026-02-03T04:05:06.789Z", "traits": {"age": 42}},
        {"type": "track", "event": "Opened", "session_id": "session", "conversation_id": "conversation",
         "user_id": "grace", "timestamp": "2026-02-03T04:05:06.789Z", "properties": {}}])"));
}

void SessionRows::userIdentifyByDeviceOnly()
{
    session->userIdentify({}, {{u"age"_s, 42}}, u"phone"_s, past());
    session->trackEvent(u"Opened"_s, {}, {.timestamp = past()});
    QCOMPARE(session->userId(), u"ada"_s); // not forgotten
    QCOMPARE(stored(), texts(R"([
        {"type": "identify", "session_id": "session", "user_id": "ada", "device_id": "phone",
         "timestamp": "2026-02-03T04:05:06.789Z", "traits": {"age": 42}},
        {"type": "track", "event": "Opened", "session_id": "session", "conversation_id": "conversation",
         "user_id": "ada", "timestamp": "2026-02-03T04:05:06.789Z", "properties": {}}])"));
    QCOMPARE(documents(u"users"_s, {u"id"_s, u"device_ids"_s, u"traits"_s}),
             texts(R"([{"id": "ada", "device_ids": ["phone"], "traits": {"age": 42}}])"));
    // Without any device there is nobody to identify.
    QCOMPARE(session->userIdentify({}).error.code, ML::ErrorCode::InvalidArgument);
}

void SessionRows::userAlias()
{
    session->trackEvent(u"Opened"_s, {}, {.timestamp = past()});
    session->userAlias(u"ada@example.com"_s, u"ada"_s, past());
    session->trackEvent(u"Closed"_s, {}, {.timestamp = past()});
    QCOMPARE(stored(), texts(R"([
        {"type": "track", "event": "Opened", "session_id": "session", "conversation_id": "conversation",
         "user_id": "ada", "timestamp": "2026-02-03T04:05:06.789Z", "properties": {}},
        {"type": "alias", "session_id": "session", "user_id": "ada", "id": "ada@example.com", "previous_id": "ada",
         "timestamp": "2026-02-03T04:05:06.789Z"},
        {"type": "track", "event": "Closed", "session_id": "session", "conversation_id": "conversation",
         "user_id": "ada@example.com", "timestamp": "2026-02-03T04:05:06.789Z", "properties": {}}])"));
    QCOMPARE(documents(u"users"_s, {u"id"_s, u"aliases"_s}),
             texts(R"([{"id": "ada@example.com", "aliases": ["ada", "ada@example.com"]}])"));
}
