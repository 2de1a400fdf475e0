// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "support/scriptedserver.h"
#include "support/testclient.h"

#include "replay/sdkcalls.h"
#include "replay/transcriptreader.h"

#include <QtCore/QDirIterator>
#include <QtCore/QTemporaryDir>

using namespace Qt::StringLiterals;

// The conversations of the demo with a secret of each kind planted in every field of every call: none may be found on the wire, in the
// files, in the log or in an error.
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nowhere_data();
    void nowhere();
    void goneAfterPurge();
    void foundWithoutRedaction();

private:
    MLClientOptions options(const ScriptedServer &server, ML::ContentMode mode) const;
    int replay(MLClient &client) const;
    QByteArray allFiles() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

/*! One of each kind, which no transcript holds. */
const QStringList kSecrets{
    u"planted.person@secret-mail.example"_s, u"+49 151 98765432"_s, u"4111 1111 1111 1111"_s, u"DE89370400440532013000"_s,
    u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwbGFudGVkIn0.c2lnbmF0dXJlLXBsYW50ZWQ"_s, u"sk-planted0123456789abcdef"_s, u"/home/plantedname"_s,
};
// What of each must not be found: a part that is in nothing else.
const QList<QByteArray> kTraces{"planted.person", "98765432", "1111 1111", "370400440532", "wbGFudGVk", "sk-planted", "plantedname"};

QString withSecrets(const QString &text)
{
    return text + u' ' + kSecrets.join(u" \n");
}

QJsonObject planted(const QJsonObject &object)
{
    QJsonObject result;
    for (auto it = object.begin(); it != object.end(); ++it)
        result.insert(it.key(), it->isString() ? QJsonValue(withSecrets(it->toString())) : *it);
    for (int i = 0; i < kSecrets.size(); ++i)
        result.insert(u"key %1 "_s.arg(i) + kSecrets.at(i), i % 2 ? QJsonValue(i) : QJsonValue(kSecrets.at(i)));
    return result;
}

TranscriptCall planted(const TranscriptCall &call)
{
    TranscriptCall result = call;
    for (const QString &key : {u"user"_s, u"assistant"_s, u"args"_s, u"result"_s}) {
        const bool text = call.kind == TranscriptCall::Kind::Turn || call.kind == TranscriptCall::Kind::Function;
        if (text && call.fields.value(key).isString())
            result.fields.insert(key, withSecrets(call.fields.value(key).toString()));
    }
    for (const QString &key : {u"properties"_s, u"attributes"_s, u"traits"_s}) {
        if (call.fields.contains(key))
            result.fields.insert(key, planted(call.fields.value(key).toObject()));
    }
    return result;
}

QStringList logged;

} // namespace

void TestSecrets::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    logged.clear();
}

MLClientOptions TestSecrets::options(const ScriptedServer &server, ML::ContentMode mode) const
{
    MLClientOptions options = testOptions(server.url(""));
    options.apiKey = u"planted-api-key-0815"_s;
    options.outbox.kind = ML::OutboxKind::Disk;
    options.outbox.path = m_folder->path() + "/data"_L1;
    options.privacy.content = mode;
    options.privacy.auditFile = m_folder->path() + "/audit.jsonl"_L1;
    options.quitTimeoutMs = 0;
    return options;
}

int TestSecrets::replay(MLClient &client) const
{
    TranscriptReader reader;
    if (!reader.readFolder(QStringLiteral(TRANSCRIPTS)))
        qFatal("%s", qPrintable(reader.error()));
    QHash<QString, MLSession *> sessions;
    int accepted = 0;
    for (const Transcript &transcript : reader.transcripts()) {
        for (const TranscriptCall &call : transcript.calls) {
            if (call.kind == TranscriptCall::Kind::Session) {
                sessions.insert(call.session, SdkCalls::openSession(&client, call));
                continue;
            }
            const MLReceipt receipt = SdkCalls::make(sessions.value(call.session), planted(call));
            if (!receipt.isAccepted())
                qFatal("%s: %s", qPrintable(call.place), qPrintable(receipt.error.message));
            ++accepted;
        }
    }
    return accepted;
}

