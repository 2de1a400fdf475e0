// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import MindlyticsChat

/*! Lets an answerer answer, and writes what it says into the conversation. */
Item {
    id: assistant

    required property Preferences preferences
    required property Telemetry telemetry
    readonly property Answerer answerer: preferences.answerer === "openai" ? openAi : builtIn
    readonly property bool answering: answerer.answering
    /*! The conversation that was answered last, and the row of the answer; -1: it has said nothing yet. */
    property Conversation conversation
    property int row: -1

    function ask(conversation, text) {
        conversation.append({"who": "user", "text": text})
        answer(conversation)
    }

    function regenerate(conversation) {
        conversation.takeAnswer()
        answer(conversation)
    }

    function stop() {
        if (!answering)
            return
        answerer.stop()
        finishRow({"answerState": "stopped"})
    }

    function answer(conversation) {
        stop()
        const session = telemetry.session
        const isNew = session && conversation.sessionId !== session.sessionId
        assistant.conversation = conversation
        row = -1
        if (isNew) {
            conversation.continueIn(session.sessionId)
            telemetry.note("Conversation Started",
                           session.startConversation({"title": conversation.title}, {"conversationId": conversation.conversationId}))
        }
        answerer.ask(session, conversation.conversationId, conversation.history())
    }

    function finishRow(values) {
        if (conversation && row >= 0)
            conversation.set(row, values)
    }

    function beginRow() {
        if (row < 0)
            row = conversation.append({"who": "assistant", "text": "", "answerState": "streaming"})
    }

    Connections {
        target: assistant.answerer

        function onTextDelta(text) {
            assistant.beginRow()
            assistant.conversation.appendText(assistant.row, text)
        }
        function onToolCalled(name, args, result) {
            assistant.finishRow({"answerState": "done"})
            assistant.row = -1
            assistant.conversation.append({"who": "tool", "text": name + " " + args + " → " + result})
            assistant.telemetry.tracked += 1
            assistant.telemetry.sent.append({"name": "Conversation Function", "eventId": ""})
        }
        function onEnded(problem) {
            assistant.beginRow()
            assistant.finishRow({"answerState": "done", "problem": problem})
        }
        function onTurnTracked(turn, receipt) {
            assistant.telemetry.note("Conversation Turn", receipt)
            assistant.finishRow({
                "model": turn.usage.model,
                "promptTokens": turn.usage.promptTokens,
                "completionTokens": turn.usage.completionTokens,
                "eventId": receipt.eventId
            })
        }
    }

    BuiltInAnswerer { id: builtIn }
    OpenAiAnswerer {
        id: openAi
        server: assistant.preferences.modelServer
        key: assistant.preferences.modelKey
        model: assistant.preferences.model
    }
}
