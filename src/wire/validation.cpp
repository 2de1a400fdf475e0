// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "wire/validation.h"

#include "base/text.h"
#include "wire/names.h"
#include "wire/timestamp.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace mindlytics::validation {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLValidation)
};

MLError refuse(const QString &message)
{
    MLError error;
    error.code = ML::ErrorCode::InvalidArgument;
    error.message = message;
    return error;
}

QString named(const char *field)
{
    return QString::fromLatin1(field);
}

QString member(const char *field, const QString &key)
{
    return named(field) + u'.' + withoutLoneSurrogates(key.left(kMaxNameLength));
}

bool isSupported(int type)
{
    switch (type) {
    case QMetaType::Bool:
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::UChar:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::ULong:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Float:
    case QMetaType::Double:
    case QMetaType::QString:
        return true;
    default:
        return false;
    }
}

MLError checkValue(const char *field, const QString &key, const QVariant &value)
{
    const int type = value.typeId();
    if (!isSupported(type)) {
        const bool isNothing = !value.isValid() || type == QMetaType::Nullptr; // as QML gives it
        const QString typeName = isNothing ? QStringLiteral("null or undefined") : QString::fromLatin1(value.typeName());
        return refuse(Text::tr("%1: a value of type %2 cannot be sent; use a bool, an integer, a floating-point number or a text")
                          .arg(member(field, key), typeName));
    }
    if ((type == QMetaType::Double || type == QMetaType::Float) && !std::isfinite(value.toDouble()))
        return refuse(Text::tr("%1: must be a finite number; JSON has neither NaN nor infinity").arg(member(field, key)));
    return {};
}

using Reserved = std::initializer_list<names::Name>;

MLError checkReserved(const char *field, const QVariantMap &values, Reserved reserved)
{
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const auto isIt = [&key = it.key()](names::Name name) { return key == QLatin1StringView(name.data(), qsizetype(name.size())); };
        if (std::any_of(reserved.begin(), reserved.end(), isIt))
            return refuse(Text::tr("%1: this name is reserved for the event's own field").arg(member(field, it.key())));
    }
    return {};
}

MLError checkNotNegative(const char *field, double value)
{
    if (!std::isfinite(value) || value < 0)
        return refuse(Text::tr("%1: must be a finite number, 0 or more").arg(named(field)));
    return {};
}

} // namespace

MLError checkNotEmpty(const char *field, const QString &id)
{
    if (id.isEmpty())
        return refuse(Text::tr("%1: must not be empty").arg(named(field)));
    return {};
}

MLError checkName(const char *field, const QString &name)
{
    if (name.isEmpty())
        return checkNotEmpty(field, name);
    // No text has more code points than units: nearly every name is done here.
    if (name.size() > kMaxNameLength && codePoints(name) > kMaxNameLength) {
        return refuse(Text::tr("%1: must have at most %2 characters, but has %3")
                          .arg(named(field)).arg(kMaxNameLength).arg(codePoints(name)));
    }
    return {};
}

MLError checkEventName(const QString &name)
{
    using namespace names;
    for (const Name reserved : {kConversationStarted, kConversationEnded, kConversationTurn, kConversationUsage, kConversationFunction}) {
        if (name == QLatin1StringView(reserved.data(), qsizetype(reserved.size())))
            return refuse(Text::tr("%1: \"%2\" has a call of its own").arg(named("event"), name));
    }
    return checkName("event", name);
}

MLError checkValues(const char *field, const QVariantMap &values)
{
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (MLError error = checkValue(field, it.key(), it.value()))
            return error;
    }
    return {};
}

MLError checkProperties(const char *field, const QVariantMap &properties, bool clientEventIds)
{
    if (properties.isEmpty())
        return {};
    if (clientEventIds) {
        if (MLError error = checkReserved(field, properties, {names::kClientEventId}))
            return error;
    }
    return checkValues(field, properties);
}

MLError checkTimestamp(const QDateTime &timestamp)
{
    if (timestamp.isNull())
        return {};
    if (!timestamp.isValid())
        return refuse(Text::tr("%1: must be a valid date and time").arg(named("timestamp")));
    const qint64 ms = timestamp.toMSecsSinceEpoch();
    if (ms < kFirstTimestampMs || ms > kLastTimestampMs)
        return refuse(Text::tr("%1: must have a year from 0 to 9999").arg(named("timestamp")));
    return {};
}

MLError checkUsage(const char *field, const MLUsage &usage)
{
    const auto within = [field](const char *name) { return QByteArray(field).append('.').append(name); };
    if (usage.isNull())
        return refuse(Text::tr("%1: must hold tokens or a cost").arg(named(field)));
    if (usage.isCost())
        return checkNotNegative(within("amount").constData(), usage.amount());
    if (MLError error = checkName(within("model").constData(), usage.model()))
        return error;
    if (usage.promptTokens() < 0)
        return checkNotNegative(within("promptTokens").constData(), -1);
    if (usage.completionTokens() < 0)
        return checkNotNegative(within("completionTokens").constData(), -1);
    return {};
}

MLError checkTurn(const MLTurn &turn, bool clientEventIds)
{
    if (!turn.usage.isNull()) {
        if (MLError error = checkUsage("turn.usage", turn.usage))
            return error;
    }
    if (turn.properties.isEmpty())
        return {};
    using namespace names;
    if (MLError error = checkReserved("turn.properties", turn.properties,
                                      {kUser, kAssistant, kAssistantId, kCost, kModel, kPromptTokens, kCompletionTokens}))
        return error;
    return checkProperties("turn.properties", turn.properties, clientEventIds);
}

MLError checkFunctionCall(const MLFunctionCall &call, bool clientEventIds)
{
    if (MLError error = checkNotEmpty("call.name", call.name))
        return error;
    if (call.runtimeMs < 0)
        return checkNotNegative("call.runtimeMs", -1);
    if (call.properties.isEmpty())
        return {};
    using namespace names;
    if (MLError error = checkReserved("call.properties", call.properties, {kName, kArgs, kResult, kRuntime}))
        return error;
    return checkProperties("call.properties", call.properties, clientEventIds);
}

} // namespace mindlytics::validation
