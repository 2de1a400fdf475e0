// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "http/transport.h"

#include <Mindlytics/mlerror.h>
#include <Mindlytics/mlevent.h>

namespace mindlytics::liveerrors {

/*! The key for the channel was not given: \a answer has no key. */
MLError noKey(const HttpAnswer &answer);
/*! The WebSocket was not opened, for the reason \a why. */
MLError notOpened(const QString &why);
/*! The WebSocket was lost. */
MLError lost(const QString &why);
/*! A message could not be read. */
MLError unreadable(const QString &problem);
/*! What the service says in the event `MLError`. */
MLError reported(const MLEvent &event);
/*! What was missed during a loss could not all be read back. */
MLError gap(const QString &why);

} // namespace mindlytics::liveerrors
