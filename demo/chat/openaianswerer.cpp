// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "openaianswerer.h"

#include "tools.h"

#include <Mindlytics/MLCapture>

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxRounds = 8; // of tool calls, for one answer
constexpr int kTimeoutMs = 60000; // without a single byte

} // namespace

OpenAiAnswerer::OpenAiAnswerer(QObject *parent)
    : Answerer(parent)
{
    connect(&m_decoder, &MLChatStreamDecoder::textDelta, this, &Answerer::textDelta);
    connect(&m_network, &MLNetworkAccessManager::turnTracked, this, &Answerer::turnTracked);
}

OpenAiAnswerer::~OpenAiAnswerer()
{
    stop();
}

void OpenAiAnswerer::begin(MLSession *session, const QString &conversationId, const QVariantList &messages)
{
    m_session = session;
    m_conversationId = conversationId;
    m_rounds = 0;
    m_messages = {};
    for (const QVariant &message : messages) {
        const QVariantMap map = message.toMap();
        m_messages.append(QJsonObject{{u"role"_s, map.value(u"role"_s).toString()}, {u"content"_s, map.value(u"text"_s).toString()}});
    }
    send();
}

QNetworkRequest OpenAiAnswerer::request() const
{
    QNetworkRequest request(QUrl(m_server.toString(QUrl::StripTrailingSlash) + u"/chat/completions"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(kTimeoutMs);
    if (!m_key.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_key.toUtf8());
    if (m_session)
        MLCapture::tag(request, m_session, m_conversationId);
    return request;
}

void OpenAiAnswerer::send()
{
    const QJsonObject body{{u"model"_s, m_model},
                           {u"messages"_s, m_messages},
                           {u"tools"_s, Tools::descriptions()},
                           {u"stream"_s, true},
                           {u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}}}};
    m_decoder.reset();
    m_reply = m_network.post(request(), QJsonDocument(body).toJson(QJsonDocument::Compact));
    connect(m_reply, &QNetworkReply::readyRead, this, &OpenAiAnswerer::receive);
    connect(m_reply, &QNetworkReply::finished, this, &OpenAiAnswerer::replyFinished);
}

void OpenAiAnswerer::receive()
{
    m_decoder.feed(m_reply->readAll());
}

void OpenAiAnswerer::replyFinished()
{
    m_decoder.feed(m_reply->readAll());
    m_decoder.finish();
    const MLChatResult result = m_decoder.result();
    const QString problem = problemOf(result);
    dropReply();
    if (!problem.isEmpty() || result.toolCalls.isEmpty())
        end(problem);
    else if (++m_rounds > kMaxRounds)
        end(tr("The model calls tools without an end."));
    else
        callTools(result);
}

void OpenAiAnswerer::callTools(const MLChatResult &result)
{
    QJsonArray calls;
    QJsonArray results;
    for (const MLChatToolCall &call : result.toolCalls) {
        const QString value = Tools::call(call.name, call.arguments);
        calls.append(QJsonObject{{u"id"_s, call.id}, {u"type"_s, u"function"_s},
                                 {u"function"_s, QJsonObject{{u"name"_s, call.name}, {u"arguments"_s, call.arguments}}}});
        results.append(QJsonObject{{u"role"_s, u"tool"_s}, {u"tool_call_id"_s, call.id}, {u"content"_s, value}});
        Q_EMIT toolCalled(call.name, call.arguments, value);
    }
    m_messages.append(QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, result.text}, {u"tool_calls"_s, calls}});
    for (const QJsonValue &value : std::as_const(results))
        m_messages.append(value);
    send();
}

QString OpenAiAnswerer::problemOf(const MLChatResult &result) const
{
    if (result.error.fault == ML::ChatFault::ServerReported)
        return tr("The model's server says: %1").arg(result.error.message);
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 400)
        return tr("The model's server answered with status %1.").arg(status);
    if (m_reply->error() != QNetworkReply::NoError && status == 0)
        return tr("The model's server cannot be reached: %1").arg(m_reply->errorString());
    if (m_reply->error() != QNetworkReply::NoError || !result.complete)
        return result.error.isError() && m_reply->error() == QNetworkReply::NoError
            ? result.error.message
            : tr("The answer broke off: the model's server ended it before it was whole.");
    return {};
}

void OpenAiAnswerer::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply.clear();
}

void OpenAiAnswerer::abort()
{
    if (const QPointer<QNetworkReply> reply = m_reply) {
        dropReply();
        reply->abort();
    }
    m_network.finishTurns();
}
