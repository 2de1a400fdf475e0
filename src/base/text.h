// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>

namespace mindlytics {

/*! How many Unicode code points \a text has; a lone surrogate counts as one. */
qsizetype codePoints(QStringView text);

/*! \a text with every lone surrogate replaced by U+FFFD. */
QString withoutLoneSurrogates(const QString &text);

/*! Makes words of a server fit for a message or a log line: \a secret is replaced, what is longer than \a maxBytes cut at a
 *  character, control characters become spaces. */
QString presentable(const QByteArray &text, const QString &secret, qsizetype maxBytes = 1024);

} // namespace mindlytics
