// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "console.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

/*! Flushed line by line: progress that arrives at the end is none. */
void write(FILE *file, const QString &text)
{
    QTextStream(file) << text << Qt::endl;
}

} // namespace

void Console::step(const QString &text)
{
    write(stdout, u"==> "_s + text);
}

void Console::line(const QString &text)
{
    write(stdout, u"    "_s + text);
}

void Console::problem(const QString &text)
{
    write(stderr, u"  ! "_s + text);
}
