// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "json.h"

#include <QRegularExpression>

#include <vector>

namespace devserver {

//! The value at a dotted path, or null.
const Json *valueAt(const Json &document, std::string_view dottedPath);
//! Less than, equal to or greater than zero; numbers come before texts, what is missing before both.
int compare(const Json *left, const Json *right);

//! Which documents are wanted: dotted paths with a value each, or with $in, $gt, $gte, $lt, $lte, $ne, $exists, $regex.
class Filter
{
public:
    //! \a filter must outlive this. Throws Refusal if it is malformed.
    explicit Filter(const Json &filter);

    bool matches(const Json &document) const;
    //! The text that the path has to equal, or empty if the filter does not say so.
    std::string_view requiredText(std::string_view path) const;

private:
    enum class Operator { Equal, NotEqual, In, Greater, GreaterOrEqual, Less, LessOrEqual, Exists, Regex };
    struct Condition {
        std::string_view path;
        Operator op = Operator::Equal;
        const Json *operand = nullptr;
        QRegularExpression regex{};
    };

    static Operator operatorOf(std::string_view name);
    static bool holds(const Condition &condition, const Json *value);
    static bool holdsForOne(const Condition &condition, const Json &value);
    void add(std::string_view path, Operator op, const Json &operand);

    std::vector<Condition> m_conditions;
};

} // namespace devserver
