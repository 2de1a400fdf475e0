// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/qglobal.h>

#include <functional>
#include <memory>

namespace mindlytics {

/*! Calls back once, at a point of steady time. Belongs to the thread that made it; gone, it never calls. */
class Alarm
{
public:
    virtual ~Alarm();
    /*! Calls back when Clock::steadyMs() has reached \a steadyMs, from the event loop; forgets an earlier setting. */
    virtual void set(qint64 steadyMs) = 0;
    virtual void stop() = 0;
};

/*! Where the time comes from, so that a test can hold it. */
class Clock
{
public:
    virtual ~Clock();
    /*! Milliseconds since 1970 in UTC; may jump. Thread-safe. */
    virtual qint64 wallMs() const = 0;
    /*! Milliseconds that only ever rise. Thread-safe. */
    virtual qint64 steadyMs() const = 0;
    virtual std::unique_ptr<Alarm> makeAlarm(std::function<void()> ring) = 0;
};

/*! The clock of the machine. */
class SystemClock final : public Clock
{
public:
    qint64 wallMs() const override;
    qint64 steadyMs() const override;
    std::unique_ptr<Alarm> makeAlarm(std::function<void()> ring) override;
};

} // namespace mindlytics
