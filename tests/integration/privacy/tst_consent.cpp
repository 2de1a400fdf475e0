// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "../live/livesupport.h"
#include "support/scriptedserver.h"
#include "support/testclient.h"

#include <Mindlytics/MLAuditModel>
#include <Mindlytics/MLHttpClient>

#include <QtCore/QDirIterator>
#include <QtCore/QSaveFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>

using namespace Qt::StringLiterals;

// What the user has said, over clients, runs and what is on its way; the device id; what is noted of what left.
class TestConsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void unknownKeepsNothing();
    void grantedFromThenOn();
    void usageOnly();
    void deniedWithoutBeingAsked();
    void doNotTrack();
    void survivesTheRun();
    void isOfTheProject();
    void twoClients();
    void anotherProcess();
    void damagedFile();
    void takenBack_data();
    void takenBack();
    void takenBackWhileOnItsWay();
    void takenBackWhileListening();
    void takenBackBetweenRuns();
    void httpClientToo();
    void deviceId();
    void ephemeralDeviceId();
    void forgetMe();
    void audit();
    void auditModel();
    void directRequestsPassTheRedactors();

private:
    MLClientOptions options(const QUrl &server, bool require = true) const;
    QStringList files() const;
    bool holds(const QByteArray &text) const;

    DevServerProcess m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConsent::init()
{
    QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString()));
    QVERIFY(m_server.reset());
    qunsetenv("DO_NOT_TRACK");
    m_folder = std::make_unique<QTemporaryDir>();
}

MLClientOptions TestConsent::options(const QUrl &server, bool require) const
{
    MLClientOptions options = testOptions(server);
    options.outbox.kind = ML::OutboxKind::Disk;
    options.outbox.path = m_folder->path() + "/data"_L1;
    options.privacy.requireConsent = require;
    return options;
}

