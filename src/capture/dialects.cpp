// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/dialects.h"

namespace mindlytics::capture {

namespace {

bool isAnthropicType(const QByteArray &type)
{
    return type.startsWith("content_block_") || type == "message_start" || type == "message_delta" || type == "message_stop"
        || type == "message";
}

} // namespace

ML::ChatDialect dialectOf(JsonNode message)
{
    if (message["choices"].isArray())
        return ML::ChatDialect::OpenAiChat;
    if (message["type"].isString()) {
        const QByteArray type = message["type"].text();
        if (type.startsWith("response."))
            return ML::ChatDialect::OpenAiResponses;
        if (isAnthropicType(type))
            return ML::ChatDialect::Anthropic;
    }
    if (message["object"].is("response"))
        return ML::ChatDialect::OpenAiResponses;
    if (message["object"].is("chat.completion.chunk") || message["object"].is("chat.completion"))
        return ML::ChatDialect::OpenAiChat;
    if (message["done"].exists() && (message["message"].isObject() || message["response"].isString()))
        return ML::ChatDialect::Ollama;
    return ML::ChatDialect::Auto;
}

} // namespace mindlytics::capture
