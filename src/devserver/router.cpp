// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "router.h"

#include "controlendpoints.h"
#include "dbendpoint.h"
#include "eventendpoints.h"
#include "liveendpoints.h"
#include "refusal.h"
#include "userendpoints.h"

#include <algorithm>
#include <thread>

namespace devserver {

namespace {

//! Runs \a action; what it refuses becomes the answer.
template <typename Action>
void answerRefusals(Call &call, Action action)
{
    try {
        action();
    } catch (const Refusal &refusal) {
        call.answerSentence(refusal.status, refusal.sentence);
    }
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return text;
}

std::map<std::string, std::string> headersToLog(const httplib::Request &request)
{
    std::map<std::string, std::string> headers;
    for (const auto &[name, value] : request.headers) {
        // The library adds these four of its own.
        if (name.starts_with("REMOTE_") || name.starts_with("LOCAL_"))
            continue;
        const bool secret = lower(name) == "authorization";
        headers[lower(name)] = !secret ? value : value.starts_with("Bearer ") ? "Bearer (hidden)" : "(hidden)";
    }
    return headers;
}

} // namespace

Router::Router(Services &services)
    : m_services(services)
{
}

const std::vector<Router::Route> &Router::routes()
{
    static const std::vector<Route> routes{
        {"POST", "/bc/v1/events/queue", queueEvents},           {"POST", "/bc/v1/events/event/", processEvent},
        {"POST", "/bc/v1/user/identify", identifyUser},         {"POST", "/bc/v1/user/alias", aliasUser},
        {"GET", "/bc/v1/live-events/realtime", issueLiveKey},   {"GET", "/bc/v1/live-events/events", listLiveEvents},
        {"GET", "/bc/v1/db/_cleanup", cleanUp, Access::Super},  {"GET", "/bc/v1/db/", queryCollection},
        {"POST", "/bc/v1/orgkeys", issueApiKey, Access::Super},
    };
    return routes;
}

void Router::handle(const httplib::Request &request, httplib::Response &response)
{
    Call call(m_services, request, response);
    if (isControl(call)) {
        answerRefusals(call, [&] { control(call); });
        return;
    }
    m_services.stats.requestBegan(request.method, request.body.size());
    m_services.stats.noteIdempotencyKey(request.get_header_value("Idempotency-Key"), request.body);
    const std::uint64_t number = log(call);
    answer(call);
    // The delay comes last: whoever gives up waiting has been served all the same, as by a real server under load.
    std::this_thread::sleep_for(std::chrono::milliseconds(call.faults->delayMs));
    if (!response.has_header("Date"))
        response.set_header("Date", httpDate(now() + call.faults->clockOffsetS * Timestamp(1'000'000)));
    m_services.log.setStatus(number, response.status);
    m_services.stats.requestEnded(response.status);
}

void Router::answer(Call &call)
{
    const httplib::Request &request = call.request;
    const auto forced = call.services.faults.forcedAnswer(request.method, request.path, request.body.size());
    if (!forced || forced->stored) {
        answerRefusals(call, [&] { dispatch(call); });
        call.services.stats.noteHandled(call.response.status);
    }
    if (forced)
        answerForced(call, *forced);
}

void Router::dispatch(Call &call)
{
    const Route &route = find(call.request);
    admit(call, route.access);
    route.endpoint(call);
}

const Router::Route &Router::find(const httplib::Request &request)
{
    bool pathKnown = false;
    for (const Route &route : routes()) {
        const bool matches
            = route.path.ends_with('/') ? request.path.starts_with(route.path) : request.path == route.path;
        if (matches && request.method == route.method)
            return route;
        pathKnown = pathKnown || matches;
    }
    refuse(pathKnown ? "The method " + request.method + " is not allowed here."
                     : "There is nothing at " + request.path + '.',
           pathKnown ? 405 : 404);
}

void Router::admit(Call &call, Access access)
{
    const std::string key = call.apiKey();
    if (access == Access::Super) {
        if (!call.services.keys.isSuperKey(key))
            refuse("Unauthorized: this needs the super key of the server.", 403);
        return;
    }
    const auto organization = call.services.keys.organizationOf(key);
    if (!organization)
        refuse("Unauthorized: No organization found for given apikey: " + (key.empty() ? "undefined" : key), 403);
    call.organizationId = *organization;
    call.appId = call.request.get_header_value("X-App-ID");
    if (call.appId.empty())
        refuse("The header X-App-ID is missing.");
}

void Router::answerForced(Call &call, const ForcedAnswer &forced)
{
    call.answerSentence(forced.status, forced.body);
    for (const auto &[name, value] : forced.headers) {
        call.response.headers.erase(name);
        call.response.set_header(name, value);
    }
}

std::uint64_t Router::log(const Call &call)
{
    const httplib::Request &request = call.request;
    LoggedRequest logged{now(), request.method, request.target, headersToLog(request)};
    logged.body = call.faults->recordBodies ? request.body : std::string();
    logged.bodySize = request.body.size();
    logged.remotePort = request.remote_port;
    return m_services.log.add(std::move(logged), call.faults->logLimit);
}

} // namespace devserver