QStringList TestConsent::files() const
{
    QStringList list;
    QDirIterator it(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        list.append(it.next());
    return list;
}

bool TestConsent::holds(const QByteArray &text) const
{
    const QStringList all = files();
    return std::any_of(all.begin(), all.end(), [&text](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(text);
    });
}

void TestConsent::unknownKeepsNothing()
{
    MLClient client(options(m_server.url()));
    QCOMPARE(client.consent(), ML::Consent::Unknown);
    QVERIFY(client.isValid());
    QSignalSpy errors(&client, &MLClient::errorOccurred);
    MLSession *session = testSession(client);
    const MLReceipt receipt = session->trackEvent(u"e"_s);
    QCOMPARE(receipt.error.code, ML::ErrorCode::ConsentMissing);
    session->setListening(true);
    QCOMPARE(client.userIdentify(u"u"_s).result().error.code, ML::ErrorCode::ConsentMissing);
    QVERIFY(client.waitForFlushed().isComplete());
    QVERIFY(client.deviceId() == client.deviceId());
    QCOMPARE(files(), QStringList());
    QCOMPARE(m_server.requests().size(), 0);
    QCOMPARE(errors.size(), 0);
}

void TestConsent::grantedFromThenOn()
{
    MLClient client(options(m_server.url()));
    MLSession *session = testSession(client);
    QVERIFY(!session->trackEvent(u"before"_s).isAccepted());
    QSignalSpy changed(&client, &MLClient::consentChanged);
    client.setConsent(ML::Consent::Granted);
    QCOMPARE(client.consent(), ML::Consent::Granted);
    QCOMPARE(client.consentPurposes(), ML::Purposes(ML::Purpose::All));
    QTRY_COMPARE(changed.size(), 1);
    trackNumbered(session, 3);
    QVERIFY(client.waitForFlushed().isComplete());
    QCOMPARE(numbersOf(m_server.receivedEvents(u"s"_s)), range(0, 3));
}

void TestConsent::usageOnly()
{
    MLClient client(options(m_server.url()));
    client.setConsentPurposes(ML::Purpose::Usage);
    MLSession *session = testSession(client);
    MLTurn turn;
    turn.user = u"a secret"_s;
    QCOMPARE(session->trackConversationTurn(turn).error.code, ML::ErrorCode::ConsentMissing);
    MLFunctionCall call;
    call.name = u"f"_s;
    QCOMPARE(session->trackFunctionCall(call).error.code, ML::ErrorCode::ConsentMissing);
    QVERIFY(session->trackEvent(u"e"_s).isAccepted());
    QVERIFY(session->trackConversationUsage(MLUsage::cost(1)).isAccepted());
    QVERIFY(client.waitForFlushed().isComplete());
    QCOMPARE(m_server.receivedEvents(u"s"_s).size(), 2);
    client.setConsentPurposes(ML::Purpose::Content); // never without the other
    QCOMPARE(client.consentPurposes(), ML::Purposes(ML::Purpose::All));
    QVERIFY(session->trackConversationTurn(turn).isAccepted());
    client.setConsentPurposes({});
    QCOMPARE(client.consent(), ML::Consent::Denied);
}

void TestConsent::deniedWithoutBeingAsked()
{
    MLClient client(options(m_server.url(), false));
    MLSession *session = testSession(client);
    QVERIFY(session->trackEvent(u"e"_s).isAccepted());
    client.setConsent(ML::Consent::Denied);
    QCOMPARE(session->trackEvent(u"e"_s).error.code, ML::ErrorCode::ConsentMissing);
    client.setConsent(ML::Consent::Unknown);
    QVERIFY(session->trackEvent(u"e"_s).isAccepted());
}

void TestConsent::doNotTrack()
{
    {
        MLClient client(options(m_server.url()));
        client.setConsent(ML::Consent::Granted);
    }
    qputenv("DO_NOT_TRACK", "1");
    MLClient client(options(m_server.url(), false));
    QCOMPARE(client.consent(), ML::Consent::Denied);
    QSignalSpy errors(&client, &MLClient::errorOccurred);
    client.setConsent(ML::Consent::Granted);
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(client.consent(), ML::Consent::Denied);
    QCOMPARE(testSession(client)->trackEvent(u"e"_s).error.code, ML::ErrorCode::ConsentMissing);
    qputenv("DO_NOT_TRACK", "0");
    QCOMPARE(MLClient(options(m_server.url())).consent(), ML::Consent::Granted);
}

void TestConsent::survivesTheRun()
{
    for (const auto consent : {ML::Consent::Granted, ML::Consent::Denied, ML::Consent::Unknown}) {
        {
            MLClient client(options(m_server.url()));
            client.setConsent(consent);
        }
        const MLClient client(options(m_server.url()));
        QCOMPARE(client.consent(), consent);
    }
    {
        MLClient client(options(m_server.url()));
        client.setConsentPurposes(ML::Purpose::Usage);
        QCOMPARE(files().size(), 1);
        QCOMPARE(QFile::permissions(files().constFirst()) & ~QFile::Permissions(QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner));
    }
    const MLClient client(options(m_server.url()));
    QCOMPARE(client.consentPurposes(), ML::Purposes(ML::Purpose::Usage));
}

void TestConsent::isOfTheProject()
{
    MLClient client(options(m_server.url()));
    client.setConsent(ML::Consent::Granted);
    MLClientOptions other = options(m_server.url());
    other.projectId = u"other"_s;
    QCOMPARE(MLClient(other).consent(), ML::Consent::Unknown);
    MLSession *session = testSession(client);
    QVERIFY(session->trackEvent(u"e"_s).isAccepted());
    client.setProjectId(u"other"_s);
    QCOMPARE(session->trackEvent(u"e"_s).error.code, ML::ErrorCode::ConsentMissing);
}

void TestConsent::twoClients()
{
    MLClient first(options(m_server.url()));
    MLClient second(options(m_server.url()));
    first.setConsent(ML::Consent::Granted);
    QCOMPARE(second.consent(), ML::Consent::Granted);
    QVERIFY(m_server.setFaults(R"({"fail_next": {"count": 1000, "status": 503}})"));
    MLSession *session = testSession(second);
    QSignalSpy changed(&second, &MLClient::consentChanged);
    trackNumbered(session, 5);
    first.setConsent(ML::Consent::Denied);
    QVERIFY(!session->trackEvent(u"e"_s).isAccepted());
    QTRY_COMPARE(second.pendingCount(), 0);
    QVERIFY(changed.size() > 0);
    QVERIFY(m_server.clearFaults());
    first.setConsent(ML::Consent::Granted);
    trackNumbered(session, 2, 10);
    QVERIFY(second.waitForFlushed().isComplete());
    QCOMPARE(numbersOf(m_server.receivedEvents(u"s"_s)), range(10, 2));
}

void TestConsent::anotherProcess()
{
    MLClient client(options(m_server.url()));
    client.setConsent(ML::Consent::Granted);
    QVERIFY(testSession(client)->trackEvent(u"e"_s).isAccepted());
    QVERIFY(client.waitForFlushed().isComplete());
    // What another process does: it replaces the file.
    QString path;
    for (const QString &file : files()) {
        if (QFileInfo(file).fileName().startsWith("consent-"_L1))
            path = file;
    }
    QSaveFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"consent":"denied"})");
    QVERIFY(file.commit());
    QTRY_COMPARE(client.consent(), ML::Consent::Denied);
    QVERIFY(!testSession(client)->trackEvent(u"e"_s).isAccepted());
}

