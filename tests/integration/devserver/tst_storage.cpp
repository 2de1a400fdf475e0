// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "events.h"

// What the service keeps of the events that it takes.
class TestStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsValuesUnchanged();
    void keepsOrder();
    void deviceMakesAnonymousUser();
    void sameDeviceIsSameUser();
    void sessionOfKnownUser();
    void identifyInSession();
    void identifyAsKnownUser();
    void identifyByDeviceKeepsUser();
    void aliasMakesNewPrimaryId();
    void aliasOfNobodyIsAnError();
    void sessionAttributesAndTimes();
    void conversationTotals();
    void endOfSessionEndsConversations();
    void customEventMakesNoConversation();
    void messagesOfTurns();
    void analysisOfTurns();
    void projectsAreApart();
    void discardKeepsCounts();

private:
    void send(const QByteArray &body);
    QJsonObject only(const QString &collection);

    DevServerProcess m_server;
};

void TestStorage::initTestCase()
{
    QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString()));
}

void TestStorage::init()
{
    QVERIFY(m_server.reset());
}

void TestStorage::send(const QByteArray &body)
{
    const DevServerProcess::Answer answer = post(m_server, body);
    QVERIFY2(answer.status == 200, answer.body.constData());
}

QJsonObject TestStorage::only(const QString &collection)
{
    const QJsonArray documents = m_server.db(collection);
    return documents.size() == 1 ? documents.at(0).toObject() : QJsonObject();
}

void TestStorage::keepsValuesUnchanged()
{
    const QByteArray properties
        = R"("max":9223372036854775807,"min":-9223372036854775808,"unsigned":18446744073709551615,"one":1.0,)"
          R"("exact":0.1,"small":5e-324,"large":1.7976931348623157e308,"minus":-0.0,"yes":true,"no":false,"empty":"",)"
          R"("escapes":"\u0000\u0001\"\\\/\b\f\n\r\t\u2028","pair":"\ud83d\ude42",)"
          "\"scripts\":\"\xe0\xa4\xa8\xe0\xa4\xae \xe4\xbd\xa0\xe5\xa5\xbd \xd8\xb3\xd9\x84\xd8\xa7\xd9\x85 "
          "\xf0\x9f\x99\x82\"";
    const QByteArray sent = track("Click", R"("properties":{)" + properties + '}');
    send(sent);
    const QByteArray kept = m_server.receivedEventBytes(u"s1"_s);
    QVERIFY2(kept.endsWith(QByteArray(sent.mid(1) + ']')), kept.constData());
    const QJsonObject document = m_server.receivedEvents(u"s1"_s).at(0).toObject();
    QVERIFY(document.value("event_id"_L1).toString().startsWith(u"evt_"_s));
    QCOMPARE(document.value("organization_id"_L1).toString(), u"dev"_s);
    QCOMPARE(document.value("app_id"_L1).toString(), u"test"_s);
    QCOMPARE(document.value("user"_L1), only(u"users"_s).value("user_id"_L1));
}

void TestStorage::keepsOrder()
{
    QByteArray array;
    for (int i = 0; i < 50; ++i)
        array += (i ? "," : "[") + track("Event " + QByteArray::number(i));
    send(array + ']');
    for (int i = 50; i < 60; ++i)
        send(track("Event " + QByteArray::number(i)));
    const QJsonArray events = m_server.receivedEvents(u"s1"_s);
    QCOMPARE(events.size(), 60);
    for (int i = 0; i < 60; ++i)
        QCOMPARE(events.at(i).toObject().value("event"_L1).toString(), u"Event %1"_s.arg(i));
}

void TestStorage::deviceMakesAnonymousUser()
{
    send(R"({"type":"start_session","session_id":"s1","device_id":"d1","timestamp":"2026-01-31T08:15:30Z"})");
    const QJsonObject user = only(u"users"_s);
    QVERIFY(user.value("id"_L1).toString().startsWith(u"ml_"_s));
    QCOMPARE(user.value("aliases"_L1).toArray(), QJsonArray{user.value("id"_L1)});
    QCOMPARE(user.value("device_ids"_L1).toArray(), QJsonArray{u"d1"_s});
    QCOMPARE(only(u"sessions"_s).value("user"_L1), user.value("user_id"_L1));
}

