// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "base/httpdate.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <array>

namespace mindlytics {

std::optional<qint64> httpDateMs(const QByteArray &date)
{
    // Without the name of the day, which says nothing new and which Qt would check against the wrong century of a year of two digits.
    constexpr std::array<const char *, 3> formats{"dd MMM yyyy hh:mm:ss 'GMT'", "dd-MMM-yy hh:mm:ss 'GMT'", "MMM d hh:mm:ss yyyy"};
    const QString text = QString::fromLatin1(date).simplified();
    const QString withoutDay = text.mid(text.indexOf(u' ') + 1);
    if (withoutDay.isEmpty())
        return std::nullopt;
    for (const char *format : formats) {
        QDateTime time = QLocale::c().toDateTime(withoutDay, QString::fromLatin1(format));
        if (!time.isValid())
            continue;
        time.setTimeSpec(Qt::UTC);
        if (time.date().year() < 1970)
            time = time.addYears(100);
        return time.toMSecsSinceEpoch();
    }
    return std::nullopt;
}

} // namespace mindlytics
