// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/dialects.h"

namespace mindlytics::capture {

namespace {

void readContent(JsonNode content, ChatAnswer &answer)
{
    for (JsonNode part = content.first(); part.exists(); part = part.next()) {
        if (part["type"].is("refusal"))
            answer.refusal.append(part["refusal"]);
        else if (part["type"].is("output_text"))
            answer.text.append(part["text"]);
    }
}

void readReasoning(JsonNode item, ChatAnswer &answer)
{
    const JsonNode parts = item["summary"].first().exists() ? item["summary"] : item["content"];
    for (JsonNode part = parts.first(); part.exists(); part = part.next())
        answer.reasoning.append(part["text"]);
}

bool isCall(JsonNode item)
{
    return item["type"].is("function_call") || item["type"].is("custom_tool_call");
}

JsonNode argumentsOf(JsonNode item)
{
    return item["type"].is("custom_tool_call") ? item["input"] : item["arguments"];
}

/*! An item of the output as it begins, or, if it \a isWhole, as it is in the end: that is what counts. */
void readCall(JsonNode item, std::optional<qint64> index, bool isWhole, ChatAnswer &answer)
{
    auto &call = answer.tools.part(index, item["call_id"].text(), item["name"].text());
    if (argumentsOf(item).isString()) {
        call.arguments.clear();
        answer.tools.addArguments(call, argumentsOf(item));
    }
    call.whole = call.whole || isWhole;
}

void readArguments(JsonNode event, bool isWhole, ChatAnswer &answer)
{
    auto *call = answer.tools.at(event["output_index"].count().value_or(-1));
    if (!call)
        return;
    const JsonNode text = isWhole ? event[event["arguments"].exists() ? "arguments" : "input"] : event["delta"];
    if (isWhole && text.isString())
        call->arguments.clear();
    answer.tools.addArguments(*call, text);
    call->whole = call->whole || isWhole;
}

/*! What the answer as a whole says that no event has said. */
void readOutput(JsonNode output, ChatAnswer &answer)
{
    const bool hasText = !answer.text.isEmpty() || !answer.refusal.isEmpty();
    const bool hasReasoning = !answer.reasoning.isEmpty(), hasCalls = !answer.tools.isEmpty();
    for (JsonNode item = output.first(); item.exists(); item = item.next()) {
        if (isCall(item) && !hasCalls)
            readCall(item, {}, true, answer);
        else if (item["type"].is("message") && !hasText)
            readContent(item["content"], answer);
        else if (item["type"].is("reasoning") && !hasReasoning)
            readReasoning(item, answer);
    }
}

void readResponse(JsonNode response, ChatAnswer &answer)
{
    answer.setModel(response["model"]);
    const JsonNode usage = response["usage"];
    if (usage.isObject()) {
        answer.usage.set({usage["input_tokens"].count(), usage["output_tokens"].count(),
                          usage["input_tokens_details"]["cached_tokens"].count(),
                          usage["output_tokens_details"]["reasoning_tokens"].count()});
    }
    if (response["error"].isSet())
        answer.failAsTold(response["error"]);
    const JsonNode status = response["status"];
    if (!status.isString() || status.is("in_progress") || status.is("queued"))
        return;
    readOutput(response["output"], answer);
    const JsonNode reason = response["incomplete_details"]["reason"];
    answer.setFinishReason(reason.isString() ? reason : status);
    answer.complete = true;
}

void readEvent(const QByteArray &type, JsonNode event, ChatAnswer &answer)
{
    if (type == "response.output_text.delta")
        answer.text.append(event["delta"]);
    else if (type == "response.refusal.delta")
        answer.refusal.append(event["delta"]);
    else if (type == "response.reasoning_text.delta" || type == "response.reasoning_summary_text.delta")
        answer.reasoning.append(event["delta"]);
    else if (type == "response.function_call_arguments.delta" || type == "response.custom_tool_call_input.delta")
        readArguments(event, false, answer);
    else if (type == "response.function_call_arguments.done" || type == "response.custom_tool_call_input.done")
        readArguments(event, true, answer);
    else if ((type == "response.output_item.added" || type == "response.output_item.done") && isCall(event["item"]))
        readCall(event["item"], event["output_index"].count(), type.endsWith("done"), answer);
}

} // namespace

void readOpenAiResponses(JsonNode message, ChatAnswer &answer)
{
    if (message["object"].is("response"))
        readResponse(message, answer);
    else if (message["response"].isObject())
        readResponse(message["response"], answer);
    else
        readEvent(message["type"].text(), message, answer);
}

} // namespace mindlytics::capture
