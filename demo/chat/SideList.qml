// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MindlyticsChat

/*! The conversations, the newest first. */
Pane {
    id: side

    property Conversations conversations
    property Conversation current
    signal chosen(conversation: Conversation)
    signal createWanted()
    signal endWanted(conversation: Conversation)
    signal removeWanted(conversation: Conversation)

    padding: Theme.gap
    background: Rectangle { color: Theme.side }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Button {
            objectName: "newButton"
            Layout.fillWidth: true
            text: qsTr("New conversation")
            onClicked: side.createWanted()
        }
        ListView {
            id: list
            objectName: "conversationList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            spacing: 2
            model: side.conversations
            ScrollBar.vertical: ScrollBar { }
            delegate: SideRow {
                width: ListView.view.width
                current: conversation === side.current
                onClicked: side.chosen(conversation)
                onEndWanted: side.endWanted(conversation)
                onRemoveWanted: side.removeWanted(conversation)
            }
        }
    }
}
