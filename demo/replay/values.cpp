// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "values.h"

using namespace Qt::StringLiterals;

namespace {

constexpr auto DoubleKey = "double"_L1;

QVariant variant(const QJsonValue &value)
{
    return value.isObject() ? QVariant(value.toObject().value(DoubleKey).toDouble()) : value.toVariant();
}

} // namespace

QVariantMap Values::forSdk(const QJsonObject &values)
{
    QVariantMap map;
    for (auto it = values.begin(); it != values.end(); ++it)
        map.insert(it.key(), variant(it.value()));
    return map;
}

QJsonObject Values::asStored(const QJsonObject &values)
{
    QJsonObject stored;
    for (auto it = values.begin(); it != values.end(); ++it)
        stored.insert(it.key(), it->isObject() ? it->toObject().value(DoubleKey) : it.value());
    return stored;
}
