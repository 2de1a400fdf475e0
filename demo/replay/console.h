// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/*! The lines that the program writes. */
namespace Console {

/*! Begins a step, on standard output. */
void step(const QString &text);
/*! A line within a step. */
void line(const QString &text);
/*! What went wrong, on the standard error channel. */
void problem(const QString &text);

} // namespace Console
