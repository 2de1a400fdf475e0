// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtTest
import Mindlytics

/*! The example of a whole chat page, used as a person uses it. */
TestCase {
    id: test

    name: "Example"
    when: windowShown

    Component {
        id: example

        Loader {
            source: Qt.resolvedUrl("../../demo/examples/qml/Chat.qml")
        }
    }

    function picture(item, name) {
        if (pictures !== "")
            grabImage(item).save(pictures + "/" + name + ".png");
    }

    function test_chat() {
        const loader = createTemporaryObject(example, test);
        const window = loader.item;
        verify(window);
        // In place of the environment, which a test cannot know in time.
        window.client.serverEndpoint = backend.url;
        window.client.projectId = "test";
        window.client.apiKey = "test";
        window.footer.forceActiveFocus();
        for (const question of ["When does the night train leave?", "And the one after that?"]) {
            window.footer.text = question;
            window.footer.accepted();
        }
        const id = window.session.sessionId;
        tryVerify(() => backend.receivedEvents(id).length === 3, 20000);
        let events = backend.receivedEvents(id);
        compare(events[0].type, "start_session");
        compare(events[1].properties.user, "When does the night train leave?");
        compare(events[1].properties.assistant, "You said: When does the night train leave?");
        compare(events[1].conversation_id, id);
        const feedback = findFeedback(window.contentItem);
        verify(feedback);
        feedback.upButton.clicked();
        tryVerify(() => backend.receivedEvents(id).length === 4, 20000);
        events = backend.receivedEvents(id);
        compare(events[3].event, "Answer Rated");
        compare(events[3].properties.turn_event_id, events[1].properties.client_event_id);
        picture(window.contentItem.parent ?? window.contentItem, "chat");
        window.close();
        loader.destroy();
        tryVerify(() => backend.receivedEvents(id).length === 5, 20000);
        compare(backend.receivedEvents(id)[4].type, "end_session");
    }

    function findFeedback(item) {
        if (item.upButton !== undefined)
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = findFeedback(item.children[i]);
            if (found)
                return found;
        }
        return null;
    }
}
