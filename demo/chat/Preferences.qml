// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import Qt.labs.settings

/*! What is kept from run to run, beside the conversations. What is empty comes from the environment, or has a default. */
Settings {
    property string language
    property string theme
    // Mindlytics
    property string server
    property string key
    property string project
    property string deviceId
    property string userId
    // Who answers
    property string answerer // "built-in" or "openai"
    property string modelServer
    property string modelKey
    property string model
    property double promptPrice: 1 // of a million tokens
    property double completionPrice: 3
    // The window
    property int width: 1180
    property int height: 760
    property bool panelShown: true
}
