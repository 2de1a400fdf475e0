// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/backoff.h"
#include "base/clock.h"

#include <QtCore/QRandomGenerator>

namespace mindlytics {

/*! Says how many requests may be out at once, for the whole client. Trouble closes it; one probe request opens it again. */
class FlowControl
{
public:
    enum class Mode {
        Flowing, //!< all slots
        BackingOff, //!< none until the back-off is over
        Held, //!< none until the set-up changes, or five minutes have passed
        Probing, //!< one: its answer tells how to go on
        Paused, //!< none until resume()
    };

    static constexpr int kSlots = 4;
    static constexpr qint64 kHoldMs = 5 * 60 * 1000;

    /*! \a opened is called when the back-off or the hold is over. */
    FlowControl(Clock &clock, BackoffBounds bounds, QRandomGenerator random, std::function<void()> opened);

    Mode mode() const { return m_mode; }
    int slots() const;
    /*! Rises with each closing. An answer to a request of an older epoch neither opens nor lengthens. */
    quint64 epoch() const { return m_epoch; }

    void answered(quint64 requestEpoch);
    void serverTrouble(quint64 requestEpoch, qint64 atLeastMs);
    void setupTrouble(quint64 requestEpoch);
    /*! Ends back-off and hold: it is worth a try. */
    void tryNow();
    /*! The same, and answers to what was sent before do not count any more: key, project or address are others. */
    void targetChanged();
    void pause();
    void resume();

private:
    void setMode(Mode mode);
    void closeUntil(Mode mode, qint64 steadyMs);
    void alarmRang();

    Clock &m_clock;
    BackoffBounds m_bounds;
    QRandomGenerator m_random;
    std::function<void()> m_opened;
    std::unique_ptr<Alarm> m_alarm;
    Mode m_mode = Mode::Flowing;
    quint64 m_epoch = 0;
    int m_failures = 0;
    qint64 m_until = 0;
};

} // namespace mindlytics
