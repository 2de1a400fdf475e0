// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlenums.h>

#include <QtQml/qqml.h>

namespace mindlytics {

/*! The enumerations, as `ML.DeliveryState.Idle` and so on. */
namespace qmlenums {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(ML)
QML_NAMED_ELEMENT(ML)
} // namespace qmlenums

} // namespace mindlytics
