// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Decodes every stream cut at every pair of places. Some billions of bytes in all: a test of its own, for the long run.

#include "streams.h"

#include <cstdio>

using namespace mindlytics::capture;

/*! How many pairs of cuts of \a bytes give something else than the whole. */
static qint64 differences(const QByteArray &bytes, qint64 &pairs)
{
    const MLChatResult expected = streams::decoded(bytes);
    const QByteArrayView all(bytes);
    qint64 different = 0;
    for (qsizetype first = 0; first <= bytes.size(); ++first) {
        for (qsizetype second = first; second <= bytes.size(); ++second, ++pairs)
            different += streams::same(streams::decoded(all, {first, second}), expected) ? 0 : 1;
    }
    return different;
}

int main()
{
    qint64 different = 0, pairs = 0;
    const QStringList names = streams::expectations().keys();
    for (const QString &name : names) {
        const qint64 here = differences(streams::bytes(name), pairs);
        if (here > 0)
            std::printf("%s: %lld pairs of cuts change the result\n", qPrintable(name), static_cast<long long>(here));
        different += here;
    }
    std::printf("%lld streams, %lld pairs of cuts\n", static_cast<long long>(names.size()), static_cast<long long>(pairs));
    return names.isEmpty() || different > 0 ? 1 : 0;
}
