// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "replay/jsondifference.h"
#include "replay/sessioncheck.h"
#include "replay/table.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/*! The demo is only worth something if its comparison finds what is wrong. */
class TestDemoComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsDifferences_data();
    void findsDifferences();
    void tellsWhereTextsPart();
    void ignoresWhatTheBackendAdds();
    void acceptsTheSameEvents();
    void findsMissing();
    void findsTwice();
    void findsForeign();
    void findsWrongOrder();
    void findsChanged();
    void leavesOutGenerated();
    void printsTable();

private:
    static QJsonObject event(int number);
    static QList<ExpectedEvent> expected();
    static QList<QJsonObject> held();
};

static QJsonObject parse(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonObject TestDemoComparison::event(int number)
{
    return {{u"type"_s, u"track"_s},
            {u"event"_s, u"Event %1"_s.arg(number)},
            {u"session_id"_s, u"s"_s},
            {u"timestamp"_s, u"2026-03-12T17:41:07.312Z"_s},
            {u"properties"_s, QJsonObject{{u"client_event_id"_s, u"id-%1"_s.arg(number)}, {u"n"_s, number}}}};
}

QList<ExpectedEvent> TestDemoComparison::expected()
{
    QList<ExpectedEvent> events;
    for (int i = 0; i < 4; ++i)
        events.append({u"file:%1"_s.arg(i), event(i)});
    return events;
}

QList<QJsonObject> TestDemoComparison::held()
{
    return {event(0), event(1), event(2), event(3)};
}

void TestDemoComparison::findsDifferences_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("held");
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, const QByteArray &a, const QByteArray &b, int count) {
        QTest::newRow(name) << QByteArray("{\"properties\": {\"v\": " + a + "}}")
                            << QByteArray("{\"properties\": {\"v\": " + b + "}}") << count;
    };
    row("integer beyond 2^53", "9007199254740993", "9007199254740993", 0);
    row("its neighbour", "9007199254740993", "9007199254740992", 1);
    row("rounded to double", "9007199254740993", "9007199254740992.0", 1);
    row("largest, rounded", "9223372036854775807", "9.223372036854775807e18", 1);
    row("one and 1.0", "1", "1.0", 0);
    row("fraction", "0.1", "0.10000000000000001", 0);
    row("other fraction", "0.1", "0.1000000000000001", 1);
    row("true and 1", "true", "1", 1);
    row("number and text", "1", "\"1\"", 1);
    row("empty text and null", "\"\"", "null", 1);
    row("composed and decomposed", "\"\\u00e9\"", "\"e\\u0301\"", 1);
    row("control character lost", "\"a\\u0000b\"", "\"ab\"", 1);
    QTest::newRow("value missing") << QByteArray(R"({"traits": {"a": 1}})") << QByteArray(R"({"traits": {}})") << 1;
    QTest::newRow("value added") << QByteArray(R"({"traits": {}})") << QByteArray(R"({"traits": {"a": 1}})") << 1;
    QTest::newRow("map missing") << QByteArray(R"({"traits": {}})") << QByteArray(R"({})") << 1;
    QTest::newRow("user added") << QByteArray(R"({"type": "track"})")
                                << QByteArray(R"({"type": "track", "user_id": "u"})") << 1;
    QTest::newRow("same time") << QByteArray(R"({"timestamp": "2026-03-12T17:41:07.300Z"})")
                               << QByteArray(R"({"timestamp": "2026-03-12T19:41:07.300+02:00"})") << 0;
    QTest::newRow("a millisecond off") << QByteArray(R"({"timestamp": "2026-03-12T17:41:07.300Z"})")
                                       << QByteArray(R"({"timestamp": "2026-03-12T17:41:07.301Z"})") << 1;
}

void TestDemoComparison::findsDifferences()
{
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, held);
    QFETCH(int, count);
    const JsonDifference difference(parse(expected), parse(held));
    QVERIFY2(difference.lines().size() == count, qPrintable(difference.lines().join(u'\n')));
}

void TestDemoComparison::tellsWhereTextsPart()
{
    const JsonDifference difference(parse(R"({"properties": {"user": "one two\nthree"}})"),
                                    parse(R"({"properties": {"user": "one two three"}})"));
    QCOMPARE(difference.lines().size(), 1);
    QVERIFY2(difference.lines().first().startsWith(u"properties.user differs from character 7 on"),
             qPrintable(difference.lines().first()));
}

void TestDemoComparison::ignoresWhatTheBackendAdds()
{
    const JsonDifference difference(
        parse(R"({"type": "track"})"),
        parse(R"({"type": "track", "event_id": "e1", "received_at": "now", "user": "u_1"})"));
    QCOMPARE(difference.lines(), QStringList());
}

void TestDemoComparison::acceptsTheSameEvents()
{
    QCOMPARE(SessionCheck(expected(), held()).problems(), QStringList());
}

void TestDemoComparison::findsMissing()
{
    QList<QJsonObject> events = held();
    events.removeAt(2);
    QCOMPARE(SessionCheck(expected(), events).problems(),
             QStringList{u"file:2 (Event 2): the backend does not hold it"_s});
}

void TestDemoComparison::findsTwice()
{
    QList<QJsonObject> events = held();
    events.insert(3, event(2));
    QCOMPARE(SessionCheck(expected(), events).problems().size(), 1);
}

void TestDemoComparison::findsForeign()
{
    QList<QJsonObject> events = held();
    events.append({{u"type"_s, u"end_session"_s}, {u"session_id"_s, u"s"_s}});
    QCOMPARE(SessionCheck(expected(), events).problems().size(), 1);
}

void TestDemoComparison::findsWrongOrder()
{
    QList<QJsonObject> events = held();
    events.swapItemsAt(1, 2);
    const QStringList problems = SessionCheck(expected(), events).problems();
    QCOMPARE(problems,
             QStringList{u"file:1 (Event 1): out of order, in its place the backend holds file:2 (Event 2)"_s});
}

void TestDemoComparison::findsChanged()
{
    QList<QJsonObject> events = held();
    events[3].insert(u"event"_s, u"Event 4"_s);
    const QStringList problems = SessionCheck(expected(), events).problems();
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().startsWith(u"file:3 (Event 3): event differs"), qPrintable(problems.first()));
}

void TestDemoComparison::leavesOutGenerated()
{
    QList<QJsonObject> events = held();
    events.insert(1, {{u"event"_s, u"Conversation Turn Analyzed"_s}, {u"origin_event_id"_s, u"e1"_s}});
    QCOMPARE(SessionCheck::sentByClient(events), held());
}

void TestDemoComparison::printsTable()
{
    Table table({u"name"_s, u"n"_s});
    table.addRow({u"long name"_s, u"1"_s});
    table.addTotal({u"all"_s, u"12345"_s});
    const QStringList lines{u"name           n"_s, u"---------  -----"_s, u"long name      1"_s, u"---------  -----"_s,
                            u"all        12345"_s};
    QCOMPARE(table.lines(), lines);
}

QTEST_GUILESS_MAIN(TestDemoComparison)
#include "tst_demo_comparison.moc"
