// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "outbox/outbox.h"

namespace mindlytics {

Outbox::~Outbox() = default;

} // namespace mindlytics
