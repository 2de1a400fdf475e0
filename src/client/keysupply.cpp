// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/keysupply.h"

#include "base/backoff.h"

#include <utility>

namespace mindlytics {

KeySupply::Provider::~Provider() = default;

KeySupply::KeySupply(Clock &clock, Provider &provider, bool hasKey)
    : m_clock(clock)
    , m_provider(provider)
    , m_alarm(clock.makeAlarm([this] { ask(m_hasKey ? ML::TokenReason::Refused : ML::TokenReason::Missing); }))
    , m_hasKey(hasKey)
{
}

void KeySupply::need()
{
    if (!m_hasKey && m_failures == 0)
        ask(ML::TokenReason::Missing);
}

void KeySupply::refused()
{
    if (m_isAsked || !m_provider.hasTokenProvider())
        return;
    // The first one may have run out; a provider that gives others that are refused is not asked all the time.
    if (m_failures++ == 0)
        ask(ML::TokenReason::Refused);
    else
        tryLater();
}

void KeySupply::answered(bool gaveKey)
{
    m_isAsked = false;
    if (gaveKey)
        return;
    ++m_failures;
    tryLater();
}

void KeySupply::ask(ML::TokenReason reason)
{
    if (!m_provider.hasTokenProvider() || !m_provider.mayDeliver() || std::exchange(m_isAsked, true))
        return;
    m_alarm->stop();
    m_provider.requestToken(reason);
}

void KeySupply::tryLater()
{
    constexpr BackoffBounds kBounds{1000, 300000};
    m_alarm->set(m_clock.steadyMs() + backoffDelayMs(m_failures, kBounds, 1));
}

} // namespace mindlytics
