// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "live/livechannel.h"

#include "base/logging.h"
#include "live/liveerrors.h"

#include <QtCore/QCoreApplication>

namespace mindlytics {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLLive)
};

// How long reading a gap may hold back what comes live.
constexpr qint64 kCatchUpMs = 30000;

} // namespace

LiveChannel::LiveChannel(LiveContext &context, const QString &sessionId, LiveObserver &observer)
    : m_context(context)
    , m_sessionId(sessionId)
    , m_observer(observer)
    , m_key(context, sessionId, [this](const QByteArray &key, const HttpAnswer &answer) { keyAnswered(key, answer); })
    , m_history(context)
    , m_complete(context.clock)
    , m_inbox(sessionId, m_complete, observer)
    , m_heartbeat(context.clock)
    , m_alarm(context.clock.makeAlarm([this] { ring(); }))
    , m_tickAlarm(context.clock.makeAlarm([this] { tick(); }))
{
}

LiveChannel::~LiveChannel()
{
    dropSocket();
}

// ---- The state ----

ML::LiveState LiveChannel::publicState() const
{
    switch (m_phase) {
    case Phase::Off: return ML::LiveState::Off;
    case Phase::Listening: return ML::LiveState::Listening;
    default: return m_wasOpen ? ML::LiveState::Reconnecting : ML::LiveState::Connecting;
    }
}

void LiveChannel::setPhase(Phase phase)
{
    m_phase = phase;
    m_alarm->stop();
    const ML::LiveState state = publicState();
    if (state == m_state)
        return;
    m_state = state;
    qCDebug(lcLive) << "channel" << (m_sessionId.isEmpty() ? QStringLiteral("of the project") : m_sessionId) << state;
    m_observer.liveStateChanged(state);
}

bool LiveChannel::isDown() const
{
    return m_phase == Phase::Off || m_history.isDown();
}

void LiveChannel::start()
{
    if (m_phase != Phase::Off)
        return;
    m_history.begin();
    m_settled = false;
    m_wasOpen = false;
    m_hasGap = false;
    m_inbox.clearHeld();
    m_complete.noteNow();
    m_heartbeat = Heartbeat(m_context.clock);
    m_tickAlarm->set(m_context.clock.steadyMs() + Heartbeat::kTickMs);
    requestKey();
}

void LiveChannel::stop()
{
    m_inbox.clearTexts();
    m_catchUp.reset();
    dropSocket();
    m_tickAlarm->stop();
    m_key.stop();
    setPhase(Phase::Off);
}

void LiveChannel::restart()
{
    if (m_phase == Phase::Off)
        return;
    m_catchUp.reset();
    dropSocket();
    m_inbox.clearTexts();
    m_history.begin();
    m_hasGap = true; // what is held waits for the next connection to read it back
    requestKey();
}

void LiveChannel::dropSocket()
{
    if (m_socket)
        std::exchange(m_socket, nullptr)->close();
}

void LiveChannel::abortSocket()
{
    if (m_socket)
        std::exchange(m_socket, nullptr)->abort();
}

// ---- Opening ----

void LiveChannel::requestKey()
{
    setPhase(Phase::Key);
    m_key.begin();
}

void LiveChannel::keyAnswered(const QByteArray &key, const HttpAnswer &answer)
{
    m_complete.heardDate(answer.date);
    if (!key.isEmpty())
        return openSocket(key);
    const bool passing = answer.status < 0 || answer.status == 408 || answer.status == 429 || answer.status >= 500;
    attemptFailed(liveerrors::noKey(answer), QStringLiteral("key %1").arg(answer.status), !passing);
}

void LiveChannel::openSocket(const QByteArray &key)
{
    setPhase(Phase::Handshake);
    m_alarm->set(m_context.clock.steadyMs() + m_context.handshakeTimeoutMs);
    m_socket = m_context.makeSocket();
    m_socket->open(m_context.live, key, *this);
}

void LiveChannel::socketOpened()
{
    m_history.opened();
    m_heartbeat.begin();
    if (m_hasGap) {
        beginCatchUp();
    } else {
        m_wasOpen = true;
        noteAlive();
        setPhase(Phase::Listening);
    }
    settle();
}

