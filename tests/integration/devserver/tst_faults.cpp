// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "events.h"

// Each fault, set at run time.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void failNext();
    void failForEver();
    void failNextKeepsCountWhenOthersChange();
    void failNextWithHeaders();
    void failNextByMethodAndPath();
    void failNextAfterStoring();
    void delays();
    void refusesArrays();
    void dropsArrays();
    void rejectsEvents();
    void failsEvents();
    void limitsBody();
    void invalidJson();
    void redirects();
    void shiftsClock();
    void randomFaultsRepeat();
    void randomRejectionIsOfTheEvent();
    void nullTakesAway();
    void unknownFaultChangesNothing_data();
    void unknownFaultChangesNothing();
    void faultsOnCommandLine();
    void controlIsExempt();

private:
    int status(const QByteArray &body = track("Click")) { return post(m_server, body).status; }
    int stored() { return int(m_server.receivedEvents(u"s1"_s).size()); }

    DevServerProcess m_server;
};

void TestFaults::initTestCase()
{
    QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString()));
}

void TestFaults::init()
{
    QVERIFY(m_server.reset());
}

void TestFaults::failNext()
{
    QVERIFY(m_server.setFaults(R"({"fail_next":{"count":2,"status":500,"body":"broken"}})"));
    const DevServerProcess::Answer first = post(m_server, track("Click"));
    QCOMPARE(first.status, 500);
    QCOMPARE(first.body, QByteArray("broken"));
    QCOMPARE(status(), 500);
    QCOMPARE(status(), 200);
    QCOMPARE(stored(), 1);
}

void TestFaults::failForEver()
{
    QVERIFY(m_server.setFaults(R"({"fail_next":{"count":-1}})"));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(status(), 503);
    QVERIFY(m_server.clearFaults());
    QCOMPARE(status(), 200);
}

void TestFaults::failNextKeepsCountWhenOthersChange()
{
    QVERIFY(m_server.setFaults(R"({"fail_next":{"count":2}})"));
    QCOMPARE(status(), 503);
    QVERIFY(m_server.setFaults(R"({"delay_ms":1})"));
    const QJsonObject faults = m_server.request("GET", "/_dev/faults").json().object();
    QCOMPARE(faults.value("fail_next"_L1).toObject().value("count"_L1).toInt(), 1);
    QCOMPARE(status(), 503);
    QCOMPARE(status(), 200);
}

void TestFaults::failNextWithHeaders()
{
    QVERIFY(m_server.setFaults(R"({"fail_next":{"count":1,"status":429,"retry_after":"Wed, 21 Oct 2026 07:28:00 GMT",)"
                               R"("headers":{"Date":"Wed, 21 Oct 2026 07:27:00 GMT","X-Mine":"1"}}})"));
    const DevServerProcess::Answer answer = post(m_server, track("Click"));
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.header("Retry-After"), QByteArray("Wed, 21 Oct 2026 07:28:00 GMT"));
    QCOMPARE(answer.header("Date"), QByteArray("Wed, 21 Oct 2026 07:27:00 GMT"));
    QCOMPARE(answer.header("X-Mine"), QByteArray("1"));
    QVERIFY(m_server.setFaults(R"({"fail_next":{"status":503,"retry_after":"7"}})"));
    QCOMPARE(post(m_server, track("Click")).header("Retry-After"), QByteArray("7"));
}

void TestFaults::failNextByMethodAndPath()
{
    QVERIFY(m_server.setFaults(R"({"fail_next":{"count":-1,"path":"/user/"}})"));
    QCOMPARE(status(), 200);
    QCOMPARE(m_server.request("POST", "/bc/v1/user/identify", R"({"id":"a"})").status, 503);
    QCOMPARE(m_server.request("GET", "/bc/v1/db/users/find").status, 200);
    QVERIFY(m_server.setFaults(R"({"fail_next":{"count":1,"method":"GET"}})"));
    QCOMPARE(status(), 200);
    QCOMPARE(m_server.request("GET", "/bc/v1/db/users/find").status, 503);
    QVERIFY(m_server.setFaults(R"({"fail_next":{"count":2,"method":""}})"));
    QCOMPARE(status(), 503);
    QCOMPARE(m_server.request("GET", "/bc/v1/db/users/find").status, 503);
}

