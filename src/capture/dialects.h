// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "capture/chatanswer.h"

namespace mindlytics::capture {

/*! The dialect that \a message, a JSON object, is certainly written in; Auto if it may be any, or none that is known. */
ML::ChatDialect dialectOf(JsonNode message);

// Each takes what one message of its dialect tells: an event of the stream, or the whole answer where it is not streamed.
// What a message has that they do not know is left alone.

/*! OpenAI's chat completions, and what llama.cpp's server, vLLM and others make of them.
 *  https://platform.openai.com/docs/api-reference/chat */
void readOpenAiChat(JsonNode message, ChatAnswer &answer);
/*! OpenAI's responses. https://platform.openai.com/docs/api-reference/responses-streaming */
void readOpenAiResponses(JsonNode message, ChatAnswer &answer);
/*! Anthropic's messages. https://docs.anthropic.com/en/api/messages-streaming */
void readAnthropic(JsonNode message, ChatAnswer &answer);
/*! Ollama's chat and generate. https://github.com/ollama/ollama/blob/main/docs/api.md */
void readOllama(JsonNode message, ChatAnswer &answer);

} // namespace mindlytics::capture
