// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "livejoin.h"

#include <algorithm>

using namespace Qt::StringLiterals;

void LiveJoin::note(const MLEvent &event)
{
    Session &session = m_sessions[event.sessionId];
    const QString clientId = event.properties.value(u"client_event_id"_s).toString();
    if (!clientId.isEmpty())
        session.echoes.insert(clientId, event.eventId);
    if (!event.originEventId.isEmpty())
        session.made.insert(event.originEventId, session.events.size());
    session.events.append(event);
}

QString LiveJoin::clientId(const ExpectedEvent &event)
{
    return event.json.value("properties"_L1)["client_event_id"_L1].toString();
}

QStringList LiveJoin::lines(const QString &session, const QList<ExpectedEvent> &sent) const
{
    const Session heard = m_sessions.value(session);
    QStringList lines;
    for (const ExpectedEvent &event : sent) {
        const QString echo = heard.echoes.value(clientId(event));
        QList<qsizetype> made = echo.isEmpty() ? QList<qsizetype>() : heard.made.values(echo);
        std::sort(made.begin(), made.end());
        QStringList names;
        for (const qsizetype index : std::as_const(made))
            names.append(described(heard.events.at(index)));
        if (!names.isEmpty())
            lines.append(tr("%1: %2: %3").arg(event.place, event.json.value("event"_L1).toString(), names.join(u"; "_s)));
    }
    return lines;
}

QStringList LiveJoin::missing(const QString &session, const QList<ExpectedEvent> &sent) const
{
    const Session heard = m_sessions.value(session);
    QStringList missing;
    for (const ExpectedEvent &event : sent) {
        const QString id = clientId(event);
        if (!id.isEmpty() && !heard.echoes.contains(id))
            missing.append(tr("%1: nothing came back of it").arg(event.place));
    }
    return missing;
}

/*! The name, and the values in brackets. */
QString LiveJoin::described(const MLEvent &event)
{
    QStringList values;
    for (auto it = event.properties.begin(); it != event.properties.end(); ++it) {
        const bool isList = it->typeId() == QMetaType::QVariantList;
        values.append(it.key() + u' ' + (isList ? it->toStringList().join(u", "_s) : it->toString()));
    }
    return values.isEmpty() ? event.event : event.event + u" ("_s + values.join(u"; "_s) + u')';
}
