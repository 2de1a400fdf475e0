// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>
#include <random>

//! What the fault proxy does to one request and its answer.
struct FaultProxyBehaviour {
    enum class Mode {
        Pass,
        Reset, //!< resets the connection at the first byte of the request; nothing of it reaches the server
        Cut, //!< forwards the request, waits until the server answers, drops the answer and resets the connection
        Swallow, //!< reads the request, forwards nothing, never answers
        Trickle, //!< byte by byte, delayMs between two
        Delay, //!< forwards what arrives delayMs later
        Stall, //!< forwards `bytes` bytes and then nothing more, but keeps the connection open
        Truncate, //!< forwards `bytes` bytes of the answer and then closes the connection in good order
        Chaos, //!< one of the others by chance, for each request anew
    };
    enum class Direction { ToServer, ToClient, Both };

    Mode mode = Mode::Pass;
    Direction direction = Direction::ToClient; //!< of Trickle, Delay and Stall
    int delayMs = 0; //!< Chaos: the longest delay
    qint64 bytes = 0; //!< Chaos: the most that goes through before a stall or an end
    double pReset = 0, pCut = 0, pSwallow = 0, pDelay = 0, pStall = 0, pTruncate = 0; //!< Chaos; the rest passes

    /*!
     * Reads "mode" or "mode:key=value,key=value", such as "cut", "stall:bytes=100,direction=server" or
     * "chaos:cut=0.1,delay=0.2,ms=50". Keys: ms, bytes, direction (server, client, both) and the probabilities reset,
     * cut, swallow, delay, stall, truncate.
     */
    static std::optional<FaultProxyBehaviour> fromText(const QString &text);
    //! What a Chaos comes to this time; any other behaviour is itself.
    FaultProxyBehaviour drawn(std::mt19937_64 &random) const;
};
