// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "call.h"

#include "refusal.h"

namespace devserver {

namespace {

constexpr const char *jsonType = "application/json";

} // namespace

Call::Call(Services &shared, const httplib::Request &received, httplib::Response &answer)
    : services(shared)
    , request(received)
    , response(answer)
    , faults(shared.faults.settings())
{
}

std::string Call::apiKey() const
{
    static constexpr std::string_view scheme = "Bearer";
    const std::string header = request.get_header_value("Authorization");
    if (header == scheme)
        return {};
    return header.starts_with(std::string(scheme) + ' ') ? header.substr(scheme.size() + 1) : header;
}

void Call::answerJson(const std::string &json, int status)
{
    response.status = status;
    response.set_content(json, jsonType);
}

void Call::answerSentence(int status, const std::string &sentence)
{
    response.status = status;
    response.set_content(sentence, "text/plain; charset=utf-8");
}

void Call::requireJsonBody() const
{
    if (!request.get_header_value("Content-Type").starts_with(jsonType))
        refuse("The header Content-Type must be application/json.", 415);
}

} // namespace devserver
