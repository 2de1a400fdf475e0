// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "eventendpoints.h"

#include "eventreader.h"
#include "eventtexts.h"
#include "refusal.h"

#include <algorithm>

namespace devserver {

namespace {

constexpr std::string_view processPath = "/bc/v1/events/event/";

constexpr std::pair<std::string_view, Kind> processNames[]{
    {"track", Kind::Custom},
    {"identify", Kind::Identify},
    {"alias", Kind::Alias},
    {"start-session", Kind::StartSession},
    {"end-session", Kind::EndSession},
    {"start-conversation", Kind::StartConversation},
    {"end-conversation", Kind::EndConversation},
    {"conversation-turn", Kind::Turn},
    {"conversation-usage", Kind::Usage},
    {"conversation-function", Kind::Function},
};

Kind kindAt(std::string_view path)
{
    for (const auto &[name, kind] : processNames) {
        if (path.substr(processPath.size()) == name)
            return kind;
    }
    refuse("There is nothing at " + std::string(path) + '.', 404);
}

std::vector<std::string> sessionsOf(const EventBatch &batch)
{
    std::vector<std::string> sessions;
    for (const WireEvent &event : batch.events)
        sessions.emplace_back(event.sessionId);
    std::sort(sessions.begin(), sessions.end());
    sessions.erase(std::unique(sessions.begin(), sessions.end()), sessions.end());
    return sessions;
}

EventBatch readBatch(Call &call)
{
    call.requireJsonBody();
    EventBatch batch = readEvents(call.request.body);
    call.inFlight.emplace(call.services.stats, sessionsOf(batch));
    if (const int status = call.faults->statusFor(batch))
        refuse("An event is refused on demand.", status);
    return batch;
}

std::string liveTexts(const Project &project, std::size_t first)
{
    ArrayText texts;
    for (std::size_t entry = first; entry < project.log().size(); ++entry) {
        if (goesOutLive(project.log()[entry]))
            texts.add(liveText(project, static_cast<Index>(entry)));
    }
    return texts.take();
}

void countErrors(Call &call, const Project &project, std::size_t first)
{
    for (std::size_t entry = first; entry < project.log().size(); ++entry) {
        if (project.log()[entry].source == Source::ProcessingError)
            call.services.stats.noteProcessingError();
    }
}

//! Tells those who listen of everything new in the log.
void publish(Call &call, const Project &project, std::size_t first)
{
    if (!call.services.live.isHeard())
        return;
    for (std::size_t i = first; i < project.log().size(); ++i) {
        const LogEntry &entry = project.log()[i];
        if (!goesOutLive(entry))
            continue;
        const LiveScope from{project.organizationId(), project.appId(),
                             project.sessions()[static_cast<std::size_t>(entry.session)].id};
        const std::string name = liveNameOf(entry);
        call.services.live.publish(from, name, liveText(project, static_cast<Index>(i)));
        const auto &errors = call.faults->live.errors;
        if (const auto error = errors.find(name); error != errors.end() && entry.source == Source::Received)
            call.services.live.publish(from, "MLError", demandedErrorText(project, static_cast<Index>(i), error->second));
    }
}

//! Stores the batch; \a use sees the project and the first new entry of its log.
template <typename Use>
void accept(Call &call, const EventBatch &batch, Use use)
{
    call.services.stats.noteAccepted(batch);
    if (call.services.discard)
        return;
    call.services.store.with(call.organizationId, call.appId, [&](Project &project) {
        const std::size_t first = project.append(batch);
        countErrors(call, project, first);
        publish(call, project, first);
        use(project, first);
    });
}

} // namespace

void queueEvents(Call &call)
{
    const bool isArray = startsAsArray(call.request.body);
    call.services.stats.noteQueueBody(isArray);
    if (isArray && call.faults->refuseArrays != 0)
        refuse("An array of events is refused on demand.", call.faults->refuseArrays);
    const EventBatch batch = readBatch(call);
    if (isArray && call.faults->dropArrays)
        call.services.stats.noteDropped(batch);
    else
        accept(call, batch, [](const Project &, std::size_t) {});
    call.answerJson(call.faults->invalidJson ? "{\"status\": \"queu" : "{\"status\":\"queued\"}");
}

void processEvent(Call &call)
{
    const Kind wanted = kindAt(call.request.path);
    const EventBatch batch = readBatch(call);
    if (batch.isArray)
        refuse("The body must be one event, not an array.");
    if (batch.events.front().kind != wanted)
        refuse("An event of the kind \"" + std::string(kindName(batch.events.front().kind))
               + "\" does not belong here.");
    std::string generated = "[]";
    accept(call, batch, [&](const Project &project, std::size_t first) { generated = liveTexts(project, first); });
    call.answerJson(generated);
}

} // namespace devserver
