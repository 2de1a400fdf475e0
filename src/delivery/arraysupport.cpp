// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/arraysupport.h"

namespace mindlytics {

namespace {

// A server may fail on an array by chance, and recover until its events come bare; not so often.
constexpr int kFailedTrials = 3;

ArraySupport::State stateOf(ML::ArrayMode mode)
{
    switch (mode) {
    case ML::ArrayMode::Always:
        return ArraySupport::State::Yes;
    case ML::ArrayMode::Never:
        return ArraySupport::State::No;
    case ML::ArrayMode::Auto:
        break;
    }
    return ArraySupport::State::Unknown;
}

} // namespace

ArraySupport::ArraySupport(ML::ArrayMode mode, bool refused)
    : m_state(stateOf(mode))
    , m_fixed(mode != ML::ArrayMode::Auto)
{
    if (refused && !m_fixed)
        m_state = State::No;
}

std::shared_ptr<ArraySupport::Trial> ArraySupport::beginTrial()
{
    auto trial = std::make_shared<Trial>();
    m_trial = trial;
    return trial;
}

void ArraySupport::arrayAccepted()
{
    if (m_state == State::No)
        return; // it went out before that was known
    m_state = State::Yes;
    m_failedTrials = 0;
}

void ArraySupport::bareAccepted(Trial &trial)
{
    if (++trial.acceptedBare < 2 || !trial.conclusive || m_state != State::Unknown)
        return;
    if (!trial.serverFailed || ++m_failedTrials >= kFailedTrials)
        m_state = State::No;
}

void ArraySupport::setupChanged()
{
    if (const auto trial = m_trial.lock())
        trial->conclusive = false;
}

void ArraySupport::arraysUnreadable()
{
    if (!m_fixed && m_state == State::Yes)
        m_state = State::No;
}

} // namespace mindlytics
