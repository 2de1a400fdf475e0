// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "events.h"

// Reading back: filter, projection, sort, include, skip, limit.
class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filters_data();
    void filters();
    void comparesBigIntegers();
    void filterMatchesArrayElements();
    void sorts();
    void skipsAndLimits();
    void findOne();
    void projects_data();
    void projects();
    void includes();
    void refuses_data();
    void refuses();

private:
    QString names(const QJsonObject &filter, const QJsonObject &parameters = {});

    DevServerProcess m_server;
};

void TestQuery::initTestCase()
{
    QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString()));
    const QByteArray body = '[' + track("A", R"("properties":{"n":1,"s":"apple","b":true})") + ','
        + track("B", R"("properties":{"n":2.5,"s":"pear"})") + ','
        + track("C", R"("properties":{"n":-3,"s":"fig","b":false})") + ','
        + track("D", R"("properties":{"s":"Apple"})", "s2") + ','
        + track("E", R"("properties":{"n":9223372036854775807})", "s2") + ']';
    QCOMPARE(post(m_server, body).status, 200);
    QCOMPARE(post(m_server, turn()).status, 200);
}

//! The names of the tracked events that match, one letter each.
QString TestQuery::names(const QJsonObject &filter, const QJsonObject &parameters)
{
    QJsonObject all = filter;
    all.insert(u"properties.user"_s, QJsonObject{{u"$exists"_s, false}});
    all.insert(u"type"_s, u"track"_s);
    QString letters;
    const QJsonArray events = m_server.db(u"events"_s, all, parameters);
    for (const QJsonValue &found : events)
        letters += found.toObject().value("event"_L1).toString();
    return letters;
}

void TestQuery::filters_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QString>("found");
    const auto row
        = [](const QByteArray &filter, const QString &found) { QTest::newRow(filter.constData()) << filter << found; };
    row(R"({})", u"ABCDE"_s);
    row(R"({"event":"B"})", u"B"_s);
    row(R"({"event":"b"})", u""_s);
    row(R"({"session_id":"s2"})", u"DE"_s);
    row(R"({"session_id":"s3"})", u""_s);
    row(R"({"session_id":"s1","properties.n":1})", u"A"_s);
    row(R"({"properties.n":1.0})", u"A"_s);
    row(R"({"properties.n":"1"})", u""_s);
    row(R"({"properties.b":true})", u"A"_s);
    row(R"({"properties.b":null})", u"BDE"_s);
    row(R"({"properties.n":{"$gt":1}})", u"BE"_s);
    row(R"({"properties.n":{"$gte":1}})", u"ABE"_s);
    row(R"({"properties.n":{"$lt":1}})", u"C"_s);
    row(R"({"properties.n":{"$lte":2.5,"$gt":-3}})", u"AB"_s);
    row(R"({"properties.s":{"$gt":"banana"}})", u"BC"_s);
    row(R"({"properties.n":{"$gt":"1"}})", u""_s);
    row(R"({"properties.n":{"$ne":1}})", u"BCDE"_s);
    row(R"({"properties.n":{"$in":[1,2.5,"x"]}})", u"AB"_s);
    row(R"({"properties.n":{"$exists":false}})", u"D"_s);
    row(R"({"properties.b":{"$exists":true}})", u"AC"_s);
    row(R"({"properties.s":{"$regex":"^(?i)apple$"}})", u"AD"_s);
    row(R"({"properties.none.deeper":5})", u""_s);
    row(R"({"timestamp":{"$lt":"2026-02-01"}})", u"ABCDE"_s);
}

void TestQuery::filters()
{
    QFETCH(QByteArray, filter);
    QFETCH(QString, found);
    QCOMPARE(names(QJsonDocument::fromJson(filter).object()), found);
}

void TestQuery::comparesBigIntegers()
{
    const QJsonObject above{{u"properties.n"_s, QJsonObject{{u"$gt"_s, Q_INT64_C(9223372036854775806)}}}};
    QCOMPARE(names(above), u"E"_s);
    QCOMPARE(names({{u"properties.n"_s, Q_INT64_C(9223372036854775806)}}), QString());
}

void TestQuery::filterMatchesArrayElements()
{
    QCOMPARE(m_server.db(u"users"_s, {{u"aliases"_s, u"u1"_s}}).size(), 1);
    QCOMPARE(m_server.db(u"users"_s, {{u"aliases"_s, u"u2"_s}}).size(), 0);
    const QJsonObject among{{u"aliases"_s, QJsonObject{{u"$in"_s, QJsonArray{u"u1"_s, u"u2"_s}}}}};
    QCOMPARE(m_server.db(u"users"_s, among).size(), 1);
}

void TestQuery::sorts()
{
    QCOMPARE(names({}, {{u"sort"_s, QJsonObject{{u"properties.n"_s, 1}}}}), u"DCABE"_s);
    QCOMPARE(names({}, {{u"sort"_s, QJsonObject{{u"properties.n"_s, -1}}}}), u"EBACD"_s);
    QCOMPARE(names({}, {{u"sort"_s, QJsonObject{{u"event"_s, -1}}}}), u"EDCBA"_s);
}

