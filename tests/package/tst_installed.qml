// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtTest
import Mindlytics

TestCase {
    id: test

    name: "Installed"
    when: windowShown
    visible: true

    MLClient {
        id: client

        apiKey: "key"
        projectId: "project"
        serverEndpoint: "http://127.0.0.1:1"
        outbox.kind: ML.OutboxKind.Memory
        quitTimeoutMs: 100

        MLSession {
            id: session

            userId: "user"
        }
    }

    MLEventModel {
        id: model

        client: client
    }

    MLConnectionBadge {
        id: badge

        client: client
    }

    MLFeedbackButtons {
        id: feedback

        session: session
    }

    function test_installed() {
        verify(session.trackEvent("Opened").accepted);
        compare(model.count, 0);
        mouseClick(feedback.upButton);
        compare(feedback.rating, MLFeedbackButtons.Up);
        tryCompare(badge, "pendingCount", 2);
        tryVerify(() => client.deliveryState === ML.DeliveryState.BackingOff);
    }
}
