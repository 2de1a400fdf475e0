// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import Mindlytics
import MindlyticsChat

/*! All that the window has to do with Mindlytics: a client, a session for a user, and what becomes of the events. */
Item {
    id: telemetry

    required property Preferences preferences
    /*! `hasKey` and `hasProject`: the environment has them, and the client takes them by itself. */
    property var environment: ({})
    property bool online: true
    /*! The SDK is given an address where nobody listens: the network is taken away, or the local backend is not ready yet. */
    readonly property bool cutOff: !online || (local && !backend.running)

    readonly property bool local: preferences.key === "" && !environment.hasKey
    readonly property alias backend: localBackend
    readonly property alias client: client
    property MLSession session
    readonly property bool signedIn: session !== null && session.userId !== ""

    property int tracked: 0
    property int received: 0
    property int rejected: 0
    readonly property int delivered: Math.max(0, tracked - client.pendingCount - rejected)
    property var queueDepths: []
    readonly property ListModel sent: ListModel { }
    readonly property MLEventModel events: MLEventModel { session: telemetry.session; maximumCount: 200 }
    /*! What is wrong, a sentence for people. */
    readonly property string problem: local && !backend.running ? backend.problem : client.configurationError.message
    /*! Why events wait, unless the network was taken away on purpose. */
    readonly property string deliveryProblem: online && client.valid && waits ? lastError : ""
    readonly property bool waits: client.deliveryState === ML.DeliveryState.BackingOff || client.deliveryState === ML.DeliveryState.Held
    property string lastError

    /*! Notes that \a name was handed to the session, which answered \a receipt. */
    function note(name, receipt) {
        if (receipt.accepted)
            noteUnseen(name)
    }

    /*! Notes what others tracked in the session. */
    function noteUnseen(name) {
        tracked += 1
        sent.append({"name": name})
        if (sent.count > 200)
            sent.remove(0)
    }

    function begin() {
        if (client.valid && !session)
            beginSession()
    }

    function beginSession() {
        if (preferences.deviceId === "")
            preferences.deviceId = "device-" + Math.random().toString(36).slice(2, 12)
        if (session)
            session.destroy()
        session = sessionComponent.createObject(telemetry)
        note("Session Started", session.startSession({"application": "Mindlytics chat", "language": Qt.uiLanguage}))
    }

    /*! From here on the events belong to \a userId. Its anonymous past goes with it. */
    function signIn(userId, name) {
        const receipt = session.userIdentify(userId, name === "" ? {} : {"name": name})
        note("Identify", receipt)
        if (!receipt.error.isError())
            preferences.userId = userId
        return receipt.error.message
    }

    /*! A new session, of somebody unknown. */
    function signOut() {
        endSession()
        preferences.userId = ""
        preferences.deviceId = ""
        beginSession()
    }

    function endSession() {
        if (session)
            note("Session Ended", session.endSession())
    }

    MLClient {
        id: client

        apiKey: telemetry.local ? (telemetry.backend.running ? "local" : "") : telemetry.preferences.key
        projectId: telemetry.preferences.project || (telemetry.environment.hasProject ? "" : "demo")
        serverEndpoint: telemetry.cutOff ? "http://127.0.0.1:9" : telemetry.local ? telemetry.backend.url : telemetry.preferences.server
        liveEndpoint: telemetry.cutOff ? "ws://127.0.0.1:9" : telemetry.local ? telemetry.backend.liveUrl : ""
        sendEventIds: true
        retry.maxDelayMs: 5000
        onValidChanged: Qt.callLater(telemetry.begin) // when the other properties are set, too
        onEventRejected: telemetry.rejected += 1
        onErrorOccurred: error => telemetry.lastError = error.message
    }

    Component {
        id: sessionComponent

        MLSession {
            client: telemetry.client
            deviceId: telemetry.preferences.deviceId
            userId: telemetry.preferences.userId
            listening: true
            onEventReceived: telemetry.received += 1
        }
    }

    Timer {
        interval: 500
        running: true
        repeat: true
        onTriggered: telemetry.queueDepths = telemetry.queueDepths.concat(client.pendingCount).slice(-80)
    }

    LocalBackend { // behind the client, which still delivers when it ends
        id: localBackend
        wanted: telemetry.local
    }

    Component.onCompleted: begin()
}