void TestStorage::sameDeviceIsSameUser()
{
    for (const char *session : {"s1", "s2"}) {
        send(R"({"type":"start_session","session_id":")" + QByteArray(session)
             + R"(","device_id":"d1","timestamp":"2026-01-31T08:15:30Z"})");
    }
    QCOMPARE(m_server.db(u"sessions"_s).size(), 2);
    QCOMPARE(m_server.db(u"users"_s).size(), 1);
}

void TestStorage::sessionOfKnownUser()
{
    send(track("Click"));
    send(track("Click", R"("properties":{},"device_id":"d1")", "s2"));
    const QJsonObject user = only(u"users"_s);
    QCOMPARE(user.value("id"_L1).toString(), u"u1"_s);
    QCOMPARE(user.value("aliases"_L1).toArray(), QJsonArray{u"u1"_s});
    QCOMPARE(user.value("device_ids"_L1).toArray(), QJsonArray{u"d1"_s});
}

void TestStorage::identifyInSession()
{
    send(R"({"type":"start_session","session_id":"s1","device_id":"d1","timestamp":"2026-01-31T08:15:30Z"})");
    const QString anonymous = only(u"users"_s).value("id"_L1).toString();
    send(R"({"type":"identify","session_id":"s1","device_id":"d1","timestamp":"2026-01-31T08:15:31Z",)"
         R"("id":"anna","traits":{"plan":"free","visits":1}})");
    send(wireEvent("identify", R"("id":"anna","traits":{"plan":"gold"})"));
    const QJsonObject user = only(u"users"_s);
    QCOMPARE(user.value("id"_L1).toString(), u"anna"_s);
    const QJsonArray aliases{anonymous, u"anna"_s};
    QCOMPARE(user.value("aliases"_L1).toArray(), aliases);
    const QJsonObject traits{{u"plan"_s, u"gold"_s}, {u"visits"_s, 1}};
    QCOMPARE(user.value("traits"_L1).toObject(), traits);
}

void TestStorage::identifyAsKnownUser()
{
    send(wireEvent("start_session", {}, "s0")); // of the user u1
    send(R"({"type":"start_session","session_id":"s1","device_id":"d1","timestamp":"2026-01-31T08:15:30Z"})");
    QCOMPARE(m_server.db(u"users"_s).size(), 2);
    send(
        R"({"type":"identify","session_id":"s1","device_id":"d1","timestamp":"2026-01-31T08:15:31Z","id":"u1","traits":{}})");
    const QJsonObject user = only(u"users"_s);
    QCOMPARE(user.value("id"_L1).toString(), u"u1"_s);
    QCOMPARE(user.value("aliases"_L1).toArray().size(), 2);
    QCOMPARE(user.value("device_ids"_L1).toArray(), QJsonArray{u"d1"_s});
    const QJsonArray sessions = m_server.db(u"sessions"_s);
    QCOMPARE(sessions.at(1).toObject().value("user"_L1), user.value("user_id"_L1));
}

void TestStorage::identifyByDeviceKeepsUser()
{
    send(wireEvent("start_session"));
    send(wireEvent("identify", R"("device_id":"d1","traits":{"a":1})"));
    const QJsonObject user = only(u"users"_s);
    QCOMPARE(user.value("id"_L1).toString(), u"u1"_s);
    QCOMPARE(user.value("device_ids"_L1).toArray(), QJsonArray{u"d1"_s});
    QCOMPARE(user.value("traits"_L1).toObject(), (QJsonObject{{u"a"_s, 1}}));
}

