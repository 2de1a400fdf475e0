// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "jsondifference.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/*! The members that a client sends. One that it did not send must not appear; any other is the backend's own. */
constexpr std::array ClientMembers{"type"_L1,        "event"_L1,      "session_id"_L1, "conversation_id"_L1,
                                   "user_id"_L1,     "device_id"_L1,  "timestamp"_L1,  "id"_L1,
                                   "previous_id"_L1, "attributes"_L1, "traits"_L1,     "properties"_L1};

constexpr double TwoTo63 = 9223372036854775808.0;

bool sameNumber(qint64 integer, double number)
{
    return number >= -TwoTo63 && number < TwoTo63 && std::trunc(number) == number && qint64(number) == integer;
}

/*! QJsonValue itself compares an integer and a floating point number as the latter, which loses bits. */
bool sameNumber(const QVariant &a, const QVariant &b)
{
    const bool integerA = a.typeId() == QMetaType::LongLong;
    const bool integerB = b.typeId() == QMetaType::LongLong;
    if (integerA && integerB)
        return a.toLongLong() == b.toLongLong();
    if (integerA)
        return sameNumber(a.toLongLong(), b.toDouble());
    return integerB ? sameNumber(b.toLongLong(), a.toDouble()) : a.toDouble() == b.toDouble();
}

bool sameTime(const QString &a, const QString &b)
{
    const QDateTime time = QDateTime::fromString(a, Qt::ISODateWithMs);
    return time.isValid() && time == QDateTime::fromString(b, Qt::ISODateWithMs);
}

/*! \a value as JSON, so that invisible characters can be seen. */
QString shown(const QJsonValue &value)
{
    if (value.isUndefined())
        return u"nothing"_s;
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

} // namespace

JsonDifference::JsonDifference(const QJsonObject &expected, const QJsonObject &held)
{
    QJsonObject sent;
    for (auto it = held.begin(); it != held.end(); ++it) {
        if (expected.contains(it.key())
            || std::any_of(ClientMembers.begin(), ClientMembers.end(), [&](auto member) { return member == it.key(); }))
            sent.insert(it.key(), it.value());
    }
    compareObjects({}, expected, sent);
}

void JsonDifference::compareObjects(const QString &path, const QJsonObject &expected, const QJsonObject &held)
{
    QStringList keys = expected.keys() + held.keys();
    keys.sort();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys))
        compareValues(path.isEmpty() ? key : path + u'.' + key, expected.value(key), held.value(key));
}

void JsonDifference::compareValues(const QString &path, const QJsonValue &expected, const QJsonValue &held)
{
    if (path == "timestamp"_L1 && sameTime(expected.toString(), held.toString()))
        return;
    if (expected.isObject() && held.isObject())
        return compareObjects(path, expected.toObject(), held.toObject());
    if (expected.isString() && held.isString())
        return compareTexts(path, expected.toString(), held.toString());
    const bool numbers = expected.isDouble() && held.isDouble();
    if (numbers ? sameNumber(expected.toVariant(), held.toVariant()) : expected == held)
        return;
    m_lines.append(tr("%1 is %2, expected was %3").arg(path, shown(held), shown(expected)));
}

void JsonDifference::compareTexts(const QString &path, const QString &expected, const QString &held)
{
    if (expected == held)
        return;
    const auto [wanted, found] = std::mismatch(expected.begin(), expected.end(), held.begin(), held.end());
    const qsizetype at = wanted - expected.begin();
    const qsizetype from = qMax<qsizetype>(0, at - 10);
    m_lines.append(tr("%1 differs from character %2 on: it goes %3, expected was %4 (%5 characters, expected were %6)")
                       .arg(path)
                       .arg(at)
                       .arg(shown(held.mid(from, 30)), shown(expected.mid(from, 30)))
                       .arg(held.size())
                       .arg(expected.size()));
}