void LiveChannel::settle()
{
    if (!std::exchange(m_settled, true))
        m_observer.liveSettled();
}

void LiveChannel::attemptFailed(const MLError &error, const QString &cause, bool refused)
{
    m_history.attemptFailed(refused);
    m_hasGap = true;
    wait();
    reportOnce(error, cause);
    settle();
    m_observer.liveAttemptFailed();
}

void LiveChannel::wait()
{
    setPhase(Phase::Waiting);
    m_alarm->set(m_context.clock.steadyMs() + m_history.delayMs());
}

void LiveChannel::ring()
{
    switch (m_phase) {
    case Phase::Waiting:
        requestKey();
        break;
    case Phase::Handshake:
        abortSocket();
        attemptFailed(liveerrors::notOpened(Text::tr("The server did not answer in time.")), QStringLiteral("handshake timeout"), false);
        break;
    case Phase::CatchUp:
        m_catchUp->stop(Text::tr("Reading them back took too long."));
        break;
    case Phase::Off:
    case Phase::Key:
    case Phase::Listening:
        break;
    }
}

// ---- Losing ----

void LiveChannel::socketClosed(const QString &why)
{
    m_socket.reset();
    if (m_phase == Phase::Handshake)
        attemptFailed(liveerrors::notOpened(why), QStringLiteral("handshake"), false);
    else
        lost(why);
}

void LiveChannel::lost(const QString &why)
{
    if (isOpen())
        m_history.noteOpen();
    m_catchUp.reset();
    abortSocket();
    m_hasGap = true;
    qCDebug(lcLive) << "channel lost:" << why;
    // One loss that is mended is a matter of liveState; only one that comes again and again is an error.
    if (m_history.lost())
        reportOnce(liveerrors::lost(why), QStringLiteral("lost"));
    wait();
}

void LiveChannel::tick()
{
    m_tickAlarm->set(m_context.clock.steadyMs() + Heartbeat::kTickMs);
    bool slept = false;
    const Heartbeat::Action action = m_heartbeat.tick(slept);
    if (m_phase == Phase::Waiting && slept)
        return requestKey();
    if (!isOpen())
        return;
    m_history.noteOpen();
    if (action == Heartbeat::Action::Ping)
        m_socket->ping();
    else if (action == Heartbeat::Action::Dead)
        lost(Text::tr("The server does not answer any more."));
}

// ---- Catching up ----

void LiveChannel::noteAlive()
{
    m_heartbeat.heard();
    if (!m_hasGap)
        m_complete.noteNow();
}

void LiveChannel::beginCatchUp()
{
    setPhase(Phase::CatchUp);
    m_alarm->set(m_context.clock.steadyMs() + kCatchUpMs);
    const auto isKnown = [this](const QString &id) { return m_inbox.isKnown(id); };
    m_catchUp = std::make_unique<CatchUp>(m_context, m_complete.planFor(m_sessionId), isKnown, [this](CatchUp::Result result) {
        m_catchUp.reset();
        merge(std::move(result));
    });
}

void LiveChannel::merge(CatchUp::Result result)
{
    m_hasGap = false;
    m_wasOpen = true;
    const QString gap = result.gap;
    std::vector<MLEvent> events = m_inbox.merge(std::move(result));
    noteAlive();
    setPhase(Phase::Listening);
    const std::weak_ptr<char> alive = m_alive;
    for (MLEvent &event : events) {
        if (alive.expired() || m_phase == Phase::Off)
            return;
        m_inbox.handOn(std::move(event));
    }
    if (!alive.expired() && !gap.isEmpty())
        m_inbox.report(liveerrors::gap(gap));
}

// ---- Messages ----

void LiveChannel::socketPong()
{
    noteAlive();
}

void LiveChannel::socketText(const QString &text)
{
    noteAlive();
    m_inbox.receive(text, m_phase == Phase::CatchUp);
}

void LiveChannel::socketUnreadable(const QString &problem)
{
    noteAlive();
    m_inbox.receiveUnreadable(problem);
}

void LiveChannel::reportOnce(const MLError &error, const QString &cause)
{
    if (m_history.isNews(cause))
        m_inbox.report(error);
}

} // namespace mindlytics
