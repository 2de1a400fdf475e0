// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/dialects.h"

namespace mindlytics::capture {

namespace {

/*! A block as it begins, or the whole of it in an answer that is not streamed. Tools that run on the server are no calls. */
void readBlock(JsonNode block, std::optional<qint64> index, ChatAnswer &answer)
{
    if (block["type"].is("text")) {
        answer.text.append(block["text"]);
    } else if (block["type"].is("thinking")) {
        answer.reasoning.append(block["thinking"]);
    } else if (block["type"].is("tool_use")) {
        auto &call = answer.tools.part(index, block["id"].text(), block["name"].text());
        answer.tools.addArguments(call, block["input"]);
    }
}

void readDelta(JsonNode delta, qint64 index, ChatAnswer &answer)
{
    answer.text.append(delta["text"]);
    answer.reasoning.append(delta["thinking"]);
    const JsonNode json = delta["partial_json"];
    auto *call = answer.tools.at(index);
    if (!call || !json.isString() || json.is(""))
        return;
    if (call->arguments == "{}") // the place that the arguments are to take
        call->arguments.clear();
    answer.tools.addArguments(*call, json);
}

void readMessage(JsonNode message, ChatAnswer &answer)
{
    answer.setModel(message["model"]);
    for (JsonNode block = message["content"].first(); block.exists(); block = block.next())
        readBlock(block, {}, answer);
    answer.setFinishReason(message["stop_reason"]);
    answer.usage.setAnthropic(message["usage"]);
}

} // namespace

void readAnthropic(JsonNode message, ChatAnswer &answer)
{
    const QByteArray type = message["type"].text();
    const auto index = message["index"].count();
    if (type == "content_block_delta") {
        readDelta(message["delta"], index.value_or(-1), answer);
    } else if (type == "content_block_start") {
        readBlock(message["content_block"], index, answer);
    } else if (type == "content_block_stop") {
        if (auto *call = answer.tools.at(index.value_or(-1)))
            call->whole = true;
    } else if (type == "message_start") {
        readMessage(message["message"], answer);
    } else if (type == "message_delta") {
        answer.setFinishReason(message["delta"]["stop_reason"]);
        answer.usage.setAnthropic(message["usage"]);
    } else if (type == "message_stop") {
        answer.complete = true;
    } else if (type == "message") {
        readMessage(message, answer);
        answer.complete = true;
    }
}

} // namespace mindlytics::capture
