// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "table.h"

using namespace Qt::StringLiterals;

Table::Table(const QStringList &headings)
    : m_rows{headings, {}}
{
}

void Table::addRow(const QStringList &cells)
{
    m_rows.append(cells);
}

void Table::addTotal(const QStringList &cells)
{
    m_rows.append(QStringList());
    m_rows.append(cells);
}

QStringList Table::lines() const
{
    const QList<qsizetype> columns = widths();
    QStringList lines;
    for (const QStringList &row : m_rows)
        lines.append(line(row, columns));
    return lines;
}

QList<qsizetype> Table::widths() const
{
    QList<qsizetype> widths(m_rows.first().size(), 0);
    for (const QStringList &row : m_rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = qMax(widths.at(i), row.at(i).size());
    }
    return widths;
}

QString Table::line(const QStringList &cells, const QList<qsizetype> &widths)
{
    QStringList padded;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (cells.isEmpty())
            padded.append(QString(widths.at(i), u'-'));
        else
            padded.append(i == 0 ? cells.at(i).leftJustified(widths.at(i)) : cells.at(i).rightJustified(widths.at(i)));
    }
    return padded.join(u"  "_s);
}