void TestFaults::failNextAfterStoring()
{
    QVERIFY(m_server.setFaults(R"({"fail_next":{"count":1,"status":500,"stored":true}})"));
    QCOMPARE(status(numbered("p-1")), 500);
    QCOMPARE(status(numbered("p-1")), 200);
    QCOMPARE(m_server.stats().value("duplicates"_L1).toInt(), 1);
}

void TestFaults::delays()
{
    QVERIFY(m_server.setFaults(R"({"delay_ms":150})"));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(status(), 200);
    QVERIFY(timer.elapsed() >= 150); // only that it was not earlier: nothing is said of how much later
}

void TestFaults::refusesArrays()
{
    const QByteArray array = '[' + track("A") + ',' + track("B") + ']';
    QVERIFY(m_server.setFaults(R"({"refuse_arrays":true})"));
    QCOMPARE(status(array), 400);
    QVERIFY(m_server.setFaults(R"({"refuse_arrays":404})"));
    QCOMPARE(status(array), 404);
    QCOMPARE(status(), 200);
    QCOMPARE(stored(), 1);
    QVERIFY(m_server.setFaults(R"({"refuse_arrays":false})"));
    QCOMPARE(status(array), 200);
}

void TestFaults::dropsArrays()
{
    QVERIFY(m_server.setFaults(R"({"drop_arrays":true})"));
    QCOMPARE(status('[' + track("A") + ',' + track("B") + ']'), 200);
    QCOMPARE(status(track("C")), 200);
    QCOMPARE(stored(), 1);
    const QJsonObject stats = m_server.stats();
    QCOMPARE(stats.value("dropped"_L1).toInt(), 2);
    QCOMPARE(stats.value("received"_L1).toInt(), 1);
}

void TestFaults::rejectsEvents()
{
    QVERIFY(m_server.setFaults(R"({"reject_events":{"Bad":422,"bad mark":400,"end_session":409}})"));
    QCOMPARE(status(track("Good")), 200);
    QCOMPARE(status(track("Bad")), 422);
    QCOMPARE(status(track("Other", R"("properties":{"fault":"bad mark"})")), 400);
    QCOMPARE(status(wireEvent("end_session", R"("attributes":{})")), 409);
    QCOMPARE(status('[' + track("Good") + ',' + track("Bad") + ']'), 422);
    QCOMPARE(stored(), 1);
    QVERIFY(m_server.setFaults(R"({"reject_events":["Good"]})"));
    QCOMPARE(status(track("Good")), 400);
    QCOMPARE(status(track("Bad")), 200);
}

void TestFaults::failsEvents()
{
    QVERIFY(m_server.setFaults(R"({"fail_events":["Poison"],"reject_events":["Bad"]})"));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(status('[' + track("Good") + ',' + track("Poison") + ']'), 500);
    QCOMPARE(status(track("Bad")), 400);
    QCOMPARE(status(track("Good")), 200);
}

void TestFaults::limitsBody()
{
    QVERIFY(m_server.setFaults(R"({"max_body":300})"));
    QCOMPARE(status(), 200);
    const QByteArray big = track("Big", R"("properties":{"x":")" + QByteArray(300, 'x') + R"("})");
    QCOMPARE(status(big), 413);
    QCOMPARE(stored(), 1);
}

void TestFaults::invalidJson()
{
    QVERIFY(m_server.setFaults(R"({"invalid_json_200":true})"));
    const DevServerProcess::Answer answer = post(m_server, track("Click"));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.json().isNull());
    QCOMPARE(stored(), 1);
}

void TestFaults::redirects()
{
    const QJsonObject login{{u"redirect_to"_s, u"http://127.0.0.2:1/login"_s}};
    QVERIFY(m_server.setFaults(login));
    const DevServerProcess::Answer found = post(m_server, track("Click"));
    QCOMPARE(found.status, 302);
    QCOMPARE(found.header("Location"), QByteArray("http://127.0.0.2:1/login"));
    QVERIFY(m_server.setFaults(R"({"redirect_status":301})"));
    QCOMPARE(status(), 301);
    QVERIFY(m_server.clearFaults());
    QCOMPARE(stored(), 0);
}

