// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace devserver {

//! Microseconds since 1970 in UTC.
using Timestamp = std::int64_t;

//! Reads ISO 8601: date, T, time to seconds, a fraction of up to nine digits, Z or an offset. Anything else is nothing.
std::optional<Timestamp> parseTimestamp(std::string_view text);
//! 2026-01-31T08:15:30.123Z
std::string timestampText(Timestamp time);
Timestamp now();
//! An HTTP date (Sun, 06 Nov 1994 08:49:37 GMT).
std::string httpDate(Timestamp time);

} // namespace devserver
