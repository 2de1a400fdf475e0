// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QChar>

#include <array>

namespace mindlytics::charclass {

enum Class : quint8 {
    Digit = 1,
    Upper = 2,
    Lower = 4,
    Dash = 8, //!< - and _
    LocalPart = 16, //!< what the part before the @ of an e-mail address may hold beside letters, digits and these
};

constexpr std::array<quint8, 128> makeTable()
{
    std::array<quint8, 128> table{};
    for (int c = '0'; c <= '9'; ++c)
        table[size_t(c)] = Digit;
    for (int c = 'A'; c <= 'Z'; ++c)
        table[size_t(c)] = Upper;
    for (int c = 'a'; c <= 'z'; ++c)
        table[size_t(c)] = Lower;
    table['-'] = table['_'] = Dash;
    for (const char c : {'.', '+', '%', '\'', '&', '#', '=', '!', '$', '*', '/', '?', '^', '~'})
        table[size_t(c)] = LocalPart;
    return table;
}
inline constexpr auto kTable = makeTable();

inline bool is(QChar c, int classes)
{
    return c.unicode() < 128 && (kTable[c.unicode()] & classes);
}
inline bool isDigit(QChar c) { return c.unicode() >= '0' && c.unicode() <= '9'; }
inline bool isAlnum(QChar c) { return is(c, Digit | Upper | Lower); }
/*! Letters and digits of every script. */
inline bool isWordLetter(QChar c) { return c.unicode() < 128 ? isAlnum(c) : c.isLetterOrNumber() || c.isSurrogate(); }
/*! What base64url is written in. */
inline bool isTokenChar(QChar c) { return is(c, Digit | Upper | Lower | Dash); }

} // namespace mindlytics::charclass
