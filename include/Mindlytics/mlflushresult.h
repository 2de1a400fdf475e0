// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlerror.h>

/*! What became of the events that a flush waited for: exactly those accepted before the call and not settled by then. */
class MINDLYTICS_EXPORT MLFlushResult
{
    Q_GADGET
    Q_PROPERTY(qint64 delivered MEMBER delivered)
    Q_PROPERTY(qint64 rejected MEMBER rejected)
    Q_PROPERTY(qint64 stored MEMBER stored)
    Q_PROPERTY(qint64 pending MEMBER pending)
    Q_PROPERTY(qint64 lost MEMBER lost)
    Q_PROPERTY(MLError error MEMBER error)
    Q_PROPERTY(bool timedOut MEMBER timedOut)
    Q_PROPERTY(bool sessionEnded MEMBER sessionEnded)

public:
    /*! Events that the server took. */
    qint64 delivered = 0;
    /*! Events that the server refused for good (MLClient::rejectedEvents()). */
    qint64 rejected = 0;
    /*! Events not sent yet that are safe on disk. */
    qint64 stored = 0;
    /*! Events not sent yet that are only in memory. */
    qint64 pending = 0;
    /*! Events that are gone: too old, or purged. */
    qint64 lost = 0;
    /*! Why not everything was sent; ML::ErrorCode::NoError if everything was settled. */
    MLError error{};
    /*! True if the flush ended at its time-out. */
    bool timedOut = false;
    /*! True if the flush waited for the service's `Session Ended` and received it. Only for a session that listens. */
    bool sessionEnded = false;

    /*! True if every event was delivered: nothing rejected, lost or left. False, too, for a flush that was refused (by a session that is not
     *  valid, say) or cut short by the client's end: `error` says so. */
    Q_INVOKABLE bool isComplete() const
    {
        // A time-out with nothing left is that of `Session Ended`, which is the service's to send.
        return (!error.isError() || timedOut) && rejected == 0 && stored == 0 && pending == 0 && lost == 0;
    }
};
