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
    QString expected = mindlytics::withoutLoneSurrogates(text);
    if (expected.startsWith(QChar(QChar::ByteOrderMark)))
        expected.remove(0, 1); // Qt's reader takes it off
    const QJsonDocument read = QJsonDocument::fromJson(json);
    if (!read.isArray() || read.array().size() != 1 || read.array().first().toString() != expected)
        std::abort();
    return 0;
}
