// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "events.h"

// Every rule for events, each broken once.
class TestValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void refusesArrayAsAWhole();
    void refusesBodies_data();
    void refusesBodies();
    void countsCodePoints();
    void survivesDeepNesting();

private:
    void expectRefusal(const QByteArray &body, const QByteArray &sentence);

    DevServerProcess m_server;
};

void TestValidation::initTestCase()
{
    QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString()));
}

void TestValidation::accepts_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto good = [](const char *name, const QByteArray &body) { QTest::newRow(name) << body; };
    good("start", wireEvent("start_session"));
    good("start with all",
         wireEvent("start_session", R"("id":"u1","device_id":"d1","attributes":{"a":1,"b":true,"c":"x"})"));
    good("start by id", R"({"type":"start_session","session_id":"s","id":"u9","timestamp":"2026-01-31T08:15:30Z"})");
    good("end", wireEvent("end_session", R"("attributes":{})"));
    good("identify by id", wireEvent("identify", R"("id":"u1","traits":{"plan":"gold"})"));
    good("identify by device", wireEvent("identify", R"("device_id":"d1","traits":{})"));
    good("alias", wireEvent("alias", R"("id":"u2","previous_id":"u1")"));
    good("track", track("Click"));
    good("track in a conversation", track("Click", R"("conversation_id":"c1","properties":{"x":-1.5e300})"));
    good("start conversation", track("Conversation Started", R"("conversation_id":"c1")"));
    good("start conversation with all",
         track("Conversation Started", R"("conversation_id":"c1","properties":{"a":"b"},"attributes":{"c":0})"));
    good("end conversation", track("Conversation Ended", R"("conversation_id":"c1","properties":{},"attributes":{})"));
    good("turn", turn());
    good("turn with empty texts", turn(R"("user":"","assistant":"","assistant_id":"")"));
    good("turn with cost", turn(R"("user":"a","assistant":"b","cost":0.25,"mine":"yes","client_event_id":"p-1")"));
    good("turn with tokens",
         turn(R"("user":"a","assistant":"b","model":"m","prompt_tokens":0,"completion_tokens":12)"));
    good("usage by cost", track("Conversation Usage", R"("conversation_id":"c1","properties":{"cost":0})"));
    good("usage by tokens",
         track("Conversation Usage",
               R"("conversation_id":"c1","properties":{"model":"m","prompt_tokens":1,"completion_tokens":2})"));
    good("function", track("Conversation Function", R"("conversation_id":"c1","properties":{"name":"f","runtime":0})"));
    good("function with all",
         track("Conversation Function",
               R"("conversation_id":"c1","properties":{"name":"f","args":"{}","result":"","runtime":12,"mine":1})"));
    good("array", '[' + wireEvent("start_session") + ",\n " + track("Click") + "] \n");
    good("offset", QByteArray(wireEvent("start_session")).replace("30.123Z", "30.123456+02:00"));
    good("escapes", track(R"(\\udc00 \ud83d\ude42\u00e9 \"\/)"));
    good("no fraction", QByteArray(wireEvent("start_session")).replace("30.123Z", "30Z"));
}

