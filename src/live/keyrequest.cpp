// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "live/keyrequest.h"

#include "wire/endpoints.h"
#include "wire/names.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace mindlytics {

namespace {

constexpr qint64 kMaxKeyAnswerBytes = 64 * 1024;

/*! The key in an answer; empty if there is none that can be a header. */
QByteArray keyIn(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QString key = object.value(QLatin1String(names::kAuthorizationKey.data(), qsizetype(names::kAuthorizationKey.size()))).toString();
    const bool fits = std::all_of(key.cbegin(), key.cend(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
    return fits ? key.toLatin1() : QByteArray();
}

} // namespace

KeyRequest::KeyRequest(LiveContext &context, const QString &sessionId, Done done)
    : m_context(context)
    , m_sessionId(sessionId)
    , m_done(std::move(done))
{
}

KeyRequest::~KeyRequest()
{
    stop();
}

void KeyRequest::begin()
{
    stop();
    m_out = m_context.transport.send(request(), [this, alive = std::weak_ptr<char>(m_alive)](const HttpAnswer &answer) {
        if (alive.expired())
            return;
        m_out = 0;
        if (answer.aborted)
            return;
        const bool accepted = answer.status >= 200 && answer.status < 300;
        m_done(accepted ? keyIn(answer.body) : QByteArray(), answer);
    });
}

void KeyRequest::stop()
{
    if (m_out)
        m_context.transport.abort(m_out);
}

HttpRequest KeyRequest::request() const
{
    HttpRequest request;
    request.method = "GET";
    request.url = endpoints::below(m_context.server, QLatin1String(names::kLiveKeyPath));
    if (!m_sessionId.isEmpty())
        request.url.setQuery(QStringLiteral("session_id=") + QString::fromLatin1(QUrl::toPercentEncoding(m_sessionId)));
    request.timeoutMs = m_context.requestTimeoutMs;
    request.maxAnswerBytes = kMaxKeyAnswerBytes;
    return request;
}

} // namespace mindlytics
