// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>

/*! Says where an event that a backend holds is not what was expected. Exact: an integer keeps all its bits, a text
 *  every character; only a timestamp may be written in another way, as long as it means the same millisecond. */
class JsonDifference
{
    Q_DECLARE_TR_FUNCTIONS(JsonDifference)

public:
    JsonDifference(const QJsonObject &expected, const QJsonObject &held);

    /*! One sentence for each difference; none if there is none. What a backend adds of its own does not count. */
    const QStringList &lines() const { return m_lines; }

private:
    void compareObjects(const QString &path, const QJsonObject &expected, const QJsonObject &held);
    void compareValues(const QString &path, const QJsonValue &expected, const QJsonValue &held);
    void compareTexts(const QString &path, const QString &expected, const QString &held);

    QStringList m_lines{};
};
