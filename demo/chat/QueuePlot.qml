// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import MindlyticsChat

/*! How many events waited over the last while, the newest at the end. */
Rectangle {
    id: plot

    property var samples: []
    readonly property int capacity: 80
    readonly property int peak: Math.max(4, ...samples)

    radius: Theme.radius
    color: Theme.window
    border.color: Theme.line
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Events in the outbox over time")

    Row {
        anchors.fill: parent
        anchors.margins: 6
        layoutDirection: Qt.LeftToRight
        LayoutMirroring.enabled: false // time goes to the right here

        Repeater {
            model: plot.capacity

            Rectangle {
                required property int index
                readonly property int depth: plot.samples[plot.samples.length - plot.capacity + index] ?? 0
                anchors.bottom: parent?.bottom
                width: parent ? parent.width / plot.capacity : 0
                height: parent ? Math.max(1, parent.height * depth / plot.peak) : 1
                color: depth > 0 ? Theme.accent : Theme.line
            }
        }
    }
    Label {
        anchors { top: parent.top; left: parent.left; margins: 6 }
        text: qsTr("Outbox")
        font.pixelSize: 10
        color: Theme.faint
    }
    Label {
        anchors { top: parent.top; right: parent.right; margins: 6 }
        text: Number(plot.peak).toLocaleString(Qt.locale(Qt.uiLanguage), "f", 0)
        font.pixelSize: 10
        color: Theme.faint
    }
}
