// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "call.h"

namespace devserver {

//! GET /bc/v1/live-events/realtime?session_id=
void issueLiveKey(Call &call);
//! GET /bc/v1/live-events/events?start=&end=&limit=
void listLiveEvents(Call &call);

} // namespace devserver
