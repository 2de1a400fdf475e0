// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// The rules of MLSession: ids, refusals, errors, ends.

#include "devserverprocess.h"
#include "support/testclient.h"

#include <limits>

class TestSession : public QObject
{
    Q_OBJECT

private:
    DevServerProcess m_server;

    QJsonArray received(const QString &session) { return m_server.receivedEvents(session); }
    static QString text(const QJsonValue &event, const char *key) { return event.toObject().value(QLatin1String(key)).toString(); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString()));
        QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false"));
    }
    void init() { QVERIFY(m_server.reset()); }

    void withoutUserAndDeviceItIsInvalid()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = client.createSession({});
        QVERIFY(session);
        QVERIFY(!session->isValid());
        QCOMPARE(session->parent(), &client);
        const MLReceipt receipt = session->trackEvent(QStringLiteral("e"));
        QCOMPARE(receipt.error.code, ML::ErrorCode::InvalidSession);
        QVERIFY(receipt.error.message.startsWith(QStringLiteral("userId, deviceId:")));
        QCOMPARE(session->errors().size(), 1);
        // It can still be mended: it was not used.
        session->setDeviceId(QStringLiteral("d"));
        QVERIFY(session->isValid());
        QVERIFY(session->trackEvent(QStringLiteral("e")).isAccepted());
    }

    void userIdsAreChecked()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = client.createSession({{}, {}, QString(101, u'u'), {}});
        QVERIFY(!session->isValid());
        QVERIFY(session->trackEvent(QStringLiteral("e")).error.message.startsWith(QStringLiteral("userId:")));
    }

    void ofItsOwnItTakesItsClientLater()
    {
        MLSession session;
        QSignalSpy errors(&session, &MLSession::errorOccurred);
        session.setUserId(QStringLiteral("u"));
        QVERIFY(!session.isValid());
        QCOMPARE(session.trackEvent(QStringLiteral("e")).error.code, ML::ErrorCode::InvalidSession);
        QCOMPARE(session.waitForFlushed().error.code, ML::ErrorCode::InvalidSession);
        QTRY_COMPARE(errors.size(), 2);
        MLClient client(testOptions(m_server.url()));
        session.setClient(&client);
        QVERIFY(session.isValid());
        QVERIFY(session.trackEvent(QStringLiteral("e")).isAccepted());
        QVERIFY(session.waitForFlushed().isComplete());
        QCOMPARE(received(session.sessionId()).size(), 1);
        QCOMPARE(session.errors().size(), 2);
    }

    void aParentThatIsAClientIsItsClient()
    {
        MLClient client(testOptions(m_server.url()));
        auto *session = new MLSession(&client);
        QCOMPARE(session->client(), &client);
    }

    void itOutlivesItsClient()
    {
        MLSession session;
        session.setUserId(QStringLiteral("u"));
        {
            MLClient client(testOptions(m_server.url()));
            session.setClient(&client);
            QVERIFY(session.trackEvent(QStringLiteral("e")).isAccepted());
        }
        QVERIFY(!session.client());
        QVERIFY(!session.isValid());
        QCOMPARE(session.trackEvent(QStringLiteral("e")).error.code, ML::ErrorCode::ClientDestroyed);
        QCOMPARE(session.waitForFlushed().error.code, ML::ErrorCode::ClientDestroyed);
        QCOMPARE(received(session.sessionId()).size(), 1); // delivered at the client's end
    }

    void idsAreFixedByUse()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        const QString id = session->sessionId();
        session->setSessionId(QStringLiteral("other"));
        session->setUserId(QStringLiteral("other"));
        QCOMPARE(session->sessionId(), id);
        QCOMPARE(session->userId(), QString());
        QCOMPARE(session->errors().size(), 2);
        QCOMPARE(session->errors().first().code, ML::ErrorCode::InvalidArgument);
        session->setConversationId(QStringLiteral("c2")); // always
        QCOMPARE(session->conversationId(), QStringLiteral("c2"));
    }

    void withoutAnIdItGetsAUuid()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = client.createSession({{}, {}, QStringLiteral("u"), {}});
        QVERIFY(!QUuid::fromString(session->sessionId()).isNull());
        QCOMPARE(session->sessionId(), session->sessionId());
    }

    void anIdIsTextThatCanBeSent()
    {
        MLSession session;
        session.setSessionId(QStringLiteral("a") + QChar(0xd83d) + QStringLiteral("b"));
        QCOMPARE(session.sessionId(), QStringLiteral("a\uFFFDb"));
        session.setSessionId(QString::fromUtf8("a\xF0\x9F\x98\x80"));
        QCOMPARE(session.sessionId(), QString::fromUtf8("a\xF0\x9F\x98\x80"));
    }

    void theSameIdIsTheSameSession()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *one = testSession(client, "same");
        MLSession *two = testSession(client, "same");
        QVERIFY(one != two);
        QVERIFY(one->userIdentify(QStringLiteral("u")).isAccepted());
        QCOMPARE(two->userId(), QStringLiteral("u"));
        one->endSession();
        QCOMPARE(two->trackEvent(QStringLiteral("e")).error.code, ML::ErrorCode::SessionEnded);
        QSignalSpy errors(one, &MLSession::errorOccurred);
        QTRY_COMPARE(errors.size(), 1); // of the other object: the same session
        delete one;
        delete two;
        MLSession *again = testSession(client, "same"); // nobody has it open: continued
        QVERIFY(again->trackEvent(QStringLiteral("e")).isAccepted());
    }

    void conversationIdOfTheCallThenOfTheSession()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = client.createSession({QStringLiteral("s"), {}, QStringLiteral("u"), {}});
        const MLTurn turn{QStringLiteral("q"), QStringLiteral("a"), {}, {}, {}, {}, {}};
        const MLReceipt refused = session->trackConversationTurn(turn);
        QCOMPARE(refused.error.code, ML::ErrorCode::InvalidArgument);
        QVERIFY(refused.error.message.startsWith(QStringLiteral("conversationId:")));
        QVERIFY(!session->startConversation().isAccepted());
        QVERIFY(!session->endConversation().isAccepted());
        QVERIFY(!session->trackConversationUsage(MLUsage::cost(1)).isAccepted());
        QVERIFY(!session->trackFunctionCall({QStringLiteral("f"), {}, {}, 0, {}, {}, {}}).isAccepted());
        QVERIFY(session->trackEvent(QStringLiteral("free")).isAccepted()); // may belong to none
        session->setConversationId(QStringLiteral("c1"));
        QVERIFY(session->trackConversationTurn(turn).isAccepted());
        MLTurn other = turn;
        other.conversationId = QStringLiteral("c2");
        QVERIFY(session->trackConversationTurn(other).isAccepted());
        QVERIFY(session->waitForFlushed().isComplete());
        const QJsonArray events = received(QStringLiteral("s"));
        QCOMPARE(events.size(), 3);
        QVERIFY(!events[0].toObject().contains(QStringLiteral("conversation_id")));
        QCOMPARE(text(events[1], "conversation_id"), QStringLiteral("c1"));
        QCOMPARE(text(events[2], "conversation_id"), QStringLiteral("c2"));
    }

    void laterEventsCarryTheNewUser()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        QSignalSpy changes(session, &MLSession::userIdChanged);
        session->trackEvent(QStringLiteral("e"));
        session->userIdentify(QStringLiteral("u1"));
        session->trackEvent(QStringLiteral("e"));
        session->userAlias(QStringLiteral("u2"), QStringLiteral("u1"));
        session->trackEvent(QStringLiteral("e"));
        session->userIdentify({}, {{QStringLiteral("vip"), true}}, QStringLiteral("device-2")); // forgets nobody
        session->trackEvent(QStringLiteral("e"));
        QVERIFY(session->waitForFlushed().isComplete());
        QStringList users;
        for (const QJsonValue event : received(session->sessionId()))
            users.append(text(event, "user_id"));
        QCOMPARE(users, (QStringList{{}, {}, QStringLiteral("u1"), QStringLiteral("u1"), QStringLiteral("u2"), QStringLiteral("u2"), QStringLiteral("u2")}));
        QCOMPARE(session->userId(), QStringLiteral("u2"));
        QTRY_COMPARE(changes.size(), 2);
    }

    void endedAndFlushedSessionsTakeNothing()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *ended = testSession(client, "ended");
        QVERIFY(ended->endSession().isAccepted());
        QCOMPARE(ended->trackEvent(QStringLiteral("e")).error.code, ML::ErrorCode::SessionEnded);
        QCOMPARE(ended->endSession().error.code, ML::ErrorCode::SessionEnded);
        MLSession *flushed = testSession(client, "flushed");
        flushed->trackEvent(QStringLiteral("e"));
        const auto flush = flushed->flush();
        QCOMPARE(flushed->trackEvent(QStringLiteral("e")).error.code, ML::ErrorCode::SessionFlushed);
        QCOMPARE(flushed->endSession().error.code, ML::ErrorCode::SessionFlushed);
        QTRY_VERIFY(flush.isFinished());
        QCOMPARE(flush.result().delivered, 1);
    }

    void refusalsNameFieldAndRule_data()
    {
        using Call = std::function<MLReceipt(MLSession *)>;
        QTest::addColumn<Call>("call");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *field, const Call &call) { QTest::addRow("%s", field) << call << QString::fromLatin1(field); };
        const QDateTime impossible(QDate(2025, 2, 30), QTime(1, 2));
        const QVariantMap list{{QStringLiteral("x"), QVariantList{1}}};
        row("event", [](MLSession *s) { return s->trackEvent({}); });
        row("event", [](MLSession *s) { return s->trackEvent(QString(101, u'e')); });
        row("event", [](MLSession *s) { return s->trackEvent(QStringLiteral("Conversation Turn")); });
        row("properties.x", [=](MLSession *s) { return s->trackEvent(QStringLiteral("e"), list); });
        row("timestamp", [=](MLSession *s) { return s->trackEvent(QStringLiteral("e"), {}, {{}, impossible}); });
        row("properties.client_event_id", [=](MLSession *s) { return s->trackEvent(QStringLiteral("e"), {{QStringLiteral("client_event_id"), 1}}); });
        row("turn.properties.user", [](MLSession *s) { return s->trackConversationTurn({{}, {}, {}, {}, {{QStringLiteral("user"), 1}}, {}, {}}); });
        row("turn.usage.promptTokens", [](MLSession *s) { return s->trackConversationTurn({{}, {}, {}, MLUsage::tokens(QStringLiteral("m"), -1, 0), {}, {}, {}}); });
        row("turn.usage.amount", [](MLSession *s) { return s->trackConversationTurn({{}, {}, {}, MLUsage::cost(std::numeric_limits<double>::infinity()), {}, {}, {}}); });
        row("usage", [](MLSession *s) { return s->trackConversationUsage({}); });
        row("call.name", [](MLSession *s) { return s->trackFunctionCall({}); });
        row("call.runtimeMs", [](MLSession *s) { return s->trackFunctionCall({QStringLiteral("f"), {}, {}, -1, {}, {}, {}}); });
        row("call.properties.result", [](MLSession *s) { return s->trackFunctionCall({QStringLiteral("f"), {}, {}, 0, {{QStringLiteral("result"), 1}}, {}, {}}); });
        row("id", [](MLSession *s) { return s->userIdentify(QString(101, u'i')); });
        row("traits.x", [=](MLSession *s) { return s->userIdentify(QStringLiteral("u"), list); });
        row("id", [](MLSession *s) { return s->userAlias({}, QStringLiteral("u")); });
        row("previousId", [](MLSession *s) { return s->userAlias(QStringLiteral("u"), {}); });
        row("attributes.x", [=](MLSession *s) { return s->startSession(list); });
        row("attributes.x", [=](MLSession *s) { return s->startConversation(list); });
        row("properties.x", [=](MLSession *s) { return s->endConversation(list); });
        row("attributes.x", [=](MLSession *s) { return s->endSession(list); });
        row("timestamp", [=](MLSession *s) { return s->endSession({}, impossible); });
    }
    void refusalsNameFieldAndRule()
    {
        QFETCH(const std::function<MLReceipt(MLSession *)>, call);
        QFETCH(const QString, field);
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        QSignalSpy errors(session, &MLSession::errorOccurred);
        QSignalSpy clientErrors(&client, &MLClient::errorOccurred);
        const MLReceipt receipt = call(session);
        QVERIFY(!receipt.isAccepted());
        QVERIFY(receipt.eventId.isEmpty());
        QCOMPARE(receipt.error.code, ML::ErrorCode::InvalidArgument);
        QCOMPARE(receipt.error.sessionId, session->sessionId());
        QVERIFY2(receipt.error.message.startsWith(field + QStringLiteral(": ")), qPrintable(receipt.error.message));
        QCOMPARE(session->errors(), QList<MLError>{receipt.error});
        QVERIFY(errors.isEmpty()); // queued
        QTRY_COMPARE(errors.size(), 1);
        QTRY_COMPARE(clientErrors.size(), 1);
        QVERIFY(session->trackEvent(QStringLiteral("fine")).isAccepted());
    }

    void theLastHundredErrorsAreListed()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        for (int i = 0; i < 150; ++i)
            session->trackEvent({});
        QCOMPARE(session->errors().size(), 100);
        QVERIFY(session->hasErrors());
        QSignalSpy changes(session, &MLSession::errorsChanged);
        session->clearErrors();
        QVERIFY(!session->hasErrors());
        QTRY_VERIFY(!changes.isEmpty());
    }

    void valuesArriveAsTheyWere()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        const QString lone = QStringLiteral("a") + QChar(0xD800) + QStringLiteral("b");
        const QVariantMap properties{
            {QStringLiteral("bool"), true}, {QStringLiteral("zero"), 0}, {QStringLiteral("big"), std::numeric_limits<qint64>::max()},
            {QStringLiteral("huge"), std::numeric_limits<quint64>::max()}, {QStringLiteral("least"), std::numeric_limits<qint64>::min()},
            {QStringLiteral("one"), 1.0}, {QStringLiteral("tenth"), 0.1}, {QStringLiteral("emoji"), QStringLiteral("👩‍💻 \"quoted\"\n\t\u0001")},
            {QStringLiteral("lone"), lone}, {QStringLiteral("empty"), QString()}};
        QVERIFY(session->trackEvent(QStringLiteral("e"), properties).isAccepted());
        QVERIFY(session->waitForFlushed().isComplete());
        const QByteArray bytes = m_server.receivedEventBytes(session->sessionId());
        QVERIFY(bytes.contains("9223372036854775807"));
        QVERIFY(bytes.contains("18446744073709551615"));
        QVERIFY(bytes.contains("-9223372036854775808"));
        const QJsonObject stored = received(session->sessionId()).first().toObject().value(QStringLiteral("properties")).toObject();
        QVERIFY(stored.value(QStringLiteral("bool")).isBool());
        QVERIFY(stored.value(QStringLiteral("zero")).isDouble());
        QVERIFY(stored.value(QStringLiteral("one")).isDouble());
        QCOMPARE(stored.value(QStringLiteral("tenth")).toDouble(), 0.1);
        QCOMPARE(stored.value(QStringLiteral("emoji")).toString(), properties.value(QStringLiteral("emoji")).toString());
        QCOMPARE(stored.value(QStringLiteral("lone")).toString(), QStringLiteral("a\uFFFDb"));
        QVERIFY(stored.value(QStringLiteral("empty")).isString());
    }

    void timestampsAreSentInUtc()
    {
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        const QDateTime offset(QDate(2024, 2, 29), QTime(1, 2, 3, 4), Qt::OffsetFromUTC, -5 * 3600);
        session->trackEvent(QStringLiteral("past"), {}, {{}, offset});
        const QDateTime before = QDateTime::currentDateTimeUtc();
        session->trackEvent(QStringLiteral("now"));
        QVERIFY(session->waitForFlushed().isComplete());
        const QJsonArray events = received(session->sessionId());
        QCOMPARE(text(events[0], "timestamp"), QStringLiteral("2024-02-29T06:02:03.004Z"));
        const QDateTime now = QDateTime::fromString(text(events[1], "timestamp"), Qt::ISODateWithMs);
        QVERIFY(qAbs(before.msecsTo(now)) < 5000);
    }

    void deletedSessionsEventsAreDelivered()
    {
        m_server.setFaults(json("{'reject_events': {'bad': 400}, 'delay_ms': 20}").constData());
        MLClient client(testOptions(m_server.url()));
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        MLSession *session = testSession(client);
        trackNumbered(session, 10);
        session->trackEvent(QStringLiteral("bad"));
        delete session;
        const MLFlushResult result = client.waitForFlushed();
        QCOMPARE(result.pending, 0);
        QCOMPARE(numbersOf(received(QStringLiteral("s"))), range(0, 10));
        QTRY_COMPARE(errors.size(), 1); // the session's error comes out of the client
        QCOMPARE(client.errors().size(), 1);
    }

    void eventIdsTravelOnlyIfWanted()
    {
        MLClientOptions options = testOptions(m_server.url());
        options.sendEventIds = false;
        MLClient client(options);
        MLSession *session = testSession(client);
        QVERIFY(session->trackEvent(QStringLiteral("e"), {{QStringLiteral("client_event_id"), QStringLiteral("mine")}}).isAccepted());
        QVERIFY(session->waitForFlushed().isComplete());
        const QJsonObject properties = received(session->sessionId()).first().toObject().value(QStringLiteral("properties")).toObject();
        QCOMPARE(properties.value(QStringLiteral("client_event_id")).toString(), QStringLiteral("mine"));
    }
};



QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
