// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "comparison.h"

namespace
{

QString text(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

void Comparison::init()
{
    for (const char *variable : {"MLSDK_API_KEY", "MLSDK_PROJECT_ID", "MLSDK_SERVER_BASE", "MLSDK_LIVE_BASE"})
        qunsetenv(variable);
    QVERIFY2(server.reset(), qPrintable(server.errorString()));
    client = std::make_unique<MLClient>(options());
    session = createSession({.conversationId = u"conversation"_s, .userId = u"ada"_s});
}

void Comparison::cleanup()
{
    client.reset();
}

MLClientOptions Comparison::options() const
{
    MLClientOptions options;
    options.apiKey = u"test"_s;
    options.projectId = u"test"_s;
    options.serverEndpoint = server.url();
    options.outbox.kind = ML::OutboxKind::Memory;
    options.retry.baseDelayMs = 1;
    options.quitTimeoutMs = 30000;
    return options;
}

MLSession *Comparison::createSession(MLSessionOptions options)
{
    if (options.sessionId.isEmpty())
        options.sessionId = u"session"_s;
    return client->createSession(options);
}

QStringList Comparison::stored(const QString &sessionId)
{
    if (client) {
        const MLFlushResult result = client->waitForFlushed();
        if (!result.isComplete())
            return {u"not delivered: "_s + result.error.message};
    }
    QStringList list;
    const QJsonArray events = server.receivedEvents(sessionId);
    for (const QJsonValue &value : events) {
        QJsonObject event = value.toObject();
        // The backend's own additions.
        for (const char *key : {"event_id", "organization_id", "app_id", "user", "received_at"})
            event.remove(QString::fromLatin1(key));
        list.append(text(event));
    }
    return list;
}

QStringList Comparison::texts(const char *array)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(array, &error);
    if (!document.isArray())
        return {u"no JSON array: "_s + error.errorString()};
    QStringList list;
    const QJsonArray values = document.array();
    for (const QJsonValue &value : values)
        list.append(text(value.toObject()));
    return list;
}

QStringList Comparison::documents(const QString &collection, const QStringList &keys)
{
    QStringList list;
    const QJsonArray found = server.db(collection);
    for (const QJsonValue &document : found) {
        QJsonObject wanted;
        for (const QString &key : keys)
            wanted.insert(key, document[key]);
        list.append(text(wanted));
    }
    return list;
}

QDateTime Comparison::past()
{
    return QDateTime(QDate(2026, 2, 3), QTime(9, 35, 6, 789), Qt::OffsetFromUTC, 5 * 3600 + 30 * 60);
}
