// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

/*! A line of text that counts once it is left. */
TextField {
    signal done()

    Layout.fillWidth: true
    selectByMouse: true
    horizontalAlignment: TextInput.AlignLeft
    onEditingFinished: done()
}
