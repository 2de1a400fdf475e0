// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Live events as they should be: over real sockets, from the local backend.

#include "livesupport.h"

#include <QDir>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;

namespace {

/*! Files and sockets of this process; 0 where that cannot be seen. */
qsizetype openFiles()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

/*! What is allocated, of all threads; 0 where that cannot be seen. */
qint64 heapBytes()
{
#ifdef __GLIBC__
    const auto info = mallinfo2();
    return qint64(info.uordblks + info.hblkhd);
#else
    return 0;
#endif
}

} // namespace

class TestLive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_process = std::make_unique<DevServerProcess>();
        QVERIFY2(m_process->isRunning(), qPrintable(m_process->errorString()));
    }
    void cleanup() { m_process.reset(); }

    void wholeSession();
    void keyIsScopedToTheSession();
    void theCallerIsNotHeldUp();
    void nothingBlocksTheThread();
    void turnIsJoinedToItsAnalysis();
    void property();
    void propertyBeforeIds();
    void clientHearsEverySession();
    void clientHearsItsSessionsOnce();
    void stopsListening();
    void deletedSession();
    void flushDoesNotWaitWithoutEnd();
    void flushAtOnce();
    void destroyedWhileItWaits();
    void switchedOff();
    void splitOverFrames();
    void manySessionsAtOnce();
    void manySessionsInTurn();
    void plainAddresses();
    void slotWithAnEventLoop();

private:
    std::unique_ptr<DevServerProcess> m_process;
};

void TestLive::wholeSession()
{
    MLClient client(liveOptions(*m_process));
    MLSession *session = liveSession(client);
    QSignalSpy events(session, &MLSession::eventReceived);
    QSignalSpy states(session, &MLSession::liveStateChanged);
    QSignalSpy flushed(session, &MLSession::flushed);
    QVERIFY(session->trackEvent(u"Something"_s, {{u"n"_s, 7}}).isAccepted());
    QVERIFY(session->endSession().isAccepted());
    const QFuture<MLFlushResult> future = session->flush();
    QTRY_VERIFY(future.isFinished());
    QVERIFY2(future.result().sessionEnded, qPrintable(future.result().error.message));
    QVERIFY(!future.result().timedOut);
    QCOMPARE(future.result().delivered, 2);
    QTRY_COMPARE(flushed.size(), 1);
    QCOMPARE(namesOf(events), (QStringList{u"Session Started"_s, u"Something"_s, u"Session Ended"_s}));
    QCOMPARE(events[1].first().value<MLEvent>().properties.value(u"n"_s), QVariant(7LL));
    QTRY_COMPARE(session->liveState(), ML::LiveState::Off);
    QVERIFY(!session->isListening());
    QVERIFY(states.size() >= 3);
    QTRY_COMPARE(liveCount(*m_process, "closed_normally"), 1);
    QVERIFY(!client.hasErrors());
    QVERIFY(!session->hasErrors());
}

void TestLive::keyIsScopedToTheSession()
{
    MLClient client(liveOptions(*m_process));
    MLSession *a = liveSession(client, "a b&c");
    QSignalSpy events(a, &MLSession::eventReceived);
    QTRY_COMPARE(a->liveState(), ML::LiveState::Listening);
    QCOMPARE(keyRequests(*m_process), QStringList{u"/bc/v1/live-events/realtime?session_id=a%20b%26c"_s});
    // What another session does is not heard.
    MLSession *b = testSession(client, "b");
    b->trackEvent(u"Elsewhere"_s);
    QTRY_COMPARE(client.pendingCount(), 0);
    a->trackEvent(u"Here"_s);
    QTRY_COMPARE(namesOf(events), (QStringList{u"Session Started"_s, u"Here"_s}));
    QCOMPARE(events[0].first().value<MLEvent>().sessionId, u"a b&c"_s);
}

void TestLive::theCallerIsNotHeldUp()
{
    // A key that takes its time: the first event waits for it, the caller does not.
    QVERIFY(m_process->setFaults(R"({"delay_ms": 300})"));
    MLClient client(liveOptions(*m_process));
    MLSession *session = liveSession(client);
    session->trackEvent(u"First"_s);
    QCOMPARE(client.pendingCount(), 1); // it is not out yet
    QSignalSpy events(session, &MLSession::eventReceived);
    QTRY_COMPARE(events.size(), 2);
    QStringList methods;
    for (const QJsonValue &request : m_process->requests())
        methods << request.toObject().value(u"method"_s).toString();
    QCOMPARE(methods, (QStringList{u"GET"_s, u"POST"_s}));
}

