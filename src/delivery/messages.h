// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "http/transport.h"
#include "outbox/outbox.h"

#include <Mindlytics/mlerror.h>

/*! What people are told of delivery; never with the key that a request carried. */
namespace mindlytics::messages {

MLError serverTrouble(const HttpAnswer &answer);
MLError setupTrouble(const HttpAnswer &answer);
/*! What a server said when it refused an event. */
QString reason(const HttpAnswer &answer);
MLError rejected(const OutboxRejected &rejected);
MLError expired(const OutboxEntry &entry);

} // namespace mindlytics::messages
