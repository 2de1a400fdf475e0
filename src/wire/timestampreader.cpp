// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "wire/timestampreader.h"

#include <chrono>
#include <string_view>

namespace mindlytics {

namespace {

/*! Takes a text apart from its beginning; one step that does not fit, and all is wrong. */
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_rest(text)
    {
    }

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_rest.isEmpty(); }
    bool nextIs(std::u16string_view any) const { return !m_rest.isEmpty() && any.find(m_rest.front().unicode()) != any.npos; }
    bool nextIsDigit() const { return !m_rest.isEmpty() && m_rest.front() >= u'0' && m_rest.front() <= u'9'; }

    char16_t any()
    {
        if (m_rest.isEmpty())
            return char16_t(m_ok = false);
        const char16_t c = m_rest.front().unicode();
        m_rest = m_rest.mid(1);
        return c;
    }
    void one(std::u16string_view of)
    {
        m_ok = m_ok && nextIs(of);
        any();
    }
    int digits(int count)
    {
        int value = 0;
        for (int i = 0; i < count; ++i) {
            m_ok = m_ok && nextIsDigit();
            value = value * 10 + (any() - u'0');
        }
        return value;
    }
    int upTo(int count, int most)
    {
        const int value = digits(count);
        m_ok = m_ok && value <= most;
        return value;
    }

private:
    QStringView m_rest;
    bool m_ok = true;
};

/*! The first three digits behind the point; those behind them are cut off. */
int fraction(Scanner &scan)
{
    if (!scan.nextIs(u".,"))
        return 0;
    scan.any();
    int ms = scan.digits(1) * 100;
    for (int weight = 10; scan.ok() && scan.nextIsDigit(); weight /= 10)
        ms += (scan.any() - u'0') * weight;
    return ms;
}

/*! Minutes east of UTC. */
int offset(Scanner &scan)
{
    if (scan.atEnd())
        return 0;
    if (scan.nextIs(u"Zz"))
        return scan.any() * 0;
    const int sign = scan.nextIs(u"-") ? -1 : 1;
    scan.one(u"+-");
    int minutes = scan.upTo(2, 23) * 60;
    if (scan.nextIs(u":"))
        minutes += (scan.any(), scan.upTo(2, 59));
    else if (!scan.atEnd())
        minutes += scan.upTo(2, 59);
    return sign * minutes;
}

} // namespace

std::optional<qint64> readTimestamp(QStringView text)
{
    using namespace std::chrono;
    Scanner scan(text);
    const int y = scan.digits(4);
    scan.one(u"-");
    const int m = scan.upTo(2, 12);
    scan.one(u"-");
    const int d = scan.upTo(2, 31);
    scan.one(u"Tt ");
    const int hour = scan.upTo(2, 24);
    scan.one(u":");
    const int minute = scan.upTo(2, 59);
    int second = 0;
    int ms = 0;
    if (scan.nextIs(u":")) {
        scan.any();
        second = scan.upTo(2, 60); // 60: a leap second
        ms = fraction(scan);
    }
    const int east = offset(scan);
    const year_month_day date{year(y), month(unsigned(m)), day(unsigned(d))};
    const bool pastMidnight = hour == 24 && (minute != 0 || second != 0 || ms != 0);
    if (!scan.ok() || !scan.atEnd() || !date.ok() || pastMidnight)
        return std::nullopt;
    const auto time = sys_days(date) + hours(hour) + minutes(minute - east) + seconds(second) + milliseconds(ms);
    return time.time_since_epoch().count();
}

} // namespace mindlytics
