// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls

/*! One of the MLFeedbackButtons. It is checked while its value is the rating, and never by itself. */
ToolButton {
    id: root

    required property int value
    required property int rating

    /*! The user wants this rating; 0: none. */
    signal chosen(int rating)

    checked: rating === value
    focusPolicy: Qt.StrongFocus
    padding: 6
    display: AbstractButton.IconOnly
    icon.width: 18
    icon.height: 18
    icon.color: checked ? palette.highlight : palette.buttonText
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    ToolTip.text: text
    ToolTip.delay: 500
    ToolTip.visible: hovered || visualFocus
    onClicked: chosen(checked ? 0 : value)
}
