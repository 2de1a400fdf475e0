// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/dialects.h"

namespace mindlytics::capture {

namespace {

void readUsage(JsonNode usage, ChatAnswer &answer)
{
    if (!usage.isObject())
        return;
    answer.usage.set({usage["prompt_tokens"].count(), usage["completion_tokens"].count(),
                      usage["prompt_tokens_details"]["cached_tokens"].count(),
                      usage["completion_tokens_details"]["reasoning_tokens"].count()});
}

/*! A text, or a list of parts with texts, as Mistral writes it. */
void readContent(JsonNode content, ChatAnswer &answer)
{
    answer.text.append(content);
    for (JsonNode part = content.first(); part.exists(); part = part.next()) {
        if (part["type"].is("thinking")) {
            for (JsonNode thought = part["thinking"].first(); thought.exists(); thought = thought.next())
                answer.reasoning.append(thought["text"]);
        } else {
            answer.text.append(part["text"]);
        }
    }
}

void readReasoning(JsonNode delta, ChatAnswer &answer)
{
    // Servers that write both write the same twice.
    const JsonNode reasoning = delta["reasoning_content"].isString() ? delta["reasoning_content"] : delta["reasoning"];
    if (!reasoning.isString())
        return;
    answer.compatible = true;
    answer.reasoning.append(reasoning);
}

void readToolCalls(JsonNode calls, ChatAnswer &answer)
{
    for (JsonNode part = calls.first(); part.exists(); part = part.next()) {
        const JsonNode function = part["function"];
        auto &call = answer.tools.part(part["index"].count(), part["id"].text(), function["name"].text());
        answer.tools.addArguments(call, function["arguments"]);
    }
}

/*! The form before `tool_calls`: one call, without an id. */
void readFunctionCall(JsonNode function, ChatAnswer &answer)
{
    if (function.isObject())
        answer.tools.addArguments(answer.tools.part(0, {}, function["name"].text()), function["arguments"]);
}

void readChoice(JsonNode choice, ChatAnswer &answer)
{
    const JsonNode delta = choice["delta"].isObject() ? choice["delta"] : choice["message"];
    readReasoning(delta, answer);
    readContent(delta["content"], answer);
    answer.text.append(choice["text"]);
    answer.refusal.append(delta["refusal"]);
    readToolCalls(delta["tool_calls"], answer);
    readFunctionCall(delta["function_call"], answer);
    answer.setFinishReason(choice["finish_reason"]);
    readUsage(choice["usage"], answer);
}

} // namespace

void readOpenAiChat(JsonNode message, ChatAnswer &answer)
{
    answer.setModel(message["model"]);
    for (JsonNode choice = message["choices"].first(); choice.exists(); choice = choice.next()) {
        if (choice["index"].count().value_or(0) == 0) // of several answers the first is the one that is read
            readChoice(choice, answer);
    }
    readUsage(message["usage"], answer);
    readUsage(message["x_groq"]["usage"], answer);
    if (message["timings"].isObject()) {
        answer.compatible = true;
        answer.usage.setTimings(message["timings"]);
    }
    if (message["object"].is("chat.completion"))
        answer.complete = true;
}

} // namespace mindlytics::capture
