// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "replayer.h"

#include "await.h"
#include "sdkcalls.h"

using namespace Qt::StringLiterals;

Replayer::Replayer(MLClient *client, ExpectedEvents *expected, int timeoutMs)
    : m_client(client)
    , m_expected(expected)
    , m_timeoutMs(timeoutMs)
{
}

void Replayer::play(const Transcript &transcript)
{
    for (const TranscriptCall &call : transcript.calls) {
        if (call.kind == TranscriptCall::Kind::Session)
            open(call);
        else
            make(call);
    }
    flushAll();
}

void Replayer::open(const TranscriptCall &call)
{
    Running running;
    running.report.id = call.session;
    running.report.title = call.text(u"title");
    running.session = SdkCalls::openSession(m_client, call);
    m_order.append(call.session);
    m_running.insert(call.session, running);
    m_expected->openSession(call);
}

void Replayer::make(const TranscriptCall &call)
{
    Running &running = m_running[call.session];
    if (!running.timer.isValid())
        running.timer.start();
    const MLReceipt receipt = SdkCalls::make(running.session, call);
    if (receipt.isAccepted())
        ++running.report.accepted;
    else
        m_problems.append(tr("%1: the call was refused: %2").arg(call.place, receipt.error.message));
    m_expected->add(call, receipt.eventId);
}

void Replayer::flushAll()
{
    for (Running &running : m_running)
        running.flush = running.session->flush(m_timeoutMs);
    // Their flushes end in any order; each session's time is taken as its own ends, not when its turn comes below.
    for (Running &running : m_running)
        running.flush = running.flush.then(m_client, [&running](const MLFlushResult &result) {
            running.report.deliveryMs = running.timer.isValid() ? running.timer.elapsed() : 0;
            return result;
        });
    for (const QString &id : std::as_const(m_order))
        finish(m_running[id]);
    m_running.clear();
    m_order.clear();
}

void Replayer::finish(Running &running)
{
    running.report.result = await(running.flush);
    noteUndelivered(running.report);
    m_finished.append(running.report);
    delete running.session;
}

void Replayer::noteUndelivered(const ReplayedSession &session)
{
    const MLFlushResult &result = session.result;
    if (result.isComplete() && !result.error.isError())
        return;
    m_problems.append(tr("%1: %2 events were delivered, %3 rejected, %4 lost, %5 still wait: %6")
                          .arg(session.id)
                          .arg(result.delivered)
                          .arg(result.rejected)
                          .arg(result.lost)
                          .arg(result.pending + result.stored)
                          .arg(result.error.message));
}
