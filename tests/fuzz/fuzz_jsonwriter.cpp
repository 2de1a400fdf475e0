// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Whatever UTF-16 an application hands over comes out as JSON that another reader takes for the same text.

#include "base/text.h"
#include "wire/jsonwriter.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <cstdlib>
#include <cstring>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QString text(qsizetype(size / 2), Qt::Uninitialized);
    if (!text.isEmpty())
        std::memcpy(text.data(), data, size / 2 * 2);
    QByteArray json("[");
    {
        mindlytics::JsonWriter writer(json);
        writer.value(QStringView(text));
    }
    json += ']';
    const QString expected = mindlytics::withoutLoneSurrogates(text);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray() || document.array().size() != 1)
        std::abort();
    // Qt's reader takes a byte-order mark off the beginning of a text that holds no escape.
    const QString read = document.array().first().toString();
    const bool markIsGone = expected.startsWith(QChar(QChar::ByteOrderMark)) && read == QStringView(expected).mid(1);
    if (read != expected && !markIsGone)
        std::abort();
    return 0;
}
