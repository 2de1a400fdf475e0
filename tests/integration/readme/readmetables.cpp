// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "readmetables.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace
{

QStringList cellsOf(const QString &line)
{
    QStringList cells;
    for (const QString &cell : line.sliced(1, line.size() - 2).split(u'|'))
        cells.append(cell.trimmed());
    return cells;
}

QString absolute(const QString &path)
{
    return QStringLiteral(SOURCE_DIR) + u'/' + path;
}

} // namespace

QList<ReadmeRow> readmeTable(const QString &name)
{
    const QStringList lines = documentText(u"README.md"_s).split(u'\n');
    qsizetype at = lines.indexOf(u"<!-- table: %1 -->"_s.arg(name));
    if (at < 0)
        return {};
    const QStringList heads = cellsOf(lines.at(++at));
    QList<ReadmeRow> rows;
    for (at += 2; lines.at(at).startsWith(u'|'); ++at) {
        const QStringList cells = cellsOf(lines.at(at));
        ReadmeRow row;
        for (qsizetype i = 0; i < heads.size(); ++i)
            row.insert(heads.at(i), cells.value(i));
        rows.append(row);
    }
    return rows;
}

QString codeIn(const QString &cell)
{
    return cell.section(u'`', 1, 1);
}

QString documentText(const QString &path)
{
    QFile file(absolute(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool sourceExists(const QString &path)
{
    return QFileInfo::exists(absolute(path));
}
