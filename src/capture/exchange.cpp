// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/exchange.h"

#include <QtNetwork/QNetworkRequest>

namespace mindlytics::capture {

namespace {

QString providerOf(const QUrl &url, ML::ChatDialect dialect)
{
    const QString host = url.host();
    if (host == u"api.openai.com" || host.endsWith(u".openai.azure.com"))
        return QStringLiteral("openai");
    switch (dialect) {
    case ML::ChatDialect::Anthropic: return QStringLiteral("anthropic");
    case ML::ChatDialect::Ollama: return QStringLiteral("ollama");
    case ML::ChatDialect::OpenAiChat:
    case ML::ChatDialect::OpenAiCompatible:
    case ML::ChatDialect::OpenAiResponses: return QStringLiteral("openai-compatible");
    case ML::ChatDialect::Auto: break;
    }
    return host == u"api.anthropic.com" ? QStringLiteral("anthropic") : QString();
}

} // namespace

CaptureCore::CaptureCore(Conversations::Tracked tracked)
    : conversations(std::move(tracked))
{
    clock.start();
}

Exchange::Exchange(std::shared_ptr<CaptureCore> core, const ConversationKey &key, const QUrl &url, bool isTagged)
    : m_core(std::move(core))
    , m_key(key)
    , m_url(url)
    , m_isTagged(isTagged)
    , m_sentAt(m_core->now())
{
}

void Exchange::begin(QByteArrayView body)
{
    const ChatRequest request = ChatRequest::parse(body);
    m_isRequestOfChat = request.isChat;
    if (request.isChat || m_isTagged)
        m_turn = m_core->conversations.begin(m_key, request, m_sentAt);
}

void Exchange::beginFromTap()
{
    if (const BodyTap *tap = std::exchange(m_tap, nullptr))
        begin(tap->copy());
}

void Exchange::bytesCame(QByteArrayView bytes)
{
    beginFromTap();
    m_decoder.feed(bytes);
    if (m_turn && m_decoder.answer().size() > 0)
        m_turn->draft.noteToken(m_core->now());
}

/*! Whether this was a chat at all: a tagged request may be any other. */
bool Exchange::isChat(const MLChatResult &result) const
{
    return m_isRequestOfChat || result.dialect != ML::ChatDialect::Auto;
}

void Exchange::ended(const QNetworkReply &reply, bool isAborted)
{
    beginFromTap();
    m_decoder.finish();
    const MLChatResult result = m_decoder.result();
    if (m_turn && isChat(result) && !endTurn(reply, result, isAborted))
        return;
    if (result.error.isError() && !isAborted && (m_isTagged || isChat(result)) && m_core->failed)
        m_core->failed(m_key.conversationId, result.error);
}

/*! False if it was no answer, but told to ask elsewhere: that the application does by itself, or not at all. */
bool Exchange::endTurn(const QNetworkReply &reply, const MLChatResult &result, bool isAborted)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isElsewhere = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).isValid();
    if (status >= 300 && status < 400 && isElsewhere && result.dialect == ML::ChatDialect::Auto) {
        m_core->conversations.sendOn(m_turn);
        return false;
    }
    const bool isFailed = reply.error() != QNetworkReply::NoError && !result.complete;
    m_turn->draft.setHttpStatus(status);
    m_turn->draft.setProvider(providerOf(m_url, result.dialect));
    m_core->conversations.end(m_turn, result, isAborted ? Ending::Aborted : isFailed ? Ending::Failed : Ending::Whole, m_core->now());
    if (m_turn->hasFailed && m_core->waitsForRetry)
        m_core->waitsForRetry();
    return true;
}

} // namespace mindlytics::capture
