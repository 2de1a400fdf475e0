// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringBuilder>

/*! A stream of about \a bytes bytes, as OpenAI's chat completions send it: a word an event. */
inline QByteArray openAiStream(qsizetype bytes)
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

