// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "call.h"

#include "refusal.h"

namespace devserver {

namespace {

// With the charset: the HTTP library would pack a bare "application/json" for clients that take it, for a second where writing takes
// a millisecond.
constexpr const char *answerType = "application/json; charset=utf-8";
constexpr const char *bodyType = "application/json";

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
    response.set_content(json, answerType);
}

void Call::answerSentence(int status, const std::string &sentence)
{
    response.status = status;
    response.set_content(sentence, "text/plain; charset=utf-8");
}

void Call::requireJsonBody() const
{
    if (!request.get_header_value("Content-Type").starts_with(bodyType))
        refuse("The header Content-Type must be application/json.", 415);
}

} // namespace devserver
