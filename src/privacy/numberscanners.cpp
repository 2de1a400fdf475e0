// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// What is known by its digits: phone numbers, payment cards, bank accounts.

#include "privacy/charclass.h"
#include "privacy/scanners.h"

#include <array>

namespace mindlytics::scanners {

using namespace charclass;

namespace {

/*! True if a number may begin at \a at: not in the middle of a word or of another number. */
bool beginsWord(QStringView text, qsizetype at)
{
    return at == 0 || !isWordLetter(text[at - 1]);
}

bool endsWord(QStringView text, qsizetype at)
{
    return at >= text.size() || !isWordLetter(text[at]);
}

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\u00a0' || c == u'\u202f';
}

} // namespace

// ---- Phone numbers ----

namespace {

constexpr int kMaxPhoneDigits = 15;

/*! Digits in groups, as they are read from a place on. */
struct Groups {
    int count = 0;
    int digits = 0;
    std::array<int, kMaxPhoneDigits + 1> sizes{};
    qsizetype end = 0; //!< of the last group
    bool dotted = false; //!< a single dot is between the first two
};

/*! What may stand between two groups: up to three of these, so that `) -` and ` (0) ` fit. */
qsizetype separatorEnd(QStringView text, qsizetype at)
{
    const qsizetype most = std::min(text.size(), at + 3);
    while (at < most && (isSpace(text[at]) || QStringView(u"-./()\u2010\u2011\u2013").contains(text[at])))
        ++at;
    return at;
}

Groups readGroups(QStringView text, qsizetype at)
{
    Groups groups;
    while (groups.count <= kMaxPhoneDigits) {
        qsizetype end = at;
        while (end < text.size() && isDigit(text[end]) && end - at <= kMaxPhoneDigits)
            ++end;
        const int size = int(end - at);
        if (size == 0 || groups.digits + size > kMaxPhoneDigits || !endsWord(text, end))
            break;
        groups.sizes[size_t(groups.count++)] = size;
        groups.digits += size;
        groups.end = end;
        at = separatorEnd(text, end);
        if (groups.count == 1)
            groups.dotted = at == end + 1 && text[end] == u'.';
        if (at == end)
            break;
    }
    return groups;
}

bool isDate(const Groups &g)
{
    return (g.count >= 3 && g.sizes[0] == 4 && g.sizes[1] == 2 && g.sizes[2] == 2)
        || (g.count >= 3 && g.sizes[0] <= 2 && g.sizes[1] <= 2 && g.sizes[2] == 4);
}

/*! 3-3-4 digits, perhaps behind a 1. */
bool isNorthAmerican(const Groups &g, int &count)
{
    const int first = g.count >= 4 && g.sizes[0] == 1 ? 1 : 0;
    count = first + 3;
    return g.count >= count && g.sizes[size_t(first)] == 3 && g.sizes[size_t(first) + 1] == 3 && g.sizes[size_t(first) + 2] == 4;
}

/*! The end of the phone number at \a at, which is a digit, `+` or `(`; -1 if there is none. */
qsizetype phoneEnd(QStringView text, qsizetype at)
{
    const qsizetype begin = at;
    while (at < text.size() && at - begin < 3 && (text[at] == u'+' || text[at] == u'(' || text[at] == u' '))
        ++at;
    if (at >= text.size() || !isDigit(text[at]))
        return -1;
    const Groups groups = readGroups(text, at);
    const bool plus = text.sliced(begin, at - begin).contains(u'+');
    if (plus)
        return groups.digits >= 7 ? groups.end : -1;
    if (isDate(groups))
        return -1;
    const bool decimal = groups.dotted && groups.count == 2;
    if (text[at] == u'0' && groups.digits >= 9 && !decimal)
        return groups.end;
    int count = 0;
    if (!isNorthAmerican(groups, count))
        return -1;
    // Without what follows.
    qsizetype end = at;
    for (int digits = 0, wanted = groups.sizes[0] == 1 ? 11 : 10; digits < wanted; ++end)
        digits += isDigit(text[end]) ? 1 : 0;
    return end;
}

} // namespace

void findPhones(QStringView text, Spans &found)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const bool sign = c == u'+' || c == u'(';
        if ((!sign && !isDigit(c)) || (!sign && !beginsWord(text, at)))
            continue;
        const qsizetype end = phoneEnd(text, at);
        if (end < 0)
            continue;
        found.push_back({at, end});
        at = end - 1;
    }
}

// ---- Payment cards ----

namespace {

constexpr int kMinCardDigits = 13;
constexpr int kMaxCardDigits = 19;

/*! The end of the card number at \a at; -1 if there is none: the longest that has a right check digit (Luhn). */
qsizetype cardEnd(QStringView text, qsizetype at)
{
    // Every second digit counts double, counted from the last: which ones these are depends on how long the number is.
    int evenDoubled = 0, oddDoubled = 0;
    qsizetype best = -1;
    for (int digits = 0; at < text.size() && digits < kMaxCardDigits; ++digits) {
        if (digits > 0 && !isDigit(text[at]) && (isSpace(text[at]) || text[at] == u'-'))
            ++at;
        if (at >= text.size() || !isDigit(text[at]))
            break;
        const int value = text[at].unicode() - '0';
        const int doubled = value * 2 - (value > 4 ? 9 : 0);
        evenDoubled += digits % 2 == 0 ? doubled : value;
        oddDoubled += digits % 2 == 0 ? value : doubled;
        ++at;
        const int length = digits + 1;
        const int sum = length % 2 == 0 ? evenDoubled : oddDoubled;
        if (length >= kMinCardDigits && sum % 10 == 0 && endsWord(text, at))
            best = at;
    }
    return best;
}

} // namespace

