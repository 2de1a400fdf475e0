// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Whatever a server writes into its headers and bodies: waits stay within their bounds, and the key stays out of messages.

#include "base/text.h"
#include "delivery/answers.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace mindlytics;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype half = bytes.size() / 2;
    const auto wait = retryAfterMs(bytes.left(half), bytes.mid(half), 1767225600000);
    if (wait && (*wait < 0 || *wait > kMaxRetryAfterMs))
        std::abort();
    const QString key = QStringLiteral("the-secret-key");
    const QString text = presentable(bytes + key.toUtf8() + bytes, key);
    if (text.contains(key) || text.size() > 1100)
        std::abort();
    return 0;
}
