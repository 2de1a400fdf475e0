// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "capture/chatdecoder.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

/*! The recorded-style streams beside the tests. */
namespace streams {

inline QByteArray bytes(const QString &name)
{
    QFile file(QStringLiteral(STREAMS) + QLatin1Char('/') + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/*! What each of them must give, by name. */
inline QJsonObject expectations()
{
    QJsonObject all;
    for (const char *name : {"expected.json", "expected_more.json"}) {
        const QJsonObject some = QJsonDocument::fromJson(bytes(QString::fromLatin1(name))).object();
        for (auto it = some.begin(); it != some.end(); ++it)
            all.insert(it.key(), it.value());
    }
    return all;
}

inline QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

inline QJsonValue countOrNull(qint64 count)
{
    return count < 0 ? QJsonValue() : QJsonValue(count);
}

/*! \a result in the form of the expectations. */
inline QJsonObject described(const MLChatResult &result)
{
    QJsonArray tools;
    for (const MLChatToolCall &call : result.toolCalls) {
        const QJsonDocument arguments = QJsonDocument::fromJson(call.arguments.toUtf8());
        const QString compact = arguments.isNull() ? call.arguments : QString::fromUtf8(arguments.toJson(QJsonDocument::Compact));
        tools.append(QJsonArray{call.id, call.name, compact});
    }
    return {{QStringLiteral("assistant"), result.text},
            {QStringLiteral("tools"), tools},
            {QStringLiteral("finish"), textOrNull(result.finishReason)},
            {QStringLiteral("prompt_tokens"), countOrNull(result.usage.promptTokens)},
            {QStringLiteral("completion_tokens"), countOrNull(result.usage.completionTokens)},
            {QStringLiteral("error"), textOrNull(result.error.message)},
            {QStringLiteral("refusal"), result.refusal},
            {QStringLiteral("reasoning"), result.reasoning},
            {QStringLiteral("model"), result.model}};
}

inline bool same(const MLChatResult &a, const MLChatResult &b)
{
    return a.text == b.text && a.reasoning == b.reasoning && a.refusal == b.refusal && a.toolCalls == b.toolCalls
        && a.finishReason == b.finishReason && a.model == b.model && a.usage == b.usage && a.error == b.error
        && a.dialect == b.dialect && a.complete == b.complete;
}

/*! Decodes \a all cut at \a cuts, which rise. */
inline MLChatResult decoded(QByteArrayView all, std::initializer_list<qsizetype> cuts = {})
{
    mindlytics::capture::ChatDecoder decoder;
    qsizetype from = 0;
    for (const qsizetype cut : cuts) {
        decoder.feed(all.sliced(from, cut - from));
        from = cut;
    }
    decoder.feed(all.sliced(from));
    decoder.finish();
    return decoder.result();
}

} // namespace streams
