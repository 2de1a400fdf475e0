// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "delivery/batchqueue.h"
#include "delivery/bodylimit.h"
#include "delivery/clocktrust.h"
#include "delivery/deliveryobserver.h"
#include "delivery/flowcontrol.h"

namespace mindlytics {

/*! What the parts of a dispatcher share: the batches, and what each rule of delivery remembers. */
struct DeliveryContext {
    Outbox &outbox;
    Clock &clock;
    DeliveryObserver &observer;
    FlowControl flow;
    ArraySupport arrays;
    BatchQueue batches;
    BodyLimit bodyLimit;
    ClockTrust clockTrust;
    MLError trouble{}; //!< what keeps delivery from going on; no error if nothing does
};

} // namespace mindlytics
