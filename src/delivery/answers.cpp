// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/answers.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QString>

#include <algorithm>
#include <array>

namespace mindlytics {

namespace {

template <size_t N>
bool isOneOf(int status, const std::array<int, N> &list)
{
    return std::find(list.begin(), list.end(), status) != list.end();
}

constexpr std::array kServerTrouble{408, 425, 429};
constexpr std::array kSetupTrouble{401, 402, 403, 404, 405, 407, 410, 501};

} // namespace

Verdict verdictOf(int status)
{
    if (status >= 200 && status < 300)
        return Verdict::Accepted;
    if ((status >= 300 && status < 400) || isOneOf(status, kSetupTrouble))
        return Verdict::SetupTrouble;
    if (status >= 400 && status < 500 && !isOneOf(status, kServerTrouble))
        return Verdict::EventTrouble;
    return Verdict::ServerTrouble;
}

bool mayBePoison(int status, bool hasRetryAfter)
{
    return status >= 500 && status < 600 && status != 501 && !(status == 503 && hasRetryAfter);
}

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

std::optional<qint64> retryAfterMs(const QByteArray &retryAfter, const QByteArray &date, qint64 nowMs)
{
    const QByteArray value = retryAfter.trimmed();
    if (value.isEmpty())
        return std::nullopt;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (std::all_of(value.begin(), value.end(), isDigit)) {
        bool ok = false;
        const qint64 seconds = value.toLongLong(&ok);
        return ok && seconds < kMaxRetryAfterMs / 1000 ? seconds * 1000 : kMaxRetryAfterMs;
    }
    const auto until = httpDateMs(value);
    if (!until)
        return std::nullopt;
    return std::clamp<qint64>(*until - httpDateMs(date).value_or(nowMs), 0, kMaxRetryAfterMs);
}

} // namespace mindlytics
