// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "live/livesocket.h"

namespace mindlytics {

LiveSocketObserver::~LiveSocketObserver() = default;
LiveSocket::~LiveSocket() = default;

} // namespace mindlytics
