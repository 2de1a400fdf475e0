// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MindlyticsChat

ApplicationWindow {
    id: window

    /*! The languages that there are, `en` among them. */
    property var languages: ["en"]
    property string startLanguage
    property var environment: ({})
    property Conversation conversation
    /*! Told until it is closed. */
    property string notice

    function ask(text) {
        notice = ""
        assistant.ask(conversation, text)
    }

    function create() {
        conversation = conversations.at(0)?.count === 0 ? conversations.at(0) : conversations.create()
        question.forceActiveFocus()
    }

    function end(ended) {
        if (assistant.conversation === ended)
            assistant.stop()
        ended.ended = true
        if (telemetry.session && ended.sessionId === telemetry.session.sessionId)
            telemetry.note("Conversation Ended", telemetry.session.endConversation({}, {"conversationId": ended.conversationId}))
    }

    function remove(removed) {
        if (!removed.ended && removed.count > 0)
            end(removed)
        if (assistant.conversation === removed)
            assistant.conversation = null
        conversations.remove(removed)
        if (conversation === removed || !conversation)
            create()
    }

    /*! Empty: the system's, if there is a translation. */
    function useLanguage(language) {
        const wanted = language || Qt.locale().name
        const known = languages.find(l => l === wanted) ?? languages.find(l => l.split("_")[0] === wanted.split("_")[0])
        Qt.uiLanguage = known ?? "en"
        if (language && !known)
            notice = qsTr("There is no translation into “%1”; the window speaks English.").arg(language)
    }

    width: preferences.width
    height: preferences.height
    minimumWidth: 860
    minimumHeight: 400
    visible: true
    title: conversation && conversation.title ? qsTr("%1 – Mindlytics chat").arg(conversation.title) : qsTr("Mindlytics chat")
    color: Theme.window
    palette {
        window: Theme.raised
        windowText: Theme.text
        base: Theme.window
        text: Theme.text
        button: Theme.hover
        buttonText: Theme.text
        highlight: Theme.accent
        highlightedText: Theme.accentText
        placeholderText: Theme.faint
        light: Theme.hover
        midlight: Theme.hover
        mid: Theme.line
        dark: Theme.accent
        toolTipBase: Theme.raised
        toolTipText: Theme.text
    }
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    onClosing: {
        assistant.stop()
        telemetry.endSession()
        preferences.width = width
        preferences.height = height
    }
    Component.onCompleted: {
        Theme.choice = Qt.binding(() => preferences.theme)
        useLanguage(startLanguage || preferences.language)
        if (conversations.problem)
            notice = conversations.problem
        if (conversations.count > 0)
            conversation = conversations.at(0)
        else
            create()
    }

    Preferences { id: preferences }
    Telemetry { id: telemetry; objectName: "telemetry"; preferences: preferences; environment: window.environment }
    Assistant { id: assistant; preferences: preferences; environment: window.environment; telemetry: telemetry }
    Conversations {
        id: conversations
        onProblemChanged: if (problem) window.notice = problem
    }

    Shortcut { sequences: [StandardKey.New]; onActivated: window.create() }
    Shortcut { sequence: "Escape"; enabled: assistant.answering; onActivated: assistant.stop() }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        SideList {
            Layout.preferredWidth: 220
            Layout.fillHeight: true
            conversations: conversations
            current: window.conversation
            onChosen: conversation => window.conversation = conversation
            onCreateWanted: window.create()
            onEndWanted: conversation => window.end(conversation)
            onRemoveWanted: conversation => window.remove(conversation)
        }
        ColumnLayout {
            spacing: 0

            Header {
                Layout.fillWidth: true
                title: window.conversation?.title ?? ""
                client: telemetry.client
                session: telemetry.session
                panelShown: preferences.panelShown
                onPanelToggled: preferences.panelShown = !preferences.panelShown
                onSettingsWanted: settings.open()
            }
            Notice {
                objectName: "problemNotice"
                Layout.fillWidth: true
                text: telemetry.problem
                warning: true
            }
            Notice {
                objectName: "deliveryNotice"
                Layout.fillWidth: true
                text: telemetry.deliveryProblem
                warning: true
            }
            Notice {
                objectName: "notice"
                Layout.fillWidth: true
                text: window.notice
                warning: true
                closable: true
                onClosed: window.notice = ""
            }
            Notice {
                objectName: "localNotice"
                Layout.fillWidth: true
                text: telemetry.local && telemetry.backend.running
                      ? qsTr("No API key is set: a local backend was started at %1. Nothing leaves this machine.").arg(telemetry.backend.url) : ""
            }
            ChatView {
                objectName: "chat"
                Layout.fillWidth: true
                Layout.fillHeight: true
                conversation: window.conversation
                assistant: assistant
                telemetry: telemetry
            }
            QuestionField {
                id: question
                objectName: "question"
                Layout.fillWidth: true
                answering: assistant.answering && assistant.conversation === window.conversation
                ended: window.conversation?.ended ?? false
                onAsked: text => window.ask(text)
                onStopped: assistant.stop()
                onRefused: why => window.notice = why
                onCreateWanted: window.create()
            }
        }
        TelemetryPanel {
            objectName: "panel"
            Layout.preferredWidth: 280
            Layout.fillHeight: true
            visible: preferences.panelShown
            telemetry: telemetry
            onSignInWanted: signIn.open()
        }
    }

    SettingsDialog {
        id: settings
        objectName: "settings"
        preferences: preferences
        assistant: assistant
        telemetry: telemetry
        languages: window.languages
        onLanguageChosen: language => window.useLanguage(language)
    }
    SignInDialog { id: signIn; objectName: "signIn"; telemetry: telemetry }
}
