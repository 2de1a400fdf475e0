// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "wire/timestamp.h"
#include "wire/validation.h"

#include <QtTest/QtTest>

#include <limits>

using namespace mindlytics;

namespace {

QVariantMap map(const QVariant &value)
{
    return {{QStringLiteral("key"), value}};
}

bool names(const MLError &error, const char *field)
{
    return error.code == ML::ErrorCode::InvalidArgument && error.message.startsWith(QString::fromLatin1(field) + u':');
}

} // namespace

class TestValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesHaveOneToAHundredCodePoints()
    {
        QVERIFY(!validation::checkName("id", QStringLiteral("x")));
        QVERIFY(!validation::checkName("id", QString(100, u'x')));
        QVERIFY(!validation::checkName("id", QStringLiteral("🙂").repeated(100)));
        QVERIFY(names(validation::checkName("id", QStringLiteral("🙂").repeated(101)), "id"));
        QVERIFY(names(validation::checkName("id", QString(101, u'x')), "id"));
        QVERIFY(names(validation::checkName("id", QString()), "id"));
        QVERIFY(validation::checkName("id", QString(101, u'x')).message.contains(QStringLiteral("100")));
    }

    void valuesOfTheseTypesAreTaken_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("bool") << QVariant(true);
        QTest::newRow("int") << QVariant(-1);
        QTest::newRow("uint") << QVariant(1u);
        QTest::newRow("long") << QVariant::fromValue<long>(1);
        QTest::newRow("ulong") << QVariant::fromValue<ulong>(1);
        QTest::newRow("short") << QVariant::fromValue<short>(1);
        QTest::newRow("ushort") << QVariant::fromValue<ushort>(1);
        QTest::newRow("char") << QVariant::fromValue<char>(1);
        QTest::newRow("uchar") << QVariant::fromValue<uchar>(1);
        QTest::newRow("longlong") << QVariant(std::numeric_limits<qint64>::min());
        QTest::newRow("ulonglong") << QVariant(std::numeric_limits<quint64>::max());
        QTest::newRow("double") << QVariant(1.0);
        QTest::newRow("float") << QVariant(1.0f);
        QTest::newRow("text") << QVariant(QStringLiteral("x"));
        QTest::newRow("null text") << QVariant(QString());
    }
    void valuesOfTheseTypesAreTaken()
    {
        QFETCH(const QVariant, value);
        QVERIFY(!validation::checkValues("traits", map(value)));
    }

    void valuesOfOtherTypesAreRefused_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("nothing") << QVariant();
        QTest::newRow("null") << QVariant::fromValue(nullptr);
        QTest::newRow("list") << QVariant(QVariantList{1});
        QTest::newRow("texts") << QVariant(QStringList{QStringLiteral("a")});
        QTest::newRow("map") << QVariant(QVariantMap{});
        QTest::newRow("bytes") << QVariant(QByteArray("a"));
        QTest::newRow("char") << QVariant(QChar(u'a'));
        QTest::newRow("date") << QVariant(QDateTime::currentDateTimeUtc());
        QTest::newRow("url") << QVariant(QUrl(QStringLiteral("http://x")));
        QTest::newRow("json") << QVariant(QJsonValue(1));
        QTest::newRow("nan") << QVariant(std::numeric_limits<double>::quiet_NaN());
        QTest::newRow("infinity") << QVariant(std::numeric_limits<double>::infinity());
        QTest::newRow("float infinity") << QVariant(-std::numeric_limits<float>::infinity());
    }
    void valuesOfOtherTypesAreRefused()
    {
        QFETCH(const QVariant, value);
        QVERIFY(names(validation::checkValues("traits", map(value)), "traits.key"));
    }

    void reservedNamesAreRefused()
    {
        for (const char *name : {"user", "assistant", "assistant_id", "cost", "model", "prompt_tokens", "completion_tokens"}) {
            MLTurn turn;
            turn.properties = {{QString::fromLatin1(name), 1}};
            QVERIFY2(names(validation::checkTurn(turn, false), QByteArray("turn.properties.").append(name).constData()), name);
        }
        for (const char *name : {"name", "args", "result", "runtime"}) {
            MLFunctionCall call;
            call.name = QStringLiteral("f");
            call.properties = {{QString::fromLatin1(name), 1}};
            QVERIFY2(names(validation::checkFunctionCall(call, false), QByteArray("call.properties.").append(name).constData()), name);
        }
        const QVariantMap id{{QStringLiteral("client_event_id"), 1}};
        QVERIFY(!validation::checkProperties("properties", id, false));
        QVERIFY(names(validation::checkProperties("properties", id, true), "properties.client_event_id"));
        QVERIFY(!validation::checkProperties("properties", {{QStringLiteral("user"), 1}}, true));
    }

    void usageIsFiniteAndNotNegative()
    {
        QVERIFY(!validation::checkUsage("usage", MLUsage::cost(0)));
        QVERIFY(!validation::checkUsage("usage", MLUsage::tokens(QStringLiteral("m"), 0, 0)));
        QVERIFY(names(validation::checkUsage("usage", {}), "usage"));
        QVERIFY(names(validation::checkUsage("usage", MLUsage::cost(-0.01)), "usage.amount"));
        QVERIFY(names(validation::checkUsage("usage", MLUsage::cost(std::numeric_limits<double>::quiet_NaN())), "usage.amount"));
        QVERIFY(names(validation::checkUsage("usage", MLUsage::tokens(QString(), 1, 1)), "usage.model"));
        QVERIFY(names(validation::checkUsage("usage", MLUsage::tokens(QString(101, u'm'), 1, 1)), "usage.model"));
        QVERIFY(names(validation::checkUsage("usage", MLUsage::tokens(QStringLiteral("m"), -1, 1)), "usage.promptTokens"));
        QVERIFY(names(validation::checkUsage("usage", MLUsage::tokens(QStringLiteral("m"), 1, -1)), "usage.completionTokens"));
        MLTurn turn;
        turn.usage = MLUsage::cost(-1);
        QVERIFY(names(validation::checkTurn(turn, false), "turn.usage.amount"));
    }

    void functionCallsNeedANameAndATime()
    {
        MLFunctionCall call;
        QVERIFY(names(validation::checkFunctionCall(call, false), "call.name"));
        call.name = QStringLiteral("f");
        QVERIFY(!validation::checkFunctionCall(call, false));
        call.runtimeMs = -1;
        QVERIFY(names(validation::checkFunctionCall(call, false), "call.runtimeMs"));
    }

    void timestampsAreNullOrValid()
    {
        QVERIFY(!validation::checkTimestamp({}));
        QVERIFY(!validation::checkTimestamp(QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::OffsetFromUTC, 3600)));
        QVERIFY(names(validation::checkTimestamp(QDateTime(QDate(2020, 2, 31), QTime(1, 0))), "timestamp"));
        QVERIFY(names(validation::checkTimestamp(QDateTime(QDate(10000, 1, 1), QTime(0, 0), Qt::UTC)), "timestamp"));
        QVERIFY(names(validation::checkTimestamp(QDateTime(QDate(-2, 1, 1), QTime(0, 0), Qt::UTC)), "timestamp"));
        QVERIFY(!validation::checkTimestamp(QDateTime::fromMSecsSinceEpoch(kLastTimestampMs, Qt::UTC)));
    }

    void longKeysAndLoneSurrogatesDoNotSpoilTheMessage()
    {
        const QString key = QString(QChar(0xD800)) + QString(5000, u'k');
        const MLError error = validation::checkValues("traits", {{key, QVariantList{}}});
        QVERIFY(error.message.size() < 400);
        QVERIFY(error.message.contains(QChar::ReplacementCharacter));
    }
};

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
