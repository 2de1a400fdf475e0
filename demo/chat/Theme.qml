// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

pragma Singleton

import QtQuick

/*! The colours and measures of the window. */
QtObject {
    /*! `light`, `dark`, or empty: as the system has it. */
    property string choice
    readonly property SystemPalette system: SystemPalette { }
    readonly property bool dark: choice === "dark" || (choice !== "light" && system.window.hslLightness < 0.5)

    readonly property color window: dark ? "#17191e" : "#ffffff"
    readonly property color side: dark ? "#1e2127" : "#f4f5f7"
    readonly property color raised: dark ? "#272b33" : "#ffffff"
    readonly property color hover: dark ? "#2c313a" : "#e7e9ed"
    readonly property color line: dark ? "#333842" : "#dfe2e7"
    readonly property color text: dark ? "#e8eaed" : "#1c1f24"
    readonly property color faint: dark ? "#9aa1ad" : "#667080"
    readonly property color accent: dark ? "#5eb8a8" : "#0f766e"
    readonly property color accentText: dark ? "#0d1513" : "#ffffff"
    readonly property color question: dark ? "#23403c" : "#e2f3f0"
    readonly property color warning: dark ? "#f2b06a" : "#9a4b00"
    readonly property color warningBack: dark ? "#3a2d1d" : "#fdf1e1"

    readonly property int gap: 12
    readonly property int radius: 8
    readonly property int small: 12 // pixels, of small print
}
