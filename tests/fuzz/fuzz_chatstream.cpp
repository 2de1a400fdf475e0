// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Whatever a chat server writes: the decoder reads it within its bounds, and the same however it is cut.

#include "capture/chatdecoder.h"

#include <cstdlib>

using namespace mindlytics::capture;

namespace {

constexpr qsizetype kLimit = 3000;

/*! The first two bytes of the input say in how large pieces the rest comes; 0: whole. */
MLChatResult decoded(QByteArrayView bytes, qsizetype piece)
{
    ChatDecoder decoder(ML::ChatDialect::Auto, kLimit);
    for (qsizetype at = 0; piece > 0 && at < bytes.size(); at += piece)
        decoder.feed(bytes.sliced(at, qMin(piece, bytes.size() - at)));
    if (piece == 0)
        decoder.feed(bytes);
    decoder.finish();
    return decoder.result();
}

bool same(const MLChatResult &a, const MLChatResult &b)
{
    return a.text == b.text && a.reasoning == b.reasoning && a.refusal == b.refusal && a.toolCalls == b.toolCalls
        && a.finishReason == b.finishReason && a.model == b.model && a.usage == b.usage && a.error == b.error
        && a.dialect == b.dialect && a.complete == b.complete;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const MLChatResult whole = decoded(bytes, 0);
    if (!same(whole, decoded(bytes, 1 + data[0] % 16)))
        std::abort();
    if (whole.text.size() > 2 * kLimit || whole.usage.promptTokens < -1 || whole.usage.completionTokens < -1)
        std::abort();
    return 0;
}
