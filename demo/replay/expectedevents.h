// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "transcript.h"

#include <QHash>

/*! An event that the backend should hold, and the line it comes from. */
struct ExpectedEvent {
    QString place{};
    QJsonObject json{};
};

/*! Works out from the transcripts alone, without the SDK, what a backend should hold afterwards. */
class ExpectedEvents
{
public:
    /*! Takes note of a session; \a call is of kind Session. */
    void openSession(const TranscriptCall &call);
    /*! Appends the event of \a call; \a eventId is what the SDK gave it. */
    void add(const TranscriptCall &call, const QString &eventId);

    /*! The events of \a session, in order. */
    QList<ExpectedEvent> events(const QString &session) const { return m_sessions.value(session).events; }

private:
    struct Session {
        QString user{};
        QString device{};
        QString conversation{};
        QList<ExpectedEvent> events{};
    };

    static QJsonObject common(const TranscriptCall &call, const Session &session);
    static QJsonObject body(const TranscriptCall &call);
    static QString eventName(const TranscriptCall &call);

    QHash<QString, Session> m_sessions{};
};
