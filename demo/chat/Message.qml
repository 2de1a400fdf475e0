// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Mindlytics
import MindlyticsChat

/*! One message: a question, an answer with what one can do with it, or a call of a tool. */
Item {
    id: message

    required property int index
    required property string who
    required property string text
    required property string answerState
    required property string problem
    required property string model
    required property int promptTokens
    required property int completionTokens
    required property string eventId
    required property int rating
    property Conversation conversation
    property MLSession session
    property bool isLast
    property bool canRegenerate
    property Preferences prices
    signal rated(rating: int)
    signal regenerateWanted()

    readonly property bool isQuestion: who === "user"
    readonly property bool isAnswer: who === "assistant"
    readonly property int mostShown: 20000
    readonly property bool isCut: text.length > mostShown

    /*! Markdown may name pictures, which would be fetched from anywhere: they become links. */
    function shown(text) {
        const cut = isCut ? text.slice(0, mostShown) + "…" : text
        return isAnswer ? cut.replace(/!\[/g, "[").replace(/<(?=\s*img)/gi, "‹") : cut
    }

    function usage() {
        const locale = Qt.locale(Qt.uiLanguage)
        const cost = (promptTokens * prices.promptPrice + completionTokens * prices.completionPrice) / 1e6
        return qsTr("%1 · %2 + %3 tokens · $%4").arg(model).arg(promptTokens.toLocaleString(locale, "f", 0))
            .arg(completionTokens.toLocaleString(locale, "f", 0)).arg(cost.toLocaleString(locale, "f", 6))
    }

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: Math.min(parent.width - 4 * Theme.gap, 760)
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 4

        Pane {
            Layout.alignment: message.isQuestion ? Qt.AlignRight : Qt.AlignLeft
            Layout.maximumWidth: message.isQuestion ? column.width * 0.85 : column.width
            Layout.fillWidth: !message.isQuestion
            padding: message.isQuestion ? Theme.gap : 0
            visible: message.who !== "tool" && (message.text !== "" || message.isQuestion)
            background: Rectangle {
                radius: Theme.radius * 1.5
                color: message.isQuestion ? Theme.question : "transparent"
            }

            TextEdit {
                objectName: "messageText"
                anchors.fill: parent
                text: message.shown(message.text)
                textFormat: message.isAnswer ? TextEdit.MarkdownText : TextEdit.PlainText
                wrapMode: TextEdit.Wrap
                readOnly: true
                selectByMouse: true
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentText
                font: Application.font
                onLinkActivated: link => { if (/^https?:/.test(link)) Qt.openUrlExternally(link) }
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
        RowLayout {
            visible: message.who === "tool"
            spacing: 4

            Icon { name: "tool"; color: Theme.faint; scale: 0.6 }
            Label {
                Layout.fillWidth: true
                text: message.text
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font.family: "monospace"
                font.pixelSize: Theme.small
                color: Theme.faint
                horizontalAlignment: Text.AlignLeft
            }
        }
        Label {
            objectName: "problem"
            Layout.fillWidth: true
            visible: text !== ""
            text: message.problem || (message.answerState === "stopped" ? qsTr("Stopped.") : "")
                  || (message.isCut ? qsTr("%Ln character(s); only the beginning is shown.", "", message.text.length) : "")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.small
            color: message.problem ? Theme.warning : Theme.faint
            horizontalAlignment: message.isQuestion ? Text.AlignRight : Text.AlignLeft
        }
        RowLayout {
            visible: message.isAnswer && message.answerState !== "streaming"
            spacing: 0

            IconButton {
                objectName: "copyButton"
                iconName: "copy"
                text: qsTr("Copy")
                enabled: message.text !== ""
                onClicked: { clipboard.text = message.text; clipboard.selectAll(); clipboard.copy() }
            }
            IconButton {
                objectName: "regenerateButton"
                visible: message.canRegenerate
                iconName: "again"
                text: qsTr("Answer again")
                onClicked: message.regenerateWanted()
            }
            MLFeedbackButtons {
                objectName: "feedback"
                visible: message.eventId !== ""
                enabled: message.conversation?.sessionId === message.session?.sessionId // a session that is over takes nothing
                session: message.session
                conversationId: message.conversation?.conversationId ?? ""
                rating: message.rating
                onRated: rating => message.rated(rating)
                turnEventId: message.eventId
                palette.button: Theme.window
                palette.buttonText: Theme.faint
            }
            Label {
                objectName: "usage"
                Layout.leftMargin: Theme.gap
                visible: message.promptTokens + message.completionTokens > 0
                text: message.usage()
                textFormat: Text.PlainText
                font.pixelSize: Theme.small
                color: Theme.faint
            }
        }
    }
    TextEdit { id: clipboard; visible: false }
}