void TestLive::nothingBlocksTheThread()
{
    QVERIFY(m_process->setFaults(R"({"live": {"silent": true}})"));
    MLClient client(liveOptions(*m_process));
    LoopWatch watch;
    MLSession *session = liveSession(client);
    QSignalSpy changed(session, &MLSession::liveStateChanged);
    QTRY_VERIFY(!changed.isEmpty());
    session->trackEvent(u"First"_s);
    // It waits 5 s for the channel, then goes out all the same.
    QTRY_COMPARE_WITH_TIMEOUT(client.pendingCount(), 0, 9000);
    QVERIFY2(watch.longest() < 500, qPrintable(QString::number(watch.longest())));
}

void TestLive::turnIsJoinedToItsAnalysis()
{
    MLClient client(liveOptions(*m_process));
    MLSession *session = liveSession(client);
    QSignalSpy events(session, &MLSession::eventReceived);
    MLTurn turn;
    turn.user = u"Which train?"_s;
    turn.assistant = u"The 10:42."_s;
    const MLReceipt receipt = session->trackConversationTurn(turn);
    QTRY_COMPARE(namesOf(events), (QStringList{u"Session Started"_s, u"Conversation Turn"_s, u"Conversation Turn Analyzed"_s}));
    const auto echo = events[1].first().value<MLEvent>();
    const auto analysis = events[2].first().value<MLEvent>();
    QCOMPARE(echo.properties.value(u"client_event_id"_s).toString(), receipt.eventId);
    QCOMPARE(echo.conversationId, u"conversation"_s);
    QCOMPARE(analysis.originEventId, echo.eventId);
    QCOMPARE(analysis.properties.value(u"intents"_s), QVariant(QVariantList{u"ask_question"_s}));
    QVERIFY(qAbs(echo.timestamp.msecsTo(QDateTime::currentDateTimeUtc())) < 60000);
}

void TestLive::property()
{
    MLClient client(liveOptions(*m_process));
    MLSession *session = testSession(client);
    QSignalSpy changed(session, &MLSession::listeningChanged);
    QVERIFY(!session->isListening());
    QCOMPARE(session->liveState(), ML::LiveState::Off);
    session->setListening(true);
    session->setListening(true);
    QVERIFY(session->isListening());
    QTRY_COMPARE(session->liveState(), ML::LiveState::Listening);
    QCOMPARE(changed.size(), 1);
    // A second object of the same session is told the same, and hears the same.
    MLSession *twin = testSession(client);
    QVERIFY(twin->isListening());
    QSignalSpy events(twin, &MLSession::eventReceived);
    session->trackEvent(u"E"_s);
    QTRY_COMPARE(events.size(), 2);
    QCOMPARE(liveCount(*m_process, "opened"), 1);
}

void TestLive::propertyBeforeIds()
{
    MLClient client(liveOptions(*m_process));
    MLSession session;
    session.setListening(true);
    QVERIFY(session.isListening());
    QVERIFY(!session.hasErrors());
    session.setClient(&client);
    session.setUserId(u"user"_s);
    QSignalSpy events(&session, &MLSession::eventReceived);
    session.trackEvent(u"E"_s);
    QTRY_COMPARE(namesOf(events), (QStringList{u"Session Started"_s, u"E"_s}));
}

void TestLive::clientHearsEverySession()
{
    MLClient listener(liveOptions(*m_process));
    QSignalSpy events(&listener, &MLClient::eventReceived);
    QSignalSpy changed(&listener, &MLClient::listeningChanged);
    listener.startListening();
    QTRY_COMPARE(listener.liveState(), ML::LiveState::Listening);
    MLClient other(liveOptions(*m_process));
    testSession(other, "one")->trackEvent(u"A"_s);
    QTRY_COMPARE(events.size(), 2);
    testSession(other, "two")->trackEvent(u"B"_s);
    QTRY_COMPARE(namesOf(events), (QStringList{u"Session Started"_s, u"A"_s, u"Session Started"_s, u"B"_s}));
    listener.stopListening();
    QTRY_COMPARE(listener.liveState(), ML::LiveState::Off);
    QTRY_COMPARE(liveCount(*m_process, "closed_normally"), 1);
    QCOMPARE(changed.size(), 2);
}

