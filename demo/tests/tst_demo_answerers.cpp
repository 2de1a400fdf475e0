// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "chat/builtinanswerer.h"
#include "chat/openaianswerer.h"
#include "chat/rulebase.h"
#include "chat/tools.h"
#include "chatstream.h"
#include "devserverprocess.h"
#include "support/scriptedserver.h"

#include <Mindlytics/MLClient>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ChatStream;

namespace {

QVariantList question(const QString &text)
{
    return {QVariantMap{{u"role"_s, u"user"_s}, {u"text"_s, text}}};
}

} // namespace

Q_DECLARE_METATYPE(ScriptedAnswer)

/*! The two answerers, tracking into a local backend. */
class TestDemoAnswerers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void ruleBase_data();
    void ruleBase();
    void toolsSayWhatIsWrong();
    void builtInStreamsAndTracks();
    void builtInStops();
    void openAiCallsTools();
    void openAiTrouble_data();
    void openAiTrouble();
    void openAiStops();

private:
    QJsonArray delivered(const QString &name);

    DevServerProcess m_backend;
    std::unique_ptr<MLClient> m_client;
    MLSession *m_session = nullptr;
};

void TestDemoAnswerers::initTestCase()
{
    QVERIFY2(m_backend.isRunning(), qPrintable(m_backend.errorString()));
}

void TestDemoAnswerers::init()
{
    QVERIFY(m_backend.reset());
    MLClientOptions options;
    options.apiKey = options.projectId = u"test"_s;
    options.serverEndpoint = m_backend.url();
    options.outbox.kind = ML::OutboxKind::Memory;
    m_client = std::make_unique<MLClient>(options);
    MLSessionOptions session;
    session.deviceId = u"device"_s;
    m_session = m_client->createSession(session);
}

/*! What the backend holds under the event name \a name, when all is delivered. */
QJsonArray TestDemoAnswerers::delivered(const QString &name)
{
    if (!m_client->waitForFlushed().isComplete())
        return {};
    QJsonArray events;
    for (const QJsonValue &event : m_backend.receivedEvents(m_session->sessionId())) {
        if (event[u"event"] == name)
            events.append(event[u"properties"]);
    }
    return events;
}

void TestDemoAnswerers::ruleBase_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QString>("text");
    QTest::newRow("time") << u"What time is it?"_s << u"current_time"_s << u"clock"_s;
    QTest::newRow("sum") << u"How much is 12 * 7?"_s << u"calculate"_s << u"makes"_s;
    QTest::newRow("typographic sum") << u"12 × 7"_s << u"calculate"_s << u"makes"_s;
    QTest::newRow("greeting") << u"HELLO there"_s << QString() << u"built-in"_s;
    QTest::newRow("network") << u"What happens offline?"_s << QString() << u"outbox"_s;
    QTest::newRow("code") << u"Show me code"_s << QString() << u"```cpp"_s;
    QTest::newRow("thanks") << u"Thank you"_s << QString() << u"welcome"_s;
    QTest::newRow("empty") << QString() << QString() << u"a few things"_s;
    QTest::newRow("long") << QString(200 * 1024, u'x') << QString() << u"a few things"_s;
}

void TestDemoAnswerers::ruleBase()
{
    QFETCH(QString, question);
    const RuleBase::Answer answer = RuleBase::answerTo(question);
    QTEST(answer.tool, "tool");
    QFETCH(QString, text);
    QVERIFY2(answer.text.contains(text), qPrintable(answer.text));
}

void TestDemoAnswerers::toolsSayWhatIsWrong()
{
    QCOMPARE(Tools::call(u"calculate"_s, uR"({"a":1,"op":"/","b":4})"_s), uR"({"value":0.25})"_s);
    QVERIFY(Tools::call(u"calculate"_s, uR"({"a":1,"op":"/","b":0})"_s).contains(u"error"));
    QVERIFY(Tools::call(u"calculate"_s, u"{}"_s).contains(u"error"));
    QVERIFY(Tools::call(u"calculate"_s, u"no JSON"_s).contains(u"error"));
    QVERIFY(Tools::call(u"launch_rocket"_s, u"{}"_s).contains(u"error"));
    QVERIFY(Tools::call(u"current_time"_s, u"{}"_s).contains(u"time"));
}

