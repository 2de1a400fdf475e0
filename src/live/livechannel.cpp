// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "live/livechannel.h"

#include "base/logging.h"
#include "live/liveerrors.h"
#include "wire/endpoints.h"
#include "wire/livemessage.h"
#include "wire/names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace mindlytics {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLLive)
};

// A connection that lasts as long is no failure, and its loss begins a new back-off.
constexpr qint64 kStableMs = 10000;
// How long reading a gap may hold back what comes live.
constexpr qint64 kCatchUpMs = 30000;
// Tries that fail in a row, after which nothing is expected soon.
constexpr int kDownAfter = 3;
constexpr qint64 kMaxKeyAnswerBytes = 64 * 1024;

bool is(const QString &text, names::Name name)
{
    return text == QLatin1String(name.data(), qsizetype(name.size()));
}

/*! The key in an answer; empty if there is none that can be a header. */
QByteArray keyIn(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QString key = object.value(QLatin1String(names::kAuthorizationKey.data(), qsizetype(names::kAuthorizationKey.size()))).toString();
    const bool fits = std::all_of(key.cbegin(), key.cend(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
    return fits ? key.toLatin1() : QByteArray();
}

} // namespace

LiveObserver::~LiveObserver() = default;

LiveChannel::LiveChannel(LiveContext &context, const QString &sessionId, LiveObserver &observer)
    : m_context(context)
    , m_sessionId(sessionId)
    , m_observer(observer)
    , m_complete(context.clock)
    , m_heartbeat(context.clock)
    , m_alarm(context.clock.makeAlarm([this] { ring(); }))
    , m_tickAlarm(context.clock.makeAlarm([this] { tick(); }))
{
}

LiveChannel::~LiveChannel()
{
    dropSocket();
    if (m_keyRequest)
        m_context.transport.abort(m_keyRequest);
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
    return m_phase == Phase::Off || m_refused || m_failedAttempts >= kDownAfter;
}

void LiveChannel::start()
{
    if (m_phase != Phase::Off)
        return;
    m_failures = 0;
    m_failedAttempts = 0;
    m_refused = false;
    m_settled = false;
    m_wasOpen = false;
    m_hasGap = false;
    m_held.clear();
    m_reported.clear();
    m_complete.noteNow();
    m_heartbeat = Heartbeat(m_context.clock);
    m_tickAlarm->set(m_context.clock.steadyMs() + Heartbeat::kTickMs);
    requestKey();
}

void LiveChannel::stop()
{
    m_texts.clear();
    m_catchUp.reset();
    dropSocket();
    m_tickAlarm->stop();
    if (m_keyRequest)
        m_context.transport.abort(m_keyRequest);
    setPhase(Phase::Off);
}

void LiveChannel::restart()
{
    if (m_phase == Phase::Off)
        return;
    m_catchUp.reset();
    dropSocket();
    m_texts.clear();
    m_reported.clear();
    m_failures = 0;
    m_failedAttempts = 0;
    m_refused = false;
    m_hasGap = true; // what is held waits for the next connection to read it back
    requestKey();
}

void LiveChannel::dropSocket()
{
    if (m_socket)
        std::exchange(m_socket, nullptr)->close();
}

// ---- Opening ----

void LiveChannel::requestKey()
{
    if (m_keyRequest)
        m_context.transport.abort(m_keyRequest);
    setPhase(Phase::Key);
    HttpRequest request;
    request.method = "GET";
    request.url = endpoints::below(m_context.server, QLatin1String(names::kLiveKeyPath));
    if (!m_sessionId.isEmpty())
        request.url.setQuery(QStringLiteral("session_id=") + QString::fromLatin1(QUrl::toPercentEncoding(m_sessionId)));
    request.timeoutMs = m_context.requestTimeoutMs;
    request.maxAnswerBytes = kMaxKeyAnswerBytes;
    m_keyRequest = m_context.transport.send(request, [this, alive = std::weak_ptr<char>(m_alive)](const HttpAnswer &answer) {
        if (alive.expired())
            return;
        m_keyRequest = 0;
        if (!answer.aborted)
            keyAnswered(answer);
    });
}

void LiveChannel::keyAnswered(const HttpAnswer &answer)
{
    m_complete.heardDate(answer.date);
    const bool accepted = answer.status >= 200 && answer.status < 300;
    const QByteArray key = accepted ? keyIn(answer.body) : QByteArray();
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
    m_failedAttempts = 0;
    m_refused = false;
    m_openedAt = m_context.clock.steadyMs();
    m_heartbeat.begin();
    if (m_hasGap) {
        beginCatchUp();
    } else {
        m_wasOpen = true;
        noteAlive();
        setPhase(Phase::Listening);
    }
    if (!std::exchange(m_settled, true))
        m_observer.liveSettled();
}

void LiveChannel::attemptFailed(const MLError &error, const QString &cause, bool refused)
{
    ++m_failures;
    ++m_failedAttempts;
    m_refused = refused;
    m_hasGap = true;
    wait();
    reportOnce(error, cause);
    if (!std::exchange(m_settled, true))
        m_observer.liveSettled();
    m_observer.liveAttemptFailed();
}

void LiveChannel::wait()
{
    setPhase(Phase::Waiting);
    const qint64 delay = backoffDelayMs(m_failures, m_context.backoff, m_context.random.generateDouble());
    m_alarm->set(m_context.clock.steadyMs() + delay);
}

void LiveChannel::ring()
{
    switch (m_phase) {
    case Phase::Waiting:
        requestKey();
        break;
    case Phase::Handshake:
        m_socket->abort();
        m_socket.reset();
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
    noteStable();
    ++m_counters.losses;
    m_catchUp.reset();
    if (m_socket) {
        m_socket->abort();
        m_socket.reset();
    }
    m_hasGap = true;
    qCDebug(lcLive) << "channel lost:" << why;
    // One loss that is mended is a matter of liveState; only one that comes again and again is an error.
    if (++m_failures > 1)
        reportOnce(liveerrors::lost(why), QStringLiteral("lost"));
    wait();
}

void LiveChannel::noteStable()
{
    const bool open = m_phase == Phase::Listening || m_phase == Phase::CatchUp;
    if (!open || m_context.clock.steadyMs() - m_openedAt < kStableMs)
        return;
    m_failures = 0;
    m_reported.clear();
}

void LiveChannel::tick()
{
    m_tickAlarm->set(m_context.clock.steadyMs() + Heartbeat::kTickMs);
    bool slept = false;
    const Heartbeat::Action action = m_heartbeat.tick(slept);
    if (m_phase == Phase::Waiting && slept)
        return requestKey();
    if (m_phase != Phase::Listening && m_phase != Phase::CatchUp)
        return;
    noteStable();
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
    const auto isKnown = [this](const QString &id) { return m_known.contains(id); };
    m_catchUp = std::make_unique<CatchUp>(m_context, m_complete.planFor(m_sessionId), isKnown, [this](CatchUp::Result result) {
        m_catchUp.reset();
        merge(std::move(result));
    });
}

void LiveChannel::merge(CatchUp::Result result)
{
    m_hasGap = false;
    m_wasOpen = true;
    for (const auto &[event, problem] : result.unreadable)
        complain(event, problem, true);
    std::vector<MLEvent> events = m_held.mergeWith(std::move(result.events), m_complete.serverMs(), m_counters.readBack);
    noteAlive();
    setPhase(Phase::Listening);
    const std::weak_ptr<char> alive = m_alive;
    for (MLEvent &event : events) {
        if (alive.expired() || m_phase == Phase::Off)
            return;
        if (m_known.add(liveIdentity(event)))
            deliver(std::move(event));
        else
            ++m_counters.duplicates;
    }
    if (!alive.expired() && !result.gap.isEmpty())
        report(liveerrors::gap(result.gap));
}

// ---- Messages ----

void LiveChannel::socketPong()
{
    noteAlive();
}

void LiveChannel::socketText(const QString &text)
{
    ++m_counters.received;
    MLEvent event;
    const QString problem = readLiveMessage(text, event, m_texts);
    noteAlive();
    if (isForeign(event)) {
        if (m_counters.foreign++ == 0)
            qCWarning(lcLive) << "events of other sessions arrive on the channel of" << m_sessionId << "- they are dropped";
    } else if (!problem.isEmpty()) {
        complain(event, problem, false);
    } else if (m_phase == Phase::CatchUp) {
        m_held.add(std::move(event));
    } else if (!m_known.add(liveIdentity(event)) && !event.eventId.isEmpty()) {
        ++m_counters.duplicates;
    } else {
        deliver(std::move(event));
    }
}

void LiveChannel::socketUnreadable(const QString &problem)
{
    noteAlive();
    ++m_counters.unreadable;
    report(liveerrors::unreadable(problem));
}

bool LiveChannel::isForeign(const MLEvent &event) const
{
    return !m_sessionId.isEmpty() && !event.sessionId.isEmpty() && event.sessionId != m_sessionId;
}

/*! Reports a message that cannot be read. What is read back may have been reported before. */
void LiveChannel::complain(const MLEvent &event, const QString &problem, bool isReadBack)
{
    if (!m_known.add(liveIdentity(event)) && isReadBack)
        return;
    ++m_counters.unreadable;
    report(liveerrors::unreadable(problem));
}

void LiveChannel::deliver(MLEvent &&event)
{
    m_complete.noteEvent(event);
    if (is(event.event, names::kProcessingError)) {
        m_observer.liveError(liveerrors::reported(event));
        return;
    }
    if (is(event.event, names::kSessionEnded) && !m_sessionId.isEmpty())
        m_ended = true;
    m_observer.liveEvent(std::move(event));
}

void LiveChannel::report(MLError error)
{
    error.sessionId = m_sessionId;
    m_observer.liveError(error);
}

void LiveChannel::reportOnce(const MLError &error, const QString &cause)
{
    if (m_reported.contains(cause))
        return;
    m_reported.insert(cause);
    report(error);
}

} // namespace mindlytics
