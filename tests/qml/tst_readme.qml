// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtTest
import Mindlytics

/*! The page of README.md does what it says. */
TestCase {
    id: test

    name: "Readme"
    when: windowShown

    Component {
        id: page

        Loader {
            source: readmePage
        }
    }

    function test_page() {
        const loader = createTemporaryObject(page, test);
        const window = loader.item;
        verify(window);
        const client = window.header.client;
        client.serverEndpoint = backend.url; // in place of the environment
        client.liveEndpoint = backend.liveUrl;
        client.projectId = "test";
        client.apiKey = "test";
        window.footer.text = "When does the night train leave?";
        window.footer.accepted();
        let feedback = null;
        let label = null;
        for (let i = 0; i < window.contentItem.children.length; ++i) {
            const item = window.contentItem.children[i];
            feedback = item.turnEventId !== undefined ? item : feedback;
            label = item.text !== undefined ? item : label;
        }
        verify(feedback.turnEventId !== "");
        tryCompare(feedback.session, "liveState", ML.LiveState.Listening, 20000);
        tryCompare(label, "text", "1 turn(s) analysed", 20000);
        const events = backend.receivedEvents(feedback.session.sessionId);
        compare(events[0].type, "start_session");
        compare(events[1].properties.user, "When does the night train leave?");
        compare(events[1].properties.kiosk, true);
    }
}
