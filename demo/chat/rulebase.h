// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

/*! What the built-in answerer knows, in the language of the application. */
namespace RuleBase {

/*! What a question leads to. */
struct Answer {
    QString tool{}; //!< the tool to call first; empty: none
    QString arguments{}; //!< for it, as JSON
    QString text{}; //!< in Markdown; %1 is the tool's result
};

Answer answerTo(const QString &question);

} // namespace RuleBase