void TestDemoAnswerers::builtInStreamsAndTracks()
{
    BuiltInAnswerer answerer;
    answerer.setInterval(0);
    QSignalSpy deltas(&answerer, &Answerer::textDelta);
    QSignalSpy calls(&answerer, &Answerer::toolCalled);
    QSignalSpy tracked(&answerer, &Answerer::turnTracked);
    QSignalSpy ended(&answerer, &Answerer::ended);
    answerer.ask(m_session, u"c-1"_s, question(u"12 * 7"_s));
    QVERIFY(answerer.isAnswering());
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(ended.first().first().toString(), QString());
    QVERIFY(!answerer.isAnswering());
    QString text;
    for (const QVariantList &delta : deltas)
        text += delta.first().toString();
    QCOMPARE(text, u"That makes **84**."_s);
    QVERIFY(deltas.count() > 1);
    QCOMPARE(calls.first().last().toString(), uR"({"value":84})"_s);
    QVERIFY(tracked.first().last().value<MLReceipt>().isAccepted());

    const QJsonArray turns = delivered(u"Conversation Turn"_s);
    QCOMPARE(turns.size(), 1);
    QCOMPARE(turns[0][u"user"].toString(), u"12 * 7"_s);
    QCOMPARE(turns[0][u"assistant"].toString(), text);
    QCOMPARE(turns[0][u"model"].toString(), u"built-in"_s);
    QCOMPARE(turns[0][u"completion_tokens"].toInt(), 5);
    QCOMPARE(delivered(u"Conversation Function"_s)[0][u"name"].toString(), u"calculate"_s);
}

void TestDemoAnswerers::builtInStops()
{
    BuiltInAnswerer answerer;
    answerer.setInterval(0);
    QSignalSpy ended(&answerer, &Answerer::ended);
    QString text;
    connect(&answerer, &Answerer::textDelta, this, [&](const QString &delta) {
        text += delta;
        answerer.stop();
    });
    answerer.ask(m_session, u"c-1"_s, question(u"telemetry"_s));
    QTRY_VERIFY(!answerer.isAnswering());
    QCOMPARE(ended.count(), 0);
    const QJsonArray turns = delivered(u"Conversation Turn"_s);
    QCOMPARE(turns.size(), 1);
    QCOMPARE(turns[0][u"assistant"].toString(), text);
    QVERIFY(turns[0][u"aborted"].toBool());
}

void TestDemoAnswerers::openAiCallsTools()
{
    ScriptedServer server;
    server.answer(ScriptedAnswer::chunked(kToolCall, 50));
    server.answer(ScriptedAnswer::chunked(words({"That", " is", " **42**."}) + kEnd, 7));
    OpenAiAnswerer answerer;
    answerer.setProperty("server", server.url("/v1/"));
    answerer.setProperty("key", u"s3cret"_s);
    answerer.setProperty("model", u"tiny"_s);
    QSignalSpy calls(&answerer, &Answerer::toolCalled);
    QSignalSpy tracked(&answerer, &Answerer::turnTracked);
    QSignalSpy ended(&answerer, &Answerer::ended);
    QString text;
    connect(&answerer, &Answerer::textDelta, this, [&](const QString &delta) { text += delta; });
    answerer.ask(m_session, u"c-1"_s, question(u"6 * 7"_s));
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(ended.first().first().toString(), QString());
    QCOMPARE(text, u"That is **42**."_s);
    QCOMPARE(calls.first().last().toString(), uR"({"value":42})"_s);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests()[0].path, QByteArray("/v1/chat/completions"));
    QCOMPARE(server.requests()[0].header("Authorization"), QByteArray("Bearer s3cret"));
    const QJsonArray messages = QJsonDocument::fromJson(server.requests()[1].body)[u"messages"].toArray();
    QCOMPARE(messages.size(), 3);
    QCOMPARE(messages[2][u"tool_call_id"].toString(), u"c1"_s);
    QCOMPARE(messages[2][u"content"].toString(), uR"({"value":42})"_s);

    QTRY_COMPARE(tracked.count(), 1);
    const QJsonArray turns = delivered(u"Conversation Turn"_s);
    QCOMPARE(turns.size(), 1);
    QCOMPARE(turns[0][u"assistant"].toString(), text);
    QCOMPARE(turns[0][u"prompt_tokens"].toInt(), 11);
    QCOMPARE(delivered(u"Conversation Function"_s)[0][u"result"].toString(), uR"({"value":42})"_s);
}

