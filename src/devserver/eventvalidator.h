// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "eventrules.h"

namespace devserver {

//! Holds \a value against every rule for events and takes it apart. Throws Refusal at the first rule that is broken.
WireEvent validateEvent(const Json &value, std::string_view raw);
//! Throws Refusal unless \a value, found at \a path, has the form.
void checkForm(const Json &value, Form form, const std::string &path);

} // namespace devserver
