// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "wire/livemessage.h"
#include "wire/timestampreader.h"

#include <QtTest/QtTest>

using namespace mindlytics;
using namespace Qt::StringLiterals;

namespace {

/*! JSON with single quotes, which is easier to read here. */
QString json(const char *text)
{
    return QString::fromUtf8(text).replace(u'\'', u'"');
}

QVariant propertyOf(const char *value)
{
    MLEvent event;
    const QString text = json("{'session_id': 's', 'event': 'E', 'properties': {'p': %1}}").arg(json(value));
    const QString problem = readLiveMessage(text, event);
    if (!problem.isEmpty())
        qWarning() << problem;
    return problem.isEmpty() ? event.properties.value(u"p"_s) : QVariant(u"refused"_s);
}

} // namespace

class TestLiveMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyField()
    {
        MLEvent event;
        const QString problem = readLiveMessage(json(
            "{'organization_id': 'o', 'app_id': 'a', 'session_id': 's', 'user_id': 'u', 'conversation_id': 'c', 'event_id': 'e',"
            " 'origin_event_id': 'g', 'timestamp': '2026-11-23T02:09:36.123Z', 'event': 'Conversation Turn',"
            " 'properties': {'user': 'Gr\\u00fc\\u00dfe', 'n': 7}, 'user_traits': {'plan': 'free'}, 'unknown': [{'x': [1, {}]}]}"), event);
        QCOMPARE(problem, QString());
        QCOMPARE(event.organizationId, u"o"_s);
        QCOMPARE(event.appId, u"a"_s);
        QCOMPARE(event.sessionId, u"s"_s);
        QCOMPARE(event.userId, u"u"_s);
        QCOMPARE(event.conversationId, u"c"_s);
        QCOMPARE(event.eventId, u"e"_s);
        QCOMPARE(event.originEventId, u"g"_s);
        QCOMPARE(event.timestamp, QDateTime(QDate(2026, 11, 23), QTime(2, 9, 36, 123), Qt::UTC));
        QCOMPARE(event.timestamp.timeSpec(), Qt::UTC);
        QCOMPARE(event.event, u"Conversation Turn"_s);
        QCOMPARE(event.properties, (QVariantMap{{u"user"_s, u"Grüße"_s}, {u"n"_s, 7LL}}));
        QCOMPARE(event.userTraits, (QVariantMap{{u"plan"_s, u"free"_s}}));
    }

    void leastOfAll()
    {
        for (const char *text : {"{'session_id':'s','event':'E'}", " \n{ 'event' : 'E' , 'session_id' : 's' }\t",
                                 "{'session_id':'s','event':'E','user_id':null,'timestamp':null,'properties':null,'user_traits':null}"}) {
            MLEvent event;
            QCOMPARE(readLiveMessage(json(text), event), QString());
            QCOMPARE(event.sessionId, u"s"_s);
            QCOMPARE(event.event, u"E"_s);
            QVERIFY(!event.timestamp.isValid());
            QVERIFY(event.userId.isEmpty() && event.properties.isEmpty());
        }
    }

    // ---- What cannot be read ----

    void malformed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *text, const char *said) {
            QTest::newRow(text) << json(text) << json(said);
        };
        row("", "no JSON");
        row(" ", "no JSON");
        row("nonsense", "no JSON (read up to character 0)");
        row("{'session_id':'s','event':'E'} x", "no JSON (read up to character 31)");
        row("{'session_id':'s','event':'E'", "no JSON (read up to character 29)");
        row("{'session_id':'s' 'event':'E'}", "no JSON (read up to character 18)");
        row("{'session_id':'s','event':'E',}", "no JSON");
        row("{session_id:'s'}", "no JSON");
        row("{'session_id':'s','event':'E','x':[1,]}", "no JSON");
        row("{'session_id':'s','event':'E','x':01}", "no JSON");
        row("{'session_id':'s','event':'E','x':nul}", "no JSON");
        row("{'session_id':'s','event':'E','properties':{'x':1e999}}", "no JSON");
        row("{'session_id':'s','event':'a\nb'}", "no JSON");
        row("{'session_id':'s','event':'\\x'}", "no JSON");
        row("{'session_id':'s','event':'\\u12G4'}", "no JSON");
        row("[]", "no object");
        row("[{'session_id':'s','event':'E'}]", "no object");
        row("7", "no object");
        row("'text'", "no object");
        row("null", "no object");
        row("true", "no object");
        row("{}", "session_id: is missing.");
        row("{'event':'E'}", "session_id: is missing.");
        row("{'session_id':'','event':'E'}", "session_id: is missing.");
        row("{'session_id':null,'event':'E'}", "session_id: is missing.");
        row("{'session_id':'s'}", "event: is missing.");
        row("{'session_id':'s','event':''}", "event: is missing.");
    }
    void malformed()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, said);
        MLEvent event;
        const QString problem = readLiveMessage(text, event);
        QVERIFY2(problem.contains(said), qPrintable(problem));
    }

    void wrongTypesInEveryField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        const auto rows = [](const char *field, std::initializer_list<const char *> values, const char *rule) {
            for (const char *value : values) {
                QString text = json("{'session_id':'s','event':'E'}");
                const QString member = json("'%1':%2").arg(QLatin1String(field), json(value));
                const QString usual = json("'%1':").arg(QLatin1String(field));
                if (text.contains(usual)) // the field is replaced, or added
                    text = text.left(text.indexOf(usual)) + member + text.mid(text.indexOf(usual) + usual.size() + 3);
                else
                    text.insert(1, member + u',');
                QTest::addRow("%s: %s", field, value) << text << QString(QLatin1String(field) + u": "_s + QLatin1String(rule) + u'.');
            }
        };
        for (const char *field : {"organization_id", "app_id", "session_id", "user_id", "conversation_id", "event_id", "origin_event_id", "event", "timestamp"})
            rows(field, {"7", "1.5", "true", "false", "[]", "['s']", "{}", "{'a': 's'}"}, "must be text");
        for (const char *field : {"properties", "user_traits"})
            rows(field, {"7", "true", "'s'", "[]", "[{'a': 1}]"}, "must be an object");
        rows("timestamp", {"'yesterday'", "'2026-13-01T00:00:00Z'", "'1767225600'"}, "must be a date and time in ISO 8601");
    }
    void wrongTypesInEveryField()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, said);
        QVERIFY2(QJsonDocument::fromJson(text.toUtf8()).isObject(), qPrintable(text));
        MLEvent event;
        QCOMPARE(readLiveMessage(text, event), said);
    }

    void valuesThatAreNotTaken_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value : {"{}", "{'a':1}", "{'a':{'b':[]}}", "[[1]]", "[{}]", "[1,'a']", "['a',true]", "[true,1]", "[null]", "[1,null]"})
            QTest::newRow(value) << json(value);
    }
    void valuesThatAreNotTaken()
    {
        QFETCH(const QString, value);
        for (const char *field : {"properties", "user_traits"}) {
            MLEvent event;
            const QString text = json("{'session_id':'s','%1':{'good':1,'p':%2,'later':2},'event':'E'}").arg(QLatin1String(field), value);
            QCOMPARE(readLiveMessage(text, event), QLatin1String(field) + u".p: must be text, a bool, a number, or an array of one of these."_s);
        }
    }

    void aLongNameDoesNotMakeALongMessage()
    {
        MLEvent event;
        const QString text = json("{'session_id':'s','event':'E','properties':{'%1':{}}}").arg(QString(100000, u'x'));
        QVERIFY(readLiveMessage(text, event).size() < 300);
    }

    void deepNesting()
    {
        for (const QString &opening : {u"["_s, json("{'a':")}) {
            MLEvent event;
            const QString text = json("{'session_id':'s','event':'E','x':") + opening.repeated(100000);
            QVERIFY(readLiveMessage(text, event).contains(u"no JSON"_s));
        }
    }

    // ---- Values ----

    void values()
    {
        QCOMPARE(propertyOf("'text'"), QVariant(u"text"_s));
        QCOMPARE(propertyOf("''"), QVariant(u""_s));
        QCOMPARE(propertyOf("true"), QVariant(true));
        QCOMPARE(propertyOf("false"), QVariant(false));
        QCOMPARE(propertyOf("7"), QVariant(7LL));
        QCOMPARE(propertyOf("-9223372036854775808"), QVariant(std::numeric_limits<qlonglong>::min()));
        QCOMPARE(propertyOf("9223372036854775807"), QVariant(std::numeric_limits<qlonglong>::max()));
        QCOMPARE(propertyOf("18446744073709551615"), QVariant(std::numeric_limits<qulonglong>::max()));
        QCOMPARE(propertyOf("18446744073709551616"), QVariant(18446744073709551616.0));
        QCOMPARE(propertyOf("0.125"), QVariant(0.125));
        QCOMPARE(propertyOf("-1e3"), QVariant(-1000.0));
        QCOMPARE(propertyOf("1e-400"), QVariant(0.0));
        QCOMPARE(propertyOf("null"), QVariant());
    }

    void arrays()
    {
        QCOMPARE(propertyOf("[]"), QVariant(QVariantList()));
        QCOMPARE(propertyOf("['a','b']"), QVariant(QVariantList{u"a"_s, u"b"_s}));
        QCOMPARE(propertyOf("[true,false]"), QVariant(QVariantList{true, false}));
        QCOMPARE(propertyOf("[1,2.5]"), QVariant(QVariantList{1LL, 2.5}));
    }

    void theLastOfTwoCounts()
    {
        MLEvent event;
        QCOMPARE(readLiveMessage(json("{'session_id':'a','event':'E','session_id':'b'}"), event), QString());
        QCOMPARE(event.sessionId, u"b"_s);
    }

    void textsOfEveryKind()
    {
        for (const QString &text : {u"你好，世界"_s, u"مرحبا"_s, u"नमस्ते"_s, u"🚆🇺🇦"_s, u"\u0000\u0001\u001f"_s, u"\"\\/\b\f\n\r\t"_s, QString(100000, u'ü')}) {
            const QJsonObject object{{u"session_id"_s, u"s"_s}, {u"event"_s, u"E"_s}, {u"properties"_s, QJsonObject{{u"p"_s, text}, {text + u'k', u"v"_s}}}};
            MLEvent event;
            QCOMPARE(readLiveMessage(QString::fromUtf8(QJsonDocument(object).toJson()), event), QString());
            QCOMPARE(event.properties.value(u"p"_s).toString(), text);
            QCOMPARE(event.properties.value(text + u'k').toString(), u"v"_s);
        }
    }

    // ---- Lists ----

    void list()
    {
        QStringList names, problems;
        const auto take = [&](MLEvent &&event, const QString &problem) {
            names << event.event;
            problems << problem;
        };
        QCOMPARE(readLiveMessages(json("[{'session_id':'s','event':'A'}, 7, {'event':'B'}, {'session_id':'s','event':'C'}]"), take), QString());
        QCOMPARE(names, (QStringList{u"A"_s, QString(), u"B"_s, u"C"_s}));
        QVERIFY(problems[0].isEmpty() && problems[3].isEmpty());
        QVERIFY(problems[1].contains(u"no object"_s));
        QCOMPARE(problems[2], u"session_id: is missing."_s);
    }

    void listsThatAreNone()
    {
        int taken = 0;
        const auto take = [&taken](MLEvent &&, const QString &) { ++taken; };
        QCOMPARE(readLiveMessages(u"[]", take), QString());
        for (const char *text : {"", "{}", "7", "[", "[1", "[1,]", "[] x", "<html>"})
            QVERIFY2(!readLiveMessages(json(text), take).isEmpty(), text);
        taken = 0;
        // Cut off: what is whole is taken, and the rest is said.
        QVERIFY(!readLiveMessages(json("[{'session_id':'s','event':'A'},{'session_id':'s','ev"), take).isEmpty());
        QCOMPARE(taken, 1);
    }

    // ---- Times ----

    void timestamps_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        const auto row = [](const char *text, const char *utc) { QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(utc); };
        row("2026-11-23T02:09:36.123Z", "2026-11-23T02:09:36.123Z");
        row("2026-11-23T02:09:36Z", "2026-11-23T02:09:36.000Z");
        row("2026-11-23T02:09:36z", "2026-11-23T02:09:36.000Z");
        row("2026-11-23t02:09:36Z", "2026-11-23T02:09:36.000Z");
        row("2026-11-23 02:09:36Z", "2026-11-23T02:09:36.000Z");
        row("2026-11-23T02:09Z", "2026-11-23T02:09:00.000Z");
        // without a zone: UTC
        row("2026-11-23T02:09:36", "2026-11-23T02:09:36.000Z");
        row("2026-11-23T02:09:36.5", "2026-11-23T02:09:36.500Z");
        // offsets
        row("2026-11-23T02:09:36+02:00", "2026-11-23T00:09:36.000Z");
        row("2026-11-23T02:09:36-05:30", "2026-11-23T07:39:36.000Z");
        row("2026-11-23T02:09:36+0200", "2026-11-23T00:09:36.000Z");
        row("2026-11-23T02:09:36+02", "2026-11-23T00:09:36.000Z");
        row("2026-11-23T02:09:36+00:00", "2026-11-23T02:09:36.000Z");
        row("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00.000Z");
        // fractions
        row("2026-11-23T02:09:36.1Z", "2026-11-23T02:09:36.100Z");
        row("2026-11-23T02:09:36.123456Z", "2026-11-23T02:09:36.123Z");
        row("2026-11-23T02:09:36.123999+00:00", "2026-11-23T02:09:36.123Z");
        row("2026-11-23T02:09:36.123456789012345678901234567890Z", "2026-11-23T02:09:36.123Z");
        row("2026-11-23T02:09:36,123Z", "2026-11-23T02:09:36.123Z");
        // the calendar
        row("2024-02-29T12:00:00Z", "2024-02-29T12:00:00.000Z");
        row("2026-12-31T24:00:00Z", "2027-01-01T00:00:00.000Z");
        row("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z");
        row("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z");
        row("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z");
        // none
        for (const char *text : {"", "x", "2026", "2026-11-23", "2026-11-23T", "2026-11-23T02", "2026-11-23T02:09:36.Z", "2026-11-23T02:09.5Z",
                                 "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-32T00:00:00Z",
                                 "2026-11-23T25:00:00Z", "2026-11-23T24:00:01Z", "2026-11-23T02:60:00Z", "2026-11-23T02:09:61Z", "2026-11-23T02:09:36+24:00",
                                 "2026-11-23T02:09:36+02:60", "2026-11-23T02:09:36+", "2026-11-23T02:09:36ZZ", "2026-11-23T02:09:36Z ", " 2026-11-23T02:09:36Z",
                                 "20261123T020936Z", "26-11-23T02:09:36Z", "2026-11-23T02:09:36 UTC", "-2026-11-23T02:09:36Z", "2026-1-23T02:09:36Z", "1767225600"})
            row(text, "");
    }
    void timestamps()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, utc);
        const auto ms = readTimestamp(text);
        QCOMPARE(ms.has_value(), !utc.isEmpty());
        if (ms)
            QCOMPARE(QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC).toString(Qt::ISODateWithMs), utc);
    }

    void timestampsAsQtReadsThem()
    {
        QRandomGenerator random(3);
        for (int i = 0; i < 20000; ++i) {
            const qint64 ms = qint64(random.bounded(8.0e12)) - 2000000000000;
            const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toOffsetFromUtc((random.bounded(1440) - 720) * 60);
            const auto read = readTimestamp(time.toString(Qt::ISODateWithMs));
            QVERIFY(read.has_value());
            QCOMPARE(*read, ms);
        }
    }
};

QTEST_GUILESS_MAIN(TestLiveMessage)
#include "tst_livemessage.moc"
