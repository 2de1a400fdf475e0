// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "base/backoff.h"
#include "base/clock.h"
#include "base/eventids.h"
#include "base/text.h"

#include <QtTest/QtTest>

using namespace mindlytics;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backoffDoublesUpToItsCap()
    {
        const BackoffBounds bounds{500, 60000};
        QCOMPARE(backoffCeilingMs(1, bounds), 500);
        QCOMPARE(backoffCeilingMs(2, bounds), 1000);
        QCOMPARE(backoffCeilingMs(7, bounds), 32000);
        QCOMPARE(backoffCeilingMs(8, bounds), 60000);
        QCOMPARE(backoffCeilingMs(1000000, bounds), 60000);
        QCOMPARE(backoffCeilingMs(0, bounds), 500);
        QCOMPARE(backoffCeilingMs(62, {1, std::numeric_limits<qint64>::max()}), qint64(1) << 61);
    }

    void backoffIsSpreadOverTheWholeRange()
    {
        const BackoffBounds bounds{500, 60000};
        QCOMPARE(backoffDelayMs(3, bounds, 0.0), 0);
        QCOMPARE(backoffDelayMs(3, bounds, 0.5), 1000);
        QCOMPARE(backoffDelayMs(3, bounds, 0.999), 1998);
        QCOMPARE(backoffDelayMs(3, {0, 0}, 0.999), 0);
    }

    void eventIdsAreDistinctAndRise()
    {
        const EventIds one, other;
        QVERIFY(one.text(1) != other.text(1));
        QVERIFY(one.text(1).endsWith(QStringLiteral("-1")));
        QVERIFY(one.text(18446744073709551615ULL).endsWith(QStringLiteral("-18446744073709551615")));
        QCOMPARE(one.text(7).section(u'-', 0, 0), one.text(8).section(u'-', 0, 0));
    }

    void codePointsCountSurrogatePairsOnce()
    {
        QCOMPARE(codePoints(u""), 0);
        QCOMPARE(codePoints(u"añ日"), 3);
        QCOMPARE(codePoints(u"\U0001F600\U0001F600"), 2);
        const char16_t lone[] = {u'a', 0xD800, u'b', 0xDC00};
        QCOMPARE(codePoints(QStringView(lone, 4)), 4);
    }

    void loneSurrogatesBecomeReplacements()
    {
        const char16_t text[] = {0xDC00, u'a', 0xD83D, 0xDE00, 0xD800};
        const QString clean = withoutLoneSurrogates(QString::fromUtf16(text, 5));
        QCOMPARE(clean, QStringLiteral(u"\uFFFDa\U0001F600\uFFFD"));
        QCOMPARE(withoutLoneSurrogates(QStringLiteral("plain")), QStringLiteral("plain"));
    }

    void serverTextIsCutAndTheKeyIsReplaced()
    {
        const QString key = QStringLiteral("secret-key");
        QCOMPARE(presentable("apikey: secret-key!", key), QStringLiteral("apikey: ***!"));
        QCOMPARE(presentable("line\nline\x01", key), QStringLiteral("line line"));
        // A key across the cut must not leave its first half behind.
        const QByteArray across = QByteArray(1020, 'x') + "secret-key";
        QVERIFY(!presentable(across, key).contains(QStringLiteral("secr")));
        const QString cut = presentable(QByteArray("é").repeated(2000), key);
        QCOMPARE(cut, QStringLiteral("é").repeated(512) + u'…');
    }

    void systemClockRings()
    {
        SystemClock clock;
        bool rang = false;
        const auto alarm = clock.makeAlarm([&rang] { rang = true; });
        alarm->set(clock.steadyMs() + 5);
        QTRY_VERIFY(rang);
        rang = false;
        alarm->set(clock.steadyMs() + 5);
        alarm->stop();
        bool later = false;
        const auto second = clock.makeAlarm([&later] { later = true; });
        second->set(clock.steadyMs() + 20);
        QTRY_VERIFY(later);
        QVERIFY(!rang);
        QVERIFY(qAbs(clock.wallMs() - QDateTime::currentMSecsSinceEpoch()) < 1000);
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
