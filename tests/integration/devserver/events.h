// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "devserverprocess.h"

#include <QtTest>

using namespace Qt::StringLiterals;

// Events as a client would write them, as JSON text. All have a session, a user and a time; `more` is further members.

QByteArray wireEvent(const QByteArray &type, const QByteArray &more = {}, const QByteArray &sessionId = "s1");
QByteArray track(const QByteArray &name, const QByteArray &more = R"("properties":{})",
                 const QByteArray &sessionId = "s1");
//! A turn of the conversation "c1".
QByteArray turn(const QByteArray &properties = R"("user":"Hello?","assistant":"Hello.")",
                const QByteArray &sessionId = "s1");
//! A custom event with this client_event_id.
QByteArray numbered(const QByteArray &clientEventId, const QByteArray &sessionId = "s1");

//! Posts to the event queue.
DevServerProcess::Answer post(DevServerProcess &server, const QByteArray &body,
                              const QList<std::pair<QByteArray, QByteArray>> &headers = {});
