// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "wire/jsonreader.h"

#include <array>
#include <charconv>
#include <cmath>

namespace mindlytics {

namespace {

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

bool JsonReader::fail()
{
    if (!m_bad)
        m_badAt = m_at;
    m_bad = true;
    m_at = m_end;
    return false;
}

void JsonReader::skipBlanks()
{
    while (m_at != m_end && (*m_at == u' ' || *m_at == u'\n' || *m_at == u'\r' || *m_at == u'\t'))
        ++m_at;
}

bool JsonReader::take(char16_t c)
{
    skipBlanks();
    if (m_at == m_end || *m_at != c)
        return false;
    ++m_at;
    return true;
}

bool JsonReader::atEnd()
{
    skipBlanks();
    return !m_bad && m_at == m_end;
}

JsonReader::Kind JsonReader::peek()
{
    skipBlanks();
    if (m_at == m_end)
        return Kind::Bad;
    switch (*m_at) {
    case u'{': return Kind::Object;
    case u'[': return Kind::Array;
    case u'"': return Kind::String;
    case u't': return Kind::True;
    case u'f': return Kind::False;
    case u'n': return Kind::Null;
    default: return *m_at == u'-' || isDigit(*m_at) ? Kind::Number : Kind::Bad;
    }
}

// ---- Containers ----

bool JsonReader::memberName()
{
    skipBlanks();
    return (rawString(m_key, m_keyScratch) && take(u':')) || fail();
}

bool JsonReader::enterObject()
{
    if (!take(u'{'))
        return fail();
    return !take(u'}') && memberName();
}

bool JsonReader::nextMember()
{
    if (take(u','))
        return memberName();
    return !take(u'}') && fail();
}

bool JsonReader::enterArray()
{
    if (!take(u'['))
        return fail();
    return !take(u']');
}

bool JsonReader::nextElement()
{
    if (take(u','))
        return true;
    return !take(u']') && fail();
}

// ---- Values ----

bool JsonReader::literal(QStringView word)
{
    skipBlanks();
    if (!QStringView(m_at, m_end).startsWith(word))
        return fail();
    m_at += word.size();
    return true;
}

bool JsonReader::null()
{
    return literal(u"null");
}

bool JsonReader::boolean(bool &value)
{
    value = peek() == Kind::True;
    return literal(value ? QStringView(u"true") : QStringView(u"false"));
}

bool JsonReader::string(QStringView &value, QString &scratch)
{
    skipBlanks();
    return rawString(value, scratch);
}

bool JsonReader::string(QString &value)
{
    QStringView view;
    QString scratch;
    if (!string(view, scratch))
        return false;
    value = scratch.isNull() ? view.toString() : std::move(scratch);
    return true;
}

/*! Passes over what needs no look in a text, eight units at a time: a compiler makes vector instructions of it. */
void JsonReader::skipPlain()
{
    constexpr int kBlock = 8;
    for (; m_end - m_at >= kBlock; m_at += kBlock) {
        char16_t special = 0;
        for (int i = 0; i < kBlock; ++i)
            special |= char16_t(-(m_at[i] == u'"') | -(m_at[i] == u'\\') | -(m_at[i] < 0x20));
        if (special)
            return;
    }
}

bool JsonReader::rawString(QStringView &value, QString &scratch)
{
    if (m_at == m_end || *m_at != u'"')
        return fail();
    const char16_t *from = ++m_at;
    scratch = QString();
    for (skipPlain(); m_at != m_end; ++m_at) {
        if (*m_at == u'"') {
            value = QStringView(from, m_at++);
            if (!scratch.isNull())
                value = scratch.append(value);
            return true;
        }
        if (*m_at < 0x20)
            return fail();
        if (*m_at != u'\\')
            continue;
        scratch.append(QStringView(from, m_at));
        if (!unescape(scratch))
            return fail();
        from = m_at + 1;
    }
    return fail();
}

/*! Leaves the last unit of the escape to be passed over. */
bool JsonReader::unescape(QString &into)
{
    if (++m_at == m_end)
        return false;
    char16_t unit = *m_at;
    switch (unit) {
    case u'"': case u'\\': case u'/': break;
    case u'b': unit = u'\b'; break;
    case u'f': unit = u'\f'; break;
    case u'n': unit = u'\n'; break;
    case u'r': unit = u'\r'; break;
    case u't': unit = u'\t'; break;
    case u'u':
        if (!hexUnit(unit))
            return false;
        break;
    default: return false;
    }
    into.append(QChar(unit));
    return true;
}

bool JsonReader::hexUnit(char16_t &unit)
{
    if (m_end - m_at < 5)
        return false;
    unit = 0;
    for (int i = 0; i < 4; ++i) {
        const char16_t c = *++m_at;
        const int lower = c | 0x20;
        const int digit = isDigit(c) ? c - u'0' : lower >= u'a' && lower <= u'f' && c < 0x80 ? lower - u'a' + 10 : -1;
        if (digit < 0)
            return false;
        unit = char16_t(unit << 4 | digit);
    }
    return true;
}

bool JsonReader::scanNumber(bool &isInteger)
{
    const auto digits = [this] {
        const char16_t *from = m_at;
        while (m_at != m_end && isDigit(*m_at))
            ++m_at;
        return m_at - from;
    };
    skipBlanks();
    isInteger = true;
    if (m_at != m_end && *m_at == u'-')
        ++m_at;
    const bool leadingZero = m_at != m_end && *m_at == u'0';
    const auto count = digits();
    if (count == 0 || (leadingZero && count > 1))
        return false;
    if (m_at != m_end && *m_at == u'.') {
        isInteger = false;
        ++m_at;
        if (digits() == 0)
            return false;
    }
    if (m_at != m_end && (*m_at == u'e' || *m_at == u'E')) {
        isInteger = false;
        ++m_at;
        if (m_at != m_end && (*m_at == u'+' || *m_at == u'-'))
            ++m_at;
        return digits() > 0;
    }
    return true;
}

bool JsonReader::number(QVariant &value)
{
    skipBlanks();
    const char16_t *from = m_at;
    bool isInteger = true;
    if (!scanNumber(isInteger))
        return fail();
    const auto size = size_t(m_at - from);
    std::array<char, 64> buffer;
    if (isInteger && size <= 20) {
        std::copy(from, m_at, buffer.begin()); // digits and a sign only
        qlonglong number = 0;
        if (std::from_chars(buffer.data(), buffer.data() + size, number).ec == std::errc()) {
            value = number;
            return true;
        }
        qulonglong positive = 0;
        if (std::from_chars(buffer.data(), buffer.data() + size, positive).ec == std::errc()) {
            value = positive;
            return true;
        }
    }
    bool ok = false;
    const double real = QStringView(from, m_at).toDouble(&ok); // of the C locale
    if (!std::isfinite(real) || (!ok && real != 0)) // too small for a double is as good as nothing
        return fail();
    value = real;
    return true;
}

bool JsonReader::skip()
{
    return skipValue(kMaxDepth);
}

bool JsonReader::skipValue(int depth)
{
    QStringView view;
    QString scratch;
    bool flag = false;
    switch (peek()) {
    case Kind::Object:
    case Kind::Array: return depth > 0 ? skipContainer(depth - 1) : fail();
    case Kind::String: return rawString(view, scratch);
    case Kind::Number: return scanNumber(flag) || fail();
    case Kind::True:
    case Kind::False: return boolean(flag);
    case Kind::Null: return null();
    case Kind::Bad: break;
    }
    return fail();
}

bool JsonReader::skipContainer(int depth)
{
    if (peek() == Kind::Object) {
        for (bool more = enterObject(); more; more = nextMember())
            skipValue(depth);
    } else {
        for (bool more = enterArray(); more; more = nextElement())
            skipValue(depth);
    }
    return !m_bad;
}

} // namespace mindlytics
