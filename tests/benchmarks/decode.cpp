// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// How fast a chat stream is decoded, on one core: tokens of a word each, as the servers send them.

#include "chatstreams.h"
#include "harness.h"
#include "heap.h"

#include <Mindlytics/MLChatStreamDecoder>

namespace {

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
    heap::start();
    const int rounds = scale.events >= 100000 ? 5 : 1;
    for (int i = 0; i < rounds; ++i) {
        decoder.reset();
        for (qsizetype at = 0; at < stream.size(); at += 16384) // as the network gives it
            decoder.feed(stream.mid(at, 16384));
        decoder.finish();
    }
    const double seconds = threadSeconds() - before;
    const heap::Count count = heap::stop();
    if (told == 0)
        qFatal("nothing was decoded");
    report.add(QStringLiteral("decode.%1").arg(QLatin1String(name)), double(stream.size()) * rounds / 1e6 / seconds, QStringLiteral("MB/s"));
    report.add(QStringLiteral("decode.%1.allocations").arg(QLatin1String(name)), double(count.allocations) / rounds / double(stream.size()) * 1000, QStringLiteral("a kB"));
}

const Registered r1("decode.openai", [](Report &report, const Scale &scale) { decode(report, scale, "openai", openAiStream(10'000'000)); });
const Registered r2("decode.anthropic", [](Report &report, const Scale &scale) { decode(report, scale, "anthropic", anthropicStream(10'000'000)); });
const Registered r3("decode.ollama", [](Report &report, const Scale &scale) { decode(report, scale, "ollama", ollamaStream(10'000'000)); });

} // namespace
