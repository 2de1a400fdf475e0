// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "expectedevents.h"

#include <QCoreApplication>
#include <QStringList>

/*! Compares what a backend holds of one session with what it should hold: every event, in order, unchanged, once. */
class SessionCheck
{
    Q_DECLARE_TR_FUNCTIONS(SessionCheck)

public:
    /*! \a held are the session's events in the order in which they were stored. */
    SessionCheck(const QList<ExpectedEvent> &expected, const QList<QJsonObject> &held);

    /*! The sentences that say what is not right; none if everything is. */
    const QStringList &problems() const { return m_problems; }

    /*! Those of \a stored that a client sent. A backend adds events of its own, and each names the one it was made
     * from. */
    static QList<QJsonObject> sentByClient(const QList<QJsonObject> &stored);

private:
    void checkMissing();
    void checkSurplus();
    void checkOrder();
    void checkContents();
    QString name(const QString &key) const;

    const QList<ExpectedEvent> m_expected;
    const QList<QJsonObject> m_held;
    QStringList m_expectedKeys{};
    QStringList m_heldKeys{};
    QStringList m_problems{};
};
