// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MindlyticsChat

/*! Names of events, the newest at the end; a tick before the first \a settled of them. */
ListView {
    id: list

    property int settled: -1
    property string nameRole: "name"

    clip: true
    spacing: 2
    ScrollBar.vertical: ScrollBar { }
    onCountChanged: Qt.callLater(positionViewAtEnd)

    delegate: Item {
        id: row
        required property int index
        required property var model
        width: ListView.view.width
        height: 20

        Icon {
            id: tick
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: list.settled < 0 ? 0 : 24
            visible: row.index < list.settled
            name: "check"
            color: Theme.accent
            scale: 0.5
        }
        Label {
            anchors { left: tick.right; right: parent.right; verticalCenter: parent.verticalCenter }
            text: row.model[list.nameRole]
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font.pixelSize: Theme.small
            color: Theme.text
            horizontalAlignment: Text.AlignLeft
        }
    }
}
