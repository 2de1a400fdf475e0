// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "comparison.h"

//! Conversations, turns, usage and function calls.
class ConversationRows : public Comparison
{
    Q_OBJECT
    Q_CLASSINFO("startConversation", "`session.start_conversation(timestamp, conversation_id, properties, attributes)`")
    Q_CLASSINFO("endConversation", "`session.end_conversation(timestamp, conversation_id, properties, attributes)`")
    Q_CLASSINFO(
        "turn",
        "`session.track_conversation_turn(user, assistant, assistant_id, timestamp, conversation_id, properties)`")
    Q_CLASSINFO("turnWithCost", "`session.track_conversation_turn(…, cost)`")
    Q_CLASSINFO("turnWithTokens", "`session.track_conversation_turn(…, model, prompt_tokens, completion_tokens)`")
    Q_CLASSINFO("turnWithoutConversation", "`session.track_conversation_turn(…)` without any conversation id")
    Q_CLASSINFO("usageAsCost", "`session.track_conversation_usage(conversation_id, timestamp, cost)`")
    Q_CLASSINFO(
        "usageAsTokens",
        "`session.track_conversation_usage(conversation_id, timestamp, model, prompt_tokens, completion_tokens)`")
    Q_CLASSINFO("functionCall",
                "`session.track_function_call(name, args, result, runtime, conversation_id, timestamp, properties)`")

public:
    using Comparison::Comparison;

private Q_SLOTS:
    void startConversation();
    void endConversation();
    void turn();
    void turnWithCost();
    void turnWithTokens();
    void turnWithoutConversation();
    void usageAsCost();
    void usageAsTokens();
    void functionCall();

private:
    static MLTurn hello(const MLUsage &usage = {});
};
