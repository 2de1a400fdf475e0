// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "call.h"

namespace devserver {

//! POST /bc/v1/events/queue: one event or an array of them, taken as a whole or not at all.
void queueEvents(Call &call);
//! POST /bc/v1/events/event/{what}: one event; answers what the service makes of it.
void processEvent(Call &call);

} // namespace devserver
