// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import QtQuick
import QtTest
import Mindlytics

TestCase {
    id: test

    name: "Session"
    when: windowShown

    MLClient {
        id: client

        apiKey: "test"
        projectId: "test"
        serverEndpoint: backend.url
        liveEndpoint: backend.liveUrl
        sendEventIds: true
        outbox.kind: ML.OutboxKind.Memory
        outbox.maxEvents: 5000
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

    SignalSpy {
        id: flushed

        target: session
        signalName: "flushed"
    }

    function test_options() {
        verify(client.valid)
        compare(client.outbox.kind, ML.OutboxKind.Memory)
        compare(client.outbox.maxEvents, 5000)
        compare(client.batch.maxEvents, 50)
        compare(client.batch.arrays, ML.ArrayMode.Never)
        compare(client.retry.maxDelayMs, 40)
        compare(client.retry.transferTimeoutMs, 30000)
        compare(session.client, client)
        verify(session.valid)
        compare(client.deliveryState, ML.DeliveryState.Idle)
    }

    function test_calls() {
        let receipt = session.trackConversationTurn({
            user: "Hello?", assistant: "Hello.", assistantId: "bot",
            usage: { model: "m", promptTokens: 3, completionTokens: 5 },
            properties: { mood: "good", score: 0.5, n: 3, yes: true }
        })
        verify(receipt.accepted, receipt.error.message)
        verify(receipt.eventId.length > 0)
        verify(session.trackEvent("Opened", { from: "menu" }, { timestamp: new Date(Date.UTC(2024, 1, 2, 3, 4, 5)) }).accepted)
        verify(session.trackFunctionCall({ name: "timetable", args: "{}", result: "[]", runtimeMs: 81 }).accepted)
        verify(session.trackConversationUsage({ cost: 0.25 }).accepted)
        let result = null
        session.flushAndContinue(20000, r => { result = r })
        tryVerify(() => result !== null, 20000)
        compare(result.error.message, "")
        compare(result.delivered, 4)
        verify(result.isComplete())
        tryCompare(flushed, "count", 1)
        compare(flushed.signalArguments[0][0].delivered, 4)
        let events = backend.receivedEvents(session.sessionId)
        compare(events.length, 4)
        compare(events[0].event, "Conversation Turn")
        compare(events[0].properties.user, "Hello?")
        compare(events[0].properties.prompt_tokens, 3)
        compare(events[0].properties.score, 0.5)
        compare(events[0].properties.yes, true)
        compare(events[0].properties.client_event_id, receipt.eventId)
        compare(events[1].timestamp.substring(0, 19), "2024-02-02T03:04:05")
        compare(events[2].properties.runtime, 81)
        compare(events[3].properties.cost, 0.25)
    }

    function test_enumerations() {
        compare(ML.DeliveryState.Disabled, 4)
        compare(ML.ErrorCode.Disabled, 7)
        compare(ML.Idle, undefined)
    }
}
