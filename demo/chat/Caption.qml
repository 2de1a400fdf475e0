// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import MindlyticsChat

/*! Small print above or below something. */
Label {
    Layout.fillWidth: true
    font.pixelSize: Theme.small
    color: Theme.faint
    elide: Text.ElideRight
    horizontalAlignment: Text.AlignLeft
}