void TestLive::clientHearsItsSessionsOnce()
{
    MLClient client(liveOptions(*m_process));
    QSignalSpy events(&client, &MLClient::eventReceived);
    MLSession *session = liveSession(client);
    session->trackEvent(u"A"_s);
    QTRY_COMPARE(namesOf(events), (QStringList{u"Session Started"_s, u"A"_s}));
    client.startListening();
    QTRY_COMPARE(client.liveState(), ML::LiveState::Listening);
    QSignalSpy own(session, &MLSession::eventReceived);
    session->trackEvent(u"B"_s);
    session->trackEvent(u"C"_s);
    QTRY_COMPARE(own.size(), 2);
    QTRY_COMPARE(namesOf(events), (QStringList{u"Session Started"_s, u"A"_s, u"B"_s, u"C"_s}));
}

void TestLive::stopsListening()
{
    MLClient client(liveOptions(*m_process));
    MLSession *session = liveSession(client);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Listening);
    session->setListening(false);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Off);
    QTRY_COMPARE(liveCount(*m_process, "closed_normally"), 1);
    QSignalSpy events(session, &MLSession::eventReceived);
    session->trackEvent(u"E"_s);
    session->endSession();
    const MLFlushResult result = session->waitForFlushed();
    QCOMPARE(result.delivered, 2);
    QVERIFY(!result.sessionEnded);
    QVERIFY(events.isEmpty());
    session->setListening(true);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Listening);
}

void TestLive::deletedSession()
{
    MLClient client(liveOptions(*m_process));
    MLSession *session = liveSession(client);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Listening);
    session->trackEvent(u"E"_s);
    delete session;
    QTRY_COMPARE(liveCount(*m_process, "open"), 0);
    QTRY_COMPARE(client.pendingCount(), 0);
    // At once, before the channel is open: its event is not held for long.
    session = liveSession(client, "t");
    session->trackEvent(u"F"_s);
    delete session;
    QTRY_COMPARE_WITH_TIMEOUT(client.pendingCount(), 0, 4000);
    QCOMPARE(m_process->receivedEvents(u"t"_s).size(), 1);
}

void TestLive::flushDoesNotWaitWithoutEnd()
{
    MLClient client(liveOptions(*m_process));
    MLSession *session = liveSession(client);
    session->trackEvent(u"E"_s);
    const MLFlushResult result = session->waitForFlushed(20000);
    QCOMPARE(result.delivered, 1);
    QVERIFY(!result.timedOut && !result.sessionEnded && !result.error);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Listening);
}

void TestLive::flushAtOnce()
{
    MLClient client(liveOptions(*m_process));
    MLSession *session = liveSession(client);
    session->trackEvent(u"E"_s);
    session->endSession();
    const MLFlushResult result = session->waitForFlushed(0);
    QVERIFY(result.timedOut && !result.sessionEnded);
    QVERIFY(session->waitForFlushed().sessionEnded);
}

void TestLive::destroyedWhileItWaits()
{
    QVERIFY(m_process->setFaults(R"({"live": {"no_session_ended": true}})"));
    QFuture<MLFlushResult> future;
    {
        MLClient client(liveOptions(*m_process));
        MLSession *session = liveSession(client);
        session->trackEvent(u"E"_s);
        session->endSession();
        future = session->flush();
        QTRY_COMPARE(client.pendingCount(), 0);
    }
    QVERIFY(future.isFinished());
    QVERIFY(!future.result().sessionEnded);
    QCOMPARE(future.result().delivered, 2);
    QTRY_COMPARE(liveCount(*m_process, "open"), 0);
}

void TestLive::switchedOff()
{
    MLClient client(liveOptions(*m_process));
    MLSession *session = liveSession(client);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Listening);
    client.setEnabled(false);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Off);
    QTRY_COMPARE(liveCount(*m_process, "open"), 0);
    client.setEnabled(true);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Listening);
}

