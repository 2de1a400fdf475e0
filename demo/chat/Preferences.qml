// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import Qt.labs.settings

/*! What is kept from run to run, beside the conversations. */
Settings {
    property string language
    property string theme
    // Mindlytics
    property string server: "https://app.mindlytics.ai"
    property string key
    property string project: "demo"
    property string deviceId
    property string userId
    // Who answers
    property string answerer: "built-in"
    property string modelServer: "https://api.openai.com/v1"
    property string modelKey
    property string model: "gpt-4o-mini"
    property double promptPrice: 1 // of a million tokens
    property double completionPrice: 3
    // The window
    property int width: 1180
    property int height: 760
    property bool panelShown: true
}
