// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "live/liveobserver.h"

namespace mindlytics {

LiveObserver::~LiveObserver() = default;

} // namespace mindlytics
