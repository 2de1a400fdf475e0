// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/jsontape.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace mindlytics::capture {

namespace {

constexpr int kDeepest = 128;
constexpr size_t kMostEntries = 2'000'000;
constexpr size_t kEntriesKept = 4096; // a tape that grew beyond gives its memory back

constexpr std::array<bool, 256> makeEndsPlain()
{
    std::array<bool, 256> table{};
    table[size_t('"')] = table[size_t('\\')] = true;
    return table;
}
constexpr auto kEndsPlain = makeEndsPlain();

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

bool JsonTape::parse(QByteArrayView text)
{
    if (m_entries.capacity() > kEntriesKept)
        m_entries = {};
    m_entries.clear();
    m_text = text;
    m_at = text.begin();
    m_end = text.end();
    skipSpace();
    const bool whole = size_t(text.size()) < UINT32_MAX && parseValue(0);
    skipSpace();
    if (whole && m_at == m_end)
        return true;
    m_entries.clear();
    return false;
}

void JsonTape::skipSpace()
{
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
        ++m_at;
}

bool JsonTape::take(char c)
{
    skipSpace();
    if (m_at == m_end || *m_at != c)
        return false;
    ++m_at;
    return true;
}

size_t JsonTape::open(JsonNode::Kind kind)
{
    Entry entry;
    entry.begin = quint32(m_at - m_text.begin());
    entry.kind = kind;
    m_entries.push_back(entry);
    return m_entries.size() - 1;
}

void JsonTape::close(size_t index)
{
    m_entries[index].end = quint32(m_at - m_text.begin());
    m_entries[index].next = quint32(m_entries.size());
}

bool JsonTape::parseValue(int depth)
{
    if (m_at == m_end || depth > kDeepest || m_entries.size() >= kMostEntries)
        return false;
    switch (*m_at) {
    case '{': return parseObject(depth);
    case '[': return parseArray(depth);
    case '"': return parseString();
    case 't': return parseWord("true", JsonNode::Kind::True);
    case 'f': return parseWord("false", JsonNode::Kind::False);
    case 'n': return parseWord("null", JsonNode::Kind::Null);
    default: return parseNumber();
    }
}

bool JsonTape::parseObject(int depth)
{
    const size_t entry = open(JsonNode::Kind::Object);
    ++m_at;
    if (!take('}')) {
        do {
            skipSpace();
            if (m_at == m_end || *m_at != '"' || !parseString() || !take(':'))
                return false;
            skipSpace();
            if (!parseValue(depth + 1))
                return false;
        } while (take(','));
        if (!take('}'))
            return false;
    }
    close(entry);
    return true;
}

bool JsonTape::parseArray(int depth)
{
    const size_t entry = open(JsonNode::Kind::Array);
    ++m_at;
    if (!take(']')) {
        do {
            skipSpace();
            if (!parseValue(depth + 1))
                return false;
        } while (take(','));
        if (!take(']'))
            return false;
    }
    close(entry);
    return true;
}

bool JsonTape::parseString()
{
    ++m_at;
    const size_t entry = open(JsonNode::Kind::String);
    for (;;) {
        while (m_at != m_end && !kEndsPlain[quint8(*m_at)])
            ++m_at;
        if (m_at == m_end)
            return false;
        if (*m_at == '"')
            break;
        m_entries[entry].escaped = true;
        if (!parseEscape())
            return false;
    }
    close(entry);
    ++m_at;
    return true;
}

bool JsonTape::parseEscape()
{
    ++m_at;
    if (m_at == m_end)
        return false;
    if (*m_at != 'u') {
        if (!std::strchr("\"\\/bfnrt", *m_at) || *m_at == 0)
            return false;
        ++m_at;
        return true;
    }
    if (m_end - m_at < 5 || !std::all_of(m_at + 1, m_at + 5, isHex))
        return false;
    m_at += 5;
    return true;
}

bool JsonTape::parseNumber()
{
    const size_t entry = open(JsonNode::Kind::Number);
    const auto digits = [this] {
        const char *const from = m_at;
        while (m_at != m_end && isDigit(*m_at))
            ++m_at;
        return m_at != from;
    };
    if (*m_at == '-')
        ++m_at;
    const char *const whole = m_at;
    if (!digits() || (*whole == '0' && m_at - whole > 1))
        return false;
    if (m_at != m_end && *m_at == '.') {
        ++m_at;
        if (!digits())
            return false;
    }
    if (m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
        ++m_at;
        if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        if (!digits())
            return false;
    }
    close(entry);
    return true;
}

bool JsonTape::parseWord(QByteArrayView word, JsonNode::Kind kind)
{
    if (m_end - m_at < word.size() || std::memcmp(m_at, word.data(), size_t(word.size())) != 0)
        return false;
    const size_t entry = open(kind);
    m_at += word.size();
    close(entry);
    return true;
}

} // namespace mindlytics::capture
