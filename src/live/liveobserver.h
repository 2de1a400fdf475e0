// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlerror.h>
#include <Mindlytics/mlevent.h>

namespace mindlytics {

/*! Who listens to a channel. Called from the event loop of the channel's thread. */
class LiveObserver
{
public:
    virtual ~LiveObserver();
    /*! Each event once, in order. */
    virtual void liveEvent(MLEvent event) = 0;
    virtual void liveError(const MLError &error) = 0;
    virtual void liveStateChanged(ML::LiveState state) = 0;
    /*! The first attempt to open the channel has succeeded or failed. */
    virtual void liveSettled() = 0;
    /*! A try to open the channel failed; LiveChannel::isDown() may have changed. */
    virtual void liveAttemptFailed() = 0;
};

} // namespace mindlytics
