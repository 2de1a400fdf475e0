// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtTest
import Mindlytics

TestCase {
    id: test

    name: "Session"

    MLClient {
        id: client

        apiKey: "test"
        projectId: "test"
        serverEndpoint: backend.url
        liveEndpoint: backend.liveUrl
        sendEventIds: true
        outbox.kind: ML.OutboxKind.Memory
        outbox.maxEvents: 5000
        outbox.maxBytes: 3000000000
        privacy.content: ML.ContentMode.Redacted
        batch {
            maxEvents: 50
            arrays: ML.ArrayMode.Never
        }
        retry {
            baseDelayMs: 5
            maxDelayMs: 40
        }

        MLSession {
            id: session

            userId: "ada"
            conversationId: "talk"
        }
    }

    Component {
        id: reversed

        // Children first, and every property in an order that does not suit.
        Item {
            property alias session: inner
            property alias client: outer

            MLSession {
                id: inner

                listening: true
                active: true
                attributes: ({ from: outer.projectId })
                client: outer
                deviceId: "kiosk"
            }

            TestClient {
                id: outer
            }
        }
    }

    Component {
        id: nested

        TestClient {
            property alias session: deep

            Item {
                Item {
                    MLSession {
                        id: deep

                        userId: "ada"
                    }
                }
            }
        }
    }

    Component {
        id: apart

        // Sessions that outlive their client, if only for a moment.
        Item {
            id: holder

            property bool there: true
            property alias beside: beside

            function ids() {
                return [loader.item.nested, loader.item.deep, beside].map(session => session.sessionId);
            }

            Loader {
                id: loader

                active: holder.there
                sourceComponent: Item {
                    property alias client: outer
                    property alias nested: inside
                    property alias deep: far

                    TestClient {
                        id: outer

                        MLSession {
                            id: inside

                            active: true
                            userId: "ada"
                        }

                        Item {
                            MLSession {
                                id: far

                                active: true
                                userId: "ada"
                            }
                        }
                    }
                }
            }

            MLSession {
                id: beside

                client: loader.item?.client ?? null
                active: true
                userId: "ada"
            }
        }
    }

    Component {
        id: switchedOff

        TestClient {
            enabled: false
        }
    }

    Component {
        id: activeByLoader

        MLSession {
            active: true
            userId: "ada"
        }
    }

    SignalSpy {
        id: flushed

        target: session
        signalName: "flushed"
    }

    function eventsOf(sessionId, count) {
        tryVerify(() => backend.receivedEvents(sessionId).length >= count, 20000);
        return backend.receivedEvents(sessionId);
    }

    function test_options() {
        verify(client.valid);
        compare(client.outbox.kind, ML.OutboxKind.Memory);
        compare(client.outbox.maxEvents, 5000);
        compare(client.outbox.maxBytes, 3000000000);
        compare(client.batch.maxEvents, 50);
        compare(client.privacy.content, ML.ContentMode.Redacted);
        compare(client.privacy.sampling, 1);
        compare(client.privacyCounts.emails, 0);
        compare(client.batch.arrays, ML.ArrayMode.Never);
        compare(client.retry.maxDelayMs, 40);
        compare(client.retry.transferTimeoutMs, 30000);
        compare(client.configurationError.isError(), false);
        verify(/^\d+\.\d+\.\d+$/.test(client.version));
        compare(session.client, client);
        verify(session.valid);
    }

    function test_enumerations() {
        compare(client.deliveryState, ML.DeliveryState.Idle);
        verify(ML.DeliveryState.Disabled !== ML.ErrorCode.Disabled);
        compare(ML.Disabled, undefined); // which of the two would it be?
    }

    function test_tracking() {
        const mine = client.createSession({ userId: "ada", conversationId: "talk" });
        const receipt = mine.trackConversationTurn({
            user: "Hello?", assistant: "", assistantId: "bot",
            usage: { model: "m", promptTokens: 3, completionTokens: 5 },
            properties: { mood: "good", score: 0.5, n: 3, yes: true }
        });
        verify(receipt.accepted, receipt.error.message);
        verify(receipt.eventId.length > 0);
        const time = new Date(Date.UTC(2024, 1, 2, 3, 4, 5));
        verify(mine.trackEvent("Opened", { from: "menu" }, { conversationId: "other", timestamp: time }).accepted);
        verify(mine.trackFunctionCall({ name: "timetable", args: "{}", result: "[]", runtimeMs: 81, properties: { line: 4 } }).accepted);
        verify(mine.trackConversationUsage({ cost: 0.25 }).accepted);
        verify(mine.trackConversationUsage({ model: "m", promptTokens: 1, completionTokens: 0 }, { conversationId: "other" }).accepted);
        const events = eventsOf(mine.sessionId, 5);
        compare(events.length, 5);
        compare(events[0].event, "Conversation Turn");
        compare(events[0].conversation_id, "talk");
        compare(events[0].properties, {
            user: "Hello?", assistant: "", assistant_id: "bot", model: "m", prompt_tokens: 3, completion_tokens: 5,
            mood: "good", score: 0.5, n: 3, yes: true, client_event_id: receipt.eventId
        });
        compare(events[1].timestamp.substring(0, 19), "2024-02-02T03:04:05");
        compare(events[1].conversation_id, "other");
        compare(events[2].properties.runtime, 81);
        compare(events[2].properties.line, 4);
        compare(events[3].properties.cost, 0.25);
        compare(events[4].properties.completion_tokens, 0);
        mine.destroy();
    }

    function test_lifecycle() {
        const mine = client.createSession({ deviceId: "kiosk", contentMode: ML.ContentMode.Full });
        compare(mine.contentMode, ML.ContentMode.Full);
        verify(mine.startSession({ screen: "large" }).accepted);
        compare(mine.active, true);
        verify(mine.userIdentify("bob", { plan: "pro" }).accepted);
        compare(mine.userId, "bob");
        verify(mine.userIdentify(null, null, "tablet").accepted);
        verify(mine.userAlias("robert", "bob").accepted);
        verify(mine.startConversation({ topic: "trains" }, { conversationId: "c1" }, { n: 1 }).accepted);
        verify(mine.endConversation({ solved: true }, { conversationId: "c1" }, { mood: "good" }).accepted);
        verify(mine.endSession({ rating: 5 }).accepted);
        compare(mine.active, false);
        compare(mine.trackEvent("Late").error.code, ML.ErrorCode.SessionEnded);
        const events = eventsOf(mine.sessionId, 7);
        compare(events.map(e => e.event ?? e.type), ["start_session", "identify", "identify", "alias", "Conversation Started", "Conversation Ended", "end_session"]);
        compare(events[0].attributes, { screen: "large" });
        compare(events[4].attributes, { topic: "trains" });
        compare(events[5].properties.solved, true);
        compare(events[6].attributes, { rating: 5 });
    }

    function test_flush() {
        backend.setFaults({ delay_ms: 100 }); // so that it waits when the flush begins
        verify(session.trackEvent("Flushed").accepted);
        flushed.clear();
        let result = null;
        session.flushAndContinue(20000, r => { result = r; });
        tryVerify(() => result !== null, 20000);
        backend.setFaults({ delay_ms: null });
        compare(result.error.message, "");
        compare(result.delivered, 1);
        compare(result.timedOut, false);
        verify(result.complete);
        tryCompare(flushed, "count", 1);
        compare(flushed.signalArguments[0][0].delivered, 1);
        let again = null;
        session.flushAndContinue(r => { again = r; }); // the time may be left out
        tryVerify(() => again !== null, 20000);
        const last = client.createSession({ userId: "ada" });
        let done = false;
        last.flush(() => { done = true; });
        compare(last.trackEvent("Late").error.code, ML.ErrorCode.SessionFlushed);
        tryVerify(() => done, 20000);
    }

    function test_anyOrder() {
        const item = createTemporaryObject(reversed, test);
        compare(item.session.client, item.client);
        compare(item.session.active, true);
        compare(item.session.listening, true);
        let names = [];
        item.session.eventReceived.connect(event => names.push(event.event));
        tryCompare(item.session, "liveState", ML.LiveState.Listening, 20000);
        const id = item.session.sessionId;
        compare(eventsOf(id, 1)[0].attributes, { from: "test" });
        item.session.active = false;
        tryVerify(() => names.includes("Session Ended"), 20000);
        compare(names[0], "Session Started");
        compare(eventsOf(id, 2)[1].type, "end_session");
        item.session.listening = false;
        compare(item.session.listening, false);
        tryCompare(item.session, "liveState", ML.LiveState.Off, 20000);
    }

    function test_clientLeftOut() {
        const outer = createTemporaryObject(nested, test);
        compare(outer.session.client, outer);
        verify(outer.session.trackEvent("Deep").accepted);
        compare(eventsOf(outer.session.sessionId, 1)[0].event, "Deep");
        outer.data.push(Qt.createQmlObject("import Mindlytics; MLSession { userId: 'late' }", test));
        compare(outer.data[outer.data.length - 1].client, outer);
    }

    function test_activeEndsWithTheObject() {
        const mine = activeByLoader.createObject(test, { client: client });
        const id = mine.sessionId;
        compare(mine.active, true);
        mine.destroy();
        compare(eventsOf(id, 2).map(e => e.type), ["start_session", "end_session"]);
    }

    function test_activeEndsWithTheClient() {
        const page = createTemporaryObject(apart, test);
        const ids = page.ids();
        compare(page.beside.active, true);
        page.there = false;
        for (const id of ids)
            compare(eventsOf(id, 2).map(e => e.type), ["start_session", "end_session"]);
        tryCompare(page.beside, "active", false);
    }

    function test_activeWaitsForTheClient() {
        const off = createTemporaryObject(switchedOff, test);
        const mine = createTemporaryObject(activeByLoader, test, { client: off });
        compare(mine.errors.length, 0);
        off.enabled = true;
        compare(eventsOf(mine.sessionId, 1)[0].type, "start_session");
    }

    function test_everyCall() {
        const calls = [
            [client, ["clearErrors", "createSession", "dropRejected", "flush", "forgetMe", "persist", "purge", "retryRejected", "rotateDeviceId",
                "startListening", "stopListening", "userAlias", "userIdentify"]],
            [session, ["clearErrors", "endConversation", "endSession", "flush", "flushAndContinue", "startConversation", "startSession",
                "trackConversationTurn", "trackConversationUsage", "trackEvent", "trackFunctionCall", "userAlias", "userIdentify"]]
        ];
        for (const [object, names] of calls) {
            for (const name of names)
                compare(typeof object[name], "function", name);
        }
    }

    function test_activeOnlyOnce() {
        const mine = createTemporaryObject(activeByLoader, test, { client: client });
        mine.active = false;
        mine.active = true;
        compare(mine.active, false);
        compare(mine.errors.length, 1);
        compare(mine.errors[0].code, ML.ErrorCode.SessionEnded);
        mine.clearErrors();
        compare(mine.errors.length, 0);
    }
}
