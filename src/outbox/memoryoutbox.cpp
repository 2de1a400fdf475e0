// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/memoryoutbox.h"

#include <QtCore/QStringList>

namespace mindlytics {

void MemoryOutbox::append(std::vector<OutboxEntry> entries)
{
    for (OutboxEntry &entry : entries) {
        entry.row = ++m_lastRow;
        ++m_count;
        m_bytes += entry.json.size();
        Waiting &session = m_sessions[entry.sessionId];
        if (session.entries.empty() && !session.lent)
            m_turns.push_back(entry.sessionId);
        // Within a session the strings are the same: shared, they cost nothing.
        if (!session.entries.empty())
            entry.sessionId = session.entries.front().sessionId;
        session.entries.push_back(std::move(entry));
    }
}

std::optional<QString> MemoryOutbox::nextSession()
{
    if (m_turns.empty())
        return std::nullopt;
    return m_turns.front();
}

std::vector<OutboxEntry> MemoryOutbox::lease(const QString &session, int maxEntries, qint64 maxBytes, bool atLeastOne)
{
    Waiting &waiting = m_sessions[session];
    Q_ASSERT(!waiting.lent && !waiting.entries.empty());
    std::vector<OutboxEntry> lent;
    qint64 bytes = 0;
    for (const OutboxEntry &entry : waiting.entries) {
        bytes += entry.json.size() + 1;
        const bool forced = atLeastOne && lent.empty();
        if (!forced && (lent.size() >= size_t(maxEntries) || bytes > maxBytes))
            break;
        lent.push_back(entry);
    }
    if (lent.empty())
        return lent;
    waiting.lent = true;
    if (m_turns.front() == session)
        m_turns.pop_front();
    else
        std::erase(m_turns, session);
    return lent;
}

void MemoryOutbox::release(const QString &session)
{
    const auto it = m_sessions.find(session);
    if (it == m_sessions.end() || !it->lent)
        return;
    it->lent = false;
    if (it->entries.empty())
        m_sessions.erase(it);
    else
        m_turns.push_back(session);
}

void MemoryOutbox::take(const OutboxEntry &entry)
{
    const auto it = m_sessions.find(entry.sessionId);
    if (it == m_sessions.end() || it->entries.empty() || it->entries.front().row != entry.row)
        return; // cleared meanwhile
    m_bytes -= entry.json.size();
    --m_count;
    it->entries.pop_front();
}

void MemoryOutbox::remove(const std::vector<OutboxEntry> &entries)
{
    for (const OutboxEntry &entry : entries)
        take(entry);
}

void MemoryOutbox::reject(OutboxRejected rejected)
{
    take(rejected.entry);
    m_rejected.add(std::move(rejected));
}

qint64 MemoryOutbox::count(const QString &session) const
{
    const auto it = m_sessions.constFind(session);
    return it == m_sessions.constEnd() ? 0 : qint64(it->entries.size());
}

void MemoryOutbox::clear()
{
    m_sessions.clear();
    m_turns.clear();
    m_rejected.clear();
    m_count = 0;
    m_bytes = 0;
}

} // namespace mindlytics