void TestValidation::accepts()
{
    QFETCH(QByteArray, body);
    const DevServerProcess::Answer answer = post(m_server, body);
    QCOMPARE(answer.body, QByteArray(R"({"status":"queued"})"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("content-type"), QByteArray("application/json; charset=utf-8"));
}

void TestValidation::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("sentence");
    const auto bad = [](const char *name, const QByteArray &body, const QByteArray &sentence) {
        QTest::newRow(name) << body << sentence;
    };
    bad("unknown type", wireEvent("page"), "Invalid wire type: page");
    bad("no type", R"({"session_id":"s1"})", "Invalid wire type: undefined");
    bad("type of another type", R"({"type":5})", "Invalid wire type: 5");
    bad("no session", R"({"type":"start_session","user_id":"u","timestamp":"2026-01-31T08:15:30Z"})",
        R"("session_id" is missing.)");
    bad("no timestamp", R"({"type":"start_session","user_id":"u","session_id":"s"})", R"("timestamp" is missing.)");
    bad("neither user nor device", R"({"type":"start_session","session_id":"s","timestamp":"2026-01-31T08:15:30Z"})",
        R"("user_id" and "device_id" are both missing.)");
    bad("session is a number", R"({"type":"start_session","session_id":7})",
        R"("session_id" must be a string, not a number.)");
    bad("user is null", R"({"type":"start_session","user_id":null})", R"("user_id" must be a string, not null.)");
    bad("empty session", R"({"type":"start_session","session_id":""})", R"("session_id" must not be empty.)");
    bad("user None", R"({"type":"start_session","user_id":"None"})",
        R"("user_id" is the text "None", which is no id.)");
    bad("device None", wireEvent("start_session", R"("device_id":"None")"),
        R"("device_id" is the text "None", which is no id.)");
    bad("conversation None", track("Click", R"("conversation_id":"None","properties":{})"),
        R"("conversation_id" is the text "None", which is no id.)");
    bad("alias to None", wireEvent("alias", R"("id":"None","previous_id":"u1")"),
        R"("id" is the text "None", which is no id.)");
    bad("unknown key", wireEvent("start_session", R"("colour":"red")"),
        R"(Unknown key "colour" in an event of the kind "start_session".)");
    bad("conversation in start", wireEvent("start_session", R"("conversation_id":"c1")"),
        R"(Unknown key "conversation_id" in an event of the kind "start_session".)");
    bad("conversation in end", wireEvent("end_session", R"("attributes":{},"conversation_id":"c1")"),
        R"(Unknown key "conversation_id" in an event of the kind "end_session".)");
    bad("conversation in identify", wireEvent("identify", R"("id":"u2","traits":{},"conversation_id":"c1")"),
        R"(Unknown key "conversation_id" in an event of the kind "identify".)");
    bad("conversation in alias", wireEvent("alias", R"("id":"u2","previous_id":"u1","conversation_id":"c1")"),
        R"(Unknown key "conversation_id" in an event of the kind "alias".)");
    bad("attributes in track", track("Click", R"("properties":{},"attributes":{})"),
        R"(Unknown key "attributes" in an event of the kind "track".)");
    bad("event in start", wireEvent("start_session", R"("event":"x")"),
        R"(Unknown key "event" in an event of the kind "start_session".)");
    bad("key twice", wireEvent("start_session", R"("session_id":"s2")"), R"("session_id" occurs twice.)");
    bad("property twice", track("Click", R"("properties":{"a":1,"a":2})"), R"("properties.a" occurs twice.)");

    bad("end without attributes", wireEvent("end_session"), R"("attributes" is missing.)");
    bad("attributes of text", wireEvent("end_session", R"("attributes":"x")"),
        R"("attributes" must be an object, not a string.)");
    bad("nested attributes", wireEvent("end_session", R"("attributes":{"a":{}})"),
        R"("attributes.a" must be a string, a boolean or a number, not an object.)");
    bad("identify without traits", wireEvent("identify", R"("id":"u2")"), R"("traits" is missing.)");
    bad("identify whom", wireEvent("identify", R"("traits":{})"), R"("id" and "device_id" are both missing.)");
    bad("null trait", wireEvent("identify", R"("id":"u2","traits":{"a":null})"),
        R"("traits.a" must be a string, a boolean or a number, not null.)");
    bad("long id", wireEvent("identify", R"("traits":{},"id":")" + QByteArray(101, 'x') + '"'),
        R"("id" must have 1 to 100 characters, it has 101.)");
    bad("alias without id", wireEvent("alias", R"("previous_id":"u1")"), R"("id" is missing.)");
    bad("alias of whom", wireEvent("alias", R"("id":"u2")"), R"("previous_id" is missing.)");

    bad("track without name", wireEvent("track", R"("properties":{})"), R"("event" is missing.)");
    bad("empty name", track("", R"("properties":{})"), R"("event" must have 1 to 100 characters, it has 0.)");
    bad("long name", track(QByteArray(101, 'x')), R"("event" must have 1 to 100 characters, it has 101.)");
    bad("name of another type", wireEvent("track", R"("event":true,"properties":{})"),
        R"("event" must be a string, not a boolean.)");
    bad("track without properties", track("Click", R"("conversation_id":"c1")"), R"("properties" is missing.)");
    bad("properties of another type", track("Click", R"("properties":[])"),
        R"("properties" must be an object, not an array.)");
    bad("nested object", track("Click", R"("properties":{"a":{"b":1}})"),
        R"("properties.a" must be a string, a boolean or a number, not an object.)");
    bad("nested array", track("Click", R"("properties":{"a":[1]})"),
        R"("properties.a" must be a string, a boolean or a number, not an array.)");
    bad("null property", track("Click", R"("properties":{"a":null})"),
        R"("properties.a" must be a string, a boolean or a number, not null.)");
    bad("client_event_id", track("Click", R"("properties":{"client_event_id":5})"),
        R"("properties.client_event_id" must be a string, not a number.)");

    bad("conversation without id", track("Conversation Started", R"("properties":{})"),
        R"("conversation_id" is missing.)");
    bad("end without properties", track("Conversation Ended", R"("conversation_id":"c1")"),
        R"("properties" is missing.)");
    bad("turn without user", turn(R"("assistant":"a")"), R"("properties.user" is missing.)");
    bad("turn without assistant", turn(R"("user":"a")"), R"("properties.assistant" is missing.)");
    bad("turn without properties", track("Conversation Turn", R"("conversation_id":"c1")"),
        R"("properties" is missing.)");
    bad("turn without conversation", track("Conversation Turn", R"("properties":{"user":"","assistant":""})"),
        R"("conversation_id" is missing.)");
    bad("user text is a number", turn(R"("user":1,"assistant":"a")"),
        R"("properties.user" must be a string, not a number.)");
    bad("negative cost", turn(R"("user":"a","assistant":"b","cost":-0.01)"),
        R"("properties.cost" must not be negative.)");
    bad("cost is text", turn(R"("user":"a","assistant":"b","cost":"1")"),
        R"("properties.cost" must be a number, not a string.)");
    bad("negative tokens", turn(R"("user":"a","assistant":"b","model":"m","prompt_tokens":-1,"completion_tokens":1)"),
        R"("properties.prompt_tokens" must not be negative.)");
    bad("half a token", turn(R"("user":"a","assistant":"b","model":"m","prompt_tokens":1.5,"completion_tokens":1)"),
        R"("properties.prompt_tokens" must be a whole number.)");
    bad("tokens incomplete", turn(R"("user":"a","assistant":"b","model":"m")"),
        R"("properties" must have all of "model", "prompt_tokens" and "completion_tokens", or none.)");
    bad("cost and tokens", turn(R"("user":"a","assistant":"b","cost":1,"model":"m")"),
        R"("properties.cost" and a count of tokens exclude each other.)");
    bad("long model",
        turn(R"("user":"a","assistant":"b","prompt_tokens":1,"completion_tokens":1,"model":")" + QByteArray(101, 'm')
             + '"'),
        R"("properties.model" must have 1 to 100 characters, it has 101.)");
    bad("empty usage", track("Conversation Usage", R"("conversation_id":"c1","properties":{})"),
        R"("properties" must have "cost", or "model", "prompt_tokens" and "completion_tokens".)");
    bad("custom usage", track("Conversation Usage", R"("conversation_id":"c1","properties":{"cost":1,"mine":2})"),
        R"("properties.mine" is unknown in an event of the kind "Conversation Usage".)");
    bad("function without name", track("Conversation Function", R"("conversation_id":"c1","properties":{"runtime":0})"),
        R"("properties.name" is missing.)");
    bad("function without runtime",
        track("Conversation Function", R"("conversation_id":"c1","properties":{"name":"f"})"),
        R"("properties.runtime" is missing.)");
    bad("negative runtime",
        track("Conversation Function", R"("conversation_id":"c1","properties":{"name":"f","runtime":-1})"),
        R"("properties.runtime" must not be negative.)");
    bad("args no text",
        track("Conversation Function", R"("conversation_id":"c1","properties":{"name":"f","runtime":1,"args":5})"),
        R"("properties.args" must be a string, not a number.)");

    for (const char *time :
         {"2026-01-31", "2026-01-31T08:15:30", "2026-01-31 08:15:30Z", "2026-02-30T08:15:30Z", "2026-01-31T24:15:30Z",
          "2026-01-31T08:15:30.Z", "2026-01-31T08:15:30+25:00", "2026-01-31T08:15:30Zx", "31.1.2026", ""}) {
        bad(QByteArray("time " + QByteArray(time)).constData(),
            QByteArray(wireEvent("start_session")).replace("2026-01-31T08:15:30.123Z", time),
            R"("timestamp" must be an ISO 8601 time with a zone, such as 2026-01-31T08:15:30.123Z.)");
    }
}

