// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "deliveryrows.h"

void DeliveryRows::trackThree()
{
    for (int i = 1; i <= 3; ++i)
        session->trackEvent(u"Step"_s, {{u"number"_s, i}}, {.timestamp = past()});
}

QStringList DeliveryRows::three()
{
    return texts(R"([
        {"type": "track", "event": "Step", "session_id": "session", "conversation_id": "conversation", "user_id": "ada",
         "timestamp": "2026-02-03T04:05:06.789Z", "properties": {"number": 1}},
        {"type": "track", "event": "Step", "session_id": "session", "conversation_id": "conversation", "user_id": "ada",
         "timestamp": "2026-02-03T04:05:06.789Z", "properties": {"number": 2}},
        {"type": "track", "event": "Step", "session_id": "session", "conversation_id": "conversation", "user_id": "ada",
         "timestamp": "2026-02-03T04:05:06.789Z", "properties": {"number": 3}}])");
}

void DeliveryRows::serverInTrouble()
{
    QVERIFY(server.setFaults(R"({"fail_next": {"count": 5, "status": 503}})"));
    trackThree();
    QCOMPARE(stored(), three());
    QCOMPARE(server.stats()["statuses"_L1]["503"_L1].toInt(), 5);
}

void DeliveryRows::programEnds()
{
    trackThree();
    client.reset(); // without a flush
    QCOMPARE(stored(), three());
}