void TestConsent::damagedFile()
{
    {
        MLClient client(options(m_server.url()));
        client.setConsent(ML::Consent::Denied);
    }
    QFile file(files().constFirst());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("{\"consent\":\"gra");
    file.close();
    // Something was said: nothing leaves, asked for or not.
    MLClient client(options(m_server.url(), false));
    QCOMPARE(client.consent(), ML::Consent::Unknown);
    QVERIFY(!testSession(client)->trackEvent(u"e"_s).isAccepted());
    client.setConsent(ML::Consent::Granted);
    QVERIFY(testSession(client)->trackEvent(u"e"_s).isAccepted());
}

void TestConsent::takenBack_data()
{
    QTest::addColumn<ML::Purposes>("left");
    QTest::newRow("all") << ML::Purposes();
    QTest::newRow("content") << ML::Purposes(ML::Purpose::Usage);
}

void TestConsent::takenBack()
{
    QFETCH(ML::Purposes, left);
    QVERIFY(m_server.setFaults(R"({"fail_next": {"count": 100000, "status": 503}})"));
    MLClientOptions given = options(m_server.url());
    given.liveEndpoint = m_server.liveUrl();
    MLClient client(given);
    client.setConsent(ML::Consent::Granted);
    MLSession *session = testSession(client);
    MLTurn turn;
    turn.user = u"planted-5e7c"_s;
    QVERIFY(session->trackConversationTurn(turn).isAccepted());
    client.persist().waitForFinished();
    QVERIFY(holds("planted-5e7c"));
    client.setConsentPurposes(left);
    const MLFlushResult result = client.waitForFlushed();
    QCOMPARE(result.pending + result.stored, 0);
    QTRY_COMPARE(client.pendingCount(), 0);
    QVERIFY(!holds("planted-5e7c"));
    QVERIFY(m_server.clearFaults());
    QCOMPARE(session->trackEvent(u"e"_s).isAccepted(), bool(left));
    QVERIFY(client.waitForFlushed().isComplete());
    QCOMPARE(m_server.receivedEvents(u"s"_s).size(), left ? 1 : 0);
}

void TestConsent::takenBackWhileOnItsWay()
{
    ScriptedServer server;
    server.answer({"", {}, 0, ScriptedAnswer::End::Hang}); // takes the request, and is silent
    MLClient client(options(server.url("")));
    client.setConsent(ML::Consent::Granted);
    QVERIFY(testSession(client)->trackEvent(u"e"_s).isAccepted());
    const QFuture<MLResponse> direct = client.userIdentify(u"u"_s);
    QTRY_COMPARE(server.requests().size(), 2);
    client.setConsent(ML::Consent::Denied);
    QTRY_VERIFY(direct.isFinished());
    QCOMPARE(direct.result().error.code, ML::ErrorCode::ConsentMissing);
    QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::Disabled);
    const auto sockets = server.findChildren<QTcpSocket *>();
    QTRY_VERIFY(server.findChildren<QTcpSocket *>().isEmpty()); // ended from the other side
}

