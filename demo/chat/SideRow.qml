// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MindlyticsChat

/*! One conversation in the side list, with a menu. */
ItemDelegate {
    id: row

    required property Conversation conversation
    property bool current: false
    signal endWanted()
    signal removeWanted()

    function rename() {
        field.text = conversation.title
        field.visible = true
        field.selectAll()
        field.forceActiveFocus()
    }

    height: 38
    padding: 0
    leftPadding: Theme.gap / 2
    rightPadding: Theme.gap / 2
    text: conversation?.title || qsTr("New conversation")
    onDoubleClicked: rename()
    background: Rectangle {
        radius: Theme.radius
        color: row.current || row.hovered ? Theme.hover : "transparent"
        border.width: row.visualFocus ? 2 : 0
        border.color: Theme.accent
    }
    contentItem: RowLayout {
        spacing: 4

        Label {
            Layout.fillWidth: true
            visible: !field.visible
            text: row.text
            textFormat: Text.PlainText
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            font.weight: row.current ? Font.DemiBold : Font.Normal
            color: row.conversation?.ended ? Theme.faint : Theme.text
        }
        TextField {
            id: field
            objectName: "renameField"
            Layout.fillWidth: true
            visible: false
            maximumLength: 100
            onAccepted: { row.conversation.title = text; visible = false }
            onActiveFocusChanged: if (!activeFocus) visible = false
            Keys.onEscapePressed: visible = false
        }
        Icon {
            visible: (row.conversation?.ended ?? false) && !field.visible
            name: "check"
            color: Theme.faint
            scale: 0.6
        }
        IconButton {
            objectName: "menuButton"
            implicitWidth: 28
            implicitHeight: 28
            visible: !field.visible && (row.hovered || row.current || activeFocus)
            iconName: "more"
            text: qsTr("More")
            onClicked: menu.popup()
        }
    }

    Menu {
        id: menu
        MenuItem { objectName: "renameItem"; text: qsTr("Rename"); onTriggered: row.rename() }
        MenuItem {
            objectName: "endItem"
            text: qsTr("End")
            enabled: row.conversation !== null && !row.conversation?.ended && row.conversation.count > 0
            onTriggered: row.endWanted()
        }
        MenuItem { objectName: "removeItem"; text: qsTr("Delete"); onTriggered: row.removeWanted() }
    }
}
