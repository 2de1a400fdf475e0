// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "userendpoints.h"

#include "documents.h"
#include "eventvalidator.h"
#include "refusal.h"

#include <initializer_list>

namespace devserver {

namespace {

//! The body as an object that keeps the rules, and nothing else.
JsonDocument readBody(const Call &call, std::initializer_list<KeyRule> rules)
{
    call.requireJsonBody();
    JsonDocument body;
    body.Parse<strictParse | rapidjson::kParseIterativeFlag>(call.request.body.data(), call.request.body.size());
    if (body.HasParseError() || !body.IsObject())
        refuse("The body must be an object in JSON.");
    for (auto it = body.MemberBegin(); it != body.MemberEnd(); ++it) {
        const auto rule = std::find_if(rules.begin(), rules.end(), [&](auto &r) { return r.name == textOf(it->name); });
        if (rule == rules.end())
            refuse("Unknown key \"" + std::string(textOf(it->name)) + "\".");
        checkForm(it->value, rule->form, std::string(rule->name));
    }
    for (const KeyRule &rule : rules) {
        if (rule.need == Need::Required && !member(body, rule.name))
            refuse('"' + std::string(rule.name) + "\" is missing.");
    }
    return body;
}

std::string_view textAt(const Json &object, std::string_view name)
{
    const Json *value = member(object, name);
    return value ? textOf(*value) : std::string_view();
}

} // namespace

void identifyUser(Call &call)
{
    const JsonDocument body
        = readBody(call, {{"id", Form::ShortId}, {"device_id", Form::Id}, {"traits", Form::Values}});
    const std::string_view id = textAt(body, "id");
    const std::string_view deviceId = textAt(body, "device_id");
    if (id.empty() && deviceId.empty())
        refuse("\"id\" and \"device_id\" are both missing.");
    call.services.store.with(call.organizationId, call.appId, [&](Project &project) {
        const Index user = project.users().identifyDirectly(id, deviceId, member(body, "traits"));
        call.answerJson(userText(project, user));
    });
}

void aliasUser(Call &call)
{
    const JsonDocument body
        = readBody(call, {{"id", Form::ShortId, Need::Required}, {"previous_id", Form::ShortId, Need::Required}});
    const std::string_view previousId = textAt(body, "previous_id");
    call.services.store.with(call.organizationId, call.appId, [&](Project &project) {
        const Index user = project.users().alias(previousId, textAt(body, "id"));
        if (user == none)
            refuse("There is no user with the id \"" + std::string(previousId) + "\".");
        call.answerJson(userText(project, user));
    });
}

} // namespace devserver
