// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "qml/objectreader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonValue>

#include <cmath>

namespace mindlytics::reader {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLQml)
};

constexpr double kLargestWhole = 9007199254740991; // 2^53 - 1: beyond, a JavaScript number is not exact

QString wantedText(Wanted wanted)
{
    switch (wanted) {
    case Wanted::Text:
        return Text::tr("a text");
    case Wanted::Whole:
        return Text::tr("a whole number");
    case Wanted::Number:
        return Text::tr("a number");
    case Wanted::Boolean:
        return Text::tr("true or false");
    case Wanted::Date:
        return Text::tr("a valid Date");
    case Wanted::Object:
        return Text::tr("an object");
    case Wanted::Texts:
        return Text::tr("an array of texts");
    case Wanted::Enumeration:
        return Text::tr("a value of its enumeration");
    case Wanted::Nothing:
        break;
    }
    return {};
}

QString foundText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return QStringLiteral("undefined");
    case QMetaType::Nullptr:
        return QStringLiteral("null");
    case QMetaType::QString:
        return Text::tr("a text");
    case QMetaType::Bool:
        return Text::tr("true or false");
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return Text::tr("a whole number");
    case QMetaType::Double:
        // Which one it is tells why it is no whole number.
        return std::trunc(value.toDouble()) == value.toDouble() && std::abs(value.toDouble()) <= kLargestWhole ? Text::tr("a number")
                                                                                                             : QString::number(value.toDouble());
    case QMetaType::QDateTime:
        return value.toDateTime().isValid() ? Text::tr("a Date") : Text::tr("an invalid Date");
    case QMetaType::QVariantMap:
        return Text::tr("an object");
    case QMetaType::QVariantList:
    case QMetaType::QStringList:
        return Text::tr("an array");
    default:
        return QString::fromLatin1(value.typeName());
    }
}

bool isNumber(const QVariant &value)
{
    const int type = value.typeId();
    return type == QMetaType::Int || type == QMetaType::Double || type == QMetaType::UInt || type == QMetaType::LongLong;
}

} // namespace

Wanted assign(QString &to, const QVariant &value)
{
    if (value.typeId() != QMetaType::QString)
        return Wanted::Text;
    to = value.toString();
    if (to.isNull())
        to = QLatin1StringView(""); // a null text would be left out
    return Wanted::Nothing;
}

Wanted assign(qint64 &to, const QVariant &value)
{
    const double number = isNumber(value) ? value.toDouble() : std::nan("");
    if (!std::isfinite(number) || std::abs(number) > kLargestWhole || std::trunc(number) != number)
        return Wanted::Whole;
    to = qint64(number);
    return Wanted::Nothing;
}

Wanted assign(int &to, const QVariant &value)
{
    qint64 number = 0;
    if (assign(number, value) != Wanted::Nothing || number != int(number))
        return Wanted::Whole;
    to = int(number);
    return Wanted::Nothing;
}

Wanted assign(double &to, const QVariant &value)
{
    if (!isNumber(value) || !std::isfinite(value.toDouble()))
        return Wanted::Number;
    to = value.toDouble();
    return Wanted::Nothing;
}

Wanted assign(bool &to, const QVariant &value)
{
    if (value.typeId() != QMetaType::Bool)
        return Wanted::Boolean;
    to = value.toBool();
    return Wanted::Nothing;
}

Wanted assign(QDateTime &to, const QVariant &value)
{
    if (value.typeId() != QMetaType::QDateTime || !value.toDateTime().isValid())
        return Wanted::Date;
    to = value.toDateTime();
    return Wanted::Nothing;
}

Wanted assign(QVariantMap &to, const QVariant &value)
{
    if (value.typeId() != QMetaType::QVariantMap)
        return Wanted::Object;
    to = value.toMap();
    return Wanted::Nothing;
}

Wanted assign(QStringList &to, const QVariant &value)
{
    if (value.typeId() == QMetaType::QStringList) {
        to = value.toStringList();
        return Wanted::Nothing;
    }
    if (value.typeId() != QMetaType::QVariantList)
        return Wanted::Texts;
    const QVariantList list = value.toList();
    for (const QVariant &item : list) {
        if (item.typeId() != QMetaType::QString)
            return Wanted::Texts;
        to.append(item.toString());
    }
    return Wanted::Nothing;
}

MLError invalid(const QString &message)
{
    MLError error;
    error.code = ML::ErrorCode::InvalidArgument;
    error.message = message;
    return error;
}

MLError wrongType(const QString &field, Wanted wanted, const QVariant &value)
{
    return invalid(Text::tr("%1: must be %2, but is %3").arg(field, wantedText(wanted), foundText(value)));
}

MLError unknownKey(const QString &object, const QString &key, const QStringList &known)
{
    constexpr int kShown = 100; // as much as the name of anything may have
    return invalid(Text::tr("%1.%2: unknown; the keys are %3").arg(object, key.left(kShown), known.join(QLatin1StringView(", "))));
}

} // namespace mindlytics::reader
