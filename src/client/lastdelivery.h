// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/admission.h"
#include "delivery/dispatcher.h"

namespace mindlytics {

/*! Waits at the end of a client until there is nothing left to wait for. Belongs to the worker. */
class LastDelivery
{
public:
    LastDelivery(Clock &clock, const Admission &admission, const Dispatcher &dispatcher);

    /*! Has check() call \a done, once, and at the latest when \a timeoutMs have passed. */
    void begin(qint64 timeoutMs, std::function<void()> done);
    /*! Something has changed: calls it if nothing is left to deliver, or nothing will come of what is left. */
    void check();

private:
    void finish();

    Clock &m_clock;
    const Admission &m_admission;
    const Dispatcher &m_dispatcher;
    std::function<void()> m_done; //!< set while somebody waits
    const std::unique_ptr<Alarm> m_alarm;
};

} // namespace mindlytics
