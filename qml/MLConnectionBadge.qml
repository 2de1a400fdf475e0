// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import Mindlytics

/*!
    Shows whether events get through: a coloured dot, how many wait, and whether live events arrive. Its tooltip, on hovering, with the
    keyboard's focus and on tapping, tells more, the last error included.

    \qml
    MLConnectionBadge { client: client }
    \endqml
*/
Control {
    id: root

    /*! The client it is about. */
    property MLClient client: null
    /*! Whose live state is shown; null: the client's. */
    property MLSession session: null
    /*! Whether only the dot and the number are shown. */
    property bool compact: false
    /*! Colours of the dot. */
    property color readyColor: "#2e9e5b"
    property color busyColor: "#2f7de1"
    property color troubleColor: "#d97706"
    property color errorColor: "#d1383d"
    property color offColor: "#8a8f98"

    /*! The last error's sentence; empty: none. clearError() forgets it. */
    readonly property alias lastError: state.error
    /*! What delivery is doing, in words. */
    readonly property string deliveryText: {
        if (!client)
            return qsTr("No client");
        if (!client.valid)
            return qsTr("Not set up");
        switch (client.deliveryState) {
        case ML.DeliveryState.Sending:
            return qsTr("Sending");
        case ML.DeliveryState.BackingOff:
            return qsTr("Waiting for the server");
        case ML.DeliveryState.Held:
            return qsTr("Held: check key, project and address");
        case ML.DeliveryState.Disabled:
            return qsTr("Switched off");
        default:
            return pendingCount > 0 ? qsTr("Waiting") : qsTr("All sent");
        }
    }
    /*! How many events wait, in words; empty: none. */
    readonly property string pendingText: pendingCount > 0 ? qsTr("%n waiting", "events", pendingCount) : ""
    /*! What the live channel is doing, in words; empty: it is off. */
    readonly property string liveText: {
        switch (liveState) {
        case ML.LiveState.Connecting:
            return qsTr("Live: connecting");
        case ML.LiveState.Listening:
            return qsTr("Live");
        case ML.LiveState.Reconnecting:
            return qsTr("Live: reconnecting");
        default:
            return "";
        }
    }
    readonly property int pendingCount: client ? client.pendingCount : 0
    readonly property int liveState: session ? session.liveState : client ? client.liveState : ML.LiveState.Off
    /*! The colour of the dot now. */
    readonly property color stateColor: {
        if (!client || client.deliveryState === ML.DeliveryState.Disabled)
            return offColor;
        if (!client.valid || client.deliveryState === ML.DeliveryState.Held)
            return errorColor;
        if (client.deliveryState === ML.DeliveryState.BackingOff || liveState === ML.LiveState.Reconnecting)
            return troubleColor;
        return client.deliveryState === ML.DeliveryState.Sending ? busyColor : readyColor;
    }
    /*! The tooltip, to style it. */
    readonly property alias toolTip: tip
    /*! All of the tooltip. */
    readonly property string details: joined("\n", lastError)

    /*! Forgets lastError. */
    function clearError() {
        state.error = "";
    }

    function joined(separator: string, last: string): string {
        let text = deliveryText;
        for (const part of [pendingText, liveText, last]) {
            if (part !== "")
                text += separator + part;
        }
        return text;
    }

    padding: 6
    spacing: 6
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.StaticText
    Accessible.focusable: true
    Accessible.name: joined(", ", "")
    Accessible.description: lastError

    background: Rectangle {
        radius: 4
        color: "transparent"
        border.width: root.visualFocus ? 2 : 0
        border.color: root.palette.highlight
    }

    contentItem: Row {
        spacing: root.spacing

        Rectangle {
            width: 10
            height: 10
            radius: 5
            anchors.verticalCenter: parent.verticalCenter
            color: root.stateColor
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: root.compact ? (root.pendingCount > 0 ? root.pendingCount : "") : root.pendingText || root.deliveryText
            visible: text !== ""
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: "· " + root.liveText
            visible: !root.compact && root.liveText !== ""
        }
    }

    ToolTip {
        id: tip

        text: root.details
        visible: root.hovered || root.visualFocus || state.tapped
        contentItem: Column {
            Repeater { // a text of several lines would be as wide as all of them together
                model: root.details.split("\n")

                Label {
                    required property string modelData

                    text: modelData
                    textFormat: Text.PlainText
                    width: Math.min(implicitWidth, 320)
                    wrapMode: Text.Wrap
                    color: palette.toolTipText
                }
            }
        }
    }

    TapHandler {
        onTapped: state.tapped = !state.tapped
    }

    QtObject {
        id: state

        property string error: ""
        property bool tapped: false
    }

    Connections {
        target: root.client

        function onErrorOccurred(error) {
            state.error = error.message;
        }
    }
}
