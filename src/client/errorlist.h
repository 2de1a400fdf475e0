// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlerror.h>

#include <QtCore/QList>

#include <mutex>

namespace mindlytics {

/*! The last 100 errors. Thread-safe. */
class ErrorList
{
public:
    static constexpr qsizetype kMax = 100;

    void add(const MLError &error)
    {
        const std::lock_guard lock(m_mutex);
        if (m_errors.size() == kMax)
            m_errors.removeFirst();
        m_errors.append(error);
    }
    QList<MLError> all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_errors;
    }
    void clear()
    {
        const std::lock_guard lock(m_mutex);
        m_errors.clear();
    }

private:
    mutable std::mutex m_mutex;
    QList<MLError> m_errors;
};

} // namespace mindlytics
