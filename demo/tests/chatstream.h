// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QStringBuilder>

/*! Answers of a model's server, as chat completions stream them. */
namespace ChatStream {

inline QByteArray chunk(const QByteArray &choice)
{
    return R"(data: {"id":"1","object":"chat.completion.chunk","model":"tiny","choices":[)" + choice + "]}\n\n";
}

inline QByteArray words(std::initializer_list<QByteArray> texts)
{
    QByteArray stream;
    for (const QByteArray &text : texts)
        stream += chunk(R"({"index":0,"delta":{"content":")" + text + R"("},"finish_reason":null})");
    return stream;
}

inline const QByteArray kEnd = chunk(R"({"index":0,"delta":{},"finish_reason":"stop"})")
    + R"(data: {"id":"1","object":"chat.completion.chunk","model":"tiny","choices":[],"usage":{"prompt_tokens":11,"completion_tokens":4,"total_tokens":15}})"
    + "\n\ndata: [DONE]\n\n";

inline const QByteArray kToolCall =
    chunk(R"({"index":0,"delta":{"tool_calls":[{"index":0,"id":"c1","type":"function","function":{"name":"calculate","arguments":"{\"a\":6,\"op\":\"*\",\"b\":7}"}}]},"finish_reason":null})")
    + chunk(R"({"index":0,"delta":{},"finish_reason":"tool_calls"})") + "data: [DONE]\n\n";

} // namespace ChatStream
