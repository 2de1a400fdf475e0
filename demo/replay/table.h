// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QStringList>

/*! A table in plain text: the first column to the left, the others to the right. */
class Table
{
public:
    explicit Table(const QStringList &headings);

    void addRow(const QStringList &cells);
    /*! A row apart, below the others. */
    void addTotal(const QStringList &cells);

    QStringList lines() const;

private:
    QList<qsizetype> widths() const;
    static QString line(const QStringList &cells, const QList<qsizetype> &widths);

    QList<QStringList> m_rows{}; //!< an empty one is a rule
};
