// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "conversationrows.h"

MLTurn ConversationRows::hello(const MLUsage &usage)
{
    return {.user = u"Hello?"_s, .assistant = u"Hello."_s, .usage = usage, .timestamp = past()};
}

void ConversationRows::startConversation()
{
    session->startConversation({{u"topic"_s, u"trains"_s}}, {u"other"_s, past()}, {{u"channel"_s, u"phone"_s}});
    session->startConversation({}, {.timestamp = past()});
    QCOMPARE(stored(), texts(R"([
        {"type": "track", "event": "Conversation Started", "session_id": "session", "conversation_id": "other",
         "user_id": "ada", "timestamp": "2026-02-03T04:05:06.789Z", "attributes": {"topic": "trains"},
         "properties": {"channel": "phone"}},
        {"type": "track", "event": "Conversation Started", "session_id": "session", "conversation_id": "conversation",
         "user_id": "ada", "timestamp": "2026-02-03T04:05:06.789Z"}])"));
    session->setConversationId({});
    QCOMPARE(session->startConversation().error.code, ML::ErrorCode::InvalidArgument);
}

void ConversationRows::endConversation()
{
    session->endConversation({{u"solved"_s, true}}, {u"other"_s, past()}, {{u"topic"_s, u"trains"_s}});
    session->endConversation({}, {.timestamp = past()});
    QCOMPARE(stored(), texts(R"([
        {"type": "track", "event": "Conversation Ended", "session_id": "session", "conversation_id": "other",
         "user_id": "ada", "timestamp": "2026-02-03T04:05:06.789Z", "attributes": {"topic": "trains"},
         "properties": {"solved": true}},
        {"type": "track", "event": "Conversation Ended", "session_id": "session", "conversation_id": "conversation",
         "user_id": "ada", "timestamp": "2026-02-03T04:05:06.789Z", "properties": {}}])"));
    session->setConversationId({});
    QCOMPARE(session->endConversation().error.code, ML::ErrorCode::InvalidArgument);
}

void ConversationRows::turn()
{
    MLTurn turn = hello();
    turn.assistantId = u"helper"_s;
    turn.conversationId = u"other"_s;
    turn.properties = {{u"mood"_s, u"good"_s}};
    session->trackConversationTurn(turn);
    session->trackConversationTurn(hello());
    QCOMPARE(stored(), texts(R"([
        {"type": "track", "event": "Conversation Turn", "session_id": "session", "conversation_id": "other",
         "user_id": "ada", "timestamp": "2026-02-03T04:05:06.789Z",
         "properties": {"user": "Hello?", "assistant": "Hello.", "assistant_id": "helper", "mood": "good"}},
        {"type": "track", "event": "Conversation Turn", "session_id": "session", "conversation_id": "conversation",
         "user_id": "ada", "timestamp": "2026-02-03T04:05:06.789Z",
         "properties": {"user": "Hello?", "assistant": "Hello."}}])"));
    turn.properties = {{u"user"_s, u"somebody else"_s}};
    QCOMPARE(session->trackConversationTurn(turn).error.code, ML::ErrorCode::InvalidArgument);
}

void ConversationRows::turnWithCost()
{
    session->trackConversationTurn(hello(MLUsage::cost(0.0025)));
    QCOMPARE(stored(), texts(R"([
        {"type": "track", "event": "Conversation Turn", "session_id": "session", "conversation_id": "conversation",
         "user_id": "ada", "timestamp": "2026-02-03T04:05:06.789Z",
         "properties": {"user": "Hello?", "assistant": "Hello.", "cost": 0.0025}}])"));
    QCOMPARE(session->trackConversationTurn(hello(MLUsage::cost(-1))).error.code, ML::ErrorCode::InvalidArgument);
}

void ConversationRows::turnWithTokens()
{
    session->trackConversationTurn(hello(MLUsage::tokens(u"model"_s, 120, 0)));
    QCOMPARE(stored(), texts(R"([
        {"type": "track", "event": "Conversation Turn", "session_id": "session", "conversation_id": "conversation",
         "user_id": "ada", "timestamp": "2026-02-03T04:05:06.789Z",
         "properties": {"user": "Hello?", "assistant": "Hello.", "model": "model", "prompt_tokens": 120,
                        "completion_tokens": 0}}])"));
    MLTurn mixed = hello(MLUsage::tokens(u"model"_s, 120, 0));
    mixed.properties = {{u"cost"_s, 1.0}};
    QCOMPARE(session->trackConversationTurn(mixed).error.code, ML::ErrorCode::InvalidArgument);
}

void ConversationRows::turnWithoutConversation()
{
    session->setConversationId({});
    const MLReceipt receipt = session->trackConversationTurn(hello());
    QCOMPARE(receipt.error.code, ML::ErrorCode::InvalidArgument);
    QVERIFY(receipt.error.message.contains("conversationId"_L1));
    QVERIFY(receipt.eventId.isEmpty());
    QCOMPARE(stored(), QStringList());
    QCOMPARE(server.stats()["posts"_L1].toInt(), 0);
}

void ConversationRows::usageAsCost()
{
    session->trackConversationUsage(MLUsage::cost(0.5), {u"other"_s, past()});
    QCOMPARE(stored(), texts(R"([
        {"type": "track", "event": "Conversation Usage", "session_id": "session", "conversation_id": "other",
         "user_id": "ada", "timestamp": "2026-02-03T04:05:06.789Z", "properties": {"cost": 0.5}}])"));
    QCOMPARE(session->trackConversationUsage({}).error.code, ML::ErrorCode::InvalidArgument);
}

void ConversationRows::usageAsTokens()
{
    session->trackConversationUsage(MLUsage::tokens(u"model"_s, 120, 45), {.timestamp = past()});
    QCOMPARE(stored(), texts(R"([
        {"type": "track", "event": "Conversation Usage", "session_id": "session", "conversation_id": "conversation",
         "user_id": "ada", "timestamp": "2026-02-03T04:05:06.789Z",
         "properties": {"model": "model", "prompt_tokens": 120, "completion_tokens": 45}}])"));
    QCOMPARE(documents(u"conversations"_s, {u"prompt_tokens"_s, u"completion_tokens"_s}),
             texts(R"([{"prompt_tokens": 120, "completion_tokens": 45}])"));
    QCOMPARE(session->trackConversationUsage(MLUsage::tokens(u"model"_s, -1, 0)).error.code,
             ML::ErrorCode::InvalidArgument);
}

void ConversationRows::functionCall()
{
    session->trackFunctionCall({.name = u"timetable"_s,
                                .args = uR"({"to":"Kyiv"})"_s,
                                .result = u""_s,
                                .runtimeMs = 81,
                                .properties = {{u"cached"_s, false}},
                                .conversationId = u"other"_s,
                                .timestamp = past()});
    session->trackFunctionCall({.name = u"clock"_s, .timestamp = past()});
    QCOMPARE(stored(), texts(R"([
        {"type": "track", "event": "Conversation Function", "session_id": "session", "conversation_id": "other",
         "user_id": "ada", "timestamp": "2026-02-03T04:05:06.789Z",
         "properties": {"name": "timetable", "args": "{\"to\":\"Kyiv\"}", "result": "", "runtime": 81,
                        "cached": false}},
        {"type": "track", "event": "Conversation Function", "session_id": "session", "conversation_id": "conversation",
         "user_id": "ada", "timestamp": "2026-02-03T04:05:06.789Z", "properties": {"name": "clock", "runtime": 0}}])"));
}
