// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls

/*! A flat button with an Icon; its text is told by the tool tip and to screen readers. */
AbstractButton {
    id: button

    property string iconName
    property color color: Theme.faint
    property color fill: "transparent"

    implicitWidth: 32
    implicitHeight: 32
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.4
    Accessible.name: text
    ToolTip.text: text
    ToolTip.visible: hovered && text !== ""
    ToolTip.delay: 600

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: button.iconName
            color: button.color
            scale: 0.8
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: button.hovered && button.fill === Qt.color("transparent") ? Theme.hover : button.fill
        border.width: button.visualFocus ? 2 : 0
        border.color: Theme.accent
    }
}
