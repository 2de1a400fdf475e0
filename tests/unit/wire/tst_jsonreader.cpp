// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// The reader beside Qt's own: it takes what Qt writes for the same, and nothing that Qt refuses.

#include "wire/jsonreader.h"

#include <QtTest/QtTest>

using namespace mindlytics;
using namespace Qt::StringLiterals;

namespace {

QJsonValue read(JsonReader &reader)
{
    QString text;
    QVariant number;
    bool flag = false;
    QJsonObject object;
    QJsonArray array;
    switch (reader.peek()) {
    case JsonReader::Kind::Object:
        for (bool more = reader.enterObject(); more; more = reader.nextMember()) {
            const QString key = reader.key().toString();
            object.insert(key, read(reader));
        }
        return object;
    case JsonReader::Kind::Array:
        for (bool more = reader.enterArray(); more; more = reader.nextElement())
            array.append(read(reader));
        return array;
    case JsonReader::Kind::String: reader.string(text); return text;
    case JsonReader::Kind::Number: reader.number(number); return QJsonValue::fromVariant(number);
    case JsonReader::Kind::True:
    case JsonReader::Kind::False: reader.boolean(flag); return flag;
    case JsonReader::Kind::Null: reader.null(); return {};
    case JsonReader::Kind::Bad: reader.skip(); break;
    }
    return QJsonValue::Undefined;
}

QByteArray textOf(const QJsonValue &value)
{
    return (value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject())).toJson();
}

QJsonValue randomValue(QRandomGenerator &random, int depth)
{
    static const QStringList texts{QString(), u"plain"_s, u"Grüße"_s, u"🚆"_s, u"\"\\/"_s, u"\n\u0001"_s, QString(500, u'x')};
    switch (random.bounded(depth > 0 ? 8 : 6)) {
    case 0: return QJsonValue::Null;
    case 1: return random.bounded(2) == 1;
    case 2: return qint64(random.generate64());
    case 3: return random.generateDouble() * std::pow(10, random.bounded(600) - 300);
    case 4: return random.bounded(1000);
    case 5: return texts[random.bounded(int(texts.size()))];
    case 6: {
        QJsonArray array;
        for (int i = random.bounded(5); i > 0; --i)
            array.append(randomValue(random, depth - 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (int i = random.bounded(5); i > 0; --i)
            object.insert(texts[random.bounded(int(texts.size()))] + QString::number(i), randomValue(random, depth - 1));
        return object;
    }
    }
}

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatQtWrites()
    {
        QRandomGenerator random(5);
        for (int i = 0; i < 5000; ++i) {
            const QJsonArray array{randomValue(random, 5), randomValue(random, 2)};
            const auto format = random.bounded(2) ? QJsonDocument::Compact : QJsonDocument::Indented;
            const QString text = QString::fromUtf8(QJsonDocument(array).toJson(format));
            JsonReader reader(text);
            const QJsonValue value = read(reader);
            QVERIFY2(reader.atEnd(), qPrintable(text));
            // As texts: a double that is whole is written as an integer.
            QCOMPARE(textOf(value), textOf(array));
            JsonReader skipping(text);
            QVERIFY(skipping.skip());
            QVERIFY(skipping.atEnd());
        }
    }

    void refusesWhatQtRefuses()
    {
        QRandomGenerator random(6);
        int refused = 0;
        for (int i = 0; i < 20000; ++i) {
            // A text with a few characters changed.
            QString text = QString::fromUtf8(QJsonDocument(QJsonArray{randomValue(random, 3)}).toJson(QJsonDocument::Compact));
            for (int changes = random.bounded(3); changes >= 0; --changes)
                text[random.bounded(int(text.size()))] = u"[]{},:\"\\0129.eE+-tfnu x"[random.bounded(23)];
            if (!text.isValidUtf16())
                continue;
            QJsonParseError error;
            QJsonDocument::fromJson(text.toUtf8(), &error);
            JsonReader reader(text);
            const QJsonValue value = read(reader);
            const bool taken = reader.atEnd();
            // Not the other way round: Qt takes some numbers that are none in JSON, such as 01 and 1., and some escapes. What is too small for
            // a double is nothing here, and an error there.
            if (error.error != QJsonParseError::NoError && error.error != QJsonParseError::IllegalNumber)
                QVERIFY2(!taken || !(value.isArray() || value.isObject()), qPrintable(text));
            refused += taken ? 0 : 1;
        }
        QVERIFY(refused > 1000);
    }

    void whatIsSpecialIsSeenAnywhereInAText()
    {
        for (int at = 0; at < 30; ++at) {
            const QString plain = QString(29, u'\x20ac'); // whose lower byte, and its negative, are no letters
            const auto with = [&](const char16_t *unit) { return QString(u'"' + QString(plain).insert(at, QStringView(unit).toString()) + u'"'); };
            QString text;
            const QString escaped = with(u"\\n");
            QVERIFY(JsonReader(escaped).string(text));
            QCOMPARE(text, QString(plain).insert(at, u'\n'));
            const QString control = with(u"\x1f");
            JsonReader reader(control);
            QVERIFY(!reader.string(text));
            QCOMPARE(reader.position(), at + 1);
            const QString quoted = with(u"\"");
            QVERIFY(JsonReader(quoted).string(text));
            QCOMPARE(text, plain.left(at));
        }
    }

    void nothingFollowsABadText()
    {
        JsonReader reader(u"[1, oops, 3]");
        QVariant number;
        QVERIFY(reader.enterArray());
        QVERIFY(reader.number(number));
        QVERIFY(reader.nextElement());
        QVERIFY(!reader.number(number));
        QVERIFY(reader.isBad());
        QCOMPARE(reader.position(), 4);
        QString text;
        bool flag = false;
        QVERIFY(!reader.string(text) && !reader.boolean(flag) && !reader.null() && !reader.skip() && !reader.nextElement() && !reader.enterObject());
        QVERIFY(!reader.atEnd());
        QCOMPARE(reader.position(), 4);
    }
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
