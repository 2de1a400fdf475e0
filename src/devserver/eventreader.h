// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "wireevent.h"

namespace devserver {

//! Reads and validates a body: one event object or an array of them. Throws Refusal; its sentence names the index.
EventBatch readEvents(const std::string &body);
//! Whether a body is an array, by its first character.
bool startsAsArray(const std::string &body);

} // namespace devserver
