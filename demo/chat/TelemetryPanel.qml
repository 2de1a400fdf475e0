// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MindlyticsChat

/*! What is tracked, what of it is delivered, and what Mindlytics sends back. */
Pane {
    id: panel

    property Telemetry telemetry
    signal signInWanted()

    padding: Theme.gap
    background: Rectangle { color: Theme.side }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        RowLayout {
            Icon { name: "person"; color: Theme.faint; scale: 0.8 }
            ColumnLayout {
                spacing: 0
                Label {
                    objectName: "who"
                    Layout.fillWidth: true
                    text: panel.telemetry.signedIn ? panel.telemetry.session.userId : qsTr("Anonymous device")
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    font.weight: Font.DemiBold
                    horizontalAlignment: Text.AlignLeft
                }
                Label {
                    Layout.fillWidth: true
                    text: panel.telemetry.session?.deviceId ?? ""
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    font.pixelSize: Theme.small
                    color: Theme.faint
                    horizontalAlignment: Text.AlignLeft
                }
            }
            Button {
                objectName: "signInButton"
                text: panel.telemetry.signedIn ? qsTr("Sign out") : qsTr("Sign in")
                enabled: panel.telemetry.session !== null
                onClicked: panel.telemetry.signedIn ? panel.telemetry.signOut() : panel.signInWanted()
            }
        }
        Switch {
            objectName: "networkSwitch"
            text: qsTr("Network")
            checked: panel.telemetry.online
            onToggled: panel.telemetry.online = checked
        }
        GridLayout {
            columns: 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            Counter { objectName: "tracked"; name: qsTr("Tracked"); value: panel.telemetry.tracked }
            Counter { objectName: "delivered"; name: qsTr("Delivered"); value: panel.telemetry.delivered }
            Counter { objectName: "waiting"; name: qsTr("In the outbox"); value: panel.telemetry.client.pendingCount }
            Counter { objectName: "received"; name: qsTr("Received live"); value: panel.telemetry.received }
        }
        QueuePlot {
            Layout.fillWidth: true
            Layout.preferredHeight: 64
            samples: panel.telemetry.queueDepths
        }
        Caption { text: qsTr("Tracked") }
        EventList {
            objectName: "sentList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: panel.telemetry.sent
            settled: panel.telemetry.sent.count - panel.telemetry.tracked + panel.telemetry.delivered
        }
        Caption { text: qsTr("Received live") }
        EventList {
            objectName: "receivedList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 2
            model: panel.telemetry.events
            nameRole: "event"
        }
    }
}
