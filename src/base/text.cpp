// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "base/text.h"

namespace mindlytics {

namespace {

/*! Whether a pair of surrogates begins at \a i. */
bool isPair(QStringView text, qsizetype i)
{
    return text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
}

} // namespace

qsizetype codePoints(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); i += isPair(text, i) ? 2 : 1)
        ++count;
    return count;
}

QString withoutLoneSurrogates(const QString &text)
{
    QString result = text;
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = isPair(text, i);
        if (!pair && text[i].isSurrogate())
            result[i] = QChar::ReplacementCharacter;
        i += pair ? 2 : 1;
    }
    return result;
}

QString presentable(const QByteArray &text, const QString &secret, qsizetype maxBytes)
{
    // Replaced before it is cut: half a key is a leak, too.
    QByteArray bytes = text;
    const QByteArray key = secret.toUtf8();
    if (!key.isEmpty())
        bytes.replace(key, "***");
    if (bytes.size() > maxBytes) {
        qsizetype end = maxBytes;
        while (end > 0 && (uchar(bytes.at(end)) & 0xC0) == 0x80)
            --end;
        bytes.truncate(end);
        bytes += "…";
    }
    QString result = QString::fromUtf8(bytes);
    for (QChar &c : result) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return result.trimmed();
}

} // namespace mindlytics
