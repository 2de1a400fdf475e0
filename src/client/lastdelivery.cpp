// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/lastdelivery.h"

namespace mindlytics {

LastDelivery::LastDelivery(Clock &clock, const Admission &admission, const Dispatcher &dispatcher)
    : m_clock(clock)
    , m_admission(admission)
    , m_dispatcher(dispatcher)
    , m_alarm(clock.makeAlarm([this] { finish(); }))
{
}

void LastDelivery::begin(qint64 timeoutMs, std::function<void()> done)
{
    m_done = std::move(done);
    m_alarm->set(m_clock.steadyMs() + timeoutMs);
}

void LastDelivery::check()
{
    if (!m_done)
        return;
    // Counted from the caller's hand to the observers: a batch may have left the outbox and not be told of yet.
    const bool empty = m_admission.events() == 0;
    // Nothing will come of it in the time that is left.
    const bool hopeless = m_dispatcher.isHeld() || m_dispatcher.state() == ML::DeliveryState::Disabled;
    if (empty || hopeless)
        finish();
}

void LastDelivery::finish()
{
    m_alarm->stop();
    if (m_done)
        std::exchange(m_done, nullptr)();
}

} // namespace mindlytics