void TestStorage::aliasMakesNewPrimaryId()
{
    send(wireEvent("start_session"));
    send(wireEvent("alias", R"("id":"u2","previous_id":"u1")"));
    const QJsonObject user = only(u"users"_s);
    QCOMPARE(user.value("id"_L1).toString(), u"u2"_s);
    const QJsonArray aliases{u"u1"_s, u"u2"_s};
    QCOMPARE(user.value("aliases"_L1).toArray(), aliases);
    send(wireEvent("start_session", {}, "s2")); // again by the old id
    QCOMPARE(m_server.db(u"users"_s).size(), 1);
}

void TestStorage::aliasOfNobodyIsAnError()
{
    send(wireEvent("alias", R"("id":"u2","previous_id":"nobody")"));
    QCOMPARE(m_server.stats().value("processing_errors"_L1).toInt(), 1);
    const QJsonArray errors = m_server.db(u"events"_s, {{u"event"_s, u"MLError"_s}});
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.at(0).toObject().value("properties"_L1).toObject().value("error_message"_L1).toString(),
             u"alias: there is no user with the id nobody"_s);
}

void TestStorage::sessionAttributesAndTimes()
{
    send(wireEvent("start_session", R"("attributes":{"a":1,"b":"x"})"));
    QVERIFY(!only(u"sessions"_s).contains("end"_L1));
    send(wireEvent("end_session", R"("attributes":{"b":"y","c":true})").replace("08:15:30.123Z", "10:15:40.5+02:00"));
    const QJsonObject session = only(u"sessions"_s);
    QCOMPARE(session.value("start"_L1).toString(), u"2026-01-31T08:15:30.123Z"_s);
    QCOMPARE(session.value("end"_L1).toString(), u"2026-01-31T08:15:40.500Z"_s);
    const QJsonObject attributes{{u"a"_s, 1}, {u"b"_s, u"y"_s}, {u"c"_s, true}};
    QCOMPARE(session.value("attributes"_L1).toObject(), attributes);
}

void TestStorage::conversationTotals()
{
    send(track("Conversation Started", R"("conversation_id":"c1","attributes":{"a":1},"properties":{"p":1})"));
    send(turn(R"("user":"a","assistant":"b","cost":0.5)"));
    send(turn(R"("user":"a","assistant":"b","model":"m","prompt_tokens":1000,"completion_tokens":2000)"));
    send(track("Conversation Usage", R"("conversation_id":"c1","properties":{"cost":0.25})"));
    send(track("Conversation Function", R"("conversation_id":"c1","properties":{"name":"f","runtime":3})"));
    send(track("Conversation Ended", R"("conversation_id":"c1","properties":{"p":2},"attributes":{"b":2})"));
    const QJsonObject talk = only(u"conversations"_s);
    QCOMPARE(talk.value("session_id"_L1).toString(), u"s1"_s);
    QCOMPARE(talk.value("turns"_L1).toInt(), 2);
    QCOMPARE(talk.value("functions"_L1).toInt(), 1);
    QCOMPARE(talk.value("prompt_tokens"_L1).toInt(), 1000);
    QCOMPARE(talk.value("completion_tokens"_L1).toInt(), 2000);
    QCOMPARE(talk.value("cost"_L1).toDouble(), 0.75 + 0.001 + 0.006);
    QCOMPARE(talk.value("properties"_L1).toObject(), (QJsonObject{{u"p"_s, 2}}));
    const QJsonObject attributes{{u"a"_s, 1}, {u"b"_s, 2}};
    QCOMPARE(talk.value("attributes"_L1).toObject(), attributes);
    QVERIFY(talk.contains("end"_L1));
}

