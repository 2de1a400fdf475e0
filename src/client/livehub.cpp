// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/livehub.h"

#include "client/errors.h"
#include "live/websocket.h"
#include "wire/names.h"

#include <QtCore/QTimer>

#include <algorithm>

namespace mindlytics {

namespace {

bool says(const MLError &error, names::Name text)
{
    return error.code == ML::ErrorCode::ServerReported && error.message.startsWith(QLatin1String(text.data(), qsizetype(text.size())));
}

} // namespace

/*! One channel, and where its news go. */
class LiveHub::Listener final : public LiveObserver
{
public:
    Listener(LiveHub &hub, const std::shared_ptr<SessionState> &state)
        : channel(hub.m_context, state ? state->ids()->sessionId : QString(), *this)
        , session(state)
        , m_hub(hub)
        , m_holdAlarm(hub.m_core.clock().makeAlarm([this] { resume(); }))
    {
    }

    /*! Begins; the session's events wait until the channel is settled. */
    void begin()
    {
        if (session) {
            m_holds = true;
            m_hub.m_dispatcher.hold(channel.sessionId());
            m_holdAlarm->set(m_hub.m_core.clock().steadyMs() + kHoldMs);
        }
        channel.start();
    }
    void resume()
    {
        m_holdAlarm->stop();
        if (std::exchange(m_holds, false))
            m_hub.m_dispatcher.resume(channel.sessionId());
    }
    void end()
    {
        resume();
        channel.stop();
    }

    LiveChannel channel;
    const std::shared_ptr<SessionState> session; //!< null: all of the project's

private:
    void liveEvent(MLEvent event) override
    {
        m_hub.m_news.tell(session, std::move(event), m_hub.m_all != nullptr);
        if (session && channel.hasEnded())
            m_hub.checkWaits(channel.sessionId());
    }
    void liveError(const MLError &error) override
    {
        // A session that listens has it from its own channel.
        if (session || !m_hub.m_sessions.contains(error.sessionId))
            m_hub.m_core.report(error);
        if (says(error, names::kNoWireType))
            m_hub.m_dispatcher.arraysUnreadable();
        if (error.status == 401 && m_hub.m_keyRefused)
            m_hub.m_keyRefused();
    }
    void liveStateChanged(ML::LiveState state) override
    {
        if (session)
            session->setLiveState(state);
        else
            m_hub.m_core.setLiveState(state);
    }
    void liveSettled() override { resume(); }
    void liveAttemptFailed() override
    {
        if (session)
            m_hub.checkWaits(channel.sessionId());
    }

