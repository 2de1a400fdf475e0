// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MindlyticsChat

/*! Who answers, where telemetry goes, and how the window looks. */
Dialog {
    id: dialog

    property Preferences preferences
    property Assistant assistant
    property Telemetry telemetry
    property var languages: []
    signal languageChosen(language: string)

    function languageName(language) {
        return language === "" ? qsTr("As the system") : Qt.locale(language).nativeLanguageName
    }

    anchors.centerIn: parent
    width: Math.min(parent.width - 2 * Theme.gap, 520)
    modal: true
    background: Rectangle {
        radius: Theme.radius
        color: Theme.raised
        border.color: Theme.line
    }
    title: qsTr("Settings")
    standardButtons: Dialog.NoButton
    contentItem.LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    contentItem.LayoutMirroring.childrenInherit: true

    GridLayout {
        anchors.fill: parent
        columns: 2
        columnSpacing: Theme.gap

        Caption { text: "Mindlytics"; Layout.columnSpan: 2; font.weight: Font.DemiBold }
        Label { text: qsTr("Server") }
        SettingField {
            objectName: "serverField"
            text: dialog.preferences.server
            placeholderText: "https://app.mindlytics.ai"
            onDone: dialog.preferences.server = text
        }
        Label { text: qsTr("API key") }
        SettingField {
            objectName: "keyField"
            text: dialog.preferences.key
            echoMode: TextInput.Password
            placeholderText: qsTr("none: a local backend is used")
            onDone: dialog.preferences.key = text
        }
        Label { text: qsTr("Project") }
        SettingField {
            objectName: "projectField"
            text: dialog.preferences.project
            placeholderText: dialog.telemetry.client.projectId
            onDone: dialog.preferences.project = text
        }

        Caption { text: qsTr("Answers"); Layout.columnSpan: 2; font.weight: Font.DemiBold }
        Label { text: qsTr("Answered by") }
        ComboBox {
            objectName: "answererBox"
            Layout.fillWidth: true
            model: [qsTr("The built-in answerer"), qsTr("An OpenAI-compatible server")]
            currentIndex: dialog.assistant.usesServer ? 1 : 0
            onActivated: index => dialog.preferences.answerer = index === 1 ? "openai" : "built-in"
        }
        Label { text: qsTr("Server"); visible: modelServer.visible }
        SettingField {
            id: modelServer
            objectName: "modelServerField"
            visible: dialog.assistant.usesServer
            text: dialog.preferences.modelServer
            placeholderText: dialog.assistant.server
            onDone: dialog.preferences.modelServer = text
        }
        Label { text: qsTr("API key"); visible: modelServer.visible }
        SettingField {
            visible: modelServer.visible
            text: dialog.preferences.modelKey
            echoMode: TextInput.Password
            onDone: dialog.preferences.modelKey = text
        }
        Label { text: qsTr("Model"); visible: modelServer.visible }
        SettingField {
            visible: modelServer.visible
            text: dialog.preferences.model
            placeholderText: dialog.assistant.model
            onDone: dialog.preferences.model = text
        }

        Caption { text: qsTr("Window"); Layout.columnSpan: 2; font.weight: Font.DemiBold }
        Label { text: qsTr("Language") }
        ComboBox {
            objectName: "languageBox"
            readonly property var codes: ["", ...dialog.languages]
            Layout.fillWidth: true
            model: codes.map(dialog.languageName)
            currentIndex: codes.indexOf(dialog.preferences.language)
            onActivated: index => {
                dialog.preferences.language = codes[index]
                dialog.languageChosen(codes[index])
            }
        }
        Label { text: qsTr("Colours") }
        ComboBox {
            objectName: "themeBox"
            readonly property var codes: ["", "light", "dark"]
            Layout.fillWidth: true
            model: [qsTr("As the system"), qsTr("Light"), qsTr("Dark")]
            currentIndex: codes.indexOf(dialog.preferences.theme)
            onActivated: index => dialog.preferences.theme = codes[index]
        }
        Button {
            objectName: "closeSettings"
            Layout.columnSpan: 2
            Layout.topMargin: Theme.gap
            Layout.alignment: Qt.AlignRight
            text: qsTr("Close")
            onClicked: dialog.close()
        }
    }
}
