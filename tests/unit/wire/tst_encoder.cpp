// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "wire/encoder.h"

#include <QtTest/QtTest>

using namespace mindlytics;

namespace {

/*! 2026-11-23T02:09:36.123Z */
constexpr qint64 kTime = 1795399776123;

Event made(Payload payload, SessionIds ids, const QString &conversationId = {})
{
    return {std::move(payload), std::make_shared<const SessionIds>(std::move(ids)), conversationId, kTime};
}

QByteArray encoded(const Event &e, QStringView id = {})
{
    QByteArray out;
    encode(e, id, out);
    return out;
}

const SessionIds kDevice{QStringLiteral("s1"), {}, {}, QStringLiteral("d1")};
const SessionIds kUser{QStringLiteral("s1"), QStringLiteral("c1"), QStringLiteral("u1"), QStringLiteral("d1")};

/*! JSON as it is easier to read and write: with single quotes. */
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QVariantMap map(const char *key, const QVariant &value)
{
    return {{QString::fromLatin1(key), value}};
}

} // namespace

class TestEncoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKind_data()
    {
        QTest::addColumn<QByteArray>("actual");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray head = json("'timestamp':'2026-11-23T02:09:36.123Z','session_id':'s1',");
        const QByteArray device = head + json("'device_id':'d1',");
        const QByteArray user = head + json("'user_id':'u1','device_id':'d1',");

        QTest::newRow("start, device") << encoded(made(SessionStart{}, kDevice))
                                       << QByteArray(json("{'type':'start_session',") + head + json("'device_id':'d1'}"));
        QTest::newRow("start, user") << encoded(made(SessionStart{map("a", true)}, kUser))
                                     << QByteArray(json("{'type':'start_session',") + user + json("'id':'u1','attributes':{'a':true}}"));
        QTest::newRow("end") << encoded(made(SessionEnd{}, kDevice)) << QByteArray(json("{'type':'end_session',") + device + json("'attributes':{}}"));
        QTest::newRow("identify") << encoded(made(Identify{QStringLiteral("u2"), {}, map("age", 7)}, kDevice))
                                  << QByteArray(json("{'type':'identify',") + device + json("'id':'u2','traits':{'age':7}}"));
        QTest::newRow("identify, device only")
            << encoded(made(Identify{{}, QStringLiteral("d2"), {}}, kUser))
            << QByteArray(json("{'type':'identify',") + head + json("'user_id':'u1','device_id':'d2','traits':{}}"));
        QTest::newRow("alias") << encoded(made(Alias{QStringLiteral("u3"), QStringLiteral("u1")}, kUser))
                               << QByteArray(json("{'type':'alias',") + user + json("'id':'u3','previous_id':'u1'}"));
        QTest::newRow("custom") << encoded(made(Custom{QStringLiteral("Clicked"), {}}, kDevice))
                                << QByteArray(json("{'type':'track',") + device + json("'event':'Clicked','properties':{}}"));
        QTest::newRow("custom, conversation")
            << encoded(made(Custom{QStringLiteral("Clicked"), map("x", 1.5)}, kUser))
            << QByteArray(json("{'type':'track',") + user + json("'event':'Clicked','conversation_id':'c1','properties':{'x':1.5}}"));
        QTest::newRow("argument wins") << encoded(made(Custom{QStringLiteral("Clicked"), {}}, kUser, QStringLiteral("c2")))
                                       << QByteArray(json("{'type':'track',") + user + json("'event':'Clicked','conversation_id':'c2','properties':{}}"));
        QTest::newRow("conversation start")
            << encoded(made(ConversationStart{{}, map("b", false)}, kUser))
            << QByteArray(json("{'type':'track',") + user + json("'event':'Conversation Started','conversation_id':'c1','attributes':{'b':false}}"));
        QTest::newRow("conversation end")
            << encoded(made(ConversationEnd{{}, {}}, kUser))
            << QByteArray(json("{'type':'track',") + user + json("'event':'Conversation Ended','conversation_id':'c1','properties':{}}"));
        const QByteArray turnHead = json("{'type':'track',") + user + json("'event':'Conversation Turn','conversation_id':'c1','properties':");
        QTest::newRow("turn") << encoded(made(Turn{QStringLiteral("hi"), {}, {}, {}, {}}, kUser))
                              << QByteArray(turnHead + json("{'user':'hi','assistant':''}}"));
        QTest::newRow("turn, tokens")
            << encoded(made(Turn{QStringLiteral("hi"), QStringLiteral("ho"), QStringLiteral(""), MLUsage::tokens(QStringLiteral("m"), 1, 2), map("z", 3)}, kUser))
            << QByteArray(turnHead + json("{'user':'hi','assistant':'ho','assistant_id':'','model':'m','prompt_tokens':1,'completion_tokens':2,'z':3}}"));
        QTest::newRow("turn, cost") << encoded(made(Turn{QStringLiteral("hi"), QStringLiteral("ho"), {}, MLUsage::cost(0.25), {}}, kUser))
                                    << QByteArray(turnHead + json("{'user':'hi','assistant':'ho','cost':0.25}}"));
        QTest::newRow("usage") << encoded(made(Usage{MLUsage::cost(1)}, kUser))
                               << QByteArray(json("{'type':'track',") + user + json("'event':'Conversation Usage','conversation_id':'c1','properties':{'cost':1}}"));
        const QByteArray callHead = json("{'type':'track',") + user + json("'event':'Conversation Function','conversation_id':'c1','properties':");
        QTest::newRow("function") << encoded(made(FunctionCall{QStringLiteral("f"), {}, {}, 0, {}}, kUser))
                                  << QByteArray(callHead + json("{'name':'f','runtime':0}}"));
        QTest::newRow("function, all")
            << encoded(made(FunctionCall{QStringLiteral("f"), QStringLiteral("{\"a\":1}"), QStringLiteral(""), 12, map("p", QStringLiteral("q"))}, kUser))
            << QByteArray(callHead + json("{'name':'f','args':'{\\'a\\':1}','result':'','runtime':12,'p':'q'}}"));
    }
    void everyKind()
    {
        QFETCH(const QByteArray, actual);
        QTEST(actual, "expected");
        QJsonParseError error;
        QJsonDocument::fromJson(actual, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
    }

    void eventIdGoesAlongWhereThereAreProperties()
    {
        const QStringView id = u"abc-1";
        for (const Payload &payload : {Payload(Custom{QStringLiteral("e"), {}}), Payload(Turn{}), Payload(Usage{MLUsage::cost(1)}),
                                       Payload(FunctionCall{QStringLiteral("f"), {}, {}, 0, {}})})
            QVERIFY(encoded(made(payload, kUser), id).contains(json("'client_event_id':'abc-1'}}")));
        for (const Payload &payload : {Payload(SessionStart{}), Payload(SessionEnd{}), Payload(Identify{}), Payload(Alias{}),
                                       Payload(ConversationStart{}), Payload(ConversationEnd{})})
            QVERIFY(!encoded(made(payload, kUser), id).contains("client_event_id"));
    }

    void appendsToWhatIsThere()
    {
        QByteArray out("x");
        encode(made(Alias{QStringLiteral("a"), QStringLiteral("b")}, kDevice), {}, out);
        QVERIFY(out.startsWith("x{"));
        QVERIFY(out.endsWith('}'));
    }

    void estimateCoversAsciiTurns()
    {
        const QString text(10000, u'x');
        const Payload turn = Turn{text, text, {}, {}, map("key", text)};
        const qint64 actual = encoded(made(turn, kUser)).size();
        QVERIFY(estimatedSize(turn) >= actual);
        QVERIFY(estimatedSize(turn) < actual + 400);
    }

    void largeTextsAreWhole()
    {
        const QString text = QStringLiteral("日本語🙂").repeated(20000);
        const QByteArray bytes = encoded(made(Turn{text, {}, {}, {}, {}}, kUser));
        const QJsonObject object = QJsonDocument::fromJson(bytes).object();
        QCOMPARE(object.value(QLatin1String("properties")).toObject().value(QLatin1String("user")).toString(), text);
    }
};

QTEST_GUILESS_MAIN(TestEncoder)
#include "tst_encoder.moc"
