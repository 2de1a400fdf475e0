// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

import Mindlytics

/*! A client of the local backend, with waits short enough for a test. */
MLClient {
    apiKey: "test"
    projectId: "test"
    serverEndpoint: backend.url
    liveEndpoint: backend.liveUrl
    sendEventIds: true
    outbox.kind: ML.OutboxKind.Memory
    quitTimeoutMs: 500
    retry {
        baseDelayMs: 5
        maxDelayMs: 40
    }
}
