// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MindlyticsChat

/*! A line that tells something; not there without a text. */
Pane {
    id: notice

    property string text
    property bool warning: false
    property bool closable: false
    signal closed()

    visible: text !== ""
    padding: Theme.gap / 2
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    background: Rectangle { color: notice.warning ? Theme.warningBack : Theme.side }
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    RowLayout {
        anchors.fill: parent

        Label {
            Layout.fillWidth: true
            text: notice.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            font.pixelSize: Theme.small
            color: notice.warning ? Theme.warning : Theme.faint
            horizontalAlignment: Text.AlignLeft
        }
        IconButton {
            implicitHeight: 24
            visible: notice.closable
            iconName: "close"
            text: qsTr("Close")
            onClicked: notice.closed()
        }
    }
}
