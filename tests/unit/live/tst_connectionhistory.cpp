// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "live/connectionhistory.h"
#include "support/manualclock.h"
#include "support/scriptedtransport.h"

#include <QtTest/QtTest>

using namespace mindlytics;

namespace {

struct House {
    ManualClock clock;
    ScriptedTransport transport;
    LiveContext context{clock, transport, {}};
    ConnectionHistory history{context};

    /*! The longest of many delays: they are random up to a bound. */
    qint64 longestDelay() const
    {
        qint64 longest = 0;
        for (int i = 0; i < 1000; ++i)
            longest = qMax(longest, history.delayMs());
        return longest;
    }
};

} // namespace

class TestConnectionHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDownAfterThreeTriesInARow()
    {
        House house;
        house.history.attemptFailed(false);
        house.history.attemptFailed(false);
        QVERIFY(!house.history.isDown());
        house.history.opened();
        house.history.attemptFailed(false);
        house.history.attemptFailed(false);
        QVERIFY(!house.history.isDown());
        house.history.attemptFailed(false);
        QVERIFY(house.history.isDown());
        house.history.begin();
        QVERIFY(!house.history.isDown());
    }

    void isDownAtOnceWhenRefused()
    {
        House house;
        house.history.attemptFailed(true);
        QVERIFY(house.history.isDown());
        house.history.attemptFailed(false);
        QVERIFY(!house.history.isDown());
    }

    void waitsLongerAfterEachFailure()
    {
        House house;
        for (const qint64 bound : {500, 1000, 2000}) {
            house.history.attemptFailed(false);
            const qint64 longest = house.longestDelay();
            QVERIFY2(longest > bound / 2 && longest <= bound, qPrintable(QString::number(longest)));
        }
        house.history.opened();
        QVERIFY(house.longestDelay() > 1000); // to open is not yet to last
    }

    void onlyLossesThatDoNotComeAloneAreNews()
    {
        House house;
        house.history.opened();
        QVERIFY(!house.history.lost());
        house.history.opened();
        house.clock.advance(9999);
        house.history.noteOpen();
        QVERIFY(house.history.lost());
        house.history.opened();
        house.clock.advance(10000);
        house.history.noteOpen();
        QVERIFY(!house.history.lost());
        QCOMPARE(house.history.losses(), 3);
    }

    void aCauseIsNewsOnceUntilTheConnectionWasStable()
    {
        House house;
        const QString cause = QStringLiteral("key 503");
        QVERIFY(house.history.isNews(cause));
        QVERIFY(!house.history.isNews(cause));
        QVERIFY(house.history.isNews(QStringLiteral("handshake")));
        house.history.opened();
        house.history.noteOpen();
        QVERIFY(!house.history.isNews(cause));
        house.clock.advance(10000);
        house.history.noteOpen();
        QVERIFY(house.history.isNews(cause));
        house.history.begin();
        QVERIFY(house.history.isNews(cause));
    }
};

QTEST_GUILESS_MAIN(TestConnectionHistory)

#include "tst_connectionhistory.moc"
