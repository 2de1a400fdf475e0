// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

/*! The figures of a session, or of several together: a line of the table that the replay ends with. */
class Summary
{
    Q_DECLARE_TR_FUNCTIONS(Summary)

public:
    explicit Summary(const QString &title);

    /*! Counts \a event in. */
    void add(const QJsonObject &event);
    /*! What the events cost in the eyes of the backend, which knows the prices of tokens. */
    void setCost(double cost) { m_cost = cost; }
    void setDeliveryMs(qint64 ms) { m_deliveryMs = ms; }
    /*! Adds the figures of \a other, except the time: deliveries overlap. */
    Summary &operator+=(const Summary &other);

    qsizetype conversationCount() const { return m_conversations.size(); }

    /*! One cell for each of headings(). */
    QStringList row() const;
    static QStringList headings();

private:
    QString m_title{};
    QSet<QString> m_conversations{};
    qint64 m_events = 0;
    qint64 m_turns = 0;
    qint64 m_functionCalls = 0;
    qint64 m_tokens = 0;
    double m_cost = 0;
    qint64 m_deliveryMs = 0;
};