void TestQuery::skipsAndLimits()
{
    QCOMPARE(names({}, {{u"limit"_s, 2}}), u"AB"_s);
    QCOMPARE(names({}, {{u"skip"_s, 3}}), u"DE"_s);
    QCOMPARE(names({}, {{u"skip"_s, 1}, {u"limit"_s, 2}}), u"BC"_s);
    QCOMPARE(names({}, {{u"skip"_s, 9}}), u""_s);
    QCOMPARE(names({}, {{u"limit"_s, 0}}), u"ABCDE"_s);
    QCOMPARE(names({}, {{u"limit"_s, 1}, {u"sort"_s, QJsonObject{{u"event"_s, -1}}}}), u"E"_s);
}

void TestQuery::findOne()
{
    const QByteArray path = "/bc/v1/db/events/findOne?filter=";
    const QByteArray one = m_server.request("GET", path + QByteArray(R"({"event":"C"})").toPercentEncoding()).body;
    QCOMPARE(QJsonDocument::fromJson(one).object().value("event"_L1).toString(), u"C"_s);
    const DevServerProcess::Answer nothing
        = m_server.request("GET", path + QByteArray(R"({"event":"Z"})").toPercentEncoding());
    QCOMPARE(nothing.status, 200);
    QCOMPARE(nothing.body, QByteArray("null"));
}

void TestQuery::projects_data()
{
    QTest::addColumn<QByteArray>("projection");
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("one") << QByteArray(R"({"event":1})") << QByteArray(R"({"event":"A"})");
    QTest::newRow("inside") << QByteArray(R"({"properties.n":1,"event":true})")
                            << QByteArray(R"({"event":"A","properties":{"n":1}})");
    QTest::newRow("others") << QByteArray(
        R"({"event_id":0,"organization_id":0,"app_id":0,"user":0,"received_at":0,"type":0,)"
        R"("session_id":0,"timestamp":0,"properties.s":0})")
                            << QByteArray(R"({"user_id":"u1","event":"A","properties":{"n":1,"b":true}})");
    QTest::newRow("unknown") << QByteArray(R"({"none":1})") << QByteArray("{}");
}

void TestQuery::projects()
{
    QFETCH(QByteArray, projection);
    QFETCH(QByteArray, document);
    const QByteArray query = "?filter=" + QByteArray(R"({"event":"A"})").toPercentEncoding()
        + "&projection=" + projection.toPercentEncoding();
    QCOMPARE(m_server.request("GET", "/bc/v1/db/events/find" + query).body, '[' + document + ']');
}

void TestQuery::includes()
{
    const QJsonArray related{u"user"_s, u"conversations"_s, u"events"_s, u"intents"_s};
    const QJsonObject session
        = m_server.db(u"sessions"_s, {{u"session_id"_s, u"s1"_s}}, {{u"include"_s, related}}).at(0).toObject();
    QCOMPARE(session.value("user"_L1).toObject().value("id"_L1).toString(), u"u1"_s);
    QCOMPARE(session.value("conversations"_L1).toArray().size(), 1);
    QCOMPARE(session.value("events"_L1).toArray().size(), 6); // A, B, C, the turn, and two that were generated
    QCOMPARE(session.value("intents"_L1).toArray().size(), 1);
    const QJsonObject talk
        = m_server.db(u"conversations"_s, {}, {{u"include"_s, QJsonArray{u"events"_s, u"intents"_s}}}).at(0).toObject();
    QCOMPARE(talk.value("events"_L1).toArray().size(), 2);
    QCOMPARE(talk.value("intents"_L1).toArray().size(), 1);
}

void TestQuery::refuses_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("sentence");
    const auto bad = [](const QByteArray &name, const QByteArray &value, const QByteArray &sentence) {
        QTest::addRow("%s=%s", name.constData(), value.left(40).constData())
            << QByteArray(name + '=' + value.toPercentEncoding()) << sentence;
    };
    bad("filter", "{", R"("filter" must be an object in JSON.)");
    bad("filter", "[]", R"("filter" must be an object in JSON.)");
    bad("filter", R"({"a":{"$near":1}})", R"("filter": the operator $near is not known here.)");
    bad("filter", R"({"$or":[]})", R"("filter": the operator $or is not known here.)");
    bad("filter", R"({"a":{"$in":1}})", R"("filter": $in needs an array.)");
    bad("filter", R"({"a":{"$exists":1}})", R"("filter": $exists needs true or false.)");
    bad("filter", R"({"a":{"$regex":"("}})", R"("filter": $regex needs a regular expression.)");
    bad("filter", R"({"a":{"$regex":1}})", R"("filter": $regex needs a regular expression.)");
    bad("filter", "{\"a\":" + QByteArray(900, '[') + QByteArray(900, ']') + '}',
        R"("filter" must be an object in JSON.)");
    bad("sort", R"({"a":2})", R"("sort": every value must be 1 or -1.)");
    bad("sort", "a", R"("sort" must be an object in JSON.)");
    bad("projection", R"({"a":"x"})", R"("projection": every value must be 0 or 1.)");
    bad("projection", R"({"a":1,"b":0})", R"("projection": 0 and 1 exclude each other.)");
    bad("include", R"({"a":1})", R"("include" must be an array in JSON.)");
    bad("include", R"(["turns"])", R"("include": "turns" is nothing that this collection can include.)");
    bad("limit", "-1", R"("limit" must be a whole number, not negative.)");
    bad("skip", "1.5", R"("skip" must be a whole number, not negative.)");
    bad("where", "x", R"(Unknown parameter "where".)");
}

void TestQuery::refuses()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, sentence);
    const DevServerProcess::Answer answer = m_server.request("GET", "/bc/v1/db/sessions/find?" + query);
    QCOMPARE(answer.body, sentence);
    QCOMPARE(answer.status, 400);
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
