// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/qglobal.h>

#include <mutex>

namespace mindlytics {

/*! Makes one report a second of a storm of equal ones. Thread-safe. */
class StormFilter
{
public:
    static constexpr int kWindowMs = 1000;

    /*! Counts one. True if it opens a window: report it now, and ask windowEnded() when kWindowMs have passed. */
    bool count()
    {
        const std::lock_guard lock(m_mutex);
        if (m_open) {
            ++m_held;
            return false;
        }
        m_open = true;
        return true;
    }
    /*! How many came in the window and were not reported; 0 closes the storm, otherwise a new window has begun. */
    qint64 windowEnded()
    {
        const std::lock_guard lock(m_mutex);
        const qint64 held = m_held;
        m_held = 0;
        m_open = held > 0;
        return held;
    }

private:
    std::mutex m_mutex;
    qint64 m_held = 0;
    bool m_open = false;
};

} // namespace mindlytics
