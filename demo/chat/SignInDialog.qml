// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MindlyticsChat

/*! Makes an identified user of the anonymous device. */
Dialog {
    id: dialog

    property Telemetry telemetry

    function signIn() {
        problem.text = telemetry.signIn(userId.text.trim(), name.text.trim())
        if (problem.text === "")
            close()
    }

    anchors.centerIn: parent
    width: Math.min(parent.width - 2 * Theme.gap, 400)
    modal: true
    background: Rectangle {
        radius: Theme.radius
        color: Theme.raised
        border.color: Theme.line
    }
    title: qsTr("Sign in")
    onOpened: { userId.forceActiveFocus(); problem.text = "" }
    contentItem.LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    contentItem.LayoutMirroring.childrenInherit: true

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            text: qsTr("What this device did so far is added to the user, and later events carry the user's id.")
            wrapMode: Text.Wrap
            color: Theme.faint
            horizontalAlignment: Text.AlignLeft
        }
        SettingField { id: userId; objectName: "userIdField"; placeholderText: qsTr("User id, such as an address"); onAccepted: dialog.signIn() }
        SettingField { id: name; objectName: "nameField"; placeholderText: qsTr("Name (may be left out)"); onAccepted: dialog.signIn() }
        Label {
            id: problem
            objectName: "signInProblem"
            Layout.fillWidth: true
            visible: text !== ""
            wrapMode: Text.Wrap
            color: Theme.warning
            horizontalAlignment: Text.AlignLeft
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            Button { text: qsTr("Cancel"); onClicked: dialog.close() }
            Button { objectName: "signInAccept"; text: qsTr("Sign in"); onClicked: dialog.signIn() }
        }
    }
}
