// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/record.h"

#include <QtCore/QUuid>
#include <QtTest/QTest>

using namespace mindlytics;

namespace {

const QString kUuid = QStringLiteral("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

OutboxEntry entryOf(const QString &sessionId)
{
    OutboxEntry entry;
    entry.row = 42;
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
        const QByteArray bytes = record::write(entry);
        QCOMPARE(bytes.size(), record::kHeaderSize + sessionBytes + entry.eventId.size() + entry.json.size());
        record::Reader reader(bytes);
        const auto read = reader.next();
        QVERIFY(read.has_value());
        QVERIFY(reader.atEnd());
        QCOMPARE(read->row, 42);
        QCOMPARE(read->sessionId, sessionId);
        QCOMPARE(read->eventId, entry.eventId);
        QCOMPARE(read->json, entry.json);
        QCOMPARE(read->acceptedMs, entry.acceptedMs);
    }

    void readsOneBehindTheOther()
    {
        // Those of a session share its text, others do not: 16 characters may be the bytes of a UUID.
        const QStringList sessions = {kUuid, kUuid, QString::fromLatin1(QUuid(kUuid).toRfc4122()), {}, {}, kUuid};
        QByteArray bytes;
        for (const QString &session : sessions)
            bytes += record::write(entryOf(session));
        record::Reader reader(bytes);
        for (const QString &session : sessions)
            QCOMPARE(reader.next().value_or(OutboxEntry()).sessionId, session);
        QVERIFY(reader.atEnd());
        QVERIFY(!reader.hasSkipped());
    }

    void seesEveryDamage()
    {
        const QByteArray bytes = record::write(entryOf(kUuid));
        for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
            QByteArray damaged = bytes;
            damaged[bit / 8] = char(damaged[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY2(!record::Reader(damaged).next(), qPrintable(QString::number(bit)));
        }
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY2(!record::Reader(bytes.left(size)).next(), qPrintable(QString::number(size)));
    }

    void findsWhatIsIntactBehindDamage()
    {
        QByteArray bytes;
        std::vector<OutboxEntry> entries(3, entryOf(kUuid));
        for (OutboxEntry &entry : entries) {
            entry.row += &entry - entries.data();
            bytes += record::write(entry);
        }
        const qsizetype size = bytes.size() / 3;
        for (qsizetype at = size; at < 2 * size; ++at) {
            QByteArray damaged = bytes;
            damaged[at] = char(damaged[at] ^ 0x81);
            record::Reader reader(damaged);
            QCOMPARE(reader.nextIntact().value_or(OutboxEntry()).row, 42);
            QCOMPARE(reader.nextIntact().value_or(OutboxEntry()).row, 44);
            QVERIFY(!reader.nextIntact());
            QVERIFY(reader.hasSkipped());
        }
    }
};

QTEST_GUILESS_MAIN(TestRecord)

#include "tst_record.moc"
