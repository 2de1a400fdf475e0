// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>

#include <optional>

namespace mindlytics {

/*! What an answer means for what was sent. */
enum class Verdict {
    Accepted, //!< the server has it
    ServerTrouble, //!< no answer, or the server's own trouble: the same again later
    SetupTrouble, //!< wrong key, project or address, or something that is not the service: everything waits until it is mended
    EventTrouble, //!< the server refuses what was sent
};

/*! The meaning of an HTTP status (-1: there was no answer). By status alone: what is on the way to the server writes bodies, too. */
Verdict verdictOf(int status);

/*! True for an answer that may mean that one event makes the server fail: 5xx, but neither set-up trouble nor a 503 that names a time. */
bool mayBePoison(int status, bool hasRetryAfter);

/*! The longest that a server may make us wait. */
inline constexpr qint64 kMaxRetryAfterMs = 3600 * 1000;

/*! `Retry-After` (RFC 9110, section 10.2.3) as a wait in milliseconds, 0 to kMaxRetryAfterMs. A date counts from the answer's own `Date`,
 *  without one from \a nowMs, so that a wrong clock here does no harm. None if there is no usable header. */
std::optional<qint64> retryAfterMs(const QByteArray &retryAfter, const QByteArray &date, qint64 nowMs);

} // namespace mindlytics
