// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "wireevent.h"

#include <span>

namespace devserver {

//! What a value has to look like.
enum class Form {
    Id, //!< a string that is not empty, nor "None"
    ShortId, //!< an Id of at most 100 characters
    ShortName, //!< a string of 1 to 100 characters
    Name, //!< a string that is not empty
    Text, //!< any string
    Time, //!< ISO 8601 with a zone
    Values, //!< an object of strings, booleans and numbers
    Count, //!< a whole number, not negative
    Amount, //!< a number, not negative
};

enum class Need { Optional, Required };

struct KeyRule {
    std::string_view name;
    Form form;
    Need need = Need::Optional;
};

//! The keys that an event of the kind has, besides "type".
std::span<const KeyRule> keyRules(Kind kind);
//! The keys of its properties that mean something by themselves.
std::span<const KeyRule> propertyRules(Kind kind);
//! Whether its properties may have keys of the application's own.
bool takesCustomProperties(Kind kind);

} // namespace devserver
