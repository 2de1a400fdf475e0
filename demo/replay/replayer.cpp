// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "replayer.h"

#include "await.h"
#include "sdkcalls.h"

#include <QDeadlineTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 5000;

} // namespace

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
    listen(running.session);
    m_order.append(call.session);
    m_running.insert(call.session, running);
    m_expected->openSession(call);
}

void Replayer::listen(MLSession *session)
{
    QObject::connect(session, &MLSession::eventReceived, session, [this](const MLEvent &event) { m_heard.note(event); });
    QObject::connect(session, &MLSession::errorOccurred, session, [this](const MLError &error) {
        const auto codes = {ML::ErrorCode::LiveFailed, ML::ErrorCode::InvalidLiveMessage, ML::ErrorCode::ServerReported,
                            ML::ErrorCode::GapNotClosed};
        if (std::find(codes.begin(), codes.end(), error.code) != codes.end())
            m_liveProblems.append(tr("%1: %2").arg(error.sessionId, error.message));
    });
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
    for (Running &running : m_running) {
        QObject::connect(running.session, &MLSession::flushed, running.session, [&running] { running.told = true; });
        running.flush = running.session->flush(m_timeoutMs);
    }
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
    // The future may be finished before the live events have got here; and for a session without an end it waits for none.
    const auto mayHearMore = [&] {
        const ML::LiveState state = running.session->liveState();
        const bool listens = state == ML::LiveState::Listening || state == ML::LiveState::Reconnecting;
        return !running.told || (listens && !m_heard.missing(running.report.id, m_expected->events(running.report.id)).isEmpty());
    };
    const QDeadlineTimer deadline(PatienceMs);
    while (mayHearMore() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    noteUndelivered(running.report);
    m_finished.append(running.report);
    delete running.session;
}

void Replayer::noteUndelivered(const ReplayedSession &session)
{
    const MLFlushResult &result = session.result;
    if (result.isComplete()) {
        if (result.timedOut) // but the service did not tell the end of the session
            m_liveProblems.append(tr("%1: %2").arg(session.id, result.error.message));
        return;
    }
    m_problems.append(tr("%1: %2 events were delivered, %3 rejected, %4 lost, %5 still wait: %6")
                          .arg(session.id)
                          .arg(result.delivered)
                          .arg(result.rejected)
                          .arg(result.lost)
                          .arg(result.pending + result.stored)
                          .arg(result.error.message));
}
