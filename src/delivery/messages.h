// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "http/transport.h"
#include "outbox/outbox.h"

#include <Mindlytics/mlerror.h>

/*! What people are told of delivery. \a apiKey is what must never be in it. */
namespace mindlytics::messages {

MLError serverTrouble(const HttpAnswer &answer, const QString &apiKey);
MLError setupTrouble(const HttpAnswer &answer, const QString &apiKey);
/*! What a server said when it refused an event. */
QString reason(const HttpAnswer &answer, const QString &apiKey);
MLError rejected(const OutboxRejected &rejected);
MLError expired(const OutboxEntry &entry);

} // namespace mindlytics::messages
