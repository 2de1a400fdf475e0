// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "delivery/deliveryobserver.h"

namespace mindlytics {

DeliveryObserver::~DeliveryObserver() = default;

} // namespace mindlytics
