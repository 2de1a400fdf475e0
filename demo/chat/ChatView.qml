// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MindlyticsChat

/*! The messages of a conversation. Follows the newest, unless one scrolls away from it. */
ListView {
    id: view

    property Conversation conversation
    property Assistant assistant
    property Telemetry telemetry
    readonly property bool answering: assistant.answering && assistant.conversation === conversation
    property bool follows: true

    model: conversation
    clip: true
    spacing: Theme.gap
    topMargin: Theme.gap
    bottomMargin: Theme.gap
    ScrollBar.vertical: ScrollBar { }
    onMovementEnded: follows = atYEnd
    onContentHeightChanged: if (follows) Qt.callLater(positionViewAtEnd)
    onHeightChanged: if (follows) Qt.callLater(positionViewAtEnd)
    onConversationChanged: { follows = true; Qt.callLater(positionViewAtEnd) }
    onAnsweringChanged: if (answering) follows = true

    delegate: Message {
        width: ListView.view.width
        conversation: view.conversation
        session: view.telemetry.session
        isLast: index === view.count - 1
        canRegenerate: isLast && !view.answering && !view.conversation.ended
        prices: view.assistant.preferences
        onRated: rating => {
            view.conversation.set(index, {"rating": rating})
            view.telemetry.noteUnseen("Answer Rated")
        }
        onRegenerateWanted: view.assistant.regenerate(view.conversation)
    }
    footer: Item {
        width: view.width
        height: view.answering ? 24 : 0

        BusyIndicator {
            anchors.left: parent.left
            anchors.leftMargin: Theme.gap * 2
            width: 24
            height: 24
            running: view.answering
            visible: running
            Accessible.name: qsTr("The answer is coming")
        }
    }
    Label {
        anchors.centerIn: parent
        width: Math.min(parent.width - 4 * Theme.gap, 420)
        visible: view.count === 0
        text: qsTr("Ask something. The answer streams in here, and the side panel shows what Mindlytics is told of it.")
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        color: Theme.faint
    }
}
