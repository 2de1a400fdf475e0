// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QStringList>

/*! A row of a table: its cells by the heads of their columns. */
using ReadmeRow = QHash<QString, QString>;

/*! The rows of README.md's table that follows the comment `<!-- table: name -->`; empty if there is none. */
QList<ReadmeRow> readmeTable(const QString &name);

/*! The text of the first `code` in a cell; empty if there is none. */
QString codeIn(const QString &cell);

/*! A document of this project, such as "docs/delivery.md". */
QString documentText(const QString &path);
/*! Whether the sources have a file or folder of that path. */
bool sourceExists(const QString &path);