    LiveHub &m_hub;
    const std::unique_ptr<Alarm> m_holdAlarm;
    bool m_holds = false;
};

LiveHub::LiveHub(ClientCore &core, Dispatcher &dispatcher, const Config &config)
    : m_core(core)
    , m_dispatcher(dispatcher)
    , m_transport(core.network())
    , m_context{core.clock(), m_transport, [this] { return std::make_shared<WebSocket>(&m_home, m_core.network()); }}
    , m_isUsable(!config.problem && !config.options.apiKey.isEmpty())
    , m_enabled(core.mayDeliver())
    , m_news(core)
    , m_waits(core.clock(), [this](const QString &sessionId) { checkWaits(sessionId); })
{
    aim(config);
}

LiveHub::~LiveHub() = default;

void LiveHub::aim(const Config &config)
{
    const MLRetryOptions &retry = config.options.retry;
    m_context.backoff = {retry.baseDelayMs, std::min<qint64>(retry.maxDelayMs, kMaxBackoffMs)};
    m_context.requestTimeoutMs = std::min(retry.transferTimeoutMs, kMaxTimeoutMs);
    m_context.handshakeTimeoutMs = m_context.requestTimeoutMs;
    m_context.server = config.options.serverEndpoint;
    m_context.live = config.options.liveEndpoint;
    m_credentials = {config.options.apiKey, config.options.projectId, config.options.authorizationScheme};
    m_transport.setCredentials(m_credentials);
}

template <typename Use>
void LiveHub::forAll(Use use)
{
    for (const auto &[id, listener] : m_sessions)
        use(*listener);
    if (m_all)
        use(*m_all);
}

void LiveHub::setTarget(const Config &config)
{
    const MLClientOptions &o = config.options;
    if (m_isUsable && o.serverEndpoint == m_context.server && o.liveEndpoint == m_context.live && o.apiKey == m_credentials.apiKey
        && o.projectId == m_credentials.projectId)
        return;
    aim(config);
    if (o.apiKey.isEmpty())
        return; // one may come yet
    if (!std::exchange(m_isUsable, true) && m_enabled)
        forAll([](Listener &listener) { listener.begin(); });
    else
        forAll([](Listener &listener) { listener.channel.restart(); });
}

void LiveHub::setEnabled(bool enabled)
{
    if (std::exchange(m_enabled, enabled) == enabled)
        return;
    forAll([this](Listener &listener) { mayOpen() ? listener.begin() : listener.end(); });
    const QStringList ids = m_waits.sessions();
    for (const QString &id : ids)
        checkWaits(id);
}

void LiveHub::resumeAll()
{
    forAll([](Listener &listener) { listener.resume(); });
}

// ---- Who listens ----

void LiveHub::listen(const std::shared_ptr<SessionState> &session)
{
    auto &listener = m_sessions[session->ids()->sessionId];
    if (listener && listener->session == session)
        return;
    if (listener) // of a session object that was deleted a moment ago
        bury(std::move(listener));
    listener = std::make_unique<Listener>(*this, session);
    if (mayOpen())
        listener->begin();
}

void LiveHub::stop(const std::shared_ptr<SessionState> &session)
{
    const auto it = m_sessions.find(session->ids()->sessionId);
    if (it != m_sessions.end() && it->second->session == session)
        close(QString(it->first));
}

void LiveHub::listenToAll()
{
    if (m_all)
        return;
    m_all = std::make_unique<Listener>(*this, nullptr);
    if (mayOpen())
        m_all->begin();
}

void LiveHub::stopListeningToAll()
{
    if (m_all)
        bury(std::move(m_all));
}

void LiveHub::close(const QString &sessionId)
{
    const auto it = m_sessions.find(sessionId);
    if (it == m_sessions.end())
        return;
    bury(std::move(it->second));
    m_sessions.erase(it);
    checkWaits(sessionId);
}

void LiveHub::bury(std::unique_ptr<Listener> listener)
{
    listener->end();
    if (m_dead.empty())
        QTimer::singleShot(0, &m_home, [this] { m_dead.clear(); });
    m_dead.push_back(std::move(listener));
}

// ---- Flushes that wait for the end of their session ----

void LiveHub::finish(FlushTracker::Request request, const MLFlushResult &result)
{
    const auto it = request.sessionEnded ? m_sessions.find(request.sessionId) : m_sessions.end();
    if (it == m_sessions.end())
        return FlushTracker::finish(request, result);
    MLFlushResult told = result;
    told.sessionEnded = it->second->channel.hasEnded();
    // What was lost may have been the very end of the session.
    const bool sent = !result.timedOut && result.pending == 0 && result.stored == 0 && result.lost == 0;
    if (sent && !told.sessionEnded && request.timeoutMs > 0)
        return waitForEnd(std::move(request), result);
    if (sent && !told.sessionEnded) {
        told.timedOut = true;
        told.error = errors::sessionEndMissing();
    }
    if (told.sessionEnded)
        stopListening(*it->second);
    FlushTracker::finish(request, told);
}

void LiveHub::stopListening(Listener &listener)
{
    listener.session->setListening(false);
    close(QString(listener.channel.sessionId()));
}

void LiveHub::waitForEnd(FlushTracker::Request request, const MLFlushResult &result)
{
    const QString sessionId = request.sessionId;
    m_waits.add(std::move(request), result);
    checkWaits(sessionId);
}

void LiveHub::checkWaits(const QString &sessionId)
{
    const auto it = m_sessions.find(sessionId);
    Listener *listener = it == m_sessions.end() ? nullptr : it->second.get();
    const bool ended = listener && listener->channel.hasEnded();
    const bool over = ended || !listener || listener->channel.isDown();
    std::list<EndWaits::Wait> done = m_waits.takeDone(sessionId, over);
    if (done.empty())
        return;
    if (listener && !m_waits.hasAny(sessionId))
        stopListening(*listener);
    for (EndWaits::Wait &wait : done) {
        wait.result.sessionEnded = ended;
        FlushTracker::finish(wait.request, wait.result);
    }
}

void LiveHub::end(const MLError &error)
{
    for (EndWaits::Wait &wait : m_waits.takeAll()) {
        wait.result.error = error;
        FlushTracker::finish(wait.request, wait.result);
    }
    for (auto &[id, listener] : std::exchange(m_sessions, {}))
        bury(std::move(listener));
    stopListeningToAll();
    m_dead.clear();
    m_news.rouse();
}

} // namespace mindlytics
