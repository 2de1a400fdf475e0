// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>
#include <QVariant>

/*! The values of properties, attributes and traits in a transcript. JSON cannot say whether 1 is meant as an integer or
 *  as a floating point number, so the latter may be written `{"double": 1}`. */
namespace Values {

/*! \a values as the SDK takes them. */
QVariantMap forSdk(const QJsonObject &values);
/*! \a values as a backend should hold them. */
QJsonObject asStored(const QJsonObject &values);

} // namespace Values
