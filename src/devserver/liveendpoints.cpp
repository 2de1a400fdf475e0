// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "liveendpoints.h"

#include "eventtexts.h"
#include "refusal.h"

#include <algorithm>
#include <charconv>

namespace devserver {

namespace {

constexpr std::size_t usualLimit = 150;

void checkParameters(const Call &call, std::initializer_list<std::string_view> known)
{
    for (const auto &[name, value] : call.request.params) {
        if (std::find(known.begin(), known.end(), name) == known.end())
            refuse("Unknown parameter \"" + name + "\".");
    }
}

Timestamp timeParameter(const Call &call, const char *name)
{
    const auto time = parseTimestamp(call.request.get_param_value(name));
    if (!time)
        refuse("The parameter \"" + std::string(name) + "\" must be an ISO 8601 time with a zone.");
    return *time;
}

std::size_t limitParameter(const Call &call)
{
    const std::string text = call.request.get_param_value("limit");
    if (text.empty())
        return usualLimit;
    std::size_t limit = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
    if (error != std::errc() || end != text.data() + text.size() || limit == 0)
        refuse("The parameter \"limit\" must be a whole number above 0.");
    return limit;
}

std::vector<Index> newestFirst(const Project &project, Timestamp start, Timestamp end)
{
    std::vector<Index> found;
    for (std::size_t i = project.log().size(); i-- > 0;) {
        const LogEntry &entry = project.log()[i];
        if (goesOutLive(entry) && entry.timestamp >= start && entry.timestamp <= end)
            found.push_back(static_cast<Index>(i));
    }
    std::stable_sort(found.begin(), found.end(), [&](Index left, Index right) {
        return project.log()[static_cast<std::size_t>(left)].timestamp
            > project.log()[static_cast<std::size_t>(right)].timestamp;
    });
    return found;
}

} // namespace

void issueLiveKey(Call &call)
{
    checkParameters(call, {"session_id"});
    const std::string key = call.services.keys.issueLiveKey(
        {call.organizationId, call.appId, call.request.get_param_value("session_id")}, call.faults->live.keyLifetimeMs * Timestamp(1000));
    call.answerJson(ObjectText().text("authorization_key", key).take());
}

void listLiveEvents(Call &call)
{
    checkParameters(call, {"start", "end", "limit"});
    const Timestamp start = timeParameter(call, "start");
    const Timestamp end = timeParameter(call, "end");
    const std::size_t limit = limitParameter(call);
    call.services.store.with(call.organizationId, call.appId, [&](const Project &project) {
        const std::vector<Index> found = newestFirst(project, start, end);
        ArrayText texts;
        for (std::size_t i = 0; i < std::min(limit, found.size()); ++i)
            texts.add(liveText(project, found[i]));
        call.answerJson(texts.take());
    });
}

} // namespace devserver
