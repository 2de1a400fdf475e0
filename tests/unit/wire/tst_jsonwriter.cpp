// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "base/text.h"
#include "wire/jsonwriter.h"
#include "wire/timestamp.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace mindlytics;

namespace {

template <typename T>
QByteArray written(const T &value)
{
    QByteArray out;
    {
        JsonWriter json(out);
        json.value(value);
    }
    return out;
}

/*! What another reader makes of the bytes. */
QJsonValue readBack(const QByteArray &bytes)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson('[' + bytes + ']', &error);
    return error.error == QJsonParseError::NoError ? document.array().at(0) : QJsonValue(QJsonValue::Undefined);
}

QString randomText(QRandomGenerator &random)
{
    QString text;
    const int length = random.bounded(300);
    for (int i = 0; i < length; ++i) {
        switch (random.bounded(5)) {
        case 0:
            text += QChar(char16_t(random.bounded(0x80)));
            break;
        case 1:
            text += QChar(char16_t(random.bounded(0x800)));
            break;
        case 2:
            text += QChar(char16_t(random.bounded(0x10000))); // lone surrogates among them
            break;
        case 3:
            text += QChar::fromUcs4(char32_t(random.bounded(0x10000, 0x110000)));
            break;
        default:
            text += QChar(u"\"\\/\b\f\n\r\t "[random.bounded(9)]);
        }
    }
    return text;
}

} // namespace

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyTextReadsBackAsItself()
    {
        QRandomGenerator random(20260101);
        for (int i = 0; i < 5000; ++i) {
            const QString text = randomText(random);
            const QByteArray bytes = written(QStringView(text));
            QCOMPARE(readBack(bytes).toString(), withoutLoneSurrogates(text));
        }
    }

    void everyUnitAloneIsValid()
    {
        for (int unit = 0; unit < 0x10000; ++unit) {
            const QString text = QString(QChar(char16_t(unit)));
            if (unit == QChar::ByteOrderMark) {
                QCOMPARE(written(QStringView(text)), "\"\xEF\xBB\xBF\""); // Qt's reader takes it off the beginning of a text
                continue;
            }
            const QJsonValue value = readBack(written(QStringView(text)));
            QVERIFY2(value.isString(), qPrintable(QString::number(unit, 16)));
            QCOMPARE(value.toString(), withoutLoneSurrogates(text));
        }
    }

    void pairsAcrossBlocksStayWhole()
    {
        for (int before = 60; before < 70; ++before) {
            const QString text = QString(before, u'a') + QStringLiteral("\U0001F469\u200D\U0001F4BB") + QString(before, u'é');
            QCOMPARE(readBack(written(QStringView(text))).toString(), text);
        }
    }

    void integersKeepAllBits()
    {
        QCOMPARE(written(std::numeric_limits<qint64>::min()), "-9223372036854775808");
        QCOMPARE(written(std::numeric_limits<qint64>::max()), "9223372036854775807");
        QCOMPARE(written(std::numeric_limits<quint64>::max()), "18446744073709551615");
        QCOMPARE(written(QVariant(quint64(9223372036854775808ULL))), "9223372036854775808");
        QCOMPARE(written(QVariant(qint64(9007199254740993))), "9007199254740993");
        QCOMPARE(written(QVariant::fromValue<short>(-3)), "-3");
        QCOMPARE(written(QVariant::fromValue<uchar>(200)), "200");
        QCOMPARE(written(QVariant::fromValue<signed char>(-5)), "-5");
        QCOMPARE(written(QVariant::fromValue<ulong>(5)), "5");
    }

    void doublesReadBackAsThemselves()
    {
        QRandomGenerator64 random(7);
        for (int i = 0; i < 100000; ++i) {
            double value;
            const quint64 bits = random();
            memcpy(&value, &bits, sizeof value);
            if (!std::isfinite(value))
                continue;
            const QByteArray bytes = written(value);
            QCOMPARE(bytes.toDouble(), value);
            QVERIFY(readBack(bytes).isDouble());
        }
        QVERIFY(readBack(written(1.0)).isDouble());
        QCOMPARE(written(QVariant(0.1f)), "0.1");
    }

    void boolsStayBools()
    {
        QCOMPARE(written(QVariant(true)), "true");
        QCOMPARE(written(QVariant(false)), "false");
    }

    void objectsGetTheirCommas()
    {
        QByteArray out("before");
        {
            JsonWriter json(out);
            json.beginObject();
            json.member("a", qint64(1));
            json.key("b");
            json.beginObject();
            json.endObject();
            json.key("c");
            json.beginObject();
            json.member("d", QStringView(u"x"));
            json.member("e", true);
            json.endObject();
            json.member("f", std::string_view("y"));
            json.endObject();
        }
        QCOMPARE(out, R"(before{"a":1,"b":{},"c":{"d":"x","e":true},"f":"y"})");
    }

    void timestampsAreIsoUtc_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("epoch") << qint64(0) << QByteArray("1970-01-01T00:00:00.000Z");
        QTest::newRow("before") << qint64(-1) << QByteArray("1969-12-31T23:59:59.999Z");
        QTest::newRow("leap day") << qint64(1709210096789) << QByteArray("2024-02-29T12:34:56.789Z");
        QTest::newRow("first") << kFirstTimestampMs << QByteArray("0000-01-01T00:00:00.000Z");
        QTest::newRow("last") << kLastTimestampMs << QByteArray("9999-12-31T23:59:59.999Z");
    }
    void timestampsAreIsoUtc()
    {
        QFETCH(const qint64, ms);
        const Timestamp timestamp(ms);
        const std::string_view text = timestamp.text();
        QTEST(QByteArray(text.data(), qsizetype(text.size())), "text");
    }

    void timestampsAgreeWithQt()
    {
        QRandomGenerator64 random(3);
        for (int i = 0; i < 20000; ++i) {
            const qint64 ms = qint64(random() % quint64(kLastTimestampMs));
            const Timestamp timestamp(ms);
            const std::string_view text = timestamp.text();
            const QString expected = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
            QCOMPARE(QString::fromLatin1(text.data(), qsizetype(text.size())), expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
