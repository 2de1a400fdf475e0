// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "filter.h"

#include "refusal.h"

#include <algorithm>

namespace devserver {

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

int rank(const Json *value)
{
    if (!value || value->IsNull())
        return 0;
    return value->IsNumber() ? 1 : value->IsString() ? 2 : value->IsBool() ? 3 : 4;
}

int compareNumbers(const Json &left, const Json &right)
{
    if (left.IsInt64() && right.IsInt64())
        return left.GetInt64() < right.GetInt64() ? -1 : left.GetInt64() > right.GetInt64();
    if (left.IsUint64() && right.IsUint64())
        return left.GetUint64() < right.GetUint64() ? -1 : left.GetUint64() > right.GetUint64();
    return left.GetDouble() < right.GetDouble() ? -1 : left.GetDouble() > right.GetDouble();
}

bool isOperators(const Json &value)
{
    return value.IsObject() && value.MemberCount() > 0 && textOf(value.MemberBegin()->name).starts_with('$');
}

bool equal(const Json *value, const Json &wanted)
{
    if (wanted.IsNull())
        return !value || value->IsNull();
    return value && *value == wanted;
}

} // namespace

const Json *valueAt(const Json &document, std::string_view path)
{
    const Json *value = &document;
    while (value && !path.empty()) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        value = value->IsObject() ? member(*value, path.substr(0, dot)) : nullptr;
        path.remove_prefix(std::min(dot + 1, path.size()));
    }
    return value;
}

int compare(const Json *left, const Json *right)
{
    if (rank(left) != rank(right))
        return rank(left) - rank(right);
    switch (rank(left)) {
    case 1: return compareNumbers(*left, *right);
    case 2: return textOf(*left).compare(textOf(*right));
    case 3: return int(left->GetBool()) - int(right->GetBool());
    default: return 0;
    }
}

Filter::Filter(const Json &filter)
{
    for (auto it = filter.MemberBegin(); it != filter.MemberEnd(); ++it) {
        const std::string_view path = textOf(it->name);
        if (path.starts_with('$'))
            refuse("\"filter\": the operator " + std::string(path) + " is not known here.");
        if (!isOperators(it->value)) {
            add(path, Operator::Equal, it->value);
            continue;
        }
        for (auto op = it->value.MemberBegin(); op != it->value.MemberEnd(); ++op)
            add(path, operatorOf(textOf(op->name)), op->value);
    }
}

Filter::Operator Filter::operatorOf(std::string_view name)
{
    static constexpr std::pair<std::string_view, Operator> operators[]{
        {"$ne", Operator::NotEqual},        {"$in", Operator::In},       {"$gt", Operator::Greater},
        {"$gte", Operator::GreaterOrEqual}, {"$lt", Operator::Less},     {"$lte", Operator::LessOrEqual},
        {"$exists", Operator::Exists},      {"$regex", Operator::Regex},
    };
    for (const auto &[known, op] : operators) {
        if (known == name)
            return op;
    }
    refuse("\"filter\": the operator " + std::string(name) + " is not known here.");
}

void Filter::add(std::string_view path, Operator op, const Json &operand)
{
    Condition condition{path, op, &operand};
    if (op == Operator::In && !operand.IsArray())
        refuse("\"filter\": $in needs an array.");
    if (op == Operator::Exists && !operand.IsBool())
        refuse("\"filter\": $exists needs true or false.");
    if (op == Operator::Regex) {
        condition.regex.setPattern(operand.IsString() ? toQString(textOf(operand)) : QStringLiteral("("));
        if (!condition.regex.isValid())
            refuse("\"filter\": $regex needs a regular expression.");
        condition.regex.optimize();
    }
    m_conditions.push_back(std::move(condition));
}

bool Filter::matches(const Json &document) const
{
    return std::all_of(m_conditions.begin(), m_conditions.end(),
                       [&](const Condition &c) { return holds(c, valueAt(document, c.path)); });
}

bool Filter::holds(const Condition &condition, const Json *value)
{
    switch (condition.op) {
    case Operator::Exists: return (value != nullptr) == condition.operand->GetBool();
    case Operator::NotEqual: return !holds({condition.path, Operator::Equal, condition.operand}, value);
    default: break;
    }
    // As in the service's store, an array also matches by any one of its elements.
    const bool wantsArray = condition.op == Operator::Equal && condition.operand->IsArray();
    if (value && value->IsArray() && !wantsArray)
        return std::any_of(value->Begin(), value->End(), [&](const Json &one) { return holdsForOne(condition, one); });
    if (!value)
        return condition.op == Operator::Equal && condition.operand->IsNull();
    return holdsForOne(condition, *value);
}

bool Filter::holdsForOne(const Condition &condition, const Json &value)
{
    const Json &operand = *condition.operand;
    const bool comparable = rank(&value) == rank(&operand);
    switch (condition.op) {
    case Operator::Equal: return equal(&value, operand);
    case Operator::In:
        return std::any_of(operand.Begin(), operand.End(), [&](const Json &wanted) { return equal(&value, wanted); });
    case Operator::Greater: return comparable && compare(&value, &operand) > 0;
    case Operator::GreaterOrEqual: return comparable && compare(&value, &operand) >= 0;
    case Operator::Less: return comparable && compare(&value, &operand) < 0;
    case Operator::LessOrEqual: return comparable && compare(&value, &operand) <= 0;
    case Operator::Regex: return value.IsString() && condition.regex.match(toQString(textOf(value))).hasMatch();
    default: return false;
    }
}

std::string_view Filter::requiredText(std::string_view path) const
{
    for (const Condition &condition : m_conditions) {
        if (condition.path == path && condition.op == Operator::Equal && condition.operand->IsString())
            return textOf(*condition.operand);
    }
    return {};
}

} // namespace devserver
