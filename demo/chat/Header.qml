// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Mindlytics
import MindlyticsChat

/*! The line above the messages. */
Pane {
    id: header

    property string title
    property MLClient client
    property MLSession session
    property bool panelShown
    signal panelToggled()
    signal settingsWanted()

    padding: Theme.gap / 2
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    background: Rectangle {
        color: Theme.window
        Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: 1; color: Theme.line }
    }

    RowLayout {
        anchors.fill: parent

        Label {
            Layout.fillWidth: true
            text: header.title || qsTr("New conversation")
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignLeft
        }
        MLConnectionBadge { client: header.client; session: header.session }
        IconButton {
            objectName: "settingsButton"
            iconName: "settings"
            text: qsTr("Settings")
            onClicked: header.settingsWanted()
        }
        IconButton {
            iconName: "panel"
            text: qsTr("Telemetry panel")
            color: header.panelShown ? Theme.accent : Theme.faint
            onClicked: header.panelToggled()
        }
    }
}