void findPaymentCards(QStringView text, Spans &found)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        // Cards that people have begin with these.
        if (text[at] < u'2' || text[at] > u'6' || !beginsWord(text, at))
            continue;
        const qsizetype end = cardEnd(text, at);
        if (end < 0)
            continue;
        found.push_back({at, end});
        at = end - 1;
    }
}

// ---- Bank accounts ----

namespace {

struct Country {
    char16_t code[3];
    int length;
};

constexpr Country kCountries[] = {
    {u"AD", 24}, {u"AE", 23}, {u"AL", 28}, {u"AT", 20}, {u"AZ", 28}, {u"BA", 20}, {u"BE", 16}, {u"BG", 22}, {u"BH", 22}, {u"BI", 27},
    {u"BR", 29}, {u"BY", 28}, {u"CH", 21}, {u"CR", 22}, {u"CY", 28}, {u"CZ", 24}, {u"DE", 22}, {u"DJ", 27}, {u"DK", 18}, {u"DO", 28},
    {u"EE", 20}, {u"EG", 29}, {u"ES", 24}, {u"FI", 18}, {u"FK", 18}, {u"FO", 18}, {u"FR", 27}, {u"GB", 22}, {u"GE", 22}, {u"GI", 23},
    {u"GL", 18}, {u"GR", 27}, {u"GT", 28}, {u"HN", 28}, {u"HR", 21}, {u"HU", 28}, {u"IE", 22}, {u"IL", 23}, {u"IQ", 23}, {u"IS", 26},
    {u"IT", 27}, {u"JO", 30}, {u"KW", 30}, {u"KZ", 20}, {u"LB", 28}, {u"LC", 32}, {u"LI", 21}, {u"LT", 20}, {u"LU", 20}, {u"LV", 21},
    {u"LY", 25}, {u"MC", 27}, {u"MD", 24}, {u"ME", 22}, {u"MK", 19}, {u"MN", 20}, {u"MR", 27}, {u"MT", 31}, {u"MU", 30}, {u"NI", 28},
    {u"NL", 18}, {u"NO", 15}, {u"OM", 23}, {u"PK", 24}, {u"PL", 28}, {u"PS", 29}, {u"PT", 25}, {u"QA", 29}, {u"RO", 24}, {u"RS", 22},
    {u"RU", 33}, {u"SA", 24}, {u"SC", 31}, {u"SD", 18}, {u"SE", 24}, {u"SI", 19}, {u"SK", 24}, {u"SM", 27}, {u"SO", 23}, {u"ST", 25},
    {u"SV", 28}, {u"TL", 23}, {u"TN", 24}, {u"TR", 26}, {u"UA", 29}, {u"VA", 22}, {u"VG", 24}, {u"XK", 20}, {u"YE", 30},
};

char16_t upper(QChar c)
{
    const char16_t u = c.unicode();
    return u >= 'a' && u <= 'z' ? char16_t(u - 32) : u;
}

int ibanLength(QChar first, QChar second)
{
    for (const Country &country : kCountries) {
        if (country.code[0] == upper(first) && country.code[1] == upper(second))
            return country.length;
    }
    return 0;
}

/*! The remainder of a number by 97 when \a c, a digit or a letter that stands for two, is written behind it. */
int append97(int remainder, QChar c)
{
    const char16_t u = upper(c);
    return isDigit(c) ? (remainder * 10 + u - '0') % 97 : (remainder * 100 + u - 'A' + 10) % 97;
}

/*! The end of the bank account at \a at; -1 if there is none. */
qsizetype ibanEnd(QStringView text, qsizetype at)
{
    if (at + 15 > text.size() || !is(text[at + 1], Upper | Lower) || !isDigit(text[at + 2]) || !isDigit(text[at + 3]))
        return -1;
    const int length = ibanLength(text[at], text[at + 1]);
    const qsizetype head = at;
    int remainder = 0;
    int count = 4;
    for (at += 4; count < length; ++count, ++at) {
        if (at < text.size() && (isSpace(text[at]) || text[at] == u'-'))
            ++at;
        if (at >= text.size() || !isAlnum(text[at]))
            return -1;
        remainder = append97(remainder, text[at]);
    }
    if (length == 0 || !endsWord(text, at))
        return -1;
    // Country and check digits count as the last.
    for (qsizetype i = head; i < head + 4; ++i)
        remainder = append97(remainder, text[i]);
    return remainder == 1 ? at : -1;
}

} // namespace

void findIbans(QStringView text, Spans &found)
{
    for (qsizetype at = 0; at + 4 <= text.size(); ++at) {
        // The digits are the rarer part.
        if (!isDigit(text[at + 2]) || !is(text[at], Upper | Lower) || !beginsWord(text, at))
            continue;
        const qsizetype end = ibanEnd(text, at);
        if (end < 0)
            continue;
        found.push_back({at, end});
        at = end - 1;
    }
}

} // namespace mindlytics::scanners
