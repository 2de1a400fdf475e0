// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "call.h"

namespace devserver {

//! Whether the request is for /_dev/…, which stands apart: no key, no faults, not counted, only from this machine.
bool isControl(const Call &call);
void control(Call &call);

} // namespace devserver
