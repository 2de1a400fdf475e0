// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace devserver {

//! True once the head of an HTTP request is complete.
bool isWholeHead(const QByteArray &request);
//! The key of the header Authorization, with or without "Bearer"; empty if there is none.
QByteArray keyInHead(const QByteArray &request);
//! An answer that refuses the upgrade.
QByteArray refusedUpgrade(int status, const QByteArray &sentence);
//! One frame of a WebSocket as a server sends it: FIN set, not masked.
QByteArray rawFrame(int opcode, const QByteArray &payload);

} // namespace devserver
