// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/growingtext.h"

namespace mindlytics::capture {

namespace {

/*! How many bytes a character has whose first byte is \a c; 0 if \a c is none. */
int lengthBy(uchar c)
{
    return c < 0x80 ? 1 : c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : c >= 0xc0 ? 2 : 0;
}

/*! Half of a surrogate pair as three bytes: ED A0…BF xx. \a second is where its second byte may begin. */
bool isHalf(const char *at, uchar second)
{
    return uchar(at[0]) == 0xed && (uchar(at[1]) & 0xf0) == second;
}

bool isHighHalf(const char *at) { return isHalf(at, 0xa0); }
bool isLowHalf(const char *at) { return isHalf(at, 0xb0); }

/*! Half of a pair that found no other half becomes one U+FFFD, not one for each of its bytes. */
QString toText(QByteArrayView bytes)
{
    for (qsizetype i = 0; i + 2 < bytes.size(); ++i) {
        if (!isHighHalf(bytes.data() + i) && !isLowHalf(bytes.data() + i))
            continue;
        QByteArray replaced = bytes.toByteArray();
        for (; i + 2 < replaced.size(); ++i) {
            if (isHighHalf(replaced.constData() + i) || isLowHalf(replaced.constData() + i))
                replaced.replace(i, 3, "\xef\xbf\xbd");
        }
        return QString::fromUtf8(replaced);
    }
    return QString::fromUtf8(bytes);
}

} // namespace

void GrowingText::append(JsonNode piece)
{
    const qsizetype at = m_bytes.size();
    piece.appendTextTo(m_bytes);
    joinSurrogates(at);
}

void GrowingText::append(QByteArrayView piece)
{
    const qsizetype at = m_bytes.size();
    m_bytes += piece;
    joinSurrogates(at);
}

/*! The two halves of a pair may come in two pieces, as the escapes of a server that cuts by UTF-16 units. */
void GrowingText::joinSurrogates(qsizetype at)
{
    if (at < 3 || m_bytes.size() - at < 3 || !isHighHalf(m_bytes.constData() + at - 3) || !isLowHalf(m_bytes.constData() + at))
        return;
    const auto half = [this](qsizetype i) { return char32_t((uchar(m_bytes[i + 1]) & 0x0f) << 6 | (uchar(m_bytes[i + 2]) & 0x3f)); };
    const char32_t c = 0x10000 + (half(at - 3) << 10) + (half(at) & 0x3ff);
    const char whole[] = {char(0xf0 | (c >> 18)), char(0x80 | ((c >> 12) & 0x3f)), char(0x80 | ((c >> 6) & 0x3f)), char(0x80 | (c & 0x3f))};
    m_bytes.replace(at - 3, 6, whole, 4);
}

/*! Up to where the text ends with a character that is whole and cannot become another one. */
qsizetype GrowingText::wholeCharacters() const
{
    const qsizetype size = m_bytes.size();
    for (qsizetype back = 1; back <= qMin<qsizetype>(3, size); ++back) {
        const int length = lengthBy(uchar(m_bytes[size - back]));
        if (length == 0)
            continue;
        const bool mayGoOn = back == 3 && isHighHalf(m_bytes.constData() + size - 3);
        return length > back || mayGoOn ? size - back : size;
    }
    return size;
}

QString GrowingText::all() const
{
    return toText(m_bytes);
}

QString GrowingText::takeNew(bool isEnd)
{
    const qsizetype end = isEnd ? m_bytes.size() : qMax(m_taken, wholeCharacters());
    const QString text = toText(QByteArrayView(m_bytes).sliced(m_taken, end - m_taken));
    m_taken = end;
    return text;
}

} // namespace mindlytics::capture