void TestStorage::endOfSessionEndsConversations()
{
    send(track("Conversation Started", R"("conversation_id":"c1")"));
    send(track("Conversation Started", R"("conversation_id":"c2")"));
    send(track("Conversation Ended", R"("conversation_id":"c2","properties":{})"));
    send(wireEvent("end_session", R"("attributes":{})"));
    const QJsonArray talks = m_server.db(u"conversations"_s);
    QCOMPARE(talks.size(), 2);
    for (const QJsonValue &talk : talks)
        QVERIFY(talk.toObject().contains("end"_L1));
    const QJsonObject generated{{u"event"_s, u"Conversation Ended"_s}, {u"type"_s, QJsonObject{{u"$exists"_s, false}}}};
    const QJsonArray ended = m_server.db(u"events"_s, generated);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.at(0).toObject().value("conversation_id"_L1).toString(), u"c1"_s);
}

void TestStorage::customEventMakesNoConversation()
{
    send(track("Click", R"("conversation_id":"c1","properties":{})"));
    QCOMPARE(m_server.db(u"conversations"_s).size(), 0);
}

void TestStorage::messagesOfTurns()
{
    send(turn(R"("user":"Hello?","assistant":"Hi.","assistant_id":"bot")"));
    const QJsonArray messages = m_server.db(u"messages"_s);
    QCOMPARE(messages.size(), 2);
    const QJsonObject user = messages.at(0).toObject();
    QCOMPARE(user.value("role"_L1).toString(), u"user"_s);
    QCOMPARE(user.value("text"_L1).toString(), u"Hello?"_s);
    const QJsonObject assistant = messages.at(1).toObject();
    QCOMPARE(assistant.value("role"_L1).toString(), u"assistant"_s);
    QCOMPARE(assistant.value("text"_L1).toString(), u"Hi."_s);
    QCOMPARE(assistant.value("assistant_id"_L1).toString(), u"bot"_s);
    QCOMPARE(assistant.value("conversation_id"_L1).toString(), u"c1"_s);
}

void TestStorage::analysisOfTurns()
{
    send(turn(R"("user":"Is it 3?","assistant":"Yes.")"));
    const QString origin = m_server.receivedEvents(u"s1"_s).at(0).toObject().value("event_id"_L1).toString();
    const QJsonArray analyses = m_server.db(u"events"_s, {{u"event"_s, u"Conversation Turn Analyzed"_s}});
    QCOMPARE(analyses.size(), 1);
    QCOMPARE(analyses.at(0).toObject().value("origin_event_id"_L1).toString(), origin);
    const QJsonArray intents{u"ask_question"_s, u"give_details"_s};
    QCOMPARE(analyses.at(0).toObject().value("properties"_L1).toObject().value("intents"_L1).toArray(), intents);
    const QJsonArray kept = m_server.db(u"sessions"_s, {}, {{u"include"_s, QJsonArray{u"intents"_s}}})
                                .at(0)
                                .toObject()
                                .value("intents"_L1)
                                .toArray();
    QCOMPARE(kept.size(), 2);
    QCOMPARE(kept.at(0).toObject().value("intent"_L1).toString(), u"ask_question"_s);
    QCOMPARE(kept.at(0).toObject().value("origin_event_id"_L1).toString(), origin);
}

void TestStorage::projectsAreApart()
{
    send(track("Click"));
    m_server.setProjectId(u"other"_s);
    QCOMPARE(m_server.db(u"events"_s).size(), 0);
    send(track("Click"));
    QCOMPARE(m_server.db(u"apps"_s).at(0).toObject().value("app_id"_L1).toString(), u"other"_s);
    m_server.setProjectId(u"test"_s);
    QCOMPARE(m_server.receivedEvents(u"s1"_s).size(), 1);
}

void TestStorage::discardKeepsCounts()
{
    DevServerProcess server({u"--discard"_s});
    QCOMPARE(post(server, numbered("p-1")).status, 200);
    QCOMPARE(post(server, numbered("p-1")).status, 200);
    QCOMPARE(post(server, wireEvent("page")).status, 400);
    QCOMPARE(server.db(u"events"_s).size(), 0);
    QCOMPARE(server.stats().value("received"_L1).toInt(), 2);
    QCOMPARE(server.stats().value("duplicates"_L1).toInt(), 1);
}

QTEST_GUILESS_MAIN(TestStorage)
#include "tst_storage.moc"
