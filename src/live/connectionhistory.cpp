// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "live/connectionhistory.h"

namespace mindlytics {

namespace {

// A connection that lasts as long is no failure, and its loss begins a new back-off.
constexpr qint64 kStableMs = 10000;
// Tries that fail in a row, after which nothing is expected soon.
constexpr int kDownAfter = 3;

} // namespace

void ConnectionHistory::begin()
{
    m_failures = 0;
    m_failedAttempts = 0;
    m_refused = false;
    m_told.clear();
}

void ConnectionHistory::opened()
{
    m_failedAttempts = 0;
    m_refused = false;
    m_openedAt = m_context.clock.steadyMs();
}

void ConnectionHistory::attemptFailed(bool refused)
{
    ++m_failures;
    ++m_failedAttempts;
    m_refused = refused;
}

bool ConnectionHistory::lost()
{
    ++m_losses;
    return ++m_failures > 1;
}

void ConnectionHistory::noteOpen()
{
    if (m_context.clock.steadyMs() - m_openedAt < kStableMs)
        return;
    m_failures = 0;
    m_told.clear();
}

bool ConnectionHistory::isDown() const
{
    return m_refused || m_failedAttempts >= kDownAfter;
}

qint64 ConnectionHistory::delayMs() const
{
    return backoffDelayMs(m_failures, m_context.backoff, m_context.random.generateDouble());
}

bool ConnectionHistory::isNews(const QString &cause)
{
    if (m_told.contains(cause))
        return false;
    m_told.insert(cause);
    return true;
}

} // namespace mindlytics