void TestConsent::takenBackWhileListening()
{
    MLClientOptions given = options(m_server.url());
    given.liveEndpoint = m_server.liveUrl();
    MLClient client(given);
    client.setConsent(ML::Consent::Granted);
    MLSession *session = liveSession(client);
    client.startListening();
    QTRY_COMPARE(session->liveState(), ML::LiveState::Listening);
    QTRY_COMPARE(client.liveState(), ML::LiveState::Listening);
    QTRY_COMPARE(liveCount(m_server, "open"), 2);
    client.setConsent(ML::Consent::Denied);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Off);
    QTRY_COMPARE(client.liveState(), ML::LiveState::Off);
    QTRY_COMPARE(liveCount(m_server, "open"), 0);
    const int opened = liveCount(m_server, "opened");
    // The backend sees no other attempt before the next yes: what is opened then are the two of it.
    const qsizetype keys = keyRequests(m_server).size();
    client.setConsent(ML::Consent::Granted);
    QTRY_COMPARE(session->liveState(), ML::LiveState::Listening);
    QTRY_COMPARE(client.liveState(), ML::LiveState::Listening);
    QCOMPARE(liveCount(m_server, "opened"), opened + 2);
    QCOMPARE(keyRequests(m_server).size(), keys + 2);
    QSignalSpy events(session, &MLSession::eventReceived);
    QVERIFY(session->trackEvent(u"after"_s).isAccepted());
    QTRY_VERIFY(!events.isEmpty());
}

void TestConsent::takenBackBetweenRuns()
{
    QVERIFY(m_server.setFaults(R"({"fail_next": {"count": 100000, "status": 503}})"));
    {
        MLClientOptions given = options(m_server.url());
        given.quitTimeoutMs = 0;
        MLClient client(given);
        client.setConsent(ML::Consent::Granted);
        QVERIFY(testSession(client)->trackEvent(u"planted-77aa"_s).isAccepted());
        client.persist().waitForFinished();
    }
    QVERIFY(holds("planted-77aa"));
    QVERIFY(m_server.clearFaults());
    qputenv("DO_NOT_TRACK", "1");
    MLClient client(options(m_server.url()));
    QTRY_VERIFY(!holds("planted-77aa"));
    QCOMPARE(m_server.receivedEvents(u"s"_s).size(), 0);
}

void TestConsent::httpClientToo()
{
    MLHttpClient http(options(m_server.url()));
    QCOMPARE(http.sendRequest(ML::HttpMethod::Get, u"/bc/v1/db/events/find"_s).result().error.code, ML::ErrorCode::ConsentMissing);
    MLClient(options(m_server.url())).setConsent(ML::Consent::Granted);
    QVERIFY(!http.sendRequest(ML::HttpMethod::Get, u"/bc/v1/db/events/find"_s).result().errored());
}

void TestConsent::deviceId()
{
    QString id;
    {
        MLClient client(options(m_server.url(), false));
        id = client.deviceId();
        QCOMPARE(id.size(), 36);
        QCOMPARE(files().size(), 1);
        QCOMPARE(QFile::permissions(files().constFirst()) & ~QFile::Permissions(QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner));
    }
    MLClient client(options(m_server.url(), false));
    QCOMPARE(client.deviceId(), id);
    QSignalSpy changed(&client, &MLClient::deviceIdChanged);
    client.rotateDeviceId();
    QCOMPARE(changed.size(), 1);
    QVERIFY(client.deviceId() != id);
    QVERIFY(!holds(id.toLatin1()));
    QCOMPARE(MLClient(options(m_server.url(), false)).deviceId(), client.deviceId());
}

void TestConsent::ephemeralDeviceId()
{
    MLClientOptions given = options(m_server.url(), false);
    given.privacy.ephemeralDeviceId = true;
    const MLClient client(given);
    QCOMPARE(client.deviceId(), client.deviceId());
    QCOMPARE(files(), QStringList());
    QVERIFY(MLClient(given).deviceId() != client.deviceId());
}

