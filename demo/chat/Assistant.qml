// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import MindlyticsChat

/*! Lets an answerer answer, and writes what it says into the conversation. */
Item {
    id: assistant

    required property Preferences preferences
    required property Telemetry telemetry
    /*! `modelServer`, `modelKey` and `model`, for what the preferences leave empty. */
    property var environment: ({})
    readonly property bool usesServer: preferences.answerer === "openai"
                                       || (preferences.answerer === "" && Boolean(environment.modelServer || environment.modelKey))
    readonly property Answerer answerer: usesServer ? openAi : builtIn
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
            assistant.telemetry.noteUnseen("Conversation Function")
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

    /*! The server that is asked, and the model. */
    readonly property alias server: openAi.server
    readonly property alias model: openAi.model

    BuiltInAnswerer { id: builtIn }
    OpenAiAnswerer {
        id: openAi
        server: assistant.preferences.modelServer || assistant.environment.modelServer || "https://api.openai.com/v1"
        key: assistant.preferences.modelKey || assistant.environment.modelKey || ""
        model: assistant.preferences.model || assistant.environment.model || "gpt-4o-mini"
    }
}
