// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "wire/event.h"

#include <QtCore/QByteArray>

namespace mindlytics {

/*! Appends \a event to \a out as one JSON object in UTF-8. \a clientEventId, unless empty, goes along as
 *  `properties.client_event_id` of the events that have properties of their own. */
void encode(const Event &event, QStringView clientEventId, QByteArray &out);

/*! About how many bytes encode() will write: exact for plain ASCII without escapes but for a constant. Cheap; the caller's thread asks it. */
qint64 estimatedSize(const Payload &payload);

} // namespace mindlytics
