// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonArray>
#include <QString>

/*! The functions that an answerer may call. Arguments and results are JSON texts. */
namespace Tools {

/*! What the tools are called and take, as the chat completions of OpenAI want it. */
QJsonArray descriptions();
/*! Calls the tool \a name. What cannot be done is told by a result with the member `error`. */
QString call(const QString &name, const QString &arguments);

} // namespace Tools
