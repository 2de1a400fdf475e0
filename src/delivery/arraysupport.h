// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlenums.h>

#include <memory>

namespace mindlytics {

/*! Whether the server takes several events in one request: found out by one array of two events at a time. */
class ArraySupport
{
public:
    enum class State { Unknown, Yes, No };

    /*! An array of two that was sent to find out, and afterwards its two events sent bare. */
    struct Trial {
        int acceptedBare = 0;
        bool conclusive = true; //!< false once something else than the array's form may have been the reason
        bool serverFailed = false; //!< the array was not refused: the server failed on it
    };

    /*! \a refused: that they are not was found out before; for ML::ArrayMode::Auto. */
    explicit ArraySupport(ML::ArrayMode mode, bool refused = false);

    State state() const { return m_state; }
    bool trialIsOut() const { return !m_trial.expired(); }
    std::shared_ptr<Trial> beginTrial();

    /*! An array was accepted. */
    void arrayAccepted();
    /*! One event of a refused array was accepted bare. */
    void bareAccepted(Trial &trial);
    /*! One event of a refused array was refused bare, too: the array's form may be fine. */
    void bareRefused(Trial &trial) { trial.conclusive = false; }
    /*! The set-up is wrong: what was refused before says nothing. */
    void setupChanged();
    /*! The service says that it cannot read what it accepted: arrays, if it has accepted one. */
    void arraysUnreadable();

private:
    State m_state;
    bool m_fixed; //!< by option
    int m_failedTrials = 0; //!< arrays that the server failed on, and whose events it took bare
    std::weak_ptr<Trial> m_trial;
};

} // namespace mindlytics
