// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/qglobal.h>

#include <array>
#include <string_view>

namespace mindlytics {

// The years that ISO 8601 writes with four digits: 0000-01-01 to 9999-12-31, in milliseconds since 1970, UTC.
inline constexpr qint64 kFirstTimestampMs = -62167219200000;
inline constexpr qint64 kLastTimestampMs = 253402300799999;

/*! An instant as text, such as `2026-11-23T02:09:36.123Z` (ISO 8601, extended format, UTC). */
class Timestamp
{
public:
    /*! \a ms since 1970, UTC, from kFirstTimestampMs to kLastTimestampMs. */
    explicit Timestamp(qint64 ms);

    std::string_view text() const { return {m_text.data(), m_text.size()}; }

private:
    std::array<char, 24> m_text;
};

} // namespace mindlytics
