// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "live/liveinbox.h"

#include "base/logging.h"
#include "live/liveerrors.h"
#include "wire/livemessage.h"
#include "wire/names.h"

namespace mindlytics {

namespace {

bool is(const QString &text, names::Name name)
{
    return text == QLatin1String(name.data(), qsizetype(name.size()));
}

} // namespace

LiveInbox::LiveInbox(const QString &sessionId, Completeness &complete, LiveObserver &observer)
    : m_sessionId(sessionId)
    , m_complete(complete)
    , m_observer(observer)
{
}

void LiveInbox::receive(const QString &text, bool hold)
{
    ++m_counters.received;
    MLEvent event;
    const QString problem = readLiveMessage(text, event, m_texts);
    if (isForeign(event)) {
        if (m_counters.foreign++ == 0)
            qCWarning(lcLive) << "events of other sessions arrive on the channel of" << m_sessionId << "- they are dropped";
    } else if (!problem.isEmpty()) {
        complain(event, problem, false);
    } else if (hold) {
        m_held.add(std::move(event));
    } else if (!m_known.add(liveIdentity(event)) && !event.eventId.isEmpty()) {
        ++m_counters.duplicates;
    } else {
        deliver(std::move(event));
    }
}

void LiveInbox::receiveUnreadable(const QString &problem)
{
    ++m_counters.unreadable;
    report(liveerrors::unreadable(problem));
}

std::vector<MLEvent> LiveInbox::merge(CatchUp::Result &&result)
{
    for (const auto &[event, problem] : result.unreadable)
        complain(event, problem, true);
    return m_held.mergeWith(std::move(result.events), m_complete.serverMs(), m_counters.readBack);
}

void LiveInbox::handOn(MLEvent &&event)
{
    if (m_known.add(liveIdentity(event)))
        deliver(std::move(event));
    else
        ++m_counters.duplicates;
}

bool LiveInbox::isForeign(const MLEvent &event) const
{
    return !m_sessionId.isEmpty() && !event.sessionId.isEmpty() && event.sessionId != m_sessionId;
}

/*! Reports a message that cannot be read. What is read back may have been reported before. */
void LiveInbox::complain(const MLEvent &event, const QString &problem, bool isReadBack)
{
    if (!m_known.add(liveIdentity(event)) && isReadBack)
        return;
    receiveUnreadable(problem);
}

void LiveInbox::deliver(MLEvent &&event)
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

void LiveInbox::report(MLError error)
{
    error.sessionId = m_sessionId;
    m_observer.liveError(error);
}

} // namespace mindlytics
