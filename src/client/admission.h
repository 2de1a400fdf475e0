// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mloutboxoptions.h>

#include <atomic>

namespace mindlytics {

/*! Counts what is accepted and not settled, wherever it is on its way, and refuses what the limits do not allow. Thread-safe. */
class Admission
{
public:
    /*! \a limits: maxEvents and maxBytes are set. */
    void setLimits(const MLOutboxOptions &limits)
    {
        m_maxEvents = limits.maxEvents;
        m_maxBytes = limits.maxBytes;
    }

    /*! Counts an event of about \a bytes in, or answers false. One in a hundred is kept back for \a lifecycle events. */
    bool tryAdd(qint64 bytes, bool lifecycle)
    {
        const qint64 maxEvents = allowed(m_maxEvents, lifecycle);
        const qint64 maxBytes = allowed(m_maxBytes, lifecycle);
        const qint64 events = m_events.fetch_add(1, std::memory_order_relaxed) + 1;
        const qint64 total = m_bytes.fetch_add(bytes, std::memory_order_relaxed) + bytes;
        if (events <= maxEvents && total <= maxBytes)
            return true;
        remove(1, bytes);
        return false;
    }
    /*! Counts in what was accepted before, whatever the limits say. */
    void add(qint64 events, qint64 bytes)
    {
        m_events.fetch_add(events, std::memory_order_relaxed);
        m_bytes.fetch_add(bytes, std::memory_order_relaxed);
    }
    /*! What was charged as about so much is really this. */
    void correct(qint64 delta) { m_bytes.fetch_add(delta, std::memory_order_relaxed); }
    void remove(qint64 events, qint64 bytes)
    {
        m_events.fetch_sub(events, std::memory_order_relaxed);
        m_bytes.fetch_sub(bytes, std::memory_order_relaxed);
    }

    qint64 maxBytes() const { return m_maxBytes.load(std::memory_order_relaxed); }
    qint64 events() const { return m_events.load(std::memory_order_relaxed); }
    qint64 bytes() const { return m_bytes.load(std::memory_order_relaxed); }

private:
    static qint64 allowed(qint64 max, bool lifecycle) { return lifecycle ? max : max - max / 100; }

    std::atomic<qint64> m_events{0};
    std::atomic<qint64> m_bytes{0};
    std::atomic<qint64> m_maxEvents{0};
    std::atomic<qint64> m_maxBytes{0};
};

} // namespace mindlytics
