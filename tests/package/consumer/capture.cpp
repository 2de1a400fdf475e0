// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/MLChatStreamDecoder>

#include <cstdio>

int main()
{
    MLChatStreamDecoder decoder;
    decoder.feed("data: {\"choices\":[{\"delta\":{\"content\":\"here\"},\"finish_reason\":\"stop\"}]}");
    decoder.finish();
    const MLChatResult result = decoder.result();
    const bool holds = result.text == QStringLiteral("here") && result.complete && !result.error
        && decoder.metaObject()->indexOfSignal("textDelta(QString)") >= 0;
    std::printf("%s\n", holds ? "decoded" : "not decoded");
    return holds ? 0 : 1;
}
