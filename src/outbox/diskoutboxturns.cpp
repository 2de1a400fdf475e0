// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/diskoutbox.h"

#include "outbox/storelimits.h"

namespace mindlytics {

// ---- Turns ----

/*! The store of an earlier run that the session's first events are in. */
const DiskOutbox::File *DiskOutbox::oldFile(const Session &session) const
{
    const File *first = nullptr;
    if (!session.window.isEmpty())
        first = session.window.constFirst().file;
    else if (!session.unread.isEmpty())
        first = session.unread.constFirst().file;
    return first == m_own ? nullptr : first;
}

/*! At the end of its line, which it leaves if it is in one. */
void DiskOutbox::addTurn(const QString &name, Session &session)
{
    removeTurn(session);
    const File *const file = oldFile(session);
    session.line = file ? 1 : 0;
    session.turn = {file ? file->createdMs : 0, file ? file->number : 0, ++m_lastTurn};
    m_turns[session.line].emplace(session.turn, name);
}

void DiskOutbox::removeTurn(Session &session)
{
    if (session.line >= 0)
        m_turns[session.line].erase(session.turn);
    session.line = -1;
}

std::optional<QString> DiskOutbox::nextSession()
{
    if (m_isLooking)
        return std::nullopt;
    // New and old by turns: a live chat does not wait behind what was left by other runs.
    for (const int which : {m_nextTurn, 1 - m_nextTurn}) {
        while (!m_turns[which].empty()) {
            const QString name = m_turns[which].begin()->second;
            Session &session = m_sessions[name];
            if (!session.window.isEmpty() || readMore(name, session, 1, 0))
                return name;
            removeTurn(session);
            if (session.unread.isEmpty())
                m_sessions.remove(name); // what it had could not be read
            else
                m_waiting.append(name);
        }
    }
    return std::nullopt;
}

// ---- Stores that cannot be opened now ----

/*! True if \a file's last call failed for that, as it does while a backup program reads a store that rests, or for a while, when the process has
 *  too many files open. Its sessions wait then: what they have in other stores is later. */
bool DiskOutbox::waitFor(File *file)
{
    if (file == m_own || !(file->store->failure() == Store::Failure::Busy || isClosedForAWhile(file)))
        return false;
    tellOnce(file->store->trouble());
    m_adoptAlarm->set(m_clock.steadyMs() + storelimits::kBusyMs);
    return true;
}

/*! A moment ago it could not be opened for another session. */
bool DiskOutbox::wasJustClosed(const File *file) const
{
    return file->closedSinceMs && m_clock.steadyMs() - file->closedMs < storelimits::kBusyMs;
}

bool DiskOutbox::isClosedForAWhile(File *file)
{
    if (file->store->failure() != Store::Failure::Other || !file->store->isResting())
        return false;
    file->closedMs = m_clock.steadyMs();
    if (!file->closedSinceMs)
        file->closedSinceMs = file->closedMs;
    return m_clock.steadyMs() - *file->closedSinceMs < storelimits::kPatienceMs;
}

void DiskOutbox::endWaiting()
{
    if (m_waiting.isEmpty())
        return;
    const QStringList names = std::exchange(m_waiting, {});
    for (const QString &name : names) {
        const auto it = m_sessions.find(name);
        if (it != m_sessions.end() && it->lent == 0 && it->line < 0)
            addTurn(name, *it);
    }
    m_observer.found(0, 0);
}

// ---- Stores that rest ----

/*! The store of \a file, to be used now. */
Store &DiskOutbox::use(File *file)
{
    if (file == m_own)
        return *file->store;
    std::erase(m_awake, file);
    while (m_awake.size() >= m_mostAwake) {
        File *const unused = m_awake.front();
        // Once it is closed, nothing can be read of a file that was deleted.
        if (!unused->store->isResting() && !unused->store->isThere() && !mend(unused, false))
            continue; // it is gone
        m_awake.erase(m_awake.begin());
        unused->store->rest();
    }
    m_awake.push_back(file);
    return *file->store;
}

/*! For one that was taken over: the first ones, which are needed first, stay open. */
void DiskOutbox::mayRest(File *file)
{
    if (!file->store->isResting() && m_awake.size() < m_mostAwake)
        m_awake.push_back(file);
    else
        file->store->rest();
}

} // namespace mindlytics
