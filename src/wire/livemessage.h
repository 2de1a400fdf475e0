// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlevent.h>

#include <functional>

namespace mindlytics {

class RecentTexts;

/*! Reads one live message: a JSON object with `session_id` and `event` (texts that are not empty) and, each of which may be absent or null,
 *  `organization_id`, `app_id`, `user_id`, `conversation_id`, `event_id`, `origin_event_id` (texts), `timestamp` (ISO 8601; without a zone
 *  it is UTC; the event's is invalid if it is absent), `properties` and `user_traits` (objects whose values are texts, bools, numbers, or
 *  arrays of texts, of bools or of numbers; a null is left out). Other keys are passed over.
 *  Gives what is wrong, in one sentence that names the field, or an empty text. The event shares texts with \a recent. */
QString readLiveMessage(QStringView text, MLEvent &event, RecentTexts &recent);
QString readLiveMessage(QStringView text, MLEvent &event);

/*! Reads an array of such objects; each goes to \a take, with what is wrong with it. Gives what is wrong with the array itself. */
QString readLiveMessages(QStringView text, const std::function<void(MLEvent &&event, const QString &problem)> &take);

} // namespace mindlytics