void TestValidation::expectRefusal(const QByteArray &body, const QByteArray &sentence)
{
    const DevServerProcess::Answer answer = post(m_server, body);
    QCOMPARE(answer.body, sentence);
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.header("content-type").startsWith("text/plain"));
}

void TestValidation::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, sentence);
    expectRefusal(body, sentence);
    // In an array the same sentence names the place.
    if (sentence.startsWith('I') || sentence.startsWith('"'))
        expectRefusal('[' + wireEvent("start_session") + ',' + body + ']', sentence + " (index 1 of the array)");
}

void TestValidation::refusesArrayAsAWhole()
{
    QVERIFY(m_server.reset());
    expectRefusal('[' + track("First") + ',' + track("Second") + ',' + wireEvent("page") + ']',
                  "Invalid wire type: page (index 2 of the array)");
    QCOMPARE(m_server.db(u"events"_s).size(), 0);
    QCOMPARE(m_server.db(u"sessions"_s).size(), 0);
    QCOMPARE(m_server.stats().value("received"_L1).toInt(), 0);
}

void TestValidation::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("beginning");
    const auto bad = [](const char *name, const QByteArray &body, const QByteArray &beginning = "The body is no JSON") {
        QTest::newRow(name) << body << beginning;
    };
    bad("empty", "");
    bad("half", R"({"type":"track")");
    bad("half an array", '[' + wireEvent("start_session"));
    bad("comma at the end", '[' + wireEvent("start_session") + ",]");
    bad("two events", wireEvent("start_session") + wireEvent("start_session"));
    bad("no separator", '[' + wireEvent("start_session") + wireEvent("start_session") + ']');
    bad("byte 0", wireEvent("start_session") + QByteArray(1, '\0'));
    bad("invalid UTF-8", track("Click\xff"));
    bad("surrogate in UTF-8", track("Click\xed\xa0\x80"));
    bad("lone high surrogate", track(R"(Click\ud800)"));
    bad("lone low surrogate", track(R"(Click\udc00)"));
    bad("two low surrogates", track(R"(Click\udc00\udc00)"));
    bad("NaN", track("Click", R"("properties":{"x":NaN})"));
    bad("too large a number", track("Click", R"("properties":{"x":1e999})"));
    bad("leading zero", track("Click", R"("properties":{"x":01})"));
    bad("control character", track("Cl\nick"));
    bad("empty array", "[]", "The array of events is empty.");
    bad("text", R"("track")", "An event must be an object, not a string.");
    bad("null", "null", "An event must be an object, not null.");
    bad("array of numbers", "[1]", "An event must be an object, not a number. (index 0 of the array)");
}

void TestValidation::refusesBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, beginning);
    const DevServerProcess::Answer answer = post(m_server, body, {{"Content-Type", "application/json"}});
    QCOMPARE(answer.body.left(beginning.size()), beginning);
    QCOMPARE(answer.status, 400);
}

void TestValidation::countsCodePoints()
{
    const QByteArray emoji = "\xf0\x9f\x99\x82";
    QCOMPARE(post(m_server, track(emoji.repeated(100))).status, 200);
    expectRefusal(track(emoji.repeated(101)), R"("event" must have 1 to 100 characters, it has 101.)");
}

void TestValidation::survivesDeepNesting()
{
    const QByteArray deep = QByteArray(500000, '[') + QByteArray(500000, ']');
    expectRefusal(track("Click", R"("properties":{"x":)" + deep + '}'),
                  R"("properties.x" must be a string, a boolean or a number, not an array.)");
    QVERIFY(m_server.isRunning());
}

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
