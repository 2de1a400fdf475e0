// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/logging.h"

namespace mindlytics::capture {

Q_LOGGING_CATEGORY(lcCapture, "mindlytics.capture", QtWarningMsg)

} // namespace mindlytics::capture
