// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "replay/expectedevents.h"
#include "replay/transcriptreader.h"
#include "replay/values.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = TranscriptCall::Kind;

class TestDemoTranscripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSamples();
    void samplesHoldWhatTheyShould();
    void refusesLine_data();
    void refusesLine();
    void addsIdSuffix();
    void keepsValueTypes();
    void followsTheUser();

private:
    static QList<TranscriptCall> samples();
};

static const QByteArray SessionLine = R"({"call": "session", "session": "s", "title": "t", "device": "d"})";

QList<TranscriptCall> TestDemoTranscripts::samples()
{
    TranscriptReader reader;
    reader.readFolder(QStringLiteral(DEMO_TRANSCRIPTS));
    QList<TranscriptCall> calls;
    for (const Transcript &transcript : reader.transcripts())
        calls += transcript.calls;
    return calls;
}

void TestDemoTranscripts::readsSamples()
{
    TranscriptReader reader;
    QVERIFY2(reader.readFolder(QStringLiteral(DEMO_TRANSCRIPTS)), qPrintable(reader.error()));
    QVERIFY(reader.transcripts().size() >= 5);
}

void TestDemoTranscripts::samplesHoldWhatTheyShould()
{
    QSet<Kind> kinds;
    QSet<QChar::Script> scripts;
    qsizetype longest = 0;
    for (const TranscriptCall &call : samples()) {
        kinds.insert(call.kind);
        longest = qMax(longest, call.text(u"assistant").toUtf8().size());
        for (const uint character : call.text(u"user").toUcs4())
            scripts.insert(QChar::script(character));
    }
    QCOMPARE(kinds.size(), 11);
    QVERIFY(longest > 40 * 1024);
    const QSet<QChar::Script> wanted{QChar::Script_Latin,      QChar::Script_Cyrillic, QChar::Script_Arabic,
                                     QChar::Script_Devanagari, QChar::Script_Han,      QChar::Script_Hiragana};
    QVERIFY(scripts.contains(wanted));
}

void TestDemoTranscripts::refusesLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("no call") << QByteArray(R"({"session": "s"})");
    QTest::newRow("unknown call") << QByteArray(R"({"call": "tern", "session": "s", "at": "2026-01-01T00:00:00Z"})");
    QTest::newRow("unknown member") << QByteArray(
        R"({"call": "end_session", "session": "s", "at": "2026-01-01T00:00:00Z", "atributes": {}})");
    QTest::newRow("missing member") << QByteArray(
        R"({"call": "turn", "session": "s", "at": "2026-01-01T00:00:00Z", "user": "u"})");
    QTest::newRow("wrong type") << QByteArray(
        R"({"call": "turn", "session": "s", "at": "2026-01-01T00:00:00Z", "user": "u", "assistant": 1})");
    QTest::newRow("no time") << QByteArray(R"({"call": "end_session", "session": "s"})");
    QTest::newRow("bad time") << QByteArray(R"({"call": "end_session", "session": "s", "at": "yesterday"})");
    QTest::newRow("other session") << QByteArray(
        R"({"call": "end_session", "session": "r", "at": "2026-01-01T00:00:00Z"})");
    QTest::newRow("session twice") << SessionLine;
}

void TestDemoTranscripts::refusesLine()
{
    QFETCH(QByteArray, line);
    TranscriptReader reader;
    QVERIFY(!reader.readLines(u"file"_s, SessionLine + "\n\n" + line));
    QVERIFY2(reader.error().startsWith(u"file:3: "), qPrintable(reader.error()));
}

void TestDemoTranscripts::addsIdSuffix()
{
    TranscriptReader reader;
    reader.setIdSuffix(u"-1"_s);
    QVERIFY(reader.readLines(u"file"_s, SessionLine + R"(
{"call": "start_conversation", "session": "s", "conversation": "c", "at": "2026-01-01T00:00:00Z"}
{"call": "end_session", "session": "s", "at": "2026-01-01T00:00:00Z"})"));
    const QList<TranscriptCall> calls = reader.transcripts().first().calls;
    QCOMPARE(calls.at(0).session, u"s-1"_s);
    QCOMPARE(calls.at(1).conversation, u"c-1"_s);
    QCOMPARE(calls.at(2).conversation, QString());
}

void TestDemoTranscripts::keepsValueTypes()
{
    const QJsonObject values{{u"double"_s, QJsonObject{{u"double"_s, 1}}},
                             {u"integer"_s, Q_INT64_C(9007199254740993)},
                             {u"bool"_s, true},
                             {u"text"_s, u"true"_s}};
    const QVariantMap map = Values::forSdk(values);
    QCOMPARE(map.value(u"double"_s), QVariant(1.0));
    QCOMPARE(map.value(u"double"_s).typeId(), int(QMetaType::Double));
    QCOMPARE(map.value(u"integer"_s), QVariant(Q_INT64_C(9007199254740993)));
    QCOMPARE(map.value(u"bool"_s), QVariant(true));
    QCOMPARE(map.value(u"text"_s), QVariant(u"true"_s));
    QCOMPARE(Values::asStored(values).value("double"_L1), QJsonValue(1));
}

/*! An event carries the user whom the session knew when it was made. */
void TestDemoTranscripts::followsTheUser()
{
    TranscriptReader reader;
    QVERIFY(reader.readLines(u"file"_s, SessionLine + R"(
{"call": "event", "session": "s", "at": "2026-01-01T00:00:00Z", "name": "before"}
{"call": "identify", "session": "s", "at": "2026-01-01T00:00:01Z", "id": "u"}
{"call": "alias", "session": "s", "at": "2026-01-01T00:00:02Z", "id": "v", "previous_id": "u"}
{"call": "event", "session": "s", "at": "2026-01-01T00:00:03Z", "name": "after"})"));
    ExpectedEvents expected;
    QStringList users;
    for (const TranscriptCall &call : reader.transcripts().first().calls) {
        if (call.kind == Kind::Session)
            expected.openSession(call);
        else
            expected.add(call, u"id"_s);
    }
    for (const ExpectedEvent &event : expected.events(u"s"_s))
        users.append(event.json.value("user_id"_L1).toString(u"none"_s));
    QCOMPARE(users, (QStringList{u"none"_s, u"none"_s, u"u"_s, u"v"_s}));
}

QTEST_GUILESS_MAIN(TestDemoTranscripts)
#include "tst_demo_transcripts.moc"
