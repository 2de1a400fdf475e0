// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "wire/timestamp.h"

#include <algorithm>
#include <chrono>

namespace mindlytics {

namespace {

char *writeDigits(char *out, unsigned value, int width)
{
    for (char *p = out + width; p != out; value /= 10)
        *--p = char('0' + value % 10);
    return out + width;
}

} // namespace

Timestamp::Timestamp(qint64 ms)
{
    // QDateTime::toString() takes longer than the rest of an event's encoding together.
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds(std::clamp(ms, kFirstTimestampMs, kLastTimestampMs))};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    char *p = writeDigits(m_text.data(), unsigned(int(date.year())), 4);
    *p++ = '-';
    p = writeDigits(p, unsigned(date.month()), 2);
    *p++ = '-';
    p = writeDigits(p, unsigned(date.day()), 2);
    *p++ = 'T';
    p = writeDigits(p, unsigned(clock.hours().count()), 2);
    *p++ = ':';
    p = writeDigits(p, unsigned(clock.minutes().count()), 2);
    *p++ = ':';
    p = writeDigits(p, unsigned(clock.seconds().count()), 2);
    *p++ = '.';
    p = writeDigits(p, unsigned(clock.subseconds().count()), 3);
    *p = 'Z';
}

} // namespace mindlytics