void TestConsent::forgetMe()
{
    QVERIFY(m_server.setFaults(R"({"fail_next": {"count": 100000, "status": 503}})"));
    MLClient client(options(m_server.url(), false));
    const QString device = client.deviceId();
    MLSession *session = client.createSession({u"s"_s, u"c"_s, u"ada"_s, device});
    QVERIFY(session->trackEvent(u"planted-9d1f"_s).isAccepted());
    client.persist().waitForFinished();
    QSignalSpy erasure(&client, &MLClient::erasureRequested);
    client.forgetMe();
    QCOMPARE(erasure, (QList<QVariantList>{{u"ada"_s, device}}));
    QCOMPARE(client.consent(), ML::Consent::Denied);
    QVERIFY(client.deviceId() != device);
    QTRY_VERIFY(!holds("planted-9d1f"));
    QVERIFY(!holds(device.toLatin1()));
    client.setConsent(ML::Consent::Granted);
    QCOMPARE(session->trackEvent(u"e"_s).error.code, ML::ErrorCode::SessionFlushed);
}

void TestConsent::audit()
{
    MLClientOptions given = options(m_server.url(), false);
    given.privacy.content = ML::ContentMode::Redacted;
    given.privacy.auditFile = m_folder->path() + "/audit.jsonl"_L1;
    MLClient client(given);
    QSignalSpy left(&client, &MLClient::eventLeft);
    MLTurn turn;
    turn.user = u"ada@example.com and bob@example.com"_s;
    turn.assistant = u"planted-b001"_s;
    const MLReceipt receipt = testSession(client)->trackConversationTurn(turn);
    QVERIFY(testSession(client)->trackEvent(u"planted-b002"_s).isAccepted());
    QVERIFY(client.waitForFlushed().isComplete());
    QCOMPARE(client.auditEntries().size(), 2);
    const MLAuditEntry entry = client.auditEntries().constFirst();
    QCOMPARE(entry.eventId, receipt.eventId);
    QCOMPARE(entry.sessionId, u"s"_s);
    QCOMPARE(entry.event, u"Conversation Turn"_s);
    QCOMPARE(entry.redacted, (QVariantMap{{u"email"_s, 2}}));
    QVERIFY(entry.bytes > 100);
    QVERIFY(qAbs(entry.leftAt.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QTRY_COMPARE(left.size(), 2);
    QFile file(given.privacy.auditFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count('\n'), 2);
    QVERIFY(!text.contains("planted"));
    QCOMPARE(text.left(text.indexOf('\n')), entry.toJson());
    QCOMPARE(file.permissions() & ~QFile::Permissions(QFile::ReadUser | QFile::WriteUser), QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(client.privacyCounts().emails, 2);
}

void TestConsent::auditModel()
{
    MLClientOptions given = options(m_server.url(), false);
    given.privacy.audit = true;
    MLClient client(given);
    trackNumbered(testSession(client), 2);
    QVERIFY(client.waitForFlushed().isComplete());
    MLAuditModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setClient(&client);
    QCOMPARE(model.count(), 2);
    trackNumbered(testSession(client), 3);
    QTRY_COMPARE(model.count(), 5);
    QCOMPARE(model.index(4).data(MLAuditModel::SessionIdRole).toString(), u"s"_s);
    QCOMPARE(model.index(4).data().toString(), u"event"_s);
    QVERIFY(model.index(4).data(MLAuditModel::BytesRole).toLongLong() > 50);
    const QString path = m_folder->path() + "/export.jsonl"_L1;
    QVERIFY(model.exportTo(QUrl::fromLocalFile(path)));
    QVERIFY(!model.exportTo(QUrl(u"https://example.com/x"_s)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 5);
}

void TestConsent::directRequestsPassTheRedactors()
{
    MLClientOptions given = options(m_server.url(), false);
    given.privacy.content = ML::ContentMode::Redacted;
    given.privacy.audit = true;
    MLClient client(given);
    QVERIFY(!client.userIdentify(u"u"_s, {{u"mail"_s, u"ada@example.com"_s}}).result().errored());
    const QJsonArray users = m_server.db(u"users"_s);
    QVERIFY(!QJsonDocument(users).toJson().contains("ada@example.com"));
    QVERIFY(QJsonDocument(users).toJson().contains("[redacted email]"));
    QTRY_COMPARE(client.auditEntries().size(), 1);
    client.setEventFilter([](MLOutgoingEvent) { return std::optional<MLOutgoingEvent>(); });
    QCOMPARE(client.userIdentify(u"u"_s).result().error.code, ML::ErrorCode::FilterFailed);
}

QTEST_GUILESS_MAIN(TestConsent)
#include "tst_consent.moc"
