// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlerror.h>

#include <QtCore/QDateTime>
#include <QtCore/QMetaEnum>
#include <QtCore/QStringList>
#include <QtCore/QVariant>
#include <QtQml/QJSValue>

#include <algorithm>

/*! Reads plain JavaScript values, strictly: nothing is turned into something else, and nothing is overlooked. */
namespace mindlytics::reader {

/*! What a value has to be. */
enum class Wanted { Nothing, Text, Whole, Number, Boolean, Date, Object, Texts, Enumeration };

// Each gives what it wanted if \a value is something else.
Wanted assign(QString &to, const QVariant &value);
Wanted assign(qint64 &to, const QVariant &value);
Wanted assign(int &to, const QVariant &value);
Wanted assign(double &to, const QVariant &value);
Wanted assign(bool &to, const QVariant &value);
Wanted assign(QDateTime &to, const QVariant &value);
Wanted assign(QVariantMap &to, const QVariant &value);
Wanted assign(QStringList &to, const QVariant &value);

/*! An enumeration's value is a number in JavaScript. */
template <typename T>
std::enable_if_t<std::is_enum_v<T>, Wanted> assign(T &to, const QVariant &value)
{
    int number = 0;
    const Wanted wanted = assign(number, value);
    if (wanted != Wanted::Nothing || !QMetaEnum::fromType<T>().valueToKey(number))
        return Wanted::Enumeration;
    to = T(number);
    return Wanted::Nothing;
}

/*! Names \a field and what is wrong with \a value. */
MLError wrongType(const QString &field, Wanted wanted, const QVariant &value);
MLError unknownKey(const QString &object, const QString &key, const QStringList &known);
MLError invalid(const QString &message);

/*! One key of an object, and how its value gets into a T. */
template <typename T>
struct Key {
    QLatin1StringView name;
    Wanted (*set)(T &, const QVariant &);
};

template <auto Member, typename T>
Wanted set(T &to, const QVariant &value)
{
    return assign(to.*Member, value);
}

/*! Reads \a object, called \a name, into \a to by its \a keys. */
template <typename T, size_t Count>
MLError readMap(const char *name, const QVariant &object, T &to, const Key<T> (&keys)[Count])
{
    if (object.metaType() == QMetaType::fromType<T>()) { // the SDK's own value
        to = object.value<T>();
        return {};
    }
    QVariantMap map;
    const QString objectName = QString::fromLatin1(name);
    if (const Wanted wanted = assign(map, object); wanted != Wanted::Nothing)
        return wrongType(objectName, wanted, object);
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        const auto key = std::find_if(std::begin(keys), std::end(keys), [&it](const Key<T> &k) { return it.key() == k.name; });
        if (key == std::end(keys)) {
            QStringList known;
            for (const Key<T> &k : keys)
                known.append(k.name);
            return unknownKey(objectName, it.key(), known);
        }
        if (const Wanted wanted = key->set(to, it.value()); wanted != Wanted::Nothing)
            return wrongType(objectName + u'.' + it.key(), wanted, it.value());
    }
    return {};
}

} // namespace mindlytics::reader
