// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MindlyticsChat

/*! A number with its name. */
ColumnLayout {
    id: counter

    property string name
    property int value

    spacing: 0
    Layout.fillWidth: true
    Layout.preferredWidth: 1
    Accessible.role: Accessible.StaticText
    Accessible.name: name + " " + value

    Label {
        Layout.fillWidth: true
        text: Number(counter.value).toLocaleString(Qt.locale(Qt.uiLanguage), "f", 0)
        font.pixelSize: 20
        font.weight: Font.DemiBold
        color: Theme.accent
        horizontalAlignment: Text.AlignLeft
    }
    Caption { text: counter.name }
}
