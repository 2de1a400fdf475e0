// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "call.h"

namespace devserver {

//! GET /bc/v1/db/{collection}/{find,findOne}
void queryCollection(Call &call);
//! GET /bc/v1/db/_cleanup: empties all data.
void cleanUp(Call &call);
//! POST /bc/v1/orgkeys {organization_id}
void issueApiKey(Call &call);

} // namespace devserver
