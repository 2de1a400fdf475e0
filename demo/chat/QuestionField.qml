// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MindlyticsChat

/*! Where questions are typed: Enter sends, Shift+Enter begins a line. */
Pane {
    id: field

    property bool answering: false
    property bool ended: false
    signal asked(text: string)
    signal stopped()
    signal refused(why: string)
    signal createWanted()

    function send() {
        if (answering)
            return
        if (input.text.trim() === "")
            return refused(qsTr("The question is empty: type something first."))
        const text = input.text
        input.clear()
        asked(text)
    }

    function paste(event) {
        event.accepted = !input.canPaste
        if (event.accepted)
            refused(qsTr("Only text can be pasted. Pictures are not sent."))
    }

    padding: Theme.gap
    background: Rectangle { color: Theme.window }
    onActiveFocusChanged: if (activeFocus) input.forceActiveFocus()

    ColumnLayout {
        anchors.fill: parent

        RowLayout {
            visible: !field.ended

            ScrollView {
                Layout.fillWidth: true
                Layout.maximumHeight: 160

                TextArea {
                    id: input
                    objectName: "questionInput"
                    placeholderText: qsTr("Ask something")
                    placeholderTextColor: Theme.faint
                    textFormat: TextEdit.PlainText
                    wrapMode: TextEdit.Wrap
                    selectByMouse: true
                    padding: 11
                    horizontalAlignment: TextEdit.AlignLeft
                    focus: true
                    color: Theme.text
                    Accessible.name: placeholderText
                    background: Rectangle {
                        radius: Theme.radius
                        color: Theme.side
                        border.color: input.activeFocus ? Theme.accent : Theme.line
                    }
                    Keys.onPressed: event => {
                        if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && !(event.modifiers & Qt.ShiftModifier)) {
                            event.accepted = true
                            field.send()
                        } else if (event.matches(StandardKey.Paste)) {
                            field.paste(event)
                        }
                    }
                }
            }
            IconButton {
                objectName: "sendButton"
                Layout.alignment: Qt.AlignBottom
                implicitWidth: 40
                implicitHeight: 40
                iconName: field.answering ? "stop" : "send"
                text: field.answering ? qsTr("Stop") : qsTr("Send")
                color: Theme.accentText
                fill: Theme.accent
                onClicked: field.answering ? field.stopped() : field.send()
            }
        }
        RowLayout {
            visible: field.ended

            Label {
                Layout.fillWidth: true
                text: qsTr("This conversation has ended.")
                color: Theme.faint
                horizontalAlignment: Text.AlignLeft
            }
            Button { text: qsTr("New conversation"); onClicked: field.createWanted() }
        }
    }
}
