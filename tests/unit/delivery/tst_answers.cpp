// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "base/httpdate.h"
#include "delivery/answers.h"

#include <QtTest/QtTest>

using namespace mindlytics;

class TestAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatusHasItsMeaning()
    {
        const QSet<int> serverTrouble{408, 425, 429};
        const QSet<int> setupTrouble{401, 402, 403, 404, 405, 407, 410, 501};
        QCOMPARE(verdictOf(-1), Verdict::ServerTrouble);
        for (int status = 100; status < 600; ++status) {
            Verdict expected = Verdict::ServerTrouble;
            if (status >= 200 && status < 300)
                expected = Verdict::Accepted;
            else if ((status >= 300 && status < 400) || setupTrouble.contains(status))
                expected = Verdict::SetupTrouble;
            else if (status >= 400 && status < 500 && !serverTrouble.contains(status))
                expected = Verdict::EventTrouble;
            QVERIFY2(verdictOf(status) == expected, qPrintable(QString::number(status)));
        }
    }

    void onlyTheServersOwnFailuresMayBePoison()
    {
        QVERIFY(mayBePoison(500, false));
        QVERIFY(mayBePoison(500, true));
        QVERIFY(mayBePoison(503, false));
        QVERIFY(!mayBePoison(503, true));
        QVERIFY(!mayBePoison(501, false));
        QVERIFY(!mayBePoison(429, false));
        QVERIFY(!mayBePoison(-1, false));
        QVERIFY(!mayBePoison(400, false));
    }

    void httpDates()
    {
        const qint64 expected = 784111777000; // 1994-11-06T08:49:37Z, the example of the RFC
        QCOMPARE(httpDateMs("Sun, 06 Nov 1994 08:49:37 GMT").value_or(0), expected);
        QCOMPARE(httpDateMs("Sunday, 06-Nov-94 08:49:37 GMT").value_or(0), expected);
        QCOMPARE(httpDateMs("Sun Nov  6 08:49:37 1994").value_or(0), expected);
        QVERIFY(httpDateMs("Thursday, 01-Jan-26 00:00:00 GMT").value_or(0) == 1767225600000);
        for (const char *bad : {"", "yesterday", "2026-01-01T00:00:00Z", "Sun, 06 Foo 1994 08:49:37 GMT"})
            QVERIFY2(!httpDateMs(bad), bad);
    }

    void retryAfter()
    {
        const QByteArray date = "Thu, 01 Jan 2026 00:00:00 GMT";
        const QByteArray later = "Thu, 01 Jan 2026 00:01:00 GMT";
        const qint64 now = 1767225590000; // ten seconds before that date
        QVERIFY(!retryAfterMs({}, date, now));
        QVERIFY(!retryAfterMs("soon", date, now));
        QVERIFY(!retryAfterMs("-5", date, now));
        QCOMPARE(retryAfterMs("0", date, now).value(), 0);
        QCOMPARE(retryAfterMs(" 12 ", date, now).value(), 12000);
        QCOMPARE(retryAfterMs("3600", date, now).value(), kMaxRetryAfterMs);
        QCOMPARE(retryAfterMs("999999", date, now).value(), kMaxRetryAfterMs);
        QCOMPARE(retryAfterMs("99999999999999999999999", date, now).value(), kMaxRetryAfterMs);
        QCOMPARE(retryAfterMs(later, date, now).value(), 60000);
        QCOMPARE(retryAfterMs(later, {}, now).value(), 70000);
        QCOMPARE(retryAfterMs("Thu, 01 Jan 2026 12:00:00 GMT", date, now).value(), kMaxRetryAfterMs);
        QCOMPARE(retryAfterMs("Thu, 01 Jan 2020 00:00:00 GMT", date, now).value(), 0);
    }
};

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
