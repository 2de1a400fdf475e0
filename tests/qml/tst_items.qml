// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtQuick.Controls
import QtTest
import Mindlytics

TestCase {
    id: test

    name: "Items"
    when: windowShown
    visible: true
    width: 400
    height: 300

    TestClient {
        id: client

        MLSession {
            id: session

            userId: "ada"
            conversationId: "talk"
        }
    }

    Rectangle {
        anchors.fill: parent

        Column {
            anchors.centerIn: parent
            spacing: 30

            MLConnectionBadge {
                id: badge

                client: client
            }

            MLFeedbackButtons {
                id: feedback

                session: session
                properties: ({ page: "help" })
            }

            MLConnectionBadge {
                id: lonely

                compact: true
            }
        }
    }

    SignalSpy {
        id: rated

        target: feedback
        signalName: "rated"
    }

    function lastEvent(count) {
        tryVerify(() => backend.receivedEvents(session.sessionId).length >= count, 20000);
        const events = backend.receivedEvents(session.sessionId);
        return events[events.length - 1];
    }

    /*! A picture of the window, where the environment asks for it. */
    function picture(name) {
        if (pictures !== "")
            grabImage(test).save(pictures + "/" + name + ".png");
    }

    function test_1_feedback() {
        const receipt = session.trackConversationTurn({ user: "Hello?", assistant: "Hello." });
        feedback.turnEventId = receipt.eventId;
        compare(lastEvent(1).properties.client_event_id, receipt.eventId);
        mouseClick(feedback.upButton);
        compare(feedback.rating, MLFeedbackButtons.Up);
        compare(feedback.upButton.checked, true);
        compare(rated.count, 1);
        const event = lastEvent(2);
        compare(event.event, "Answer Rated");
        compare(event.conversation_id, "talk");
        compare(event.properties.rating, "up");
        compare(event.properties.turn_event_id, receipt.eventId);
        compare(event.properties.page, "help");
        picture("rated");
        mouseClick(feedback.downButton);
        compare(feedback.upButton.checked, false);
        compare(feedback.downButton.checked, true);
        compare(lastEvent(3).properties.rating, "down");
        mouseClick(feedback.downButton); // taken back
        compare(feedback.rating, MLFeedbackButtons.None);
        compare(feedback.downButton.checked, false);
        compare(lastEvent(4).properties.rating, "none");
    }

    function test_2_feedbackByKeyboard() {
        badge.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Tab);
        verify(feedback.upButton.activeFocus);
        verify(feedback.upButton.visualFocus);
        tryCompare(feedback.upButton.ToolTip, "visible", true);
        keyClick(Qt.Key_Tab);
        verify(feedback.downButton.activeFocus);
        keyClick(Qt.Key_Space);
        compare(feedback.rating, MLFeedbackButtons.Down);
        compare(lastEvent(5).properties.rating, "down");
        feedback.conversationId = "another";
        keyClick(Qt.Key_Backtab);
        keyClick(Qt.Key_Space);
        compare(feedback.rating, MLFeedbackButtons.Up);
        compare(lastEvent(6).conversation_id, "another");
        feedback.conversationId = "";
    }

    function test_3_feedbackForScreenReaders() {
        compare(feedback.Accessible.role, Accessible.Grouping);
        compare(feedback.Accessible.name, "Rate this answer");
        compare(feedback.upButton.Accessible.role, Accessible.Button);
        compare(feedback.upButton.Accessible.name, "Good answer");
        compare(feedback.downButton.Accessible.name, "Bad answer");
        feedback.rating = MLFeedbackButtons.Down; // of a conversation of the past
        compare(feedback.downButton.Accessible.checked, true);
        compare(feedback.upButton.Accessible.checked, false);
    }

    function test_4_feedbackRefused() {
        feedback.rating = MLFeedbackButtons.None;
        feedback.properties = { deep: {} };
        ignoreWarning(/properties\.deep: a value of type/);
        mouseClick(feedback.upButton);
        compare(feedback.rating, MLFeedbackButtons.None);
        compare(feedback.upButton.checked, false);
        feedback.properties = {};
        feedback.session = null;
        compare(feedback.upButton.enabled, false);
        ignoreWarning(/MLFeedbackButtons: session: missing/);
        compare(feedback.rate(MLFeedbackButtons.Up), false);
        feedback.session = session;
    }

    function test_5_badge() {
        tryCompare(badge, "pendingCount", 0, 20000); // the client's own may be ahead of its signal
        tryCompare(client, "deliveryState", ML.DeliveryState.Idle, 20000);
        compare(badge.deliveryText, "All sent");
        compare(badge.Accessible.role, Accessible.StaticText);
        compare(badge.Accessible.focusable, true);
        compare(badge.Accessible.name, "All sent");
        verify(Qt.colorEqual(badge.stateColor, badge.readyColor));
        verify(Qt.colorEqual(lonely.stateColor, lonely.offColor));
        compare(lonely.deliveryText, "No client");
        client.startListening();
        tryCompare(badge, "liveText", "Live", 20000);
        compare(badge.Accessible.name, "All sent, Live");
        picture("live");
        badge.session = session; // which does not listen
        compare(badge.liveText, "");
        badge.session = null;
        client.stopListening();
        tryCompare(badge, "liveText", "", 20000);
    }

    function test_6_badgeInTrouble() {
        backend.setFaults({ fail_next: { count: -1, status: 503 } });
        session.trackEvent("One");
        session.trackEvent("Two");
        tryCompare(badge, "deliveryText", "Waiting for the server", 20000);
        tryCompare(badge, "pendingText", "2 waiting", 20000);
        tryVerify(() => badge.lastError !== "", 20000);
        verify(Qt.colorEqual(badge.stateColor, badge.troubleColor));
        compare(badge.Accessible.description, badge.lastError);
        verify(badge.details.includes(badge.lastError));
        badge.forceActiveFocus(Qt.TabFocusReason);
        tryCompare(badge.toolTip, "visible", true);
        verify(badge.toolTip.text.includes("2 waiting"));
        picture("trouble");
        feedback.upButton.forceActiveFocus();
        tryCompare(badge.toolTip, "visible", false);
        mouseClick(badge); // as a finger does
        tryCompare(badge.toolTip, "visible", true);
        backend.setFaults({ fail_next: null });
        tryCompare(badge, "deliveryText", "All sent", 20000);
        badge.clearError();
        compare(badge.lastError, "");
        client.enabled = false;
        tryCompare(badge, "deliveryText", "Switched off");
        verify(Qt.colorEqual(badge.stateColor, badge.offColor));
        client.enabled = true;
    }
}