void TestDemoAnswerers::openAiTrouble_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    ScriptedAnswer broken = ScriptedAnswer::chunked(words({"Half a sen"}), 1000);
    broken.pieces.removeLast();
    broken.end = ScriptedAnswer::End::Close;
    QTest::newRow("breaks off in a word") << broken << u"Half a sen"_s << u"broke off"_s;
    broken.end = ScriptedAnswer::End::Reset;
    QTest::newRow("reset") << broken << u"Half a sen"_s << u"broke off"_s;
    QTest::newRow("ends too early") << ScriptedAnswer::chunked(words({"Half a sen"}), 1000) << u"Half a sen"_s << u"broke off"_s;
    QTest::newRow("wrong key") << ScriptedAnswer::whole(R"({"error":{"message":"Incorrect API key","type":"invalid_request_error"}})", "application/json", "401 Unauthorized")
                               << QString() << u"Incorrect API key"_s;
    QTest::newRow("no words") << ScriptedAnswer::whole({}, "text/plain", "502 Bad Gateway") << QString() << u"502"_s;
    QTest::newRow("a page") << ScriptedAnswer::whole("<html><body>Welcome!</body></html>", "text/html") << QString() << u"no chat answer"_s;
}

void TestDemoAnswerers::openAiTrouble()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(QString, problem);
    ScriptedServer server;
    server.answer(answer);
    OpenAiAnswerer answerer;
    answerer.setProperty("server", server.url(""));
    QSignalSpy ended(&answerer, &Answerer::ended);
    QString text;
    connect(&answerer, &Answerer::textDelta, this, [&](const QString &delta) { text += delta; });
    answerer.ask(m_session, u"c-1"_s, question(u"Hello"_s));
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY2(ended.first().first().toString().contains(problem), qPrintable(ended.first().first().toString()));
    QTEST(text, "text");
    QVERIFY(!answerer.isAnswering());

    server.close();
    ended.clear();
    answerer.setProperty("server", QUrl(u"http://127.0.0.1:9"_s));
    answerer.ask(m_session, u"c-1"_s, question(u"Are you there?"_s));
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(ended.first().first().toString().contains(u"cannot be reached"));
}

void TestDemoAnswerers::openAiStops()
{
    ScriptedAnswer endless = ScriptedAnswer::chunked(words({"One", " two"}), 1000);
    endless.pieces.removeLast();
    endless.end = ScriptedAnswer::End::Hang;
    ScriptedServer server;
    server.answer(endless);
    OpenAiAnswerer answerer;
    answerer.setProperty("server", server.url(""));
    QSignalSpy tracked(&answerer, &Answerer::turnTracked);
    QSignalSpy ended(&answerer, &Answerer::ended);
    QString text;
    connect(&answerer, &Answerer::textDelta, this, [&](const QString &delta) { text += delta; });
    answerer.ask(m_session, u"c-1"_s, question(u"Count"_s));
    QTRY_COMPARE(text, u"One two"_s);
    answerer.stop();
    QTRY_COMPARE(tracked.count(), 1);
    QCOMPARE(ended.count(), 0);
    const QJsonArray turns = delivered(u"Conversation Turn"_s);
    QCOMPARE(turns[0][u"assistant"].toString(), u"One two"_s);
    QVERIFY(turns[0][u"aborted"].toBool());
}

QTEST_GUILESS_MAIN(TestDemoAnswerers)
#include "tst_demo_answerers.moc"
