// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Configuration, limits and switches of MLClient.

#include "devserverprocess.h"
#include "support/testclient.h"

namespace {

/*! Sets environment variables for the life of this object. */
class Environment
{
public:
    Environment(std::initializer_list<std::pair<const char *, QByteArray>> variables)
    {
        for (const auto &[name, value] : variables) {
            m_names.append(name);
            qputenv(name, value);
        }
    }
    ~Environment()
    {
        for (const char *name : m_names)
            qunsetenv(name);
    }

private:
    QList<const char *> m_names;
};

QStringList g_log;
void keepLog(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    g_log.append(QString::fromLatin1(context.category) + u' ' + message);
}

} // namespace

class TestClient : public QObject
{
    Q_OBJECT

private:
    DevServerProcess m_server;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString()));
        for (const char *name : {"MLSDK_API_KEY", "MLSDK_PROJECT_ID", "MLSDK_SERVER_BASE", "MLSDK_LIVE_BASE"})
            qunsetenv(name);
        QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false"));
    }
    void init() { QVERIFY(m_server.reset()); }

    void defaults()
    {
        MLClient client;
        QVERIFY(!client.isValid());
        QCOMPARE(client.serverEndpoint(), QUrl(QStringLiteral("https://app.mindlytics.ai")));
        QCOMPARE(client.liveEndpoint(), QUrl(QStringLiteral("wss://wss.mindlytics.ai")));
        QCOMPARE(client.pendingCount(), 0);
        QCOMPARE(client.deliveryState(), ML::DeliveryState::Idle);
        QVERIFY(client.isEnabled());
        QVERIFY(!client.hasErrors());
        QVERIFY(!MLClient::version().isEmpty());
    }

    void optionBeatsPropertyDefaultAndEnvironment()
    {
        const Environment environment{{"MLSDK_API_KEY", "env-key"}, {"MLSDK_PROJECT_ID", "env-project"},
                                      {"MLSDK_SERVER_BASE", "http://localhost:3005/"}, {"MLSDK_LIVE_BASE", "ws://live.example"}};
        MLClient fromEnvironment;
        QVERIFY(fromEnvironment.isValid());
        QCOMPARE(fromEnvironment.apiKey(), QStringLiteral("env-key"));
        QCOMPARE(fromEnvironment.projectId(), QStringLiteral("env-project"));
        QCOMPARE(fromEnvironment.serverEndpoint(), QUrl(QStringLiteral("http://localhost:3005/")));
        QCOMPARE(fromEnvironment.liveEndpoint(), QUrl(QStringLiteral("ws://live.example")));

        MLClientOptions options;
        options.apiKey = QStringLiteral("option-key");
        options.serverEndpoint = m_server.url();
        MLClient fromOptions(options);
        QCOMPARE(fromOptions.apiKey(), QStringLiteral("option-key"));
        QCOMPARE(fromOptions.projectId(), QStringLiteral("env-project"));
        QCOMPARE(fromOptions.serverEndpoint(), m_server.url());

        fromEnvironment.setApiKey(QStringLiteral("property-key"));
        QCOMPARE(fromEnvironment.apiKey(), QStringLiteral("property-key"));
        fromEnvironment.setApiKey({});
        QCOMPARE(fromEnvironment.apiKey(), QStringLiteral("env-key"));
    }

    void missingKeyOrProjectIsSaidAndRefused()
    {
        MLClientOptions options;
        options.projectId = QStringLiteral("project");
        MLClient client(options);
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        QVERIFY(!client.isValid());
        QCOMPARE(client.configurationError().code, ML::ErrorCode::NotConfigured);
        QVERIFY(client.configurationError().message.startsWith(QStringLiteral("apiKey:")));
        QTRY_COMPARE(errors.size(), 1);

        MLSession *session = testSession(client);
        const MLReceipt receipt = session->trackEvent(QStringLiteral("e"));
        QVERIFY(!receipt.isAccepted());
        QVERIFY(receipt.eventId.isEmpty());
        QCOMPARE(receipt.error.code, ML::ErrorCode::NotConfigured);
        QCOMPARE(client.userIdentify(QStringLiteral("u")).result().error.code, ML::ErrorCode::NotConfigured);
        QCOMPARE(client.userAlias(QStringLiteral("u"), QStringLiteral("v")).result().error.code, ML::ErrorCode::NotConfigured);
        QCOMPARE(client.flush().result().error.code, ML::ErrorCode::NotConfigured);
        QTRY_COMPARE(errors.size(), 2);

        QSignalSpy valid(&client, &MLClient::validChanged);
        client.setServerEndpoint(m_server.url());
        client.setApiKey(QStringLiteral("test")); // arrives later
        QCOMPARE(valid.size(), 1);
        QVERIFY(client.isValid());
        QVERIFY(session->trackEvent(QStringLiteral("e")).isAccepted());
        QVERIFY(client.waitForFlushed().isComplete());
    }

    void unusableEndpointsAreNamed_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("scheme") << QUrl(QStringLiteral("ftp://a.example"));
        QTest::newRow("relative") << QUrl(QStringLiteral("a.example"));
        QTest::newRow("user") << QUrl(QStringLiteral("https://me:secret@a.example"));
        QTest::newRow("query") << QUrl(QStringLiteral("https://a.example/?x=1"));
    }
    void unusableEndpointsAreNamed()
    {
        QFETCH(const QUrl, url);
        MLClient client(testOptions(url));
        QVERIFY(!client.isValid());
        QVERIFY(client.configurationError().message.startsWith(QStringLiteral("serverEndpoint:")));
        QVERIFY(!client.configurationError().message.contains(QStringLiteral("secret")));
    }

    void valuesOutOfRangeAreNamed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<MLClientOptions>("options");
        const auto row = [this](const char *field, const auto &change) {
            MLClientOptions options = testOptions(m_server.url());
            change(options);
            QTest::newRow(field) << QString::fromLatin1(field) << options;
        };
        row("outbox.kind", [](MLClientOptions &o) { o.outbox.kind = ML::OutboxKind(7); });
        row("outbox.synchronisation", [](MLClientOptions &o) { o.outbox.synchronisation = ML::DiskSynchronisation(-1); });
        row("outbox.maxEvents", [](MLClientOptions &o) { o.outbox.maxEvents = -1; });
        row("outbox.maxBytes", [](MLClientOptions &o) { o.outbox.maxBytes = -1; });
        row("outbox.maxAge", [](MLClientOptions &o) { o.outbox.maxAge = -1; });
        row("batch.maxEvents", [](MLClientOptions &o) { o.batch.maxEvents = -1; });
        row("batch.maxBytes", [](MLClientOptions &o) { o.batch.maxBytes = 0; });
        row("batch.lingerMs", [](MLClientOptions &o) { o.batch.lingerMs = -1; });
        row("batch.arrays", [](MLClientOptions &o) { o.batch.arrays = ML::ArrayMode(3); });
        row("retry.baseDelayMs", [](MLClientOptions &o) { o.retry.baseDelayMs = -1; });
        row("retry.maxDelayMs", [](MLClientOptions &o) { o.retry.maxDelayMs = o.retry.baseDelayMs - 1; });
        row("retry.transferTimeoutMs", [](MLClientOptions &o) { o.retry.transferTimeoutMs = 0; });
        row("privacy.content", [](MLClientOptions &o) { o.privacy.content = ML::ContentMode(99); });
        row("privacy.sampling", [](MLClientOptions &o) { o.privacy.sampling = qQNaN(); });
        row("quitTimeoutMs", [](MLClientOptions &o) { o.quitTimeoutMs = -1; });
    }
    void valuesOutOfRangeAreNamed()
    {
        QFETCH(const QString, field);
        QFETCH(const MLClientOptions, options);
        MLClient client(options);
        QVERIFY(!client.isValid());
        QCOMPARE(client.configurationError().code, ML::ErrorCode::NotConfigured);
        QVERIFY2(client.configurationError().message.startsWith(field + QLatin1Char(':')), qPrintable(client.configurationError().message));
        QCOMPARE(testSession(client)->trackEvent(QStringLiteral("e")).error.code, ML::ErrorCode::NotConfigured);
    }

    void whatChangesIsSignalledOnce()
    {
        MLClient client(testOptions(m_server.url()));
        QSignalSpy options(&client, &MLClient::optionsChanged);
        QSignalSpy server(&client, &MLClient::serverEndpointChanged);
        QSignalSpy live(&client, &MLClient::liveEndpointChanged);
        QSignalSpy valid(&client, &MLClient::validChanged);
        client.setQuitTimeoutMs(client.quitTimeoutMs());
        client.setBatch(client.batch());
        client.setServerEndpoint(client.serverEndpoint());
        QCOMPARE(options.size() + server.size() + live.size() + valid.size(), 0);
        client.setAuthorizationScheme(QStringLiteral("a\nb"));
        QCOMPARE(options.size(), 1);
        QCOMPARE(valid.size(), 1);
        client.setAuthorizationScheme(QString());
        QCOMPARE(valid.size(), 2);
        client.setServerEndpoint(QUrl(QStringLiteral("http://127.0.0.1:2/other"))); // which the live one is derived from
        QCOMPARE(server.size(), 1);
        QCOMPARE(live.size(), 1);
        client.setLiveEndpoint(QUrl(QStringLiteral("ws://127.0.0.1:3")));
        client.setServerEndpoint(QUrl(QStringLiteral("http://127.0.0.1:4")));
        QCOMPARE(live.size(), 2);
        QCOMPARE(valid.size(), 2);

        MLSession *session = client.createSession({});
        QSignalSpy user(session, &MLSession::userIdChanged);
        QSignalSpy sessionValid(session, &MLSession::validChanged);
        session->setUserId(QStringLiteral("u"));
        session->setUserId(QStringLiteral("u"));
        session->setDeviceId(QStringLiteral("d"));
        QCOMPARE(user.size(), 1);
        QCOMPARE(sessionValid.size(), 1);
    }

    void keysThatWouldSplitAHeaderAreRefused()
    {
        MLClientOptions options = testOptions(m_server.url());
        options.apiKey = QStringLiteral("key\r\nX-Evil: 1");
        MLClient client(options);
        QVERIFY(!client.isValid());
        QVERIFY(client.configurationError().message.startsWith(QStringLiteral("apiKey:")));
    }

    void plainHttpToAnotherMachineIsWarnedAbout()
    {
        QLoggingCategory::setFilterRules(QString());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("plain http")));
        const MLClient client(testOptions(QUrl(QStringLiteral("http://service.example"))));
        QVERIFY(client.isValid());
        QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false"));
    }

    void headersAndPath()
    {
        QUrl base = m_server.url();
        base.setPath(QStringLiteral("/"));
        MLClient client(testOptions(base));
        testSession(client)->trackEvent(QStringLiteral("e"));
        QVERIFY(client.waitForFlushed().isComplete());
        const QJsonObject request = m_server.requests().first().toObject();
        QCOMPARE(request.value(QStringLiteral("method")).toString(), QStringLiteral("POST"));
        QCOMPARE(request.value(QStringLiteral("path")).toString(), QStringLiteral("/bc/v1/events/queue"));
        const QJsonObject headers = request.value(QStringLiteral("headers")).toObject();
        QCOMPARE(headers.value(QStringLiteral("x-app-id")).toString(), QStringLiteral("test"));
        QCOMPARE(headers.value(QStringLiteral("content-type")).toString(), QStringLiteral("application/json"));
        QVERIFY(headers.contains(QStringLiteral("authorization")));
    }

    void mostOptionsAreFixedByTheFirstUse()
    {
        MLClient client(testOptions(m_server.url()));
        client.setQuitTimeoutMs(123);
        QCOMPARE(client.quitTimeoutMs(), 123);
        testSession(client)->trackEvent(QStringLiteral("e"));
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        client.setQuitTimeoutMs(456);
        QCOMPARE(client.quitTimeoutMs(), 123);
        QTRY_COMPARE(errors.size(), 1);
        QCOMPARE(errors[0][0].value<MLError>().code, ML::ErrorCode::InvalidArgument);
        QVERIFY(errors[0][0].value<MLError>().message.startsWith(QStringLiteral("quitTimeoutMs:")));
        QVERIFY(client.hasErrors());
        client.clearErrors();
        QVERIFY(!client.hasErrors());
    }

    void fullQueueRefusesAtTheCall()
    {
        MLClientOptions options = testOptions(QUrl(QStringLiteral("http://127.0.0.1:1")));
        options.outbox.maxEvents = 200;
        options.quitTimeoutMs = 0;
        MLClient client(options);
        MLSession *session = testSession(client);
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        trackNumbered(session, 198); // one in a hundred is kept back
        int refused = 0;
        for (int i = 0; i < 1000; ++i) {
            const MLReceipt receipt = session->trackEvent(QStringLiteral("more"));
            refused += receipt.error.code == ML::ErrorCode::QueueFull;
        }
        QCOMPARE(refused, 1000);
        QCOMPARE(client.pendingCount(), 198);
        QVERIFY(session->endConversation().isAccepted()); // what is kept back is for these
        QVERIFY(session->endSession().isAccepted());
        // A storm of them is two reports: the first, and the count of the rest.
        const auto countFull = [&errors] {
            return std::count_if(errors.begin(), errors.end(), [](const auto &e) { return e[0].template value<MLError>().code == ML::ErrorCode::QueueFull; });
        };
        QTRY_COMPARE(countFull(), 2);
        QVERIFY(errors.last()[0].value<MLError>().message.contains(QStringLiteral("999")));
    }

    void fullQueueByBytes()
    {
        MLClientOptions options = testOptions(QUrl(QStringLiteral("http://127.0.0.1:1")));
        options.outbox.maxBytes = 100000;
        options.quitTimeoutMs = 0;
        MLClient client(options);
        MLSession *session = testSession(client);
        const QVariantMap large{{QStringLiteral("text"), QString(60000, u'x')}};
        QVERIFY(session->trackEvent(QStringLiteral("e"), large).isAccepted());
        QCOMPARE(session->trackEvent(QStringLiteral("e"), {{QStringLiteral("text"), QString(100001, u'x')}}).error.code, ML::ErrorCode::InvalidArgument);
        QCOMPARE(session->trackEvent(QStringLiteral("e"), large).error.code, ML::ErrorCode::QueueFull);
        QVERIFY(session->trackEvent(QStringLiteral("e")).isAccepted());
    }

    void disabledKeepsAndSendsNothing()
    {
        m_server.setFaults(json("{'fail_next': {'count': -1, 'status': 500}}").constData());
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        trackNumbered(session, 5);
        QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::BackingOff);
        const auto flush = client.flush();
        client.setEnabled(false);
        QTRY_VERIFY(flush.isFinished());
        QCOMPARE(flush.result().lost, 5);
        QCOMPARE(flush.result().error.code, ML::ErrorCode::EventsLost);
        QCOMPARE(client.pendingCount(), 0);
        QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::Disabled);
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        QCOMPARE(session->trackEvent(QStringLiteral("e")).error.code, ML::ErrorCode::Disabled);
        QCOMPARE(client.userIdentify(QStringLiteral("u")).result().error.code, ML::ErrorCode::Disabled);
        m_server.clearFaults();
        client.setEnabled(true);
        trackNumbered(session, 2, 100);
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(numbersOf(m_server.receivedEvents(QStringLiteral("s"))), range(100, 2));
        QVERIFY(errors.isEmpty()); // switched off is no error
    }

    void purgeDropsWhatWaits()
    {
        m_server.setFaults(json("{'fail_next': {'count': -1, 'status': 500}}").constData());
        MLClient client(testOptions(m_server.url()));
        MLSession *session = testSession(client);
        trackNumbered(session, 5);
        QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::BackingOff);
        const auto flush = session->flushAndContinue();
        client.purge();
        QTRY_VERIFY(flush.isFinished());
        QCOMPARE(flush.result().lost, 5);
        m_server.clearFaults();
        trackNumbered(session, 1, 9);
        QVERIFY(client.waitForFlushed().isComplete());
        QCOMPARE(numbersOf(m_server.receivedEvents(QStringLiteral("s"))), range(9, 1));
    }

    void purgeLeavesDirectRequestsAlone()
    {
        m_server.setFaults(json("{'delay_ms': 100}").constData());
        MLClient client(testOptions(m_server.url()));
        trackNumbered(testSession(client), 1);
        const auto identified = client.userIdentify(QStringLiteral("u"));
        client.purge();
        QTRY_VERIFY(identified.isFinished());
        QCOMPARE(identified.result().status, 200);
    }

    void keyChangedDuringAFlight()
    {
        DevServerProcess strict({QStringLiteral("--api-key"), QStringLiteral("key-two")});
        strict.setFaults(json("{'delay_ms': 100}").constData());
        MLClientOptions options = testOptions(strict.url());
        options.apiKey = QStringLiteral("key-one");
        MLClient client(options);
        QSignalSpy errors(&client, &MLClient::errorOccurred);
        trackNumbered(testSession(client), 3);
        QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::Sending);
        client.setApiKey(QStringLiteral("key-two"));
        QVERIFY(client.waitForFlushed().isComplete());
        for (const auto &error : errors)
            QVERIFY(!error[0].value<MLError>().message.contains(QStringLiteral("key-one")));
    }

    void deletedInItsOwnSlots()
    {
        auto *client = new MLClient(testOptions(m_server.url()));
        connect(client, &MLClient::errorsChanged, this, [client] { delete client; });
        const QPointer<MLClient> guard(client);
        client->setQuitTimeoutMs(1);
        testSession(*client)->trackEvent(QStringLiteral("e"));
        client->setQuitTimeoutMs(2); // an error of the client's
        QTRY_VERIFY(!guard);

        auto *other = new MLClient(testOptions(m_server.url()));
        connect(other, &MLClient::apiKeyChanged, this, [other] { delete other; });
        other->setApiKey(QString());

        MLClient third(testOptions(m_server.url()));
        QPointer<MLSession> session = testSession(third);
        connect(session, &MLSession::errorsChanged, this, [&session] { delete session; });
        session->trackEvent({});
        QTRY_VERIFY(!session);

        auto *fourth = new MLClient(testOptions(m_server.url()));
        MLSession *sibling = testSession(*fourth, "sibling");
        connect(testSession(*fourth, "first"), &QObject::destroyed, this, [&sibling] { delete std::exchange(sibling, nullptr); });
        connect(sibling, &QObject::destroyed, this, [&sibling] { sibling = nullptr; });
        delete fourth;
    }

    void pendingCountFollows()
    {
        MLClient client(testOptions(m_server.url()));
        QSignalSpy changes(&client, &MLClient::pendingCountChanged);
        m_server.setFaults(json("{'delay_ms': 50}").constData());
        trackNumbered(testSession(client), 3);
        QCOMPARE(client.pendingCount(), 3);
        QTRY_COMPARE(client.pendingCount(), 0);
        QTRY_VERIFY(changes.size() >= 2);
    }

    void identifyAndAliasGiveResults()
    {
        MLClient client(testOptions(m_server.url()));
        const MLResponse identified = client.userIdentify(QStringLiteral("u1"), {{QStringLiteral("age"), 7}, {QStringLiteral("vip"), true}}).result();
        QVERIFY2(!identified.errored(), qPrintable(identified.message()));
        QCOMPARE(identified.status, 200);
        QCOMPARE(identified.data.toObject().value(QStringLiteral("id")).toString(), QStringLiteral("u1"));
        QCOMPARE(identified.data.toObject().value(QStringLiteral("traits")).toObject().value(QStringLiteral("age")).toInt(), 7);
        const MLResponse alias = client.userAlias(QStringLiteral("u2"), QStringLiteral("u1")).result();
        QCOMPARE(alias.data.toObject().value(QStringLiteral("id")).toString(), QStringLiteral("u2"));
        const MLResponse device = client.userIdentify({}, {}, QStringLiteral("device-1")).result();
        QVERIFY(!device.errored());
        const MLResponse unknown = client.userAlias(QStringLiteral("x"), QStringLiteral("nobody")).result();
        QVERIFY(unknown.errored());
        QCOMPARE(unknown.error.code, ML::ErrorCode::RequestFailed);
        QVERIFY(unknown.status >= 400);
        // refused before they are sent
        QCOMPARE(client.userIdentify({}).result().error.code, ML::ErrorCode::InvalidArgument);
        QCOMPARE(client.userIdentify(QString(101, u'x')).result().error.code, ML::ErrorCode::InvalidArgument);
        QCOMPARE(client.userIdentify(QStringLiteral("u"), {{QStringLiteral("list"), QVariantList{}}}).result().error.code, ML::ErrorCode::InvalidArgument);
        QCOMPARE(client.userAlias({}, QStringLiteral("u")).result().error.code, ML::ErrorCode::InvalidArgument);
        QCOMPARE(client.userAlias(QStringLiteral("u"), {}).result().error.code, ML::ErrorCode::InvalidArgument);
    }

    void logsHoldNeitherKeyNorText()
    {
        const auto before = qInstallMessageHandler(keepLog);
        QLoggingCategory::setFilterRules(QString());
        {
            MLClientOptions options = testOptions(m_server.url());
            options.apiKey = QStringLiteral("very-secret-key");
            options.debug = true;
            MLClient client(options);
            MLSession *session = testSession(client);
            session->trackConversationTurn({QStringLiteral("private question"), QStringLiteral("private answer"), {}, {}, {}, {}, {}});
            client.waitForFlushed();
            m_server.setFaults(json("{'fail_next': {'count': 2, 'status': 403, 'body': 'given apikey: very-secret-key, private question'}}").constData());
            session->trackEvent(QStringLiteral("e"), {{QStringLiteral("secret property"), QStringLiteral("private value")}});
            client.waitForFlushed();
        }
        qInstallMessageHandler(before);
        const QString log = g_log.join(u'\n');
        QVERIFY(log.contains(QStringLiteral("mindlytics.http")));
        for (const char *secret : {"very-secret-key", "private"})
            QVERIFY2(!log.contains(QLatin1String(secret)), qPrintable(log));
        QLoggingCategory::setFilterRules(QStringLiteral("mindlytics.*.warning=false"));
    }
};

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
