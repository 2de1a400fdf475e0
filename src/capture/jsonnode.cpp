// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/jsontape.h"

#include <cmath>
#include <cstring>
#include <string>

namespace mindlytics::capture {

namespace {

void appendCodePoint(QByteArray &out, char32_t c)
{
    const auto tail = [&out, c](int shift) { out += char(0x80 | ((c >> shift) & 0x3f)); };
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += char(0xc0 | (c >> 6));
        tail(0);
    } else if (c < 0x10000) {
        out += char(0xe0 | (c >> 12));
        tail(6);
        tail(0);
    } else {
        out += char(0xf0 | (c >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

/*! The four hexadecimal digits at \a at; the tape has seen that they are such. */
char32_t hexValue(const char *at)
{
    char32_t value = 0;
    for (const char *const end = at + 4; at != end; ++at)
        value = value * 16 + char32_t(*at <= '9' ? *at - '0' : (*at | 0x20) - 'a' + 10);
    return value;
}

/*! Writes the character that the escape at \a at stands for, and gives the place behind it. */
const char *unescape(const char *at, const char *end, QByteArray &out)
{
    static constexpr char kLetters[] = "bfnrt", kMeanings[] = "\b\f\n\r\t";
    const char letter = at[1];
    if (letter != 'u') {
        const char *const found = std::char_traits<char>::find(kLetters, 5, letter);
        out += found ? kMeanings[found - kLetters] : letter;
        return at + 2;
    }
    char32_t c = hexValue(at + 2);
    at += 6;
    if (c >= 0xd800 && c < 0xdc00 && end - at >= 6 && at[0] == '\\' && at[1] == 'u') {
        const char32_t low = hexValue(at + 2);
        if (low >= 0xdc00 && low < 0xe000) {
            c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
            at += 6;
        }
    }
    appendCodePoint(out, c);
    return at;
}

} // namespace

bool JsonNode::is(Kind kind) const
{
    return m_tape && m_tape->m_entries[m_index].kind == kind;
}

JsonNode JsonNode::operator[](QByteArrayView key) const
{
    if (!isObject())
        return {};
    const auto &entries = m_tape->m_entries;
    for (quint32 i = m_index + 1; i < entries[m_index].next; i = entries[i + 1].next) {
        if (entries[i].escaped ? JsonNode(m_tape, i).text() == key : m_tape->bytesOf(entries[i]) == key)
            return JsonNode(m_tape, i + 1);
    }
    return {};
}

JsonNode JsonNode::first() const
{
    if (!isArray() || m_tape->m_entries[m_index].next == m_index + 1)
        return {};
    JsonNode node(m_tape, m_index + 1);
    node.m_end = m_tape->m_entries[m_index].next;
    return node;
}

JsonNode JsonNode::last() const
{
    JsonNode last = first();
    for (JsonNode node = last.next(); node.exists(); node = node.next())
        last = node;
    return last;
}

JsonNode JsonNode::next() const
{
    if (!m_tape || m_tape->m_entries[m_index].next >= m_end)
        return {};
    JsonNode node(m_tape, m_tape->m_entries[m_index].next);
    node.m_end = m_end;
    return node;
}

QByteArray JsonNode::text() const
{
    QByteArray out;
    appendTextTo(out);
    return out;
}

void JsonNode::appendTextTo(QByteArray &out) const
{
    if (!isString())
        return;
    const auto &entry = m_tape->m_entries[m_index];
    const QByteArrayView bytes = m_tape->bytesOf(entry);
    if (!entry.escaped) {
        out += bytes;
        return;
    }
    const char *at = bytes.begin();
    const char *const end = bytes.end();
    while (at != end) {
        const auto *backslash = static_cast<const char *>(std::memchr(at, '\\', size_t(end - at)));
        out.append(at, (backslash ? backslash : end) - at);
        at = backslash ? unescape(backslash, end, out) : end;
    }
}

bool JsonNode::is(QByteArrayView expected) const
{
    if (!isString())
        return false;
    const auto &entry = m_tape->m_entries[m_index];
    return entry.escaped ? text() == expected : m_tape->bytesOf(entry) == expected;
}

std::optional<qint64> JsonNode::count() const
{
    if (!is(Kind::Number))
        return {};
    constexpr double kMost = 1e15; // the doubles below are exact
    bool ok = false;
    const double value = raw().toDouble(&ok);
    if (!ok || !(value >= 0) || value > kMost || value != std::floor(value))
        return {};
    return qint64(value);
}

QByteArrayView JsonNode::raw() const
{
    if (!exists())
        return {};
    const auto &entry = m_tape->m_entries[m_index];
    const quint32 quote = isString() ? 1 : 0;
    return m_tape->m_text.sliced(entry.begin - quote, entry.end - entry.begin + 2 * quote);
}

QByteArray JsonNode::compact() const
{
    const QByteArrayView written = raw();
    QByteArray out;
    out.reserve(written.size());
    bool inString = false;
    for (qsizetype i = 0; i < written.size(); ++i) {
        const char c = written[i];
        if (inString && c == '\\') {
            out += c;
            out += written[++i];
            continue;
        }
        if (c == '"')
            inString = !inString;
        if (inString || (c != ' ' && c != '\n' && c != '\r' && c != '\t'))
            out += c;
    }
    return out;
}

} // namespace mindlytics::capture
