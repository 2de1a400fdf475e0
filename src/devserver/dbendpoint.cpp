// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "dbendpoint.h"

#include "documents.h"
#include "eventtexts.h"
#include "query.h"
#include "refusal.h"

#include <numeric>

namespace devserver {

namespace {

//! A collection as the query sees it: which documents there are, and how one is written.
struct Collection {
    std::vector<Index> candidates;
    Query::Document document;
};

struct CollectionType {
    std::string_view name;
    std::vector<std::string_view> related;
    Collection (*open)(Call &, const Project &, const Filter &);
};

std::vector<Index> upTo(std::size_t count)
{
    std::vector<Index> indexes(count);
    std::iota(indexes.begin(), indexes.end(), 0);
    return indexes;
}

Collection users(Call &, const Project &project, const Filter &)
{
    std::vector<Index> present = upTo(project.users().size());
    std::erase_if(present, [&](Index user) { return project.users().resolve(user) != user; });
    return {present, [&project](Index index, auto &) { return userDocument(project, index); }};
}

//! A filter for one session is the usual one, and spares reading all events.
std::vector<Index> eventCandidates(const Project &project, const Filter &filter)
{
    const std::string_view sessionId = filter.requiredText("session_id");
    if (sessionId.empty())
        return upTo(project.log().size());
    const Index session = project.sessionById(sessionId);
    return session == none ? std::vector<Index>() : project.sessions()[static_cast<std::size_t>(session)].events;
}

Collection events(Call &, const Project &project, const Filter &filter)
{
    return {eventCandidates(project, filter),
            [&project](Index index, auto &) { return eventDocument(project, index); }};
}

Collection sessions(Call &, const Project &project, const Filter &)
{
    return {upTo(project.sessions().size()),
            [&project](Index index, auto &include) { return sessionDocument(project, index, include); }};
}

Collection conversations(Call &, const Project &project, const Filter &)
{
    return {upTo(project.conversations().size()),
            [&project](Index index, auto &include) { return conversationDocument(project, index, include); }};
}

Collection messages(Call &, const Project &project, const Filter &)
{
    return {upTo(project.turns().size() * 2),
            [&project](Index index, auto &) { return messageDocument(project, index); }};
}

Collection listed(std::vector<std::string> documents)
{
    const std::size_t count = documents.size();
    return {upTo(count), [documents = std::move(documents)](Index index, auto &) {
                return documents[static_cast<std::size_t>(index)];
            }};
}

Collection organizations(Call &, const Project &project, const Filter &)
{
    return listed({ObjectText().text("organization_id", project.organizationId()).take()});
}

Collection apps(Call &, const Project &project, const Filter &)
{
    return listed({ObjectText()
                       .text("app_id", project.appId())
                       .text("organization_id", project.organizationId())
                       .text("created_at", timestampText(project.createdAt()))
                       .take()});
}

Collection orgkeys(Call &call, const Project &project, const Filter &)
{
    std::vector<std::string> documents;
    for (const std::string &key : call.services.keys.apiKeysOf(project.organizationId()))
        documents.push_back(ObjectText().text("organization_id", project.organizationId()).text("apikey", key).take());
    return listed(std::move(documents));
}

const CollectionType &collectionType(std::string_view name)
{
    static const std::vector<CollectionType> types{
        {"users", {}, users},
        {"events", {}, events},
        {"sessions", {"user", "conversations", "events", "intents"}, sessions},
        {"conversations", {"user", "events", "intents"}, conversations},
        {"messages", {}, messages},
        {"orgkeys", {}, orgkeys},
        {"organizations", {}, organizations},
        {"apps", {}, apps},
    };
    for (const CollectionType &type : types) {
        if (type.name == name)
            return type;
    }
    refuse("There is no collection \"" + std::string(name) + "\".", 404);
}

std::string listText(const std::vector<std::string> &documents)
{
    ArrayText array;
    for (const std::string &document : documents)
        array.add(document);
    return array.take();
}

} // namespace

void queryCollection(Call &call)
{
    static constexpr std::string_view prefix = "/bc/v1/db/";
    const std::string_view rest = std::string_view(call.request.path).substr(prefix.size());
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const CollectionType &type = collectionType(rest.substr(0, slash));
    const std::string_view op = rest.substr(std::min(slash + 1, rest.size()));
    if (op != "find" && op != "findOne")
        refuse("There is no operation \"" + std::string(op) + "\"; there are find and findOne.", 404);
    const Query query(call.request.params, type.related);
    call.services.store.with(call.organizationId, call.appId, [&](const Project &project) {
        const auto [candidates, document] = type.open(call, project, query.filter());
        if (op == "find")
            return call.answerJson(listText(query.run(candidates, document)));
        const std::vector<std::string> found = query.runOne(candidates, document);
        call.answerJson(found.empty() ? "null" : found.front());
    });
}

void cleanUp(Call &call)
{
    call.services.store.clear();
    call.answerJson("{\"status\":\"empty\"}");
}

void issueApiKey(Call &call)
{
    call.requireJsonBody();
    JsonDocument body;
    body.Parse<strictParse | rapidjson::kParseIterativeFlag>(call.request.body.data(), call.request.body.size());
    const Json *id = !body.HasParseError() && body.IsObject() ? member(body, "organization_id") : nullptr;
    if (!id || !id->IsString() || id->GetStringLength() == 0)
        refuse("The body must be {\"organization_id\": …} with a string that is not empty.");
    const std::string key = call.services.keys.issueApiKey(std::string(textOf(*id)));
    call.answerJson(ObjectText().text("apikey", key).take());
}

} // namespace devserver