void TestFaults::shiftsClock()
{
    const auto date = [this] {
        const QString text = QString::fromLatin1(post(m_server, track("Click")).header("Date"));
        QDateTime time = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        time.setTimeSpec(Qt::UTC);
        return time;
    };
    const QDateTime before = date();
    QVERIFY(before.isValid());
    QVERIFY(qAbs(before.secsTo(QDateTime::currentDateTimeUtc())) < 3600);
    QVERIFY(m_server.setFaults(R"({"clock_offset_s":-172800})"));
    QVERIFY(date() < before.addDays(-1));
}

void TestFaults::randomFaultsRepeat()
{
    const auto draw = [this] {
        m_server.setFaults(R"({"random":{"seed":7,"p500":0.2,"p429":0.2,"p503":0.2}})");
        QList<int> statuses;
        for (int i = 0; i < 40; ++i)
            statuses << status();
        return statuses;
    };
    const QList<int> first = draw();
    QCOMPARE(draw(), first);
    for (const int expected : {200, 429, 500, 503})
        QVERIFY2(first.contains(expected), QByteArray::number(expected).constData());
}

void TestFaults::randomRejectionIsOfTheEvent()
{
    QVERIFY(m_server.setFaults(R"({"random":{"seed":3,"preject":0.3}})"));
    int refused = 0;
    for (int i = 0; i < 30; ++i) {
        const QByteArray sent = numbered("p-" + QByteArray::number(i));
        const int first = status(sent);
        QCOMPARE(status(sent), first);
        refused += first == 400;
    }
    QVERIFY(refused > 0 && refused < 30);
}

void TestFaults::nullTakesAway()
{
    QVERIFY(m_server.setFaults(R"({"fail_next":{"count":-1},"refuse_arrays":true})"));
    QCOMPARE(status(), 503);
    QVERIFY(m_server.setFaults(R"({"fail_next":null})"));
    QCOMPARE(status(), 200);
    QCOMPARE(status('[' + track("A") + ']'), 400);
}

void TestFaults::unknownFaultChangesNothing_data()
{
    QTest::addColumn<QByteArray>("faults");
    for (const char *faults :
         {R"({"fail":1})", R"({"fail_next":5})", R"({"fail_next":{"counts":1}})", R"({"delay_ms":"5"})",
          R"({"delay_ms":1.5})", R"({"fail_next":{"status":99}})", R"({"random":{"p500":2}})",
          R"({"refuse_arrays":"yes"})", R"({"reject_events":[1]})", R"([])", R"({)"})
        QTest::newRow(faults) << QByteArray(faults);
}

void TestFaults::unknownFaultChangesNothing()
{
    QFETCH(QByteArray, faults);
    QVERIFY(m_server.setFaults(R"({"refuse_arrays":418})"));
    QCOMPARE(m_server.request("POST", "/_dev/faults", faults).status, 400);
    QCOMPARE(status('[' + track("A") + ']'), 418);
    QCOMPARE(status(), 200);
}

void TestFaults::faultsOnCommandLine()
{
    DevServerProcess server({u"--faults"_s, QStringLiteral(R"({"fail_next":{"count":1,"status":502}})")});
    QVERIFY2(server.isRunning(), qPrintable(server.errorString()));
    QCOMPARE(post(server, track("Click")).status, 502);
    QCOMPARE(post(server, track("Click")).status, 200);
}

void TestFaults::controlIsExempt()
{
    QVERIFY(m_server.setFaults(R"({"fail_next":{"count":-1,"method":""},"max_body":1,"redirect_to":"/login"})"));
    QCOMPARE(m_server.request("POST", "/_dev/reset", {}, {{"Authorization", ""}}).status, 200);
    QCOMPARE(m_server.stats().value("requests"_L1).toInt(), 0);
    QCOMPARE(status(), 200);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
