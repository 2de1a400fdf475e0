// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QLoggingCategory>

namespace mindlytics::capture {

/*! `mindlytics.capture`. No line holds a text of a conversation. */
Q_DECLARE_LOGGING_CATEGORY(lcCapture)

} // namespace mindlytics::capture
