// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Mindlytics

ApplicationWindow {
    id: window

    property alias client: client
    property alias session: session

    width: 420
    height: 480
    visible: true
    title: qsTr("Chat")

    MLClient { // key, project and server come from the environment
        id: client
        sendEventIds: true // so that ratings can be joined to turns

        MLSession {
            id: session
            active: true
            deviceId: "kiosk-7"
            conversationId: sessionId
        }
    }

    function send(question: string) { // the answer stands for your assistant's
        const answer = qsTr("You said: %1").arg(question);
        const receipt = session.trackConversationTurn({ user: question, assistant: answer, assistantId: "parrot" });
        messages.append({ question: question, answer: answer, turnId: receipt.eventId });
    }

    header: ToolBar { MLConnectionBadge { client: client; anchors { right: parent.right; verticalCenter: parent.verticalCenter } } }
    ListView {
        anchors { fill: parent; margins: 12 }
        spacing: 12
        model: ListModel { id: messages }
        delegate: ColumnLayout {
            id: turn
            required property string question
            required property string answer
            required property string turnId
            width: ListView.view.width
            Label { text: turn.question; font.bold: true; wrapMode: Text.Wrap; Layout.fillWidth: true }
            Label { text: turn.answer; wrapMode: Text.Wrap; Layout.fillWidth: true }
            MLFeedbackButtons { session: window.session; turnEventId: turn.turnId } // qmllint disable unqualified
        }
    }
    footer: TextField {
        placeholderText: qsTr("Ask something")
        onAccepted: { window.send(text); clear(); }
    }
}
