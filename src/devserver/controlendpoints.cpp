// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "controlendpoints.h"

#include "refusal.h"

#include <QJsonDocument>

namespace devserver {

namespace {

std::string text(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

bool isLoopback(const std::string &address)
{
    return address.starts_with("127.") || address == "::1" || address.starts_with("::ffff:127.");
}

QJsonObject readObject(const std::string &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(body));
    if (!document.isObject())
        refuse("The body must be an object in JSON.");
    return document.object();
}

void changeFaults(Call &call)
{
    if (call.request.method == "POST")
        call.services.faults.set(readObject(call.request.body));
    else if (call.request.method == "DELETE")
        call.services.faults.clear();
    call.answerJson(text(call.services.faults.toJson()));
}

void reset(Call &call)
{
    call.services.faults.clear();
    call.services.store.clear();
    call.services.stats.clear();
    call.services.log.clear();
    call.answerJson("{}");
}

//! Tells what arrived, for clients of methods that the service itself has no use for.
void echo(Call &call)
{
    ObjectText headers;
    for (const auto &[name, value] : call.request.headers)
        headers.text(name, value);
    call.answerJson(ObjectText()
                        .text("method", call.request.method)
                        .text("target", call.request.target)
                        .raw("headers", headers.take())
                        .text("body", call.request.body)
                        .take());
}

} // namespace

bool isControl(const Call &call)
{
    return call.request.path.starts_with("/_dev/");
}

void control(Call &call)
{
    if (!isLoopback(call.request.remote_addr))
        refuse("This is open to the same machine only.", 403);
    const std::string request = call.request.method + ' ' + call.request.path;
    if (call.request.path == "/_dev/faults")
        return changeFaults(call);
    if (call.request.path == "/_dev/echo")
        return echo(call);
    if (request == "POST /_dev/live")
        call.services.live.command(readObject(call.request.body));
    if (call.request.path == "/_dev/live")
        return call.answerJson(text(call.services.live.toJson()));
    if (request == "POST /_dev/reset")
        return reset(call);
    if (request == "GET /_dev/stats")
        return call.answerJson(text(call.services.stats.toJson()));
    if (request == "GET /_dev/requests")
        return call.answerJson(QJsonDocument(call.services.log.toJson()).toJson(QJsonDocument::Compact).toStdString());
    refuse("There is nothing for " + request + '.', 404);
}

} // namespace devserver
