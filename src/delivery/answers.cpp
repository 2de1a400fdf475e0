// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/answers.h"

#include "base/httpdate.h"

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
