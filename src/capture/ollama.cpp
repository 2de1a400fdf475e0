// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/dialects.h"

namespace mindlytics::capture {

void readOllama(JsonNode message, ChatAnswer &answer)
{
    const JsonNode said = message["message"];
    answer.setModel(message["model"]);
    answer.text.append(said["content"]);
    answer.reasoning.append(said["thinking"]);
    answer.text.append(message["response"]);
    answer.reasoning.append(message["thinking"]);
    for (JsonNode call = said["tool_calls"].first(); call.exists(); call = call.next()) {
        const JsonNode function = call["function"];
        // Always whole, whatever index it has, and mostly without an id.
        answer.tools.addArguments(answer.tools.add(call["id"].text(), function["name"].text()), function["arguments"]);
    }
    answer.usage.set({message["prompt_eval_count"].count(), message["eval_count"].count(), {}, {}});
    if (!message["done"].isTrue())
        return;
    answer.setFinishReason(message["done_reason"]);
    answer.complete = true;
}

} // namespace mindlytics::capture
