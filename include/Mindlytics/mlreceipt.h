// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlerror.h>

/*! What a `track…` call answers: accepted, or refused and why. An accepted event is delivered behind the caller's back. */
class MINDLYTICS_EXPORT MLReceipt
{
    Q_GADGET
    Q_PROPERTY(QString eventId MEMBER eventId)
    Q_PROPERTY(MLError error MEMBER error)
    Q_PROPERTY(bool accepted READ isAccepted)

public:
    /*! The id that the SDK gave the event, the same in every later MLError about it; empty if it was refused. With
     *  MLClientOptions::sendEventIds it travels as `properties.client_event_id`. */
    QString eventId{};
    /*! Why the event was refused; ML::ErrorCode::NoError if it was accepted. */
    MLError error{};

    /*! True if the event was taken. */
    Q_INVOKABLE bool isAccepted() const { return !error.isError(); }
};
