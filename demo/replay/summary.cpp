// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "summary.h"

#include <QLocale>

using namespace Qt::StringLiterals;

Summary::Summary(const QString &title)
    : m_title(title)
{
}

void Summary::add(const QJsonObject &event)
{
    const QString name = event.value("event"_L1).toString();
    const QJsonObject properties = event.value("properties"_L1).toObject();
    const QString conversation = event.value("conversation_id"_L1).toString();
    if (!conversation.isEmpty())
        m_conversations.insert(conversation);
    ++m_events;
    m_turns += name == "Conversation Turn"_L1;
    m_functionCalls += name == "Conversation Function"_L1;
    if (name != "Conversation Turn"_L1 && name != "Conversation Usage"_L1)
        return;
    m_tokens += properties.value("prompt_tokens"_L1).toInteger() + properties.value("completion_tokens"_L1).toInteger();
    m_cost += properties.value("cost"_L1).toDouble();
}

Summary &Summary::operator+=(const Summary &other)
{
    m_conversations |= other.m_conversations;
    m_events += other.m_events;
    m_turns += other.m_turns;
    m_functionCalls += other.m_functionCalls;
    m_tokens += other.m_tokens;
    m_cost += other.m_cost;
    return *this;
}

QStringList Summary::row() const
{
    const QLocale locale = QLocale::c();
    return {m_title,
            locale.toString(m_conversations.size()),
            locale.toString(m_events),
            locale.toString(m_turns),
            locale.toString(m_functionCalls),
            locale.toString(m_tokens),
            locale.toString(m_cost, 'f', 4),
            tr("%1 ms").arg(m_deliveryMs)};
}

QStringList Summary::headings()
{
    return {tr("Session"),        tr("Conversations"), tr("Events"), tr("Turns"),
            tr("Function calls"), tr("Tokens"),        tr("Cost"),   tr("Delivery time")};
}
