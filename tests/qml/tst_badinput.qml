// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtTest
import Mindlytics

/*! What is wrong is refused with a sentence that names the field and the rule, warned about, and never ends in a crash. */
TestCase {
    id: test

    name: "BadInput"

    TestClient {
        id: client

        MLSession {
            id: session

            userId: "ada"
            conversationId: "talk"
        }
    }

    SignalSpy {
        id: errors

        target: session
        signalName: "errorOccurred"
    }

    SignalSpy {
        id: clientGone

        signalName: "clientChanged"
    }

    SignalSpy {
        id: clientErrors

        target: client
        signalName: "errorOccurred"
    }

    Component {
        id: lateKey

        Item {
            id: keyed

            property string key: ""
            property alias client: outer
            property alias session: inner

            MLClient {
                id: outer

                apiKey: keyed.key
                projectId: "test"
                serverEndpoint: backend.url
                outbox.kind: ML.OutboxKind.Memory

                MLSession {
                    id: inner

                    active: true
                    userId: "ada"
                    attributes: ({ late: true })
                }
            }
        }
    }

    Component {
        id: loaded

        Item {
            id: page

            property bool there: true
            property alias session: inner
            property alias events: eventModel
            property alias failures: errorModel

            Loader {
                id: loader

                active: page.there
                sourceComponent: TestClient { }
            }

            MLSession {
                id: inner

                client: loader.item
                userId: "ada"
            }

            MLEventModel {
                id: eventModel

                client: loader.item
            }

            MLErrorModel {
                id: errorModel

                client: loader.item
            }
        }
    }

    Component {
        id: orphan

        MLSession {
            userId: "ada"
        }
    }

    function init() {
        session.clearErrors();
        wait(0);
        errors.clear();
        clientErrors.clear();
    }

    /*! Expects the call to be refused with a message that matches, everywhere where it is told. */
    function refused(call, pattern, code = ML.ErrorCode.InvalidArgument) {
        const before = session.errors.length;
        ignoreWarning(pattern);
        const receipt = call();
        compare(receipt.accepted, false);
        compare(receipt.error.code, code);
        verify(pattern.test(receipt.error.message), receipt.error.message);
        verify(receipt.error.message.length < 400);
        compare(receipt.error.sessionId, session.sessionId);
        compare(session.errors.length, before + 1);
        compare(session.errors[before].message, receipt.error.message);
        tryVerify(() => errors.count > 0 && errors.signalArguments[errors.count - 1][0].message === receipt.error.message);
        tryVerify(() => clientErrors.count > 0 && clientErrors.signalArguments[clientErrors.count - 1][0].message === receipt.error.message);
    }

    function test_unknownKeys() {
        refused(() => session.trackConversationTurn({ user: "a", asistant: "b" }), /turn\.asistant: unknown; the keys are user, assistant, /);
        refused(() => session.trackConversationTurn({ user: "a", assistant: "b", usage: { tokens: 3 } }), /turn\.usage\.tokens: unknown; the keys are cost, model, /);
        refused(() => session.trackFunctionCall({ name: "f", runtime: 3 }), /call\.runtime: unknown; the keys are name, /);
        refused(() => session.trackEvent("e", {}, { conversation: "c" }), /options\.conversation: unknown; the keys are conversationId, timestamp/);
        refused(() => session.trackConversationUsage({ model: "m", prompt: 1 }), /usage\.prompt: unknown/);
    }

    function test_wrongTypes_data() {
        return [
            { tag: "event is a number", call: () => session.trackEvent(42), pattern: /event: must be a text, but is a whole number/ },
            { tag: "properties are a text", call: () => session.trackEvent("e", "p"), pattern: /properties: must be an object, but is a text/ },
            { tag: "properties are an array", call: () => session.trackEvent("e", [1]), pattern: /properties: must be an object, but is an array/ },
            { tag: "properties are a function", call: () => session.trackEvent("e", () => 1), pattern: /properties: must be an object/ },
            { tag: "properties are an item", call: () => session.trackEvent("e", test), pattern: /properties: must be an object/ },
            { tag: "options are a text", call: () => session.trackEvent("e", {}, "c"), pattern: /options: must be an object, but is a text/ },
            { tag: "turn is a text", call: () => session.trackConversationTurn("Hello?"), pattern: /turn: must be an object, but is a text/ },
            { tag: "turn is nothing", call: () => session.trackConversationTurn(), pattern: null },
            { tag: "user is a number", call: () => session.trackConversationTurn({ user: 1, assistant: "" }), pattern: /turn\.user: must be a text, but is a whole number/ },
            { tag: "assistantId is null", call: () => session.trackConversationTurn({ user: "", assistant: "", assistantId: null }), pattern: /turn\.assistantId: must be a text, but is null/ },
            { tag: "usage is a number", call: () => session.trackConversationTurn({ user: "", assistant: "", usage: 3 }), pattern: /turn\.usage: must be an object/ },
            { tag: "usage mixes", call: () => session.trackConversationUsage({ cost: 1, model: "m", promptTokens: 1, completionTokens: 1 }), pattern: /usage: must have either "cost" or all of / },
            { tag: "usage is incomplete", call: () => session.trackConversationUsage({ model: "m", promptTokens: 1 }), pattern: /usage: must have either "cost" or all of / },
            { tag: "tokens are a fraction", call: () => session.trackConversationUsage({ model: "m", promptTokens: 1.5, completionTokens: 1 }), pattern: /usage\.promptTokens: must be a whole number, but is 1\.5/ },
            { tag: "tokens are negative", call: () => session.trackConversationUsage({ model: "m", promptTokens: -1, completionTokens: 1 }), pattern: /usage\.promptTokens: must be a finite number, 0 or more/ },
            { tag: "cost is NaN", call: () => session.trackConversationUsage({ cost: NaN }), pattern: /usage\.cost: must be a number, but is nan/ },
            { tag: "runtime is a text", call: () => session.trackFunctionCall({ name: "f", runtimeMs: "3" }), pattern: /call\.runtimeMs: must be a whole number, but is a text/ },
            { tag: "name is missing", call: () => session.trackFunctionCall({ args: "{}" }), pattern: /call\.name: must not be empty/ },
            { tag: "a property is an object", call: () => session.trackEvent("e", { deep: { a: 1 } }), pattern: /properties\.deep: a value of type .* cannot be sent/ },
            { tag: "a property is a Date", call: () => session.trackEvent("e", { when: new Date() }), pattern: /properties\.when: a value of type QDateTime cannot be sent/ },
            { tag: "a property is infinite", call: () => session.trackEvent("e", { n: Infinity }), pattern: /properties\.n: must be a finite number/ },
            { tag: "a property is taken", call: () => session.trackConversationTurn({ user: "", assistant: "", properties: { user: "x" } }), pattern: /turn\.properties\.user: this name is reserved/ },
            { tag: "event is a symbol", call: () => session.trackEvent(Symbol("e")), pattern: /event: must be a text, but is QJSValue/ },
            { tag: "a property is a symbol", call: () => session.trackEvent("e", { a: Symbol("a"), b: 1 }), pattern: /properties\.a: a value of type QJSValue cannot be sent/ },
            { tag: "a symbol in a turn", call: () => session.trackConversationTurn({ user: "", assistant: "", properties: { a: Symbol("a") } }), pattern: /turn\.properties\.a: a value of type QJSValue cannot be sent/ },
            { tag: "a circle", call: () => { const o = {}; o.o = o; return session.trackEvent("e", o); }, pattern: /properties\.o: a value of type/ },
            { tag: "id is a number", call: () => session.userIdentify(7), pattern: /id: must be a text/ },
            { tag: "traits are a text", call: () => session.userIdentify("ada", "pro"), pattern: /traits: must be an object/ },
            { tag: "previousId is left out", call: () => session.userAlias("ada", null), pattern: /previousId: must be a text, but is null/ },
            { tag: "attributes are a number", call: () => session.startConversation(3), pattern: /attributes: must be an object/ },
            { tag: "attributes are nested", call: () => session.startSession({ a: [1] }), pattern: /attributes\.a: a value of type .* cannot be sent/ }
        ];
    }

    function test_wrongTypes(data) {
        if (data.pattern) {
            refused(data.call, data.pattern);
            return;
        }
        let thrown = "";
        try {
            data.call();
        } catch (error) {
            thrown = error.message; // the engine's own word for a missing argument
        }
        compare(thrown, "Insufficient arguments");
    }

    function test_undefined_data() {
        const missing = undefined;
        return [
            { tag: "event", call: () => session.trackEvent(missing), pattern: /event: must be a text, but is undefined/ },
            { tag: "usage", call: () => session.trackConversationUsage(missing), pattern: /usage: must be an object, but is undefined/ },
            { tag: "turn", call: () => session.trackConversationTurn(missing), pattern: /turn: must be an object, but is undefined/ },
            { tag: "text", call: () => session.trackConversationTurn({ user: missing, assistant: "" }), pattern: /turn\.user: must be a text, but is undefined/ },
            { tag: "turn's usage", call: () => session.trackConversationTurn({ user: "", assistant: "", usage: missing }), pattern: /turn\.usage: must be an object, but is undefined/ },
            { tag: "property", call: () => session.trackEvent("e", { a: missing }), pattern: /properties\.a: a value of type null or undefined cannot be sent/ },
            { tag: "null property", call: () => session.trackEvent("e", { a: null }), pattern: /properties\.a: a value of type null or undefined cannot be sent/ },
            { tag: "timestamp", call: () => session.trackEvent("e", {}, { timestamp: missing }), pattern: /options\.timestamp: must be a valid Date, but is undefined/ }
        ];
    }

    function test_undefined(data) {
        refused(data.call, data.pattern);
    }

    /*! An optional argument may be undefined, as in JavaScript; what follows it counts. */
    function test_undefinedArguments() {
        const missing = undefined;
        verify(session.trackEvent("e", missing).accepted);
        verify(session.trackEvent("e", missing, missing).accepted);
        refused(() => session.trackEvent("e", missing, { x: 1 }), /options\.x: unknown/);
        refused(() => session.userIdentify("ada", missing, missing, 5), /timestamp: must be a valid Date/);
    }

    function test_dates_data() {
        return [
            { tag: "invalid", value: new Date(NaN), found: "an invalid Date" },
            { tag: "garbage", value: new Date("yesterday, or so"), found: "an invalid Date" },
            { tag: "text", value: "2024-01-01T00:00:00Z", found: "a text" },
            { tag: "number", value: 1700000000000, found: "a number" },
            { tag: "null", value: null, found: "null" }
        ];
    }

    function test_dates(data) {
        refused(() => session.trackEvent("e", {}, { timestamp: data.value }), new RegExp("options\\.timestamp: must be a valid Date, but is " + data.found));
        refused(() => session.trackConversationTurn({ user: "", assistant: "", timestamp: data.value }), /turn\.timestamp: must be a valid Date/);
        refused(() => session.trackFunctionCall({ name: "f", timestamp: data.value }), /call\.timestamp: must be a valid Date/);
        if (data.value !== null)
            refused(() => session.userIdentify("ada", {}, null, data.value), /timestamp: must be a valid Date/);
    }

    function test_withoutClient() {
        ignoreWarning(/client: missing; the session has no client/);
        const alone = createTemporaryObject(orphan, test);
        const receipt = alone.trackEvent("e");
        compare(receipt.error.code, ML.ErrorCode.InvalidSession);
        compare(alone.valid, false);
        compare(alone.errors.length, 1);
        alone.active = true; // waits for a client
        alone.listening = true;
        let result = null;
        alone.flush(100, r => { result = r; });
        tryVerify(() => result !== null);
        compare(result.error.code, ML.ErrorCode.InvalidSession);
        alone.active = false;
        compare(alone.active, false);
    }

    function test_keyComesLater() {
        const page = createTemporaryObject(lateKey, test);
        compare(page.client.valid, false);
        compare(page.client.configurationError.code, ML.ErrorCode.NotConfigured);
        let changes = 0;
        page.client.configurationErrorChanged.connect(() => ++changes);
        ignoreWarning(/apiKey: .*missing/);
        compare(page.session.trackEvent("Early").error.code, ML.ErrorCode.NotConfigured);
        page.key = "test";
        compare(page.client.valid, true);
        compare(page.client.configurationError.code, ML.ErrorCode.NoError);
        compare(changes, 1);
        verify(page.session.trackEvent("Late").accepted);
        tryVerify(() => backend.receivedEvents(page.session.sessionId).length === 2, 20000);
        const events = backend.receivedEvents(page.session.sessionId);
        compare(events[0].type, "start_session"); // it waited for the key
        compare(events[0].attributes.late, true);
        compare(events[1].event, "Late");
    }

    function test_clientGoesFirst() {
        const page = createTemporaryObject(loaded, test);
        verify(page.session.trackEvent("Last").accepted);
        const id = page.session.sessionId;
        page.session.listening = true;
        clientGone.target = page.events;
        let result = null;
        page.session.flushAndContinue(20000, r => { result = r; });
        page.there = false;
        tryCompare(page.session, "client", null, 20000);
        compare(page.events.client, null);
        compare(page.failures.client, null);
        compare(clientGone.count, 1);
        tryVerify(() => result !== null, 20000);
        compare(backend.receivedEvents(id).length, 1); // what was accepted was delivered
        ignoreWarning(/The client is destroyed/);
        compare(page.session.trackEvent("Too late").error.code, ML.ErrorCode.ClientDestroyed);
        page.session.active = true;
        page.session.listening = false;
        compare(page.session.valid, false);
    }

    function test_sourceOfModelGoes() {
        const mine = client.createSession({ userId: "ada" });
        const model = createTemporaryQmlObject("import Mindlytics; MLErrorModel { }", test);
        model.session = mine;
        let changes = 0;
        model.sessionChanged.connect(() => ++changes);
        ignoreWarning(/event: must not be empty/);
        mine.trackEvent("");
        tryCompare(model, "count", 1);
        mine.destroy();
        tryCompare(model, "session", null);
        compare(changes, 1); // bindings hear of it
        compare(model.count, 1);
        verify(/event: must not be empty/.test(model.get(0).message));
        compare(model.get(7).code, ML.ErrorCode.NoError);
        compare(model.get(-1).message, "");
        ignoreWarning(/maximumCount: must be 1 or more/);
        model.maximumCount = 0;
        compare(model.maximumCount, 500);
    }

    function test_handlersThatThrow() {
        const thrower = () => { throw new Error("from a handler"); };
        session.errorOccurred.connect(thrower);
        ignoreWarning(/event: must not be empty/);
        ignoreWarning(/from a handler/);
        session.trackEvent("");
        tryCompare(errors, "count", 1);
        session.errorOccurred.disconnect(thrower);
        ignoreWarning(/from a callback/);
        let called = false;
        session.flushAndContinue(20000, () => { called = true; throw new Error("from a callback"); });
        tryVerify(() => called, 20000);
        verify(session.trackEvent("Still here").accepted);
    }

    function test_clientCalls() {
        ignoreWarning(/options\.user: unknown; the keys are sessionId, /);
        const strange = client.createSession({ user: "ada" });
        verify(strange);
        compare(strange.valid, false);
        ignoreWarning(/options\.contentMode: must be a value of its enumeration, but is a whole number/);
        compare(client.createSession({ userId: "ada", contentMode: 99 }).valid, false);
        tryCompare(clientErrors, "count", 2);
        compare(client.errors[client.errors.length - 1].code, ML.ErrorCode.InvalidArgument);
        let response = null;
        client.userIdentify(12, r => { response = r; });
        tryVerify(() => response !== null);
        verify(response.errored());
        verify(/id: must be a text/.test(response.error.message), response.error.message);
        ignoreWarning(/previousId: must be a text/);
        client.userAlias("a", undefined);
        let result = null;
        client.flush("soon", r => { result = r; });
        tryVerify(() => result !== null);
        verify(/timeoutMs: must be a whole number, but is a text/.test(result.error.message), result.error.message);
        ignoreWarning(/eventIds: must be an array of texts, but is a text/);
        client.dropRejected("all");
        wait(0);
        client.clearErrors();
        compare(client.errors.length, 0);
        compare(client.hasErrors, false);
    }

    function test_tooLate() {
        verify(session.trackEvent("First").accepted);
        session.userId = "bob";
        tryCompare(errors, "count", 1);
        verify(/userId: cannot be set after the first use/.test(errors.signalArguments[0][0].message));
        client.outbox.maxEvents = 3;
        tryVerify(() => clientErrors.count === 2);
        verify(/outbox: cannot be set after the first use/.test(clientErrors.signalArguments[1][0].message));
    }
}
