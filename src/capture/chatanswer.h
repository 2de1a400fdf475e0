// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlchatresult.h>

#include "capture/growingtext.h"
#include "capture/toolcalls.h"
#include "capture/usagefigures.h"

namespace mindlytics::capture {

/*! All that the messages of an answer have told so far. */
struct ChatAnswer {
    GrowingText text;
    GrowingText reasoning;
    GrowingText refusal;
    ToolCalls tools;
    UsageFigures usage;
    QByteArray finishReason;
    QByteArray model;
    MLChatError error;
    bool compatible = false; //!< marks of a server that imitates OpenAI's were seen
    bool complete = false;

    /*! How many bytes of it are kept. */
    qsizetype size() const { return text.size() + reasoning.size() + refusal.size() + tools.size(); }
    /*! Notes trouble; the first one stays. */
    void fail(ML::ChatFault fault, const QString &message, const QString &type = {});
    /*! Notes the trouble that a server tells of: \a error is a sentence, or an object with a `message`. */
    void failAsTold(JsonNode error);
    void setModel(JsonNode name);
    /*! The last reason counts; it makes every tool call whole. */
    void setFinishReason(JsonNode reason);
};

} // namespace mindlytics::capture
