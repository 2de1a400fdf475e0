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

/*! Reads the member \a member of the object called \a name into \a to by its \a keys. */
template <typename T, size_t Count>
MLError readMember(const char *name, const QString &member, const QVariant &value, T &to, const Key<T> (&keys)[Count])
{
    const auto key = std::find_if(std::begin(keys), std::end(keys), [&member](const Key<T> &k) { return member == k.name; });
    if (key == std::end(keys)) {
        QStringList known;
        for (const Key<T> &k : keys)
            known.append(k.name);
        return unknownKey(QString::fromLatin1(name), member, known);
    }
    const Wanted wanted = key->set(to, value);
    return wanted == Wanted::Nothing ? MLError{} : wrongType(QString::fromLatin1(name) + u'.' + member, wanted, value);
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
    if (const Wanted wanted = assign(map, object); wanted != Wanted::Nothing)
        return wrongType(QString::fromLatin1(name), wanted, object);
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        if (const MLError error = readMember(name, it.key(), it.value(), to, keys))
            return error;
    }
    return {};
}

} // namespace mindlytics::reader
