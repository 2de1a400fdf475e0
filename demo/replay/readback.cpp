// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "readback.h"

#include "await.h"
#include "sessioncheck.h"

#include <QJsonArray>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype PageSize = 100;
constexpr int PollMs = 50;

void letTimePass(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

ReadBack::ReadBack(const MLClientOptions &options, int timeoutMs)
    : m_http(options)
    , m_deadline(timeoutMs)
{
}

QList<QJsonObject> ReadBack::documents(const QString &collection, const QString &session)
{
    QList<QJsonObject> all;
    qsizetype got = PageSize;
    while (got == PageSize) {
        const QList<QJsonObject> documents = page(collection, session, all.size());
        got = documents.size();
        all += documents;
    }
    return m_error.isError() ? QList<QJsonObject>() : all;
}

QList<QJsonObject> ReadBack::page(const QString &collection, const QString &session, qsizetype skip)
{
    const QJsonObject query{
        {u"filter"_s, QJsonObject{{u"session_id"_s, session}}}, {u"limit"_s, PageSize}, {u"skip"_s, skip}};
    const QString path = u"/bc/v1/db/%1/find"_s.arg(collection);
    const MLResponse response = await(m_http.sendRequest(ML::HttpMethod::Get, path, query));
    m_error = response.error;
    QList<QJsonObject> documents;
    for (const QJsonValue &document : response.data.toArray())
        documents.append(document.toObject());
    return documents;
}

QList<QJsonObject> ReadBack::sentEvents(const QString &session, qsizetype count)
{
    for (;;) {
        const QList<QJsonObject> events = SessionCheck::sentByClient(documents(u"events"_s, session));
        if (m_error.isError() || events.size() >= count || m_deadline.hasExpired())
            return events;
        letTimePass(PollMs);
    }
}
