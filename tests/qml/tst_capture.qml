// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtTest
import Mindlytics

/*! The recorder and the decoder, as QML uses them. */
TestCase {
    id: test

    readonly property string answer: 'data: {"choices":[{"delta":{"content":"Grüße"}}]}\n\n'
        + 'data: {"choices":[{"delta":{"tool_calls":[{"index":0,"id":"i","function":{"name":"look","arguments":"{}"}}]},"finish_reason":"tool_calls"}]}\n\n'
        + 'data: {"choices":[],"model":"m","usage":{"prompt_tokens":3,"completion_tokens":4}}\n\n'

    name: "Capture"

    TestClient {
        id: collector
    }

    MLSession {
        id: chat

        client: collector
        deviceId: "device"
        conversationId: "talk"
    }

    MLChatStreamDecoder {
        id: decoder

        property string text: ""
        property var calls: []
        property int faults: 0

        onTextDelta: text => decoder.text += text
        onToolCallReceived: call => decoder.calls.push(call.name + call.arguments)
        onErrorOccurred: error => decoder.faults += error.fault === ML.ChatFault.NotAStream ? 1 : 100
    }

    MLTurnRecorder {
        id: recorder

        property var receipts: []

        session: chat
        model: "own"
        onToolCallReceived: call => recorder.toolResult(call.id, "blue")
        onTurnTracked: (turn, receipt) => recorder.receipts.push(receipt.accepted + " " + turn.assistant)
    }

    SignalSpy {
        id: flushed

        target: chat
        signalName: "flushed"
    }

    function test_decoder() {
        decoder.feed(answer);
        decoder.finish();
        compare(decoder.text, "Grüße");
        compare(decoder.calls, ["look{}"]);
        const result = decoder.result();
        compare(result.text, "Grüße");
        compare(result.usage.promptTokens, 3);
        compare(result.finishReason, "tool_calls");
        compare(result.toolCalls.length, 1);
        compare(result.toolCalls[0].id, "i");
        verify(!result.error.isError());
        decoder.reset();
        decoder.feed("<html>");
        decoder.finish();
        compare(decoder.faults, 1);
        compare(decoder.result().error.message.length > 0, true);
        compare(decoder.dialect, ML.ChatDialect.Auto);
    }

    function test_recorder() {
        recorder.begin("Hello?");
        verify(recorder.recording);
        recorder.append("Hel");
        recorder.append("lo.");
        verify(recorder.finish(5, 6).accepted);
        recorder.begin("Look");
        recorder.feed(answer);
        verify(recorder.finish().accepted);
        recorder.begin("Stop");
        verify(recorder.abort().accepted);
        compare(recorder.finish().accepted, false);
        compare(recorder.receipts, ["true Hello.", "true Grüße", "true "]);
        chat.flush();
        flushed.wait();
        const events = backend.receivedEvents(chat.sessionId).filter(event => event.conversation_id === "talk");
        compare(events.map(event => event.event), ["Conversation Turn", "Conversation Function", "Conversation Turn", "Conversation Turn"]);
        compare(events[0].properties.model, "own");
        compare(events[0].properties.completion_tokens, 6);
        compare(events[1].properties.result, "blue");
        compare(events[2].properties.model, "m");
        compare(events[3].properties.aborted, true);
    }

    Component {
        id: lone

        MLTurnRecorder {}
    }

    Component {
        id: page

        Item {
            property alias session: inner

            MLSession {
                id: inner

                client: collector
                deviceId: "device"
                conversationId: "page"
            }
        }
    }

    function test_withoutSession() {
        const recorder = createTemporaryObject(lone, test);
        ignoreWarning(/append.*without begin/);
        recorder.append("too early");
        compare(recorder.abort().accepted, false);
        recorder.begin("Hello?");
        const receipt = recorder.finish();
        compare(receipt.accepted, false);
        compare(receipt.error.code, ML.ErrorCode.InvalidSession);
        verify(!recorder.recording);
    }

    function test_sessionGone() {
        const shown = page.createObject(test);
        const recorder = createTemporaryObject(lone, test, { session: shown.session });
        recorder.begin("Hello?");
        recorder.append("Hel");
        shown.destroy();
        tryVerify(() => recorder.session === null);
        compare(recorder.finish(1, 2).accepted, false);
        recorder.begin("Again?");
        compare(recorder.finish(1, 2).error.code, ML.ErrorCode.InvalidSession);
    }

    function test_oddArguments() {
        decoder.reset();
        let refused = false;
        try {
            decoder.feed(undefined);
        } catch (error) {
            refused = error instanceof TypeError;
        }
        verify(refused);
        decoder.feed(new Uint8Array([100, 97]).buffer);
        decoder.feed('ta: {"choices":[{"delta":{"content":"x"}}]}\n\n');
        decoder.finish();
        compare(decoder.result().text, "x");
        const recorder = createTemporaryObject(lone, test, { session: chat, conversationId: "odd" });
        recorder.begin("Counts?");
        const receipt = recorder.finish(-5, 1.7);
        compare(receipt.accepted, true);
    }

    function test_destroyedWhileItRecords() {
        const recorder = createTemporaryObject(lone, test, { session: chat, conversationId: "cut off" });
        recorder.begin("Will you?");
        recorder.append("I w");
        recorder.destroy();
        tryVerify(() => {
            const turn = backend.receivedEvents(chat.sessionId).find(event => event.conversation_id === "cut off");
            return turn !== undefined && turn.properties.assistant === "I w" && turn.properties.aborted === true;
        }, 20000);
    }
}
