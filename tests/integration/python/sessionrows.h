// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "comparison.h"

//! A session's own calls.
class SessionRows : public Comparison
{
    Q_OBJECT
    Q_CLASSINFO("asyncWith", "`async with session`")
    Q_CLASSINFO("startSession", "`session.start_session(timestamp, session_id, id, device_id, attributes)`")
    Q_CLASSINFO("endSession", "`session.end_session(timestamp, attributes)`")
    Q_CLASSINFO("flush", "`session.flush()`")
    Q_CLASSINFO("hasErrors", "`session.has_errors()`")
    Q_CLASSINFO("getErrors", "`session.get_errors()`")
    Q_CLASSINFO("trackEvent", "`session.track_event(event, timestamp, conversation_id, properties)`")
    Q_CLASSINFO("userIdentify", "`session.user_identify(id, timestamp, device_id, traits)`")
    Q_CLASSINFO("userIdentifyByDeviceOnly", "`session.user_identify(device_id, traits)`")
    Q_CLASSINFO("userAlias", "`session.user_alias(id, previous_id, timestamp)`")

public:
    using Comparison::Comparison;

private Q_SLOTS:
    void asyncWith();
    void startSession();
    void endSession();
    void flush();
    void hasErrors();
    void getErrors();
    void trackEvent();
    void userIdentify();
    void userIdentifyByDeviceOnly();
    void userAlias();
};
