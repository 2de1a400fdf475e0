// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/backoff.h"
#include "base/clock.h"
#include "http/transport.h"
#include "live/livesocket.h"

#include <QtCore/QRandomGenerator>

namespace mindlytics {

/*! What all live channels of a client share. Belongs to one thread. */
struct LiveContext {
    Clock &clock;
    Transport &transport;
    LiveSocketFactory makeSocket;
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    QUrl server{}; //!< base address of requests
    QUrl live{}; //!< address of the WebSocket
    BackoffBounds backoff{500, 30000};
    int requestTimeoutMs = 10000; //!< of one request
    int handshakeTimeoutMs = 10000; //!< of opening the WebSocket
};

} // namespace mindlytics
