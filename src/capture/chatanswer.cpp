// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/chatanswer.h"

namespace mindlytics::capture {

namespace {

constexpr qsizetype kLongestMessage = 1000;
constexpr qsizetype kLongestType = 100;

QString wordOf(JsonNode node)
{
    const QByteArray word = node.isString() ? node.text() : node.isSet() && !node.isObject() ? node.raw().toByteArray() : QByteArray();
    return QString::fromUtf8(word.left(kLongestType));
}

} // namespace

void ChatAnswer::fail(ML::ChatFault fault, const QString &message, const QString &type)
{
    if (error.isError())
        return;
    error.fault = fault;
    error.message = message.left(kLongestMessage);
    error.type = type;
}

void ChatAnswer::failAsTold(JsonNode told)
{
    // An error within an error: {"error": {"error": {"message": …}}}, from servers behind servers.
    for (int i = 0; i < 4 && told["error"].isSet(); ++i)
        told = told["error"];
    const JsonNode message = told["message"].isString() ? told["message"] : told["detail"].isString() ? told["detail"] : told;
    const QByteArray words = message.isString() ? message.text() : told.compact().left(kLongestMessage);
    const JsonNode type = told["type"].isString() && !told["type"].is("error") ? told["type"] : told["code"];
    fail(ML::ChatFault::ServerReported, QString::fromUtf8(words), wordOf(type));
}

void ChatAnswer::setModel(JsonNode name)
{
    if (name.isString() && !name.raw().isEmpty() && !name.is("") && !name.is(model))
        model = name.text();
}

void ChatAnswer::setFinishReason(JsonNode reason)
{
    if (!reason.isString() || reason.is(""))
        return;
    finishReason = reason.text();
    tools.markAllWhole();
}

} // namespace mindlytics::capture
