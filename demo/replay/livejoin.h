// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "expectedevents.h"

#include <Mindlytics/MLEvent>

#include <QCoreApplication>
#include <QHash>

/*! What came back over the live channels, joined to what was sent. An echo carries the id that the SDK gave to its event
 *  (`client_event_id`); what the service made of that event points at the echo (`origin_event_id`). */
class LiveJoin
{
    Q_DECLARE_TR_FUNCTIONS(LiveJoin)

public:
    void note(const MLEvent &event);

    /*! How many events of \a session came back. */
    qsizetype count(const QString &session) const { return m_sessions.value(session).events.size(); }
    /*! Of those of \a sent that have an id: the names of the events that the service made of them, one line for each sent
     *  event that has any. */
    QStringList lines(const QString &session, const QList<ExpectedEvent> &sent) const;
    /*! What of \a sent should have come back and did not. */
    QStringList missing(const QString &session, const QList<ExpectedEvent> &sent) const;

private:
    struct Session {
        QList<MLEvent> events{};
        QHash<QString, QString> echoes{}; //!< by the id that the SDK gave: the service's own
        QMultiHash<QString, qsizetype> made{}; //!< by the service's id of an echo: what was made of it
    };

    static QString clientId(const ExpectedEvent &event);
    static QString described(const MLEvent &event);

    QHash<QString, Session> m_sessions{};
};
