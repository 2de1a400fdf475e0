// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "live/recentids.h"

#include <QtTest/QtTest>

using namespace mindlytics;

class TestRecentIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembers()
    {
        RecentIds ids;
        QVERIFY(!ids.contains(u"a"));
        QVERIFY(ids.add(u"a"));
        QVERIFY(ids.contains(u"a"));
        QVERIFY(!ids.add(u"a"));
        QCOMPARE(ids.size(), size_t(1));
    }

    void isBounded()
    {
        RecentIds ids(100);
        for (int i = 0; i < 1050; ++i) {
            QVERIFY(ids.add(QString::number(i)));
            QVERIFY(ids.size() <= 100);
        }
        // The last hundred, whatever came before.
        for (int i = 0; i < 1050; ++i)
            QCOMPARE(ids.contains(QString::number(i)), i >= 950);
    }

    void usualBound()
    {
        RecentIds ids;
        for (size_t i = 0; i < RecentIds::kCapacity + 1000; ++i)
            QVERIFY(ids.add(QStringLiteral("event-%1").arg(i)));
        QCOMPARE(ids.size(), RecentIds::kCapacity);
    }

    void anEmptyBoundIsOne()
    {
        RecentIds ids(0);
        QVERIFY(ids.add(u"a"));
        QVERIFY(ids.add(u"b"));
        QVERIFY(!ids.contains(u"a"));
        QVERIFY(ids.contains(u"b"));
    }
};

QTEST_GUILESS_MAIN(TestRecentIds)
#include "tst_recentids.moc"
