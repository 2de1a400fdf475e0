// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

/*! The pages that the benchmark of the QML module shows. */
namespace qmlpages {

/*! A window with a list of 500 rows that always moves, so that a frame follows the other. No SDK. */
inline constexpr char kResting[] = R"(
import QtQuick

Window {
    property int rows: view.count
    width: 400; height: 600; visible: true

    ListModel {
        id: rowsModel
        Component.onCompleted: { for (let i = 0; i < 500; ++i) append({ event: "Row", sessionId: "s" }) }
    }
    ListView {
        id: view
        anchors.fill: parent
        reuseItems: true
        model: rowsModel
        delegate: Text { required property string event; required property string sessionId; text: event + " " + sessionId }
        Connections { target: view.model; function onRowsRemoved() { view.positionViewAtEnd() } }
    }
    Rectangle { width: 40; height: 40; color: "red"; RotationAnimation on rotation { from: 0; to: 360; duration: 2000; loops: -1 } }
}
)";

/*! The same window; its list gets 1,000 rows a second, and keeps 500. No SDK either. */
inline constexpr char kFed[] = R"(
import QtQuick

Window {
    id: window
    property int rows: view.count
    property real begun: 0
    property int fed: 0
    width: 400; height: 600; visible: true

    ListModel { id: rowsModel }
    FrameAnimation {
        running: true
        Component.onCompleted: window.begun = Date.now()
        onTriggered: {
            const rows = []
            for (const due = Date.now() - window.begun; window.fed < due; ++window.fed)
                rows.push({ event: "Row", sessionId: "00000000-0000-0000-0000-000000000000" })
            rowsModel.append(rows)
            if (rowsModel.count > 500)
                rowsModel.remove(0, rowsModel.count - 500)
        }
    }
    ListView {
        id: view
        anchors.fill: parent
        reuseItems: true
        model: rowsModel
        delegate: Text { required property string event; required property string sessionId; text: event + " " + sessionId }
    }
    Rectangle { width: 40; height: 40; color: "red"; RotationAnimation on rotation { from: 0; to: 360; duration: 2000; loops: -1 } }
}
)";

/*! The same window; its list is the live events of a session that tracks 1,000 events a second. */
inline constexpr char kBusy[] = R"(
import QtQuick
import Mindlytics

Window {
    id: window
    property int rows: view.count
    property int received: 0
    property real begun: 0
    property int sent: 0
    width: 400; height: 600; visible: true

    MLClient {
        apiKey: "test"; projectId: "test"; serverEndpoint: server; liveEndpoint: live
        outbox.kind: ML.OutboxKind.Memory
        quitTimeoutMs: 0
        MLSession { id: session; listening: true; userId: "ada"; onEventReceived: ++window.received }
    }
    MLEventModel { id: events; session: session; maximumCount: 500 }
    Timer {
        interval: 10; repeat: true; running: session.liveState === ML.LiveState.Listening
        onRunningChanged: window.begun = Date.now()
        onTriggered: {
            for (const due = Date.now() - window.begun; window.sent < due; ++window.sent)
                session.trackEvent("Row", { n: window.sent, page: "help" });
        }
    }
    ListView {
        id: view
        anchors.fill: parent
        reuseItems: true
        model: events
        delegate: Text { required property string event; required property string sessionId; text: event + " " + sessionId }
        Connections { target: view.model; function onRowsRemoved() { view.positionViewAtEnd() } }
    }
    Rectangle { width: 40; height: 40; color: "red"; RotationAnimation on rotation { from: 0; to: 360; duration: 2000; loops: -1 } }
}
)";

/*! Functions that track. */
inline constexpr char kCalls[] = R"(
import QtQml
import Mindlytics

MLClient {
    property int refused: 0
    property MLSession session: MLSession { userId: "ada"; conversationId: "talk" }
    apiKey: "test"; projectId: "test"; serverEndpoint: server
    outbox.kind: ML.OutboxKind.Memory
    quitTimeoutMs: 0

    function nothing(count) {
        for (let i = 0; i < count; ++i)
            Math.abs(i)
    }
    function event(count) {
        for (let i = 0; i < count; ++i)
            refused += session.trackEvent("Opened", { from: "menu", n: i }).accepted ? 0 : 1
    }
    function turn(count) {
        for (let i = 0; i < count; ++i) {
            refused += session.trackConversationTurn({
                user: "When does the night train leave?", assistant: "At twenty past ten, from platform four.",
                usage: { model: "my-model", promptTokens: 12, completionTokens: 34 }, properties: { kiosk: true, n: i }
            }).accepted ? 0 : 1
        }
    }
}
)";

} // namespace qmlpages
