// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "devserverprocess.h"
#include "support/testclient.h"

#include <QtCore/QTemporaryDir>

using namespace Qt::StringLiterals;

// What may leave, changed while the client is in use.
class TestPrivacyChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatAnEarlierRunLeftDoesNotFixIt();
    void holdsFromTheNextEventOn();
    void theServersPauseGoesOn();
    void aWrongOneClosesTheClient();
    void consentRequiredLater();
    void auditLater();
    void ephemeralLater();

private:
    MLClientOptions options() const;
    /*! What the backend has of the user's turns. */
    QStringList texts();

    DevServerProcess m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

MLReceipt say(MLClient &client, const QString &text)
{
    MLTurn turn;
    turn.user = text;
    turn.assistant = u"yes"_s;
    return testSession(client)->trackConversationTurn(turn);
}

} // namespace

void TestPrivacyChange::init()
{
    QVERIFY2(m_server.isRunning(), qPrintable(m_server.errorString()));
    QVERIFY(m_server.reset());
    qunsetenv("DO_NOT_TRACK");
    m_folder = std::make_unique<QTemporaryDir>();
}

MLClientOptions TestPrivacyChange::options() const
{
    MLClientOptions options = testOptions(m_server.url());
    options.outbox.kind = ML::OutboxKind::Disk;
    options.outbox.path = m_folder->path();
    return options;
}

QStringList TestPrivacyChange::texts()
{
    QStringList result;
    const QJsonArray events = m_server.receivedEvents(u"s"_s);
    for (const QJsonValue event : events)
        result.append(event.toObject().value("properties"_L1).toObject().value("user"_L1).toString());
    return result;
}

void TestPrivacyChange::whatAnEarlierRunLeftDoesNotFixIt()
{
    {
        MLClientOptions offline = options();
        offline.quitTimeoutMs = 0;
        QVERIFY(m_server.setFaults(R"({"fail_next": {"count": 100000, "status": 503}})"));
        MLClient client(offline);
        QVERIFY(say(client, u"earlier"_s).isAccepted());
    }
    QVERIFY(m_server.clearFaults());
    MLClient client(options());
    QTRY_COMPARE(texts(), QStringList{u"earlier"_s}); // which has started the worker
    QSignalSpy errors(&client, &MLClient::errorOccurred);
    QSignalSpy changed(&client, &MLClient::optionsChanged);
    MLPrivacyOptions privacy;
    privacy.content = ML::ContentMode::LengthsOnly;
    client.setPrivacy(privacy);
    client.setPrivacy(privacy);
    QCOMPARE(client.privacy(), privacy);
    QCOMPARE(changed.size(), 1);
    QVERIFY(say(client, u"secret"_s).isAccepted());
    QVERIFY(client.waitForFlushed().isComplete());
    QCOMPARE(texts().size(), 2);
    QVERIFY2(!texts().constLast().contains(u"secret"_s), qPrintable(texts().constLast()));
    QCOMPARE(errors.size(), 0);
}

void TestPrivacyChange::holdsFromTheNextEventOn()
{
    MLClient client(options());
    QStringList expected;
    for (int i = 0; i < 20; ++i) {
        MLPrivacyOptions privacy;
        privacy.content = i % 2 == 0 ? ML::ContentMode::Redacted : ML::ContentMode::Full;
        client.setPrivacy(privacy);
        QVERIFY(say(client, u"%1 ada@example.com"_s.arg(i)).isAccepted());
        expected.append((i % 2 == 0 ? u"%1 [redacted email]"_s : u"%1 ada@example.com"_s).arg(i));
    }
    QVERIFY(client.waitForFlushed().isComplete());
    QCOMPARE(texts(), expected);
}

void TestPrivacyChange::theServersPauseGoesOn()
{
    QVERIFY(m_server.setFaults(R"({"fail_next": {"count": 100000, "status": 429, "retry_after": "3600"}})"));
    MLClient client(options());
    QVERIFY(say(client, u"too much"_s).isAccepted());
    QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::BackingOff);
    MLPrivacyOptions privacy;
    privacy.audit = true;
    client.setPrivacy(privacy);
    client.persist().waitForFinished(); // the worker has heard of it
    QCOMPARE(client.deliveryState(), ML::DeliveryState::BackingOff);
    QCOMPARE(m_server.requests().size(), 1);
}

void TestPrivacyChange::aWrongOneClosesTheClient()
{
    MLClient client(options());
    QVERIFY(say(client, u"good"_s).isAccepted());
    QSignalSpy valid(&client, &MLClient::validChanged);
    MLPrivacyOptions privacy;
    privacy.sampling = 10; // per cent?
    client.setPrivacy(privacy);
    QCOMPARE(valid.size(), 1);
    QVERIFY(!client.isValid());
    const MLReceipt receipt = say(client, u"bad"_s);
    QCOMPARE(receipt.error.code, ML::ErrorCode::NotConfigured);
    QVERIFY2(receipt.error.message.startsWith("privacy.sampling:"_L1), qPrintable(receipt.error.message));
    privacy.sampling = 1;
    client.setPrivacy(privacy);
    QCOMPARE(valid.size(), 2);
    QVERIFY(say(client, u"good again"_s).isAccepted());
    QVERIFY(client.waitForFlushed().isComplete());
    QCOMPARE(texts(), (QStringList{u"good"_s, u"good again"_s}));
}

void TestPrivacyChange::consentRequiredLater()
{
    QVERIFY(m_server.setFaults(R"({"fail_next": {"count": 100000, "status": 503}})"));
    MLClient client(options());
    QVERIFY(say(client, u"before"_s).isAccepted());
    MLPrivacyOptions privacy;
    privacy.requireConsent = true;
    client.setPrivacy(privacy);
    QCOMPARE(say(client, u"without"_s).error.code, ML::ErrorCode::ConsentMissing);
    QTRY_COMPARE(client.pendingCount(), 0);
    QTRY_COMPARE(client.deliveryState(), ML::DeliveryState::Disabled);
    QVERIFY(m_server.clearFaults());
    client.setConsent(ML::Consent::Granted);
    QVERIFY(say(client, u"with"_s).isAccepted());
    QVERIFY(client.waitForFlushed().isComplete());
    QCOMPARE(texts(), QStringList{u"with"_s});
}

void TestPrivacyChange::auditLater()
{
    MLClient client(options());
    const auto send = [&client](const QString &text) {
        QVERIFY(say(client, text).isAccepted());
        QVERIFY(client.waitForFlushed().isComplete());
    };
    send(u"unnoted"_s);
    MLPrivacyOptions privacy;
    for (const char *name : {"one", "two"}) {
        privacy.auditFile = m_folder->filePath(QLatin1String(name));
        client.setPrivacy(privacy);
        send(u"noted"_s);
    }
    client.setPrivacy({});
    send(u"unnoted"_s);
    QCOMPARE(client.auditEntries().size(), 2);
    for (const char *name : {"one", "two"}) {
        QFile file(m_folder->filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 1);
    }
}

void TestPrivacyChange::ephemeralLater()
{
    MLClient client(options());
    const QString kept = client.deviceId();
    MLPrivacyOptions privacy;
    privacy.ephemeralDeviceId = true;
    client.setPrivacy(privacy);
    const QString ephemeral = client.deviceId();
    QVERIFY(ephemeral != kept);
    QCOMPARE(client.deviceId(), ephemeral);
    client.setPrivacy({});
    QCOMPARE(client.deviceId(), kept);
}

QTEST_GUILESS_MAIN(TestPrivacyChange)
#include "tst_privacychange.moc"
