// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What a queued event takes.

#include "harness.h"

#include <Mindlytics/MLSession>

#include <malloc.h>

namespace {

/*! Nothing listens on that port: everything stays queued. */
void queuedTurn(Report &report, const Scale &scale)
{
    MLClientOptions options = benchmarkOptions(QUrl(QStringLiteral("http://127.0.0.1:1")));
    options.retry.baseDelayMs = 600000;
    options.retry.maxDelayMs = 600000;
    options.quitTimeoutMs = 0;
    MLClient client(options);
    MLSession *session = client.createSession({{}, QStringLiteral("conversation"), {}, QStringLiteral("device")});
    session->trackEvent(QStringLiteral("start"));
    client.persist().waitForFinished();
    ::malloc_trim(0);
    const double before = residentBytes();
    for (int i = 0; i < scale.events; ++i) {
        MLTurn turn = typicalTurn();
        turn.user += QString::number(i); // each with texts of its own
        session->trackConversationTurn(turn);
    }
    client.persist().waitForFinished();
    ::malloc_trim(0);
    report.add(QStringLiteral("memory.queuedturn"), (residentBytes() - before) / scale.events, QStringLiteral("bytes"));
}

const Registered r1("memory.queuedturn", queuedTurn);

} // namespace
