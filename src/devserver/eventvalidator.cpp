// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "eventvalidator.h"

#include "refusal.h"

#include <algorithm>
#include <unordered_set>

namespace devserver {

namespace {

constexpr std::size_t shortLimit = 100;

std::string quoted(std::string_view text)
{
    return '"' + std::string(text) + '"';
}

std::string_view describe(const Json &value)
{
    switch (value.GetType()) {
    case rapidjson::kNullType: return "null";
    case rapidjson::kFalseType:
    case rapidjson::kTrueType: return "a boolean";
    case rapidjson::kObjectType: return "an object";
    case rapidjson::kArrayType: return "an array";
    case rapidjson::kStringType: return "a string";
    case rapidjson::kNumberType: return "a number";
    }
    return "unknown";
}

[[noreturn]] void refuseForm(const Json &value, std::string_view wanted, const std::string &path)
{
    refuse(quoted(path) + " must be " + std::string(wanted) + ", not " + std::string(describe(value)) + ".");
}

std::string_view requireText(const Json &value, const std::string &path)
{
    if (!value.IsString())
        refuseForm(value, "a string", path);
    return textOf(value);
}

void requireNotEmpty(std::string_view text, const std::string &path)
{
    if (text.empty())
        refuse(quoted(path) + " must not be empty.");
}

void requireShort(std::string_view text, const std::string &path)
{
    const std::size_t length = codePoints(text);
    if (length < 1 || length > shortLimit)
        refuse(quoted(path) + " must have 1 to 100 characters, it has " + std::to_string(length) + ".");
}

void requireNotNone(std::string_view text, const std::string &path)
{
    if (text == "None")
        refuse(quoted(path) + " is the text \"None\", which is no id.");
}

void requireTime(std::string_view text, const std::string &path)
{
    if (!parseTimestamp(text))
        refuse(quoted(path) + " must be an ISO 8601 time with a zone, such as 2026-01-31T08:15:30.123Z.");
}

bool hasTwins(const Json &object, Json::ConstMemberIterator key)
{
    return std::any_of(object.MemberBegin(), key, [&](const auto &earlier) { return earlier.name == key->name; });
}

void requireUniqueKeys(const Json &object, const std::string &path)
{
    // Comparing all with all is the cheapest for the few keys of a usual event, and hopeless for a hostile one.
    const bool few = object.MemberCount() <= 16;
    std::unordered_set<std::string_view> seen;
    for (auto it = object.MemberBegin(); it != object.MemberEnd(); ++it) {
        if (few ? hasTwins(object, it) : !seen.insert(textOf(it->name)).second)
            refuse(quoted(path + std::string(textOf(it->name))) + " occurs twice.");
    }
}

void requireValues(const Json &value, const std::string &path)
{
    if (!value.IsObject())
        refuseForm(value, "an object", path);
    for (auto it = value.MemberBegin(); it != value.MemberEnd(); ++it) {
        if (!it->value.IsString() && !it->value.IsNumber() && !it->value.IsBool())
            refuseForm(it->value, "a string, a boolean or a number", path + '.' + std::string(textOf(it->name)));
    }
    requireUniqueKeys(value, path + '.');
}

void requireCount(const Json &value, const std::string &path)
{
    if (!value.IsNumber() || value.IsDouble())
        refuse(quoted(path) + " must be a whole number.");
    if (value.IsInt64() && value.GetInt64() < 0)
        refuse(quoted(path) + " must not be negative.");
}

void requireAmount(const Json &value, const std::string &path)
{
    if (!value.IsNumber())
        refuseForm(value, "a number", path);
    if (value.GetDouble() < 0)
        refuse(quoted(path) + " must not be negative.");
}

const KeyRule *find(std::span<const KeyRule> rules, std::string_view name)
{
    for (const KeyRule &rule : rules) {
        if (rule.name == name)
            return &rule;
    }
    return nullptr;
}

void requireKeys(const Json &object, std::span<const KeyRule> rules, const std::string &path)
{
    for (const KeyRule &rule : rules) {
        if (rule.need == Need::Required && !member(object, rule.name))
            refuse(quoted(path + std::string(rule.name)) + " is missing.");
    }
}

Kind requireKind(const Json &value)
{
    if (!value.IsObject())
        refuse("An event must be an object, not " + std::string(describe(value)) + ".");
    const Json *type = member(value, "type");
    const Json *event = member(value, "event");
    const std::string_view eventName = event && event->IsString() ? textOf(*event) : std::string_view();
    const auto kind = type && type->IsString() ? kindOf(textOf(*type), eventName) : std::nullopt;
    if (!kind) {
        const std::string told = !type ? "undefined" : type->IsString() ? std::string(textOf(*type)) : toText(*type);
        refuse("Invalid wire type: " + told);
    }
    return *kind;
}

void checkKeys(const Json &value, Kind kind)
{
    const auto rules = keyRules(kind);
    for (auto it = value.MemberBegin(); it != value.MemberEnd(); ++it) {
        const std::string_view name = textOf(it->name);
        if (name == "type")
            continue;
        const KeyRule *rule = find(rules, name);
        if (!rule)
            refuse("Unknown key " + quoted(name) + " in an event of the kind " + quoted(kindName(kind)) + ".");
        checkForm(it->value, rule->form, std::string(name));
    }
    requireKeys(value, rules, {});
    requireUniqueKeys(value, {});
}

void checkProperties(const Json &properties, Kind kind)
{
    const auto rules = propertyRules(kind);
    for (auto it = properties.MemberBegin(); it != properties.MemberEnd(); ++it) {
        const std::string path = "properties." + std::string(textOf(it->name));
        if (const KeyRule *rule = find(rules, textOf(it->name)))
            checkForm(it->value, rule->form, path);
        else if (!takesCustomProperties(kind))
            refuse(quoted(path) + " is unknown in an event of the kind " + quoted(kindName(kind)) + ".");
    }
    requireKeys(properties, rules, "properties.");
}

void checkUsage(const Json &properties, bool mustHaveOne)
{
    const bool cost = member(properties, "cost");
    const int tokenKeys = (member(properties, "model") ? 1 : 0) + (member(properties, "prompt_tokens") ? 1 : 0)
        + (member(properties, "completion_tokens") ? 1 : 0);
    if (cost && tokenKeys > 0)
        refuse("\"properties.cost\" and a count of tokens exclude each other.");
    if (tokenKeys != 0 && tokenKeys != 3)
        refuse("\"properties\" must have all of \"model\", \"prompt_tokens\" and \"completion_tokens\", or none.");
    if (mustHaveOne && !cost && tokenKeys == 0)
        refuse("\"properties\" must have \"cost\", or \"model\", \"prompt_tokens\" and \"completion_tokens\".");
}

void checkIds(const WireEvent &event)
{
    const bool started = event.kind == Kind::StartSession && !event.id.empty();
    if (event.userId.empty() && event.deviceId.empty() && !started)
        refuse("\"user_id\" and \"device_id\" are both missing.");
    if (event.kind == Kind::Identify && event.id.empty() && event.deviceId.empty())
        refuse("\"id\" and \"device_id\" are both missing.");
}

std::string_view textAt(const Json &object, std::string_view name)
{
    const Json *found = member(object, name);
    return found && found->IsString() ? textOf(*found) : std::string_view();
}

WireEvent takeApart(const Json &value, std::string_view raw, Kind kind)
{
    WireEvent event{kind, *parseTimestamp(textAt(value, "timestamp")), raw};
    event.sessionId = textAt(value, "session_id");
    event.userId = textAt(value, "user_id");
    event.deviceId = textAt(value, "device_id");
    event.conversationId = textAt(value, "conversation_id");
    event.id = textAt(value, "id");
    event.previousId = textAt(value, "previous_id");
    event.name = textAt(value, "event");
    event.properties = member(value, "properties");
    event.attributes = member(value, "attributes");
    event.traits = member(value, "traits");
    if (event.properties)
        event.clientEventId = textAt(*event.properties, "client_event_id");
    return event;
}

} // namespace

void checkForm(const Json &value, Form form, const std::string &path)
{
    switch (form) {
    case Form::Id: requireNotEmpty(requireText(value, path), path); return requireNotNone(textOf(value), path);
    case Form::ShortId: requireShort(requireText(value, path), path); return requireNotNone(textOf(value), path);
    case Form::ShortName: return requireShort(requireText(value, path), path);
    case Form::Name: return requireNotEmpty(requireText(value, path), path);
    case Form::Text: requireText(value, path); return;
    case Form::Time: return requireTime(requireText(value, path), path);
    case Form::Values: return requireValues(value, path);
    case Form::Count: return requireCount(value, path);
    case Form::Amount: return requireAmount(value, path);
    }
}

WireEvent validateEvent(const Json &value, std::string_view raw)
{
    const Kind kind = requireKind(value);
    checkKeys(value, kind);
    if (const Json *properties = member(value, "properties"))
        checkProperties(*properties, kind);
    if (kind == Kind::Turn || kind == Kind::Usage)
        checkUsage(*member(value, "properties"), kind == Kind::Usage);
    const WireEvent event = takeApart(value, raw, kind);
    checkIds(event);
    return event;
}

} // namespace devserver
