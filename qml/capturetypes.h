// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlchatstreamdecoder.h>
#include <Mindlytics/mlturnrecorder.h>

#include <QtQml/qqml.h>

/*! \file
 * The AI-framework helpers as QML knows them: the recorder, the decoder, and the values they tell.
 */
namespace mindlytics {

struct TurnRecorderForeign {
    Q_GADGET
    QML_FOREIGN(MLTurnRecorder)
    QML_NAMED_ELEMENT(MLTurnRecorder)
};

struct ChatStreamDecoderForeign {
    Q_GADGET
    QML_FOREIGN(MLChatStreamDecoder)
    QML_NAMED_ELEMENT(MLChatStreamDecoder)
};

struct ChatErrorForeign {
    Q_GADGET
    QML_FOREIGN(MLChatError)
    QML_VALUE_TYPE(mlChatError)
};

struct ChatResultForeign {
    Q_GADGET
    QML_FOREIGN(MLChatResult)
    QML_VALUE_TYPE(mlChatResult)
};

struct ChatToolCallForeign {
    Q_GADGET
    QML_FOREIGN(MLChatToolCall)
    QML_VALUE_TYPE(mlChatToolCall)
};

struct ChatUsageForeign {
    Q_GADGET
    QML_FOREIGN(MLChatUsage)
    QML_VALUE_TYPE(mlChatUsage)
};

} // namespace mindlytics
