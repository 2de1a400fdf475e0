// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtTest
import Mindlytics

TestCase {
    id: test

    name: "Models"
    when: windowShown
    visible: true
    width: 300
    height: 300

    TestClient {
        id: client

        MLSession {
            id: session

            listening: true
            userId: "ada"
        }
    }

    MLEventModel {
        id: all

        session: session
        maximumCount: 20
    }

    MLEventModel {
        id: chosen

        client: client
        eventNames: ["Chosen", "Session Started"]
    }

    MLErrorModel {
        id: errors

        client: client
        maximumCount: 3
    }

    ListView {
        id: view

        anchors.fill: parent
        model: all
        delegate: Text {
            required property int index
            required property string event
            required property date timestamp
            required property var properties
            required property string sessionId

            text: event
        }
    }

    function test_events() {
        tryCompare(session, "liveState", ML.LiveState.Listening, 20000);
        session.trackEvent("Chosen", { n: 1 });
        session.trackEvent("Other", { n: 2, mood: "good" });
        tryVerify(() => all.count === 3, 20000);
        compare(all.get(0).event, "Session Started");
        compare(all.get(1).event, "Chosen");
        compare(all.get(2).properties.mood, "good");
        compare(all.get(2).sessionId, session.sessionId);
        verify(all.get(2).timestamp.getTime() > 0);
        compare(all.get(3).event, "");
        tryVerify(() => view.count === 3 && view.itemAtIndex(2) !== null);
        const row = view.itemAtIndex(2);
        compare(row.event, "Other");
        compare(row.properties.n, 2);
        compare(row.sessionId, session.sessionId);
        verify(Math.abs(row.timestamp.getTime() - Date.now()) < 600000);
        tryCompare(chosen, "count", 2);
        compare(chosen.get(1).event, "Chosen");

        for (let i = 0; i < 50; ++i)
            session.trackEvent("Many", { i: i });
        tryVerify(() => all.count === 20 && all.get(19).properties.i === 49, 20000);
        compare(all.get(0).properties.i, 30);
        compare(view.count, 20);
        compare(chosen.count, 2);

        all.maximumCount = 5;
        compare(all.count, 5);
        compare(all.get(0).properties.i, 45);
        all.eventNames = ["Other"];
        compare(all.count, 0);
        session.trackEvent("Many");
        session.trackEvent("Other", { n: 3 });
        tryCompare(all, "count", 1, 20000);
        all.clear();
        compare(all.count, 0);
        compare(view.count, 0);
    }

    function test_errors() {
        ignoreWarning(/event: must not be empty/);
        session.trackEvent("");
        tryCompare(errors, "count", 1);
        compare(errors.data(errors.index(0, 0), Qt.UserRole), errors.get(0).message);
        compare(errors.get(0).code, ML.ErrorCode.InvalidArgument);
        compare(errors.get(0).sessionId, session.sessionId);
        for (const name of ["Conversation Turn", "Conversation Usage", "Conversation Function"]) {
            ignoreWarning(new RegExp(name + ".*has a call of its own"));
            session.trackEvent(name);
        }
        tryVerify(() => errors.get(2).message.includes("Conversation Function"));
        compare(errors.count, 3);
        verify(errors.get(0).message.includes("Conversation Turn"));
        errors.clear();
        compare(errors.count, 0);
    }

    /*! Also those that have come and are no rows yet. */
    function test_filterSetByAHandler() {
        const mine = client.createSession({ userId: "ada", listening: true });
        const model = createTemporaryQmlObject("import Mindlytics; MLEventModel { }", test);
        model.session = mine;
        mine.eventReceived.connect(event => {
            if (event.event === "Unwanted")
                model.eventNames = ["Wanted"];
        });
        mine.trackEvent("Unwanted");
        mine.trackEvent("Wanted");
        tryVerify(() => model.count > 0 && model.get(model.count - 1).event === "Wanted", 20000);
        compare(model.count, 1);
    }

    /*! A session is the narrower source. */
    function test_sessionWinsOverClient() {
        const one = client.createSession({ userId: "one" });
        const other = client.createSession({ userId: "other" });
        const model = createTemporaryQmlObject("import Mindlytics; MLErrorModel { }", test);
        model.session = one;
        model.client = client;
        ignoreWarning(/event: must not be empty/);
        ignoreWarning(/event: must not be empty/);
        other.trackEvent("");
        one.trackEvent("");
        tryCompare(model, "count", 1);
        compare(model.get(0).sessionId, one.sessionId);
        verify(Math.abs(model.data(model.index(0, 0), Qt.UserRole + 5).getTime() - Date.now()) < 600000);
        model.session = null; // now all of the client's
        ignoreWarning(/event: must not be empty/);
        other.trackEvent("");
        tryCompare(model, "count", 2);
        compare(model.get(1).sessionId, other.sessionId);
    }

    function test_rejected() {
        let rejected = null;
        client.eventRejected.connect(event => { rejected = event; });
        backend.setFaults({ reject_events: ["Bad"] });
        const receipt = session.trackEvent("Bad", { n: 1 });
        verify(receipt.accepted);
        tryVerify(() => client.rejectedEvents.length === 1, 20000);
        const event = client.rejectedEvents[0];
        compare(event.eventId, receipt.eventId);
        compare(event.error.code, ML.ErrorCode.Rejected);
        compare(event.error.status, 400);
        compare(event.event.event, "Bad");
        compare(event.event.properties.n, 1);
        verify(event.json.includes('"Bad"'));
        verify(event.rejectedAt instanceof Date);
        tryVerify(() => rejected !== null, 20000); // told from the worker, as the list is
        compare(rejected.eventId, receipt.eventId);
        backend.setFaults({ reject_events: null });
        client.retryRejected(["another"]);
        client.retryRejected([]); // none, not all
        client.dropRejected([]);
        compare(client.rejectedEvents.length, 1);
        client.retryRejected([receipt.eventId]);
        compare(client.rejectedEvents.length, 0);
        tryVerify(() => backend.receivedEvents(session.sessionId).some(e => e.event === "Bad"), 20000);
        let persisted = false;
        client.persist(() => { persisted = true; });
        tryVerify(() => persisted, 20000);
        client.purge();
        client.dropRejected();
        compare(client.rejectedEvents.length, 0);
    }

    function test_users() {
        let response = null;
        client.userIdentify("grace", { plan: "pro" }, r => { response = r; });
        tryVerify(() => response !== null, 20000);
        compare(response.errored(), false);
        compare(response.status, 200);
        compare(response.data.id, "grace");
        compare(response.data.traits.plan, "pro");
        let alias = null;
        client.userAlias("grace2", "grace", r => { alias = r; });
        tryVerify(() => alias !== null, 20000);
        compare(alias.data.id, "grace2");
    }
}
