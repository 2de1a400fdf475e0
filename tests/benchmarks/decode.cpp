// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// How fast a chat stream is decoded, on one core: tokens of a word each, as the servers send them.

#include "harness.h"

#include <Mindlytics/MLChatStreamDecoder>

#include <time.h>

namespace {

/*! What this thread has had of a core, in seconds: on a busy machine the clock on the wall tells something else. */
double threadSeconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

QByteArray openAiStream(qsizetype bytes)
{
    QByteArray stream;
    for (int i = 0; stream.size() < bytes; ++i) {
        stream += "data: {\"id\":\"chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT\",\"object\":\"chat.completion.chunk\",\"created\":1741569952,"
                  "\"model\":\"gpt-4.1-2025-04-14\",\"service_tier\":\"default\",\"system_fingerprint\":\"fp_f5bdcc3276\",\"choices\":[{\"index\":0,"
                  "\"delta\":{\"content\":\" word"
            + QByteArray::number(i % 1000) + "\"},\"logprobs\":null,\"finish_reason\":null}]}\n\n";
    }
    return stream + "data: [DONE]\n\n";
}

QByteArray anthropicStream(qsizetype bytes)
{
    QByteArray stream = "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"model\":\"m\"}}\n\n";
    while (stream.size() < bytes)
        stream += "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\" wörd\"}}\n\n";
    return stream + "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";
}

QByteArray ollamaStream(qsizetype bytes)
{
    QByteArray stream;
    while (stream.size() < bytes)
        stream += "{\"model\":\"llama3.2\",\"created_at\":\"2026-01-02T03:04:05.678901234Z\",\"message\":{\"role\":\"assistant\",\"content\":\" word\"},\"done\":false}\n";
    return stream;
}

void decode(Report &report, const Scale &scale, const char *name, const QByteArray &stream)
{
    MLChatStreamDecoder decoder;
    qsizetype told = 0;
    QObject::connect(&decoder, &MLChatStreamDecoder::textDelta, &decoder, [&told](const QString &text) { told += text.size(); });
    const double before = threadSeconds();
    const int rounds = scale.events >= 100000 ? 5 : 1;
    for (int i = 0; i < rounds; ++i) {
        decoder.reset();
        for (qsizetype at = 0; at < stream.size(); at += 16384) // as the network gives it
            decoder.feed(stream.mid(at, 16384));
        decoder.finish();
    }
    const double seconds = threadSeconds() - before;
    if (told == 0)
        qFatal("nothing was decoded");
    report.add(QStringLiteral("decode.%1").arg(QLatin1String(name)), double(stream.size()) * rounds / 1e6 / seconds, QStringLiteral("MB/s"));
}

const Registered r1("decode.openai", [](Report &report, const Scale &scale) { decode(report, scale, "openai", openAiStream(10'000'000)); });
const Registered r2("decode.anthropic", [](Report &report, const Scale &scale) { decode(report, scale, "anthropic", anthropicStream(10'000'000)); });
const Registered r3("decode.ollama", [](Report &report, const Scale &scale) { decode(report, scale, "ollama", ollamaStream(10'000'000)); });

} // namespace
