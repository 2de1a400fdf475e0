// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "callrules.h"

#include <QCoreApplication>
#include <QJsonValue>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using Kind = TranscriptCall::Kind;

namespace {

struct Member {
    QLatin1StringView name;
    QJsonValue::Type type;
    bool required = false;
};

struct Rule {
    Kind kind;
    QLatin1StringView call;
    std::vector<Member> members;
};

constexpr auto Text = QJsonValue::String;
constexpr auto Number = QJsonValue::Double;
constexpr auto Object = QJsonValue::Object;

const std::vector<Rule> &rules()
{
    static const std::vector<Rule> table{
        {Kind::Session, "session"_L1, {{"title"_L1, Text, true}, {"user"_L1, Text}, {"device"_L1, Text}}},
        {Kind::StartSession, "start_session"_L1, {{"attributes"_L1, Object}}},
        {Kind::StartConversation, "start_conversation"_L1, {{"attributes"_L1, Object}, {"properties"_L1, Object}}},
        {Kind::Turn,
         "turn"_L1,
         {{"user"_L1, Text, true},
          {"assistant"_L1, Text, true},
          {"assistant_id"_L1, Text},
          {"usage"_L1, Object},
          {"properties"_L1, Object}}},
        {Kind::Function,
         "function"_L1,
         {{"name"_L1, Text, true},
          {"args"_L1, Text},
          {"result"_L1, Text},
          {"runtime_ms"_L1, Number},
          {"properties"_L1, Object}}},
        {Kind::Usage, "usage"_L1, {{"usage"_L1, Object, true}}},
        {Kind::Event, "event"_L1, {{"name"_L1, Text, true}, {"properties"_L1, Object}}},
        {Kind::Identify, "identify"_L1, {{"id"_L1, Text}, {"device"_L1, Text}, {"traits"_L1, Object}}},
        {Kind::Alias, "alias"_L1, {{"id"_L1, Text, true}, {"previous_id"_L1, Text, true}}},
        {Kind::EndConversation, "end_conversation"_L1, {{"properties"_L1, Object}, {"attributes"_L1, Object}}},
        {Kind::EndSession, "end_session"_L1, {{"attributes"_L1, Object}}},
    };
    return table;
}

struct Translated {
    Q_DECLARE_TR_FUNCTIONS(CallRules)
};

/*! The members of every line, whatever it calls. */
std::vector<Member> commonMembers(Kind kind)
{
    return {{"call"_L1, Text, true},
            {"session"_L1, Text, true},
            {"conversation"_L1, Text, false},
            {"at"_L1, Text, kind != Kind::Session}};
}

QString complaintAbout(const Member &member, const QJsonObject &line)
{
    const auto found = line.constFind(member.name);
    if (found == line.constEnd())
        return member.required ? Translated::tr("\"%1\" is missing").arg(member.name) : QString();
    return found->type() == member.type ? QString() : Translated::tr("\"%1\" is of the wrong type").arg(member.name);
}

} // namespace

std::optional<Kind> CallRules::kind(const QString &call)
{
    const auto found
        = std::find_if(rules().begin(), rules().end(), [&](const Rule &rule) { return rule.call == call; });
    return found == rules().end() ? std::nullopt : std::optional(found->kind);
}

QString CallRules::complaint(Kind kind, const QJsonObject &line)
{
    const auto rule = std::find_if(rules().begin(), rules().end(), [&](const Rule &r) { return r.kind == kind; });
    std::vector<Member> members = commonMembers(kind);
    members.insert(members.end(), rule->members.begin(), rule->members.end());
    for (const Member &member : members) {
        if (const QString complaint = complaintAbout(member, line); !complaint.isEmpty())
            return complaint;
    }
    const QStringList keys = line.keys();
    const auto unknown = std::find_if(keys.begin(), keys.end(), [&](const QString &key) {
        return std::none_of(members.begin(), members.end(), [&](const Member &member) { return member.name == key; });
    });
    return unknown == keys.end() ? QString() : Translated::tr("\"%1\" is not known here").arg(*unknown);
}
