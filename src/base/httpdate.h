// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>

#include <optional>

namespace mindlytics {

/*! A date of HTTP in milliseconds since 1970, in any of the three formats of RFC 9110, section 5.6.7; none if it is no date. */
std::optional<qint64> httpDateMs(const QByteArray &date);

} // namespace mindlytics
