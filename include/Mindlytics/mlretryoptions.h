// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlglobal.h>

#include <QtCore/qmetatype.h>
#include <QtCore/qobjectdefs.h>

/*! How trouble with the server is waited out: exponential back-off with full jitter, between 0 and
 *  `min(maxDelayMs, baseDelayMs · 2^(n-1))` after the n-th failure in a row. */
class MINDLYTICS_EXPORT MLRetryOptions
{
    Q_GADGET
    Q_PROPERTY(int baseDelayMs MEMBER baseDelayMs)
    Q_PROPERTY(int maxDelayMs MEMBER maxDelayMs)
    Q_PROPERTY(int transferTimeoutMs MEMBER transferTimeoutMs)

public:
    /*! The first bound, in milliseconds; default 500. */
    int baseDelayMs = 500;
    /*! The largest bound, in milliseconds; default 60000. */
    int maxDelayMs = 60000;
    /*! How long one request may take from beginning to end, in milliseconds; default 30000. */
    int transferTimeoutMs = 30000;

    friend bool operator==(const MLRetryOptions &a, const MLRetryOptions &b)
    {
        return a.baseDelayMs == b.baseDelayMs && a.maxDelayMs == b.maxDelayMs && a.transferTimeoutMs == b.transferTimeoutMs;
    }
    friend bool operator!=(const MLRetryOptions &a, const MLRetryOptions &b) { return !(a == b); }
};
