// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/jsontape.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

#include <random>

using namespace mindlytics::capture;

/*! The reader of JSON, compared with Qt's. */
class TestJson : public QObject
{
    Q_OBJECT

private:
    static QString randomText(std::mt19937 &random)
    {
        static const QString kPieces[] = {QStringLiteral("a"), QStringLiteral("\""), QStringLiteral("\\"), QStringLiteral("\n"),
                                          QStringLiteral("é"), QStringLiteral("🌍"), QStringLiteral("{}[],:"), QStringLiteral("\u2028")};
        QString text;
        for (int i = int(random() % 6); i > 0; --i)
            text += kPieces[random() % std::size(kPieces)];
        return text;
    }

    static QJsonValue randomValue(std::mt19937 &random, int depth)
    {
        switch (random() % (depth > 4 ? 5 : 7)) {
        case 0: return QJsonValue();
        case 1: return random() % 2 == 0;
        case 2: return qint64(random());
        case 3: return -double(random()) / 1024;
        case 4: return randomText(random);
        case 5: {
            QJsonArray array;
            for (int i = int(random() % 5); i > 0; --i)
                array.append(randomValue(random, depth + 1));
            return array;
        }
        default: {
            QJsonObject object;
            for (int i = int(random() % 5); i > 0; --i)
                object.insert(randomText(random), randomValue(random, depth + 1));
            return object;
        }
        }
    }

    /*! Whether \a node is \a value, all the way down. */
    static bool isSame(JsonNode node, const QJsonValue &value)
    {
        if (value.isString())
            return node.isString() && QString::fromUtf8(node.text()) == value.toString();
        if (value.isArray()) {
            JsonNode element = node.first();
            for (const QJsonValue expected : value.toArray()) {
                if (!element.exists() || !isSame(element, expected))
                    return false;
                element = element.next();
            }
            return node.isArray() && !element.exists();
        }
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                if (!isSame(node[it.key().toUtf8()], it.value()))
                    return false;
            }
            return node.isObject();
        }
        if (value.isDouble())
            return node.raw().toDouble() == value.toDouble();
        return value.isBool() ? node.isTrue() == value.toBool() : node.exists() && !node.isSet();
    }

private Q_SLOTS:
    void readsWhatQtWrites()
    {
        std::mt19937 random(7);
        JsonTape tape;
        for (int i = 0; i < 3000; ++i) {
            const QJsonObject object{{QStringLiteral("root"), randomValue(random, 0)}};
            for (const auto format : {QJsonDocument::Compact, QJsonDocument::Indented}) {
                const QByteArray text = QJsonDocument(object).toJson(format);
                QVERIFY2(tape.parse(text), text.constData());
                QVERIFY2(isSame(tape.root(), object), text.constData());
                QCOMPARE(tape.root().compact(), QJsonDocument(object).toJson(QJsonDocument::Compact));
            }
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", " ", "{", "}", "[1,]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "\"open", "\"\\x\"", "\"\\u12g4\"", "\"\\u12",
                                 "01", "1.", ".5", "-", "1e", "+1", "tru", "nul", "[1 2]", "1 2", "{} {}", "'a'", "[1}", "\"\\"})
            QTest::newRow(text) << QByteArray(text);
        QTest::newRow("deep") << QByteArray(200, '[') + QByteArray(200, ']');
        QTest::newRow("many") << '[' + QByteArray("1,").repeated(2'100'000) + "1]";
    }
    void refuses()
    {
        QFETCH(const QByteArray, text);
        JsonTape tape;
        QVERIFY(!tape.parse(text));
        QVERIFY(!tape.root().exists());
        QVERIFY(!tape.root()["a"].first().next()["b"].exists()); // and such a way leads nowhere, quietly
    }

    void takesAHundredLevels()
    {
        const QByteArray text = QByteArray(100, '[') + QByteArray(100, ']');
        JsonTape tape;
        QVERIFY(tape.parse(text));
        QCOMPARE(tape.root().compact(), text);
    }

    void unescapes()
    {
        JsonTape tape;
        const QByteArray text = "[\"\\u0041\\b\\f\\n\\r\\t\\/\\\"\\\\\", \"\\ud83c\\udf0d\", \"\\ud83c\", \"\\udf0dx\"]";
        QVERIFY(tape.parse(text));
        JsonNode node = tape.root().first();
        QCOMPARE(node.text(), QByteArray("A\b\f\n\r\t/\"\\"));
        node = node.next();
        QCOMPARE(QString::fromUtf8(node.text()), QStringLiteral("🌍"));
        node = node.next();
        QCOMPARE(node.text(), QByteArray("\xed\xa0\xbc")); // half a pair: the other half may come with the next message
        node = node.next();
        QCOMPARE(node.text(), QByteArray("\xed\xbc\x8dx"));
        QVERIFY(!node.next().exists());
    }

    void counts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("count");
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("whole") << QByteArray("12345") << qint64(12345);
        QTest::newRow("as a double") << QByteArray("12.0") << qint64(12);
        QTest::newRow("exponent") << QByteArray("1e3") << qint64(1000);
        for (const char *text : {"-1", "1.5", "1e300", "1e999", "\"12\"", "null", "true", "[1]", "{}"})
            QTest::newRow(text) << QByteArray(text) << qint64(-1);
    }
    void counts()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const qint64, count);
        JsonTape tape;
        QVERIFY(tape.parse(text));
        QCOMPARE(tape.root().count().value_or(-1), count);
    }

    void findsEscapedKeys()
    {
        JsonTape tape;
        const QByteArray text = "{\"con\\u0074ent\": {\"a\": [1, {\"b\": \"c\"}]}, \"last\": \"x\"}";
        QVERIFY(tape.parse(text));
        QVERIFY(tape.root()["content"]["a"].last()["b"].is("c"));
        QVERIFY(tape.root()["last"].is("x"));
        QVERIFY(!tape.root()["missing"].exists());
    }
};

QTEST_GUILESS_MAIN(TestJson)

#include "tst_json.moc"
