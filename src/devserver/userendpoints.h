// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "call.h"

namespace devserver {

//! POST /bc/v1/user/identify {id?, device_id?, traits?}
void identifyUser(Call &call);
//! POST /bc/v1/user/alias {id, previous_id}
void aliasUser(Call &call);

} // namespace devserver
