// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/record.h"

#include <QtTest/QTest>

using namespace mindlytics;

namespace {

OutboxEntry entryOf(const QString &sessionId)
{
    OutboxEntry entry;
    entry.eventId = QStringLiteral("1abc-7");
    entry.sessionId = sessionId;
    entry.json = QByteArrayLiteral("{\"a\":1}");
    entry.acceptedMs = 1764000000123;
    return entry;
}

} // namespace

class TestRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasWritten_data()
    {
        QTest::addColumn<QString>("sessionId");
        QTest::addColumn<int>("sessionBytes");
        QTest::newRow("uuid") << QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430c8") << 16;
        QTest::newRow("uuid in capitals") << QStringLiteral("6BA7B810-9DAD-11D1-80B4-00C04FD430C8") << 36;
        QTest::newRow("uuid in braces") << QStringLiteral("{6ba7b810-9dad-11d1-80b4-00c04fd430c8}") << 38;
        QTest::newRow("nearly a uuid") << QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430cg") << 36;
        QTest::newRow("null uuid") << QStringLiteral("00000000-0000-0000-0000-000000000000") << 16;
        QTest::newRow("36 characters") << QString(36, u'x') << 36;
        QTest::newRow("16 characters") << QString(16, u'x') << 16;
        QTest::newRow("empty") << QString() << 0;
        QTest::newRow("beyond ASCII") << QStringLiteral("séance-日本") << 14;
    }
    void givesBackWhatWasWritten()
    {
        QFETCH(const QString, sessionId);
        QFETCH(const int, sessionBytes);
        const OutboxEntry entry = entryOf(sessionId);
        const QByteArray bytes = record::write(42, entry);
        QCOMPARE(bytes.size(), 20 + sessionBytes + entry.eventId.size() + entry.json.size());
        const auto read = record::read(42, bytes);
        QVERIFY(read.has_value());
        QCOMPARE(read->sessionId, sessionId);
        QCOMPARE(read->eventId, entry.eventId);
        QCOMPARE(read->json, entry.json);
        QCOMPARE(read->acceptedMs, entry.acceptedMs);
    }

    void seesEveryDamage()
    {
        const QByteArray bytes = record::write(42, entryOf(QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430c8")));
        QVERIFY(!record::read(43, bytes)); // another row's
        for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
            QByteArray damaged = bytes;
            damaged[bit / 8] = char(damaged[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY2(!record::read(42, damaged), qPrintable(QString::number(bit)));
        }
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY2(!record::read(42, bytes.left(size)), qPrintable(QString::number(size)));
    }
};

QTEST_GUILESS_MAIN(TestRecord)

#include "tst_record.moc"