void TestLive::splitOverFrames()
{
    QVERIFY(m_process->setFaults(R"({"live": {"frame_size": 7}})"));
    MLClient client(liveOptions(*m_process));
    MLSession *session = liveSession(client);
    QSignalSpy events(session, &MLSession::eventReceived);
    const QString text = u"Grüße 你好 🚆 مرحبا"_s;
    session->trackEvent(u"E"_s, {{u"text"_s, text}});
    QTRY_COMPARE(events.size(), 2);
    QCOMPARE(events[1].first().value<MLEvent>().properties.value(u"text"_s).toString(), text);
}

void TestLive::manySessionsAtOnce()
{
    MLClient client(liveOptions(*m_process));
    constexpr int kCount = 50;
    QHash<QString, QStringList> received;
    for (int i = 0; i < kCount; ++i) {
        MLSession *session = liveSession(client, QByteArray::number(i).constData());
        connect(session, &MLSession::eventReceived, this, [&received, session](const MLEvent &event) {
            QCOMPARE(event.sessionId, session->sessionId());
            received[event.sessionId] << event.event;
        });
        session->trackEvent(u"E"_s);
        session->endSession();
        session->flush();
    }
    QTRY_COMPARE_WITH_TIMEOUT(liveCount(*m_process, "closed_normally"), kCount, 20000);
    QTRY_COMPARE(received.size(), kCount);
    for (const QStringList &names : std::as_const(received))
        QTRY_COMPARE(names, (QStringList{u"Session Started"_s, u"E"_s, u"Session Ended"_s}));
}

void TestLive::manySessionsInTurn()
{
    MLClient client(liveOptions(*m_process));
    const auto run = [&](int from, int to) {
        for (int i = from; i < to; ++i) {
            MLSession *session = liveSession(client, QByteArray::number(i).constData());
            session->trackEvent(u"E"_s);
            session->endSession();
            QVERIFY(session->waitForFlushed().sessionEnded);
            delete session;
        }
        QTRY_COMPARE(liveCount(*m_process, "open"), 0);
    };
    run(0, 200); // until caches, threads and connections are there
    const qsizetype files = openFiles();
    const qsizetype objects = client.findChildren<QObject *>().size();
    const qint64 heap = heapBytes();
    run(200, 1000);
    QCOMPARE(liveCount(*m_process, "opened"), 1000);
    QTRY_COMPARE(liveCount(*m_process, "closed_normally"), 1000);
    QTRY_VERIFY2(openFiles() <= files, qPrintable(QString::number(openFiles() - files)));
    QCOMPARE(client.findChildren<QObject *>().size(), objects);
    // A hash of each event's id is kept, up to a bound; a channel that is left behind would be some ten thousand bytes.
    const auto more = [heap] { return (heapBytes() - heap) / 800; };
    QTRY_VERIFY2(more() < 1000, qPrintable(QString::number(more())));
}

void TestLive::plainAddresses()
{
    QTest::ignoreMessage(QtWarningMsg, "liveEndpoint is plain ws to another machine: live events and the keys of their channels travel readable");
    QTest::failOnWarning(QRegularExpression(u"readable"_s)); // it is said once
    MLClientOptions options = liveOptions(*m_process);
    options.liveEndpoint = QUrl(u"ws://live.example"_s);
    MLClient other(options);
    MLClient here(liveOptions(*m_process));
    QVERIFY(other.isValid() && here.isValid());
}

void TestLive::slotWithAnEventLoop()
{
    // As with a message box: what comes meanwhile is told inside of it.
    MLClient client(liveOptions(*m_process));
    MLSession *session = liveSession(client);
    QStringList names;
    connect(session, &MLSession::eventReceived, this, [&](const MLEvent &event) {
        names << event.event;
        if (names.size() == 1)
            QTRY_VERIFY(names.size() >= 5);
        names << u"end of "_s + event.event;
    });
    session->trackEvent(u"A"_s);
    session->trackEvent(u"B"_s);
    QTRY_COMPARE(names.size(), 6);
    QCOMPARE(names.last(), u"end of Session Started"_s);
}

QTEST_GUILESS_MAIN(TestLive)
#include "tst_live.moc"
