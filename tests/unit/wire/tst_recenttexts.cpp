// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "wire/livemessage.h"
#include "wire/recenttexts.h"

#include <QtTest/QtTest>

using namespace mindlytics;
using namespace Qt::StringLiterals;

class TestRecentTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesWhatIsAlike()
    {
        RecentTexts texts;
        const QString first = texts.text(u"user-4711");
        const QString second = texts.text(u"user-4711");
        QCOMPARE(second, u"user-4711"_s);
        QCOMPARE(second.constData(), first.constData());
        QCOMPARE(texts.text(u"user-4712"), u"user-4712"_s);
    }

    void keepsNothingLong()
    {
        RecentTexts texts;
        const QString longest(RecentTexts::kLongest, u'x');
        QVERIFY(!texts.text(longest).isDetached());
        const QString longer = texts.text(QString(longest + u'x'));
        QCOMPARE(longer, QString(longest + u'x'));
        QVERIFY(longer.isDetached());
    }

    void anEmptyTextIsNotNull()
    {
        RecentTexts texts;
        QVERIFY(!texts.text(QStringView(u"")).isNull());
        QCOMPARE(texts.text(QStringView(u"")), QString());
    }

    void isBounded()
    {
        RecentTexts texts;
        QStringList given;
        for (int i = 0; i < 100000; ++i)
            given.append(texts.text(QString::number(i)));
        for (int i = 0; i < 100000; ++i)
            QCOMPARE(given.at(i), QString::number(i));
        const auto kept = std::count_if(given.cbegin(), given.cend(), [](const QString &text) { return !text.isDetached(); });
        QVERIFY2(kept > 0 && size_t(kept) <= RecentTexts::kSlots, qPrintable(QString::number(kept)));
        texts.clear();
        QVERIFY(std::all_of(given.cbegin(), given.cend(), [](const QString &text) { return text.isDetached(); }));
    }

    void messagesShare()
    {
        const QString message = uR"({"session_id":"s","event":"E","user_id":"user-1","properties":{"channel":"desktop"}})"_s;
        RecentTexts texts;
        MLEvent first;
        MLEvent second;
        QCOMPARE(readLiveMessage(message, first, texts), QString());
        QCOMPARE(readLiveMessage(message, second, texts), QString());
        QCOMPARE(second.userId, u"user-1"_s);
        QCOMPARE(second.userId.constData(), first.userId.constData());
        QCOMPARE(second.properties, first.properties);
        QCOMPARE(second.properties.firstKey().constData(), first.properties.firstKey().constData());
    }
};

QTEST_GUILESS_MAIN(TestRecentTexts)
#include "tst_recenttexts.moc"
