// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "transcript.h"

#include <algorithm>

QString TranscriptCall::text(QStringView key) const
{
    if (!fields.contains(key))
        return {};
    const QString text = fields.value(key).toString();
    return text.isNull() ? QString(QLatin1String("")) : text; // absent and empty are not the same on the wire
}

qsizetype Transcript::sessionCount() const
{
    return std::count_if(calls.begin(), calls.end(),
                         [](const TranscriptCall &call) { return call.kind == TranscriptCall::Kind::Session; });
}

qsizetype Transcript::eventCount() const
{
    return calls.size() - sessionCount();
}