QByteArray TestSecrets::allFiles() const
{
    QByteArray all;
    QDirIterator it(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void TestSecrets::nowhere_data()
{
    QTest::addColumn<ML::ContentMode>("mode");
    QTest::addColumn<QByteArray>("status");
    for (const char *status : {"200 OK", "400 Bad Request", "503 Service Unavailable", "401 Unauthorized"}) {
        QTest::addRow("redacted, %s", status) << ML::ContentMode::Redacted << QByteArray(status);
        QTest::addRow("lengths, %s", status) << ML::ContentMode::LengthsOnly << QByteArray(status);
        QTest::addRow("off, %s", status) << ML::ContentMode::Off << QByteArray(status);
    }
}

void TestSecrets::nowhere()
{
    QFETCH(ML::ContentMode, mode);
    QFETCH(QByteArray, status);
    ScriptedServer server;
    // It repeats the key, as the service does.
    server.answer(ScriptedAnswer::whole(R"({"message": "given apikey: planted-api-key-0815"})", "application/json", status));
    const auto before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) { logged.append(text); });
    QStringList errors;
    QByteArray filesWhileLive;
    qint64 redacted = 0;
    {
        MLClientOptions given = options(server, mode);
        given.debug = true;
        MLClient client(given);
        connect(&client, &MLClient::errorOccurred, this, [&errors](const MLError &error) { errors.append(error.message); });
        // One that fails on some: what it says is an error text, too.
        client.setEventFilter([n = 0](MLOutgoingEvent event) mutable -> std::optional<MLOutgoingEvent> {
            if (++n % 10 == 0)
                throw std::runtime_error(event.user.toStdString() + event.properties.value(u"key"_s).toString().toStdString());
            return event;
        });
        const int accepted = replay(client);
        client.persist().waitForFinished();
        filesWhileLive = allFiles();
        // Sessions of the transcripts listen: what asks for their keys goes out before their events do.
        const auto isSent = [&server] {
            const auto &requests = server.requests();
            return std::any_of(requests.begin(), requests.end(), [](const auto &request) { return request.path.endsWith("/events/queue"); });
        };
        const auto isOver = [&] { return status == "200 OK" ? client.pendingCount() == 0 : isSent() && errors.size() > 1; };
        const bool answered = QTest::qWaitFor(isOver, 20000);
        filesWhileLive += allFiles();
        for (const MLRejectedEvent &event : client.rejectedEvents())
            filesWhileLive += event.json + event.error.message.toUtf8();
        redacted = client.privacyCounts().redacted();
        const qint64 failed = client.privacyCounts().failed;
        if (!answered || accepted < 100 || failed == 0)
            qFatal("not played: %d accepted, %lld failed", accepted, failed);
    }
    qInstallMessageHandler(before);
    QVERIFY(redacted > 100);
    QByteArray wire;
    for (const auto &request : server.requests())
        wire += request.path + request.head + request.body;
    QVERIFY(wire.size() > 200);
    QVERIFY(wire.contains("[redacted email]"));
    QVERIFY(filesWhileLive.contains("[redacted") || status == "200 OK");
    QVERIFY(!logged.isEmpty());
    const QByteArray log = logged.join(u'\n').toUtf8();
    const QByteArray errorTexts = errors.join(u'\n').toUtf8();
    for (const QByteArray &trace : kTraces) {
        QVERIFY2(!wire.contains(trace), trace.constData());
        QVERIFY2(!filesWhileLive.contains(trace), trace.constData());
        QVERIFY2(!allFiles().contains(trace), trace.constData());
        QVERIFY2(!log.contains(trace), trace.constData());
        QVERIFY2(!errorTexts.contains(trace), trace.constData());
    }
    for (const QByteArray &text : {filesWhileLive, allFiles(), log, errorTexts})
        QVERIFY(!text.contains("planted-api-key-0815"));
}

void TestSecrets::goneAfterPurge()
{
    ScriptedServer server;
    server.answer(ScriptedAnswer::whole("{}", "application/json", "503 Service Unavailable"));
    MLClient client(options(server, ML::ContentMode::Full));
    replay(client);
    client.persist().waitForFinished();
    QByteArray files = allFiles();
    for (const QByteArray &trace : kTraces)
        QVERIFY2(files.contains(trace), trace.constData());
    client.purge();
    client.persist().waitForFinished();
    files = allFiles();
    for (const QByteArray &trace : kTraces)
        QVERIFY2(!files.contains(trace), trace.constData());
}

void TestSecrets::foundWithoutRedaction()
{
    // So that this test can find what it looks for.
    ScriptedServer server;
    server.answer(ScriptedAnswer::whole("{}"));
    MLClient client(options(server, ML::ContentMode::Full));
    replay(client);
    QTRY_COMPARE_WITH_TIMEOUT(client.pendingCount(), 0, 20000);
    QByteArray wire;
    for (const auto &request : server.requests())
        wire += request.body;
    for (const QByteArray &trace : kTraces)
        QVERIFY2(wire.contains(trace), trace.constData());
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
