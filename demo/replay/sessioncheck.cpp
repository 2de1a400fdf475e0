// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "sessioncheck.h"

#include "jsondifference.h"

using namespace Qt::StringLiterals;

namespace {

QString eventId(const QJsonObject &event)
{
    return event.value("properties"_L1).toObject().value("client_event_id"_L1).toString();
}

/*! What tells an event of a session from the others: the id that it carries, or what it is and the how-manieth such. */
class Keys
{
public:
    QString next(const QJsonObject &event)
    {
        QString key = eventId(event);
        if (key.isEmpty()) {
            const QJsonValue type = event.value("type"_L1);
            key = type.toString() + u' ' + event.value("event"_L1).toString() + u' '
                + event.value("conversation_id"_L1).toString();
        }
        return u"%1 %2"_s.arg(key).arg(++m_count[key]);
    }

private:
    QHash<QString, int> m_count{};
};

} // namespace

SessionCheck::SessionCheck(const QList<ExpectedEvent> &expected, const QList<QJsonObject> &held)
    : m_expected(expected)
    , m_held(held)
{
    Keys expectedKeys;
    for (const ExpectedEvent &event : expected)
        m_expectedKeys.append(expectedKeys.next(event.json));
    Keys heldKeys;
    for (const QJsonObject &event : held)
        m_heldKeys.append(heldKeys.next(event));
    checkMissing();
    checkSurplus();
    checkOrder();
    checkContents();
}

QList<QJsonObject> SessionCheck::sentByClient(const QList<QJsonObject> &stored)
{
    QList<QJsonObject> sent = stored;
    sent.removeIf([](const QJsonObject &event) { return event.contains("origin_event_id"_L1); });
    return sent;
}

/*! The event of \a key for people: where it comes from and what it is. */
QString SessionCheck::name(const QString &key) const
{
    const ExpectedEvent event = m_expected.value(m_expectedKeys.indexOf(key));
    const QString what = event.json.value("event"_L1).toString(event.json.value("type"_L1).toString());
    return tr("%1 (%2)").arg(event.place, what);
}

void SessionCheck::checkMissing()
{
    for (const QString &key : std::as_const(m_expectedKeys)) {
        if (!m_heldKeys.contains(key))
            m_problems.append(tr("%1: the backend does not hold it").arg(name(key)));
    }
}

void SessionCheck::checkSurplus()
{
    for (qsizetype i = 0; i < m_held.size(); ++i) {
        if (m_expectedKeys.contains(m_heldKeys.at(i)))
            continue;
        const QJsonObject &event = m_held.at(i);
        m_problems.append(tr("%1: the backend holds an event that is not from here, or a second time: %2 %3")
                              .arg(event.value("session_id"_L1).toString(), event.value("type"_L1).toString(),
                                   event.value("event"_L1).toString()));
    }
}

void SessionCheck::checkOrder()
{
    QStringList expected = m_expectedKeys;
    QStringList held = m_heldKeys;
    expected.removeIf([this](const QString &key) { return !m_heldKeys.contains(key); });
    held.removeIf([this](const QString &key) { return !m_expectedKeys.contains(key); });
    for (qsizetype i = 0; i < held.size(); ++i) {
        if (held.at(i) == expected.at(i))
            continue;
        m_problems.append(
            tr("%1: out of order, in its place the backend holds %2").arg(name(expected.at(i)), name(held.at(i))));
        return; // everything behind it is out of place, too
    }
}

void SessionCheck::checkContents()
{
    for (qsizetype i = 0; i < m_expected.size(); ++i) {
        const qsizetype at = m_heldKeys.indexOf(m_expectedKeys.at(i));
        if (at < 0)
            continue;
        const JsonDifference difference(m_expected.at(i).json, m_held.at(at));
        for (const QString &line : difference.lines())
            m_problems.append(tr("%1: %2").arg(name(m_expectedKeys.at(i)), line));
    }
}
