// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "timestamp.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace devserver {

namespace {

using namespace std::chrono;

constexpr Timestamp second = 1'000'000;

//! Takes a text apart from its front; a mismatch makes everything after it fail, too.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_rest(text)
    {
    }

    int digits(int count)
    {
        int value = 0;
        for (; count > 0; --count)
            value = value * 10 + digit();
        return value;
    }
    void expect(char c)
    {
        if (!accept(c))
            m_good = false;
    }
    bool accept(char c)
    {
        const bool found = !m_rest.empty() && m_rest.front() == c;
        if (found)
            m_rest.remove_prefix(1);
        return found;
    }
    bool atDigit() const { return !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9'; }
    void check(bool condition) { m_good = m_good && condition; }
    bool finished() const { return m_good && m_rest.empty(); }

private:
    int digit()
    {
        if (!atDigit()) {
            m_good = false;
            return 0;
        }
        const int value = m_rest.front() - '0';
        m_rest.remove_prefix(1);
        return value;
    }

    std::string_view m_rest;
    bool m_good = true;
};

Timestamp scanDate(Scanner &scan)
{
    const year y{scan.digits(4)};
    scan.expect('-');
    const month m{static_cast<unsigned>(scan.digits(2))};
    scan.expect('-');
    const year_month_day date{y, m, day{static_cast<unsigned>(scan.digits(2))}};
    scan.check(date.ok());
    return date.ok() ? microseconds(sys_days(date).time_since_epoch()).count() : 0;
}

Timestamp scanFraction(Scanner &scan)
{
    Timestamp fraction = 0;
    Timestamp unit = second / 10;
    int count = 0;
    for (; scan.atDigit(); ++count, unit /= 10)
        fraction += scan.digits(1) * unit;
    scan.check(count >= 1 && count <= 9);
    return fraction;
}

Timestamp scanTime(Scanner &scan)
{
    const int h = scan.digits(2);
    scan.expect(':');
    const int m = scan.digits(2);
    scan.expect(':');
    const int s = scan.digits(2);
    scan.check(h < 24 && m < 60 && s < 60);
    const Timestamp fraction = scan.accept('.') ? scanFraction(scan) : 0;
    return (h * 3600 + m * 60 + s) * second + fraction;
}

Timestamp scanZone(Scanner &scan)
{
    if (scan.accept('Z'))
        return 0;
    const bool west = scan.accept('-');
    if (!west)
        scan.expect('+');
    const int h = scan.digits(2);
    scan.accept(':');
    const int m = scan.digits(2);
    scan.check(h < 24 && m < 60);
    return (west ? -1 : 1) * (h * 3600 + m * 60) * second;
}

struct Calendar {
    year_month_day date;
    weekday dayOfWeek;
    hh_mm_ss<milliseconds> time;
};

Calendar calendar(Timestamp time)
{
    const sys_time<milliseconds> point{floor<milliseconds>(microseconds(time))};
    const sys_days midnight = floor<days>(point);
    return {year_month_day(midnight), weekday(midnight), hh_mm_ss(point - midnight)};
}

} // namespace

std::optional<Timestamp> parseTimestamp(std::string_view text)
{
    Scanner scan(text);
    const Timestamp date = scanDate(scan);
    scan.expect('T');
    const Timestamp time = scanTime(scan);
    const Timestamp offset = scanZone(scan);
    if (!scan.finished())
        return std::nullopt;
    return date + time - offset;
}

std::string timestampText(Timestamp time)
{
    const Calendar at = calendar(time);
    std::array<char, 64> text{};
    const int size = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(at.date.year()),
                                   unsigned(at.date.month()), unsigned(at.date.day()), int(at.time.hours().count()),
                                   int(at.time.minutes().count()), int(at.time.seconds().count()),
                                   int(at.time.subseconds().count()));
    return {text.data(), static_cast<std::size_t>(size)};
}

Timestamp now()
{
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

std::string httpDate(Timestamp time)
{
    static constexpr std::array dayNames{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array monthNames{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Calendar at = calendar(time);
    std::array<char, 64> text{};
    const int size = std::snprintf(
        text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT", dayNames[at.dayOfWeek.c_encoding()],
        unsigned(at.date.day()), monthNames[unsigned(at.date.month()) - 1], int(at.date.year()),
        int(at.time.hours().count()), int(at.time.minutes().count()), int(at.time.seconds().count()));
    return {text.data(), static_cast<std::size_t>(size)};
}

} // namespace devserver
