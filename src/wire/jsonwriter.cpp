// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "wire/jsonwriter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#ifdef __SSE2__
#    include <emmintrin.h>
#endif

namespace mindlytics {

namespace {

constexpr qsizetype kBlock = 32; // UTF-16 units written between two checks of the room left
constexpr qsizetype kLongest = 6; // bytes that one unit may become: \u001f

/*! For ASCII: 0 as it is, 'u' a \u00xx escape, else the letter behind the backslash. */
constexpr std::array<char, 128> makeEscapes()
{
    std::array<char, 128> table{};
    for (int i = 0; i < 0x20; ++i)
        table[size_t(i)] = 'u';
    table['"'] = '"';
    table['\\'] = '\\';
    table['\b'] = 'b';
    table['\f'] = 'f';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    return table;
}
constexpr auto kEscapes = makeEscapes();

char *writeAscii(char *out, char16_t c)
{
    const char escape = kEscapes[c];
    if (Q_LIKELY(escape == 0)) {
        *out++ = char(c);
        return out;
    }
    *out++ = '\\';
    *out++ = escape;
    if (escape == 'u') {
        constexpr char hex[] = "0123456789abcdef";
        for (const char digit : {'0', '0', hex[c >> 4], hex[c & 15]})
            *out++ = digit;
    }
    return out;
}

/*! Copies plain ASCII, eight units at a time, as far as it goes in such steps; moves both pointers. Room for all of it is there. */
void copyPlain(const char16_t *&in, const char16_t *end, char *&out)
{
#ifdef __SSE2__
    const __m128i space = _mm_set1_epi16(0x20), quote = _mm_set1_epi16('"'), backslash = _mm_set1_epi16('\\'), last = _mm_set1_epi16(0x7f);
    for (; end - in >= 8; in += 8, out += 8) {
        const __m128i units = _mm_loadu_si128(reinterpret_cast<const __m128i *>(in));
        // Compared as signed numbers: units from 0x8000 on are below the space.
        const __m128i control = _mm_cmplt_epi16(units, space);
        const __m128i wide = _mm_cmpgt_epi16(units, last);
        const __m128i special = _mm_or_si128(_mm_cmpeq_epi16(units, quote), _mm_cmpeq_epi16(units, backslash));
        if (_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(control, wide), special)) != 0)
            return;
        _mm_storel_epi64(reinterpret_cast<__m128i *>(out), _mm_packus_epi16(units, units));
    }
#else
    Q_UNUSED(in)
    Q_UNUSED(end)
    Q_UNUSED(out)
#endif
}

char *writeWide(char *out, char32_t c)
{
    if (c < 0x800) {
        *out++ = char(0xC0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            *out++ = char(0xE0 | (c >> 12));
        } else {
            *out++ = char(0xF0 | (c >> 18));
            *out++ = char(0x80 | ((c >> 12) & 0x3F));
        }
        *out++ = char(0x80 | ((c >> 6) & 0x3F));
    }
    *out++ = char(0x80 | (c & 0x3F));
    return out;
}

/*! The code point that begins at \a in, which is moved past it; U+FFFD for a lone surrogate. */
char32_t decode(const char16_t *&in, const char16_t *end)
{
    const char16_t c = *in++;
    if (!QChar::isSurrogate(c))
        return c;
    if (QChar::isHighSurrogate(c) && in != end && QChar::isLowSurrogate(*in))
        return QChar::surrogateToUcs4(c, *in++);
    return QChar::ReplacementCharacter;
}

} // namespace

JsonWriter::JsonWriter(QByteArray &out)
    : m_out(out)
{
    const qsizetype used = out.size();
    out.resize(qMax(out.capacity(), used + 512));
    m_pos = out.data() + used;
    m_end = out.data() + out.size();
}

JsonWriter::~JsonWriter()
{
    m_out.truncate(m_pos - m_out.constData());
}

void JsonWriter::ensure(qsizetype more)
{
    if (Q_LIKELY(m_end - m_pos >= more))
        return;
    const qsizetype used = m_pos - m_out.constData();
    m_out.resize(qMax(used + more, 2 * m_out.size()));
    m_pos = m_out.data() + used;
    m_end = m_out.data() + m_out.size();
}

void JsonWriter::comma()
{
    if (!m_first)
        raw(",");
    m_first = false;
}

void JsonWriter::raw(std::string_view bytes)
{
    ensure(qsizetype(bytes.size()));
    std::memcpy(m_pos, bytes.data(), bytes.size());
    m_pos += bytes.size();
}

void JsonWriter::quoted(QStringView text)
{
    const char16_t *in = text.utf16();
    const char16_t *const end = in + text.size();
    raw("\"");
    while (in != end) {
        ensure((kBlock + 1) * kLongest);
        // A pair that straddles the block's end is read whole.
        const char16_t *const stop = in + std::min<qsizetype>(kBlock, end - in);
        copyPlain(in, stop, m_pos);
        while (in < stop) {
            if (Q_LIKELY(*in < 0x80))
                m_pos = writeAscii(m_pos, *in++);
            else
                m_pos = writeWide(m_pos, decode(in, end));
        }
    }
    raw("\"");
}

template <typename Number>
void JsonWriter::number(Number n)
{
    ensure(32);
    m_pos = std::to_chars(m_pos, m_end, n).ptr;
    m_first = false;
}

void JsonWriter::beginObject()
{
    raw("{");
    m_first = true;
}

void JsonWriter::endObject()
{
    raw("}");
    m_first = false;
}

void JsonWriter::key(std::string_view name)
{
    comma();
    ensure(qsizetype(name.size()) + 3);
    *m_pos++ = '"';
    std::memcpy(m_pos, name.data(), name.size());
    m_pos += name.size();
    *m_pos++ = '"';
    *m_pos++ = ':';
}

void JsonWriter::key(QStringView name)
{
    comma();
    quoted(name);
    raw(":");
}

void JsonWriter::value(QStringView text)
{
    quoted(text);
    m_first = false;
}

void JsonWriter::value(std::string_view ascii)
{
    raw("\"");
    raw(ascii);
    raw("\"");
    m_first = false;
}

void JsonWriter::value(qint64 n)
{
    number(n);
}

void JsonWriter::value(quint64 n)
{
    number(n);
}

void JsonWriter::value(double n)
{
    number(n);
}

void JsonWriter::value(float n)
{
    number(n);
}

void JsonWriter::value(bool truth)
{
    raw(truth ? "true" : "false");
    m_first = false;
}

void JsonWriter::value(const QVariant &scalar)
{
    switch (scalar.typeId()) {
    case QMetaType::Bool:
        return value(scalar.toBool());
    case QMetaType::QString:
        return value(QStringView(*static_cast<const QString *>(scalar.constData())));
    case QMetaType::Double:
        return value(scalar.toDouble());
    case QMetaType::Float:
        return value(*static_cast<const float *>(scalar.constData()));
    case QMetaType::UChar:
    case QMetaType::UShort:
    case QMetaType::UInt:
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        return value(quint64(scalar.toULongLong()));
    default:
        return value(qint64(scalar.toLongLong()));
    }
}

} // namespace mindlytics
