// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/memoryoutbox.h"

#include <QtTest/QtTest>

using namespace mindlytics;

namespace {

OutboxEntry entry(const char *session, const char *id, int size = 10)
{
    OutboxEntry e;
    e.sessionId = QString::fromLatin1(session);
    e.eventId = QString::fromLatin1(id);
    e.json = QByteArray(size, 'x');
    return e;
}

QByteArray idsOf(const std::vector<OutboxEntry> &entries)
{
    QByteArray ids;
    for (const OutboxEntry &e : entries)
        ids += e.eventId.toLatin1();
    return ids;
}

const QString kA = QStringLiteral("A");
const QString kB = QStringLiteral("B");

} // namespace

class TestMemoryOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sessionsTakeTurns()
    {
        MemoryOutbox outbox;
        QVERIFY(!outbox.nextSession());
        outbox.append({entry("A", "1"), entry("B", "2"), entry("A", "3")});
        QCOMPARE(outbox.nextSession().value(), kA);
        QCOMPARE(idsOf(outbox.lease(kA, 1, 1000, true)), "1");
        QCOMPARE(outbox.nextSession().value(), kB);
        outbox.release(kA); // untouched, but it had its turn
        QCOMPARE(outbox.nextSession().value(), kB);
        QCOMPARE(idsOf(outbox.lease(kB, 5, 1000, true)), "2");
        QCOMPARE(outbox.nextSession().value(), kA);
    }

    void aLentSessionIsNotLentTwice()
    {
        MemoryOutbox outbox;
        outbox.append({entry("A", "1")});
        outbox.lease(kA, 5, 1000, true);
        outbox.append({entry("A", "2")});
        QVERIFY(!outbox.nextSession());
        outbox.release(kA);
        QCOMPARE(idsOf(outbox.lease(kA, 5, 1000, true)), "12");
    }

    void leaseKeepsToItsLimits()
    {
        MemoryOutbox outbox;
        outbox.append({entry("A", "1", 100), entry("A", "2", 100), entry("A", "3", 100)});
        QCOMPARE(idsOf(outbox.lease(kA, 10, 202, true)), "12"); // one byte more for each
        outbox.release(kA);
        QCOMPARE(idsOf(outbox.lease(kA, 10, 201, true)), "1");
        outbox.release(kA);
        QCOMPARE(idsOf(outbox.lease(kA, 10, 50, true)), "1"); // too large, but alone
        outbox.release(kA);
        QVERIFY(outbox.lease(kA, 10, 50, false).empty());
        QCOMPARE(outbox.nextSession().value(), kA); // not lent
    }

    void removedEntriesAreGoneAndCounted()
    {
        MemoryOutbox outbox;
        outbox.append({entry("A", "1"), entry("A", "2"), entry("B", "3")});
        QCOMPARE(outbox.count(), 3);
        QCOMPARE(outbox.count(kA), 2);
        QCOMPARE(outbox.bytes(), 30);
        QCOMPARE(outbox.lastRow(), 3);
        outbox.remove(outbox.lease(kA, 1, 1000, true));
        outbox.release(kA);
        QCOMPARE(outbox.count(), 2);
        QCOMPARE(outbox.bytes(), 20);
        outbox.remove(outbox.lease(kA, 5, 1000, true));
        outbox.release(kA);
        QCOMPARE(outbox.count(kA), 0);
        QCOMPARE(outbox.nextSession().value(), kB);
    }

    void rejectedEntriesAreKeptApart()
    {
        MemoryOutbox outbox;
        outbox.append({entry("A", "1"), entry("A", "2")});
        outbox.reject({outbox.lease(kA, 1, 1000, true).front(), 400, false, QStringLiteral("no"), 5});
        outbox.release(kA);
        QCOMPARE(outbox.count(), 1);
        QCOMPARE(outbox.rejected().size(), size_t(1));
        QVERIFY(outbox.takeRejected({QStringLiteral("other")}).empty());
        QCOMPARE(outbox.takeRejected({QStringLiteral("1")}).front().status, 400);
        QVERIFY(outbox.rejected().empty());
    }

    void theLastThousandRejectedAreKept()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("oldest is dropped")));
        RejectedList list;
        for (int i = 0; i <= 1000; ++i)
            list.add({entry("A", QByteArray::number(i).constData()), 400, false, {}, 0});
        QCOMPARE(list.all().size(), size_t(1000));
        QCOMPARE(list.all().front().entry.eventId, QStringLiteral("1"));
        QCOMPARE(list.take({}).size(), size_t(1000));
    }

    void clearForgetsEverything()
    {
        MemoryOutbox outbox;
        outbox.append({entry("A", "1"), entry("B", "2")});
        const auto lent = outbox.lease(kA, 5, 1000, true);
        outbox.clear();
        QCOMPARE(outbox.count(), 0);
        QCOMPARE(outbox.bytes(), 0);
        outbox.remove(lent); // too late: nothing happens
        outbox.release(kA);
        QCOMPARE(outbox.count(), 0);
        outbox.append({entry("A", "3")});
        QCOMPARE(idsOf(outbox.lease(kA, 5, 1000, true)), "3");
        QCOMPARE(outbox.lastRow(), 3); // rows go on rising
    }
};

QTEST_GUILESS_MAIN(TestMemoryOutbox)
#include "tst_memoryoutbox.moc"
