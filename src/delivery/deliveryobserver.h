// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "delivery/arraysupport.h"
#include "outbox/outbox.h"

#include <Mindlytics/mlerror.h>

namespace mindlytics {

/*! What became of an event. */
enum class Outcome { Delivered, Rejected, Lost };

/*! Who wants to know what delivery does. Called in the worker's thread. */
class DeliveryObserver
{
public:
    virtual ~DeliveryObserver();
    /*! These are sent now, for the first time or again. */
    virtual void leaving(const std::vector<OutboxEntry> &) { }
    /*! \a entry has left the queue; \a error says why unless it was delivered. */
    virtual void settled(const OutboxEntry &entry, Outcome outcome, const MLError &error) = 0;
    /*! Delivery has stopped for trouble; told once per cause. Dispatcher::trouble() holds it until it is over. */
    virtual void troubleBegan(const MLError &error) = 0;
    virtual void stateChanged(ML::DeliveryState state) = 0;
    /*! Whether the server takes arrays is found out. */
    virtual void arraySupportFound(ArraySupport::State state) = 0;
};

} // namespace mindlytics
