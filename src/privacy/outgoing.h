// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "wire/event.h"

#include <Mindlytics/mlerror.h>
#include <Mindlytics/mloutgoingevent.h>

namespace mindlytics {

/*! \a event as an event filter sees it. */
MLOutgoingEvent publicForm(const Event &event, const QString &eventId);

/*! Takes over into \a event what a filter may change. An error, with the rule that it breaks, if \a changed cannot be sent; it names keys and
 *  fields, never values. */
MLError takeOver(Event &event, MLOutgoingEvent &&changed, bool clientEventIds);

} // namespace mindlytics
