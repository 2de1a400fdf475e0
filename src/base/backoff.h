// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/qglobal.h>

namespace mindlytics {

/*! The bounds of an exponential back-off, in milliseconds. */
struct BackoffBounds {
    qint64 baseMs = 500;
    qint64 maxMs = 60000;
};

/*! The longest wait after the \a failures-th failure in a row (1 is the first): `min(max, base · 2^(failures-1))`. */
qint64 backoffCeilingMs(int failures, BackoffBounds bounds);

/*! The wait itself, with full jitter: \a random01, a random number in [0, 1), of the ceiling. Full jitter spreads the clients
 *  of a server that comes back best (M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015). */
qint64 backoffDelayMs(int failures, BackoffBounds bounds, double random01);

} // namespace mindlytics
