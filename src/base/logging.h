// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QLoggingCategory>

// No line of these ever holds the API key or the text of an event.
Q_DECLARE_LOGGING_CATEGORY(lcClient)
Q_DECLARE_LOGGING_CATEGORY(lcDelivery)
Q_DECLARE_LOGGING_CATEGORY(lcHttp)
Q_DECLARE_LOGGING_CATEGORY(lcOutbox)
Q_DECLARE_LOGGING_CATEGORY(lcLive)

namespace mindlytics {

/*! Switches the debug messages of all categories `mindlytics.*` on, for the process. */
void enableDebugLogging();

} // namespace mindlytics
