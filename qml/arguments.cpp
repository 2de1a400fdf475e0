// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "qml/arguments.h"

#include <QtCore/QCoreApplication>
#include <QtQml/QJSValueIterator>

namespace mindlytics {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLQml)
};

// No argument has as many objects in each other as this.
constexpr int kDeepest = 4;

bool isPlain(const QJSValue &value)
{
    return value.isObject() && !value.isQObject() && !value.isDate() && !value.isVariant() && !value.isRegExp() && !value.isCallable();
}

bool isSymbol(const QJSValue &value)
{
    return !(value.isString() || value.isNumber() || value.isBool() || value.isNull() || value.isUndefined() || value.isObject());
}

/*! QJSValue::toVariant() crashes on a symbol anywhere in an object, in Qt 6.4 at least. Here symbols, and what is too deep, stay what
 *  they are, to be refused. */
QVariant toVariant(const QJSValue &value, int depth = kDeepest)
{
    if (!isPlain(value) && !isSymbol(value))
        return value.toVariant();
    if (depth == 0 || isSymbol(value))
        return QVariant::fromValue(value);
    if (value.isArray()) {
        QVariantList list;
        const quint32 length = value.property(QStringLiteral("length")).toUInt();
        for (quint32 i = 0; i < length; ++i)
            list.append(toVariant(value.property(i), depth - 1));
        return list;
    }
    QVariantMap map;
    for (QJSValueIterator it(value); it.next();)
        map.insert(it.name(), toVariant(it.value(), depth - 1));
    return map;
}

/*! Reads the members of a plain object as they come; what else there is, as a whole. */
template <typename T, size_t Count>
MLError readObject(const char *name, const QJSValue &value, T &to, const reader::Key<T> (&keys)[Count])
{
    if (!isPlain(value) || value.isArray())
        return reader::readMap(name, toVariant(value), to, keys);
    for (QJSValueIterator it(value); it.next();) {
        if (const MLError error = reader::readMember(name, it.name(), toVariant(it.value(), kDeepest - 1), to, keys))
            return error;
    }
    return {};
}

/*! The keys of a usage, before it is known which kind it is. */
struct UsageKeys {
    double cost = -1;
    QString model{};
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
    bool hasCost = false;
    int tokenKeys = 0;
};

template <auto Member>
reader::Wanted setTokenKey(UsageKeys &to, const QVariant &value)
{
    ++to.tokenKeys;
    return reader::assign(to.*Member, value);
}

reader::Wanted setCost(UsageKeys &to, const QVariant &value)
{
    to.hasCost = true;
    return reader::assign(to.cost, value);
}

constexpr reader::Key<UsageKeys> kUsageKeys[] = {
    {QLatin1StringView("cost"), setCost},
    {QLatin1StringView("model"), setTokenKey<&UsageKeys::model>},
    {QLatin1StringView("promptTokens"), setTokenKey<&UsageKeys::promptTokens>},
    {QLatin1StringView("completionTokens"), setTokenKey<&UsageKeys::completionTokens>},
};

MLError readUsage(const char *name, const QVariant &value, MLUsage &to)
{
    if (value.metaType() == QMetaType::fromType<MLUsage>()) {
        to = value.value<MLUsage>();
        return {};
    }
    UsageKeys keys;
    if (const MLError error = reader::readMap(name, value, keys, kUsageKeys))
        return error;
    constexpr int kAllTokenKeys = 3;
    if (keys.hasCost ? keys.tokenKeys > 0 : keys.tokenKeys != kAllTokenKeys) {
        return reader::invalid(Text::tr("%1: must have either \"cost\" or all of \"model\", \"promptTokens\" and \"completionTokens\"")
                                   .arg(QString::fromLatin1(name)));
    }
    to = keys.hasCost ? MLUsage::cost(keys.cost) : MLUsage::tokens(keys.model, keys.promptTokens, keys.completionTokens);
    return {};
}

/*! A turn, whose usage has errors of its own. */
struct TurnDraft {
    MLTurn turn{};
    MLError usageError{};
};

template <auto Member>
reader::Wanted setOfTurn(TurnDraft &to, const QVariant &value)
{
    return reader::assign(to.turn.*Member, value);
}

reader::Wanted setUsage(TurnDraft &to, const QVariant &value)
{
    to.usageError = readUsage("turn.usage", value, to.turn.usage);
    return reader::Wanted::Nothing;
}

constexpr reader::Key<TurnDraft> kTurnKeys[] = {
    {QLatin1StringView("user"), setOfTurn<&MLTurn::user>},
    {QLatin1StringView("assistant"), setOfTurn<&MLTurn::assistant>},
    {QLatin1StringView("assistantId"), setOfTurn<&MLTurn::assistantId>},
    {QLatin1StringView("usage"), setUsage},
    {QLatin1StringView("properties"), setOfTurn<&MLTurn::properties>},
    {QLatin1StringView("conversationId"), setOfTurn<&MLTurn::conversationId>},
    {QLatin1StringView("timestamp"), setOfTurn<&MLTurn::timestamp>},
};

constexpr reader::Key<MLFunctionCall> kCallKeys[] = {
    {QLatin1StringView("name"), reader::set<&MLFunctionCall::name>},
    {QLatin1StringView("args"), reader::set<&MLFunctionCall::args>},
    {QLatin1StringView("result"), reader::set<&MLFunctionCall::result>},
    {QLatin1StringView("runtimeMs"), reader::set<&MLFunctionCall::runtimeMs>},
    {QLatin1StringView("properties"), reader::set<&MLFunctionCall::properties>},
    {QLatin1StringView("conversationId"), reader::set<&MLFunctionCall::conversationId>},
    {QLatin1StringView("timestamp"), reader::set<&MLFunctionCall::timestamp>},
};

constexpr reader::Key<MLEventOptions> kEventOptionKeys[] = {
    {QLatin1StringView("conversationId"), reader::set<&MLEventOptions::conversationId>},
    {QLatin1StringView("timestamp"), reader::set<&MLEventOptions::timestamp>},
};

constexpr reader::Key<MLSessionOptions> kSessionOptionKeys[] = {
    {QLatin1StringView("sessionId"), reader::set<&MLSessionOptions::sessionId>},
    {QLatin1StringView("conversationId"), reader::set<&MLSessionOptions::conversationId>},
    {QLatin1StringView("userId"), reader::set<&MLSessionOptions::userId>},
    {QLatin1StringView("deviceId"), reader::set<&MLSessionOptions::deviceId>},
    {QLatin1StringView("listening"), reader::set<&MLSessionOptions::listening>},
    {QLatin1StringView("contentMode"), reader::set<&MLSessionOptions::contentMode>},
};

template <typename T>
MLError readPlain(const char *name, const QJSValue &value, T &to)
{
    const QVariant variant = toVariant(value);
    const reader::Wanted wanted = reader::assign(to, variant);
    return wanted == reader::Wanted::Nothing ? MLError{} : reader::wrongType(QString::fromLatin1(name), wanted, variant);
}

} // namespace

namespace arguments {

MLError read(const char *name, const QJSValue &value, QString &to)
{
    return readPlain(name, value, to);
}

MLError read(const char *name, const QJSValue &value, MLTurn &to)
{
    if (value.isVariant()) {
        const QVariant variant = value.toVariant();
        if (variant.metaType() == QMetaType::fromType<MLTurn>()) {
            to = variant.value<MLTurn>();
            return {};
        }
    }
    TurnDraft draft;
    if (const MLError error = readObject(name, value, draft, kTurnKeys))
        return error;
    to = std::move(draft.turn);
    return draft.usageError;
}

MLError read(const char *name, const QJSValue &value, MLUsage &to)
{
    return readUsage(name, toVariant(value), to);
}

MLError read(const char *name, const QJSValue &value, MLFunctionCall &to)
{
    return readObject(name, value, to, kCallKeys);
}

MLError read(const char *name, const QJSValue &value, MLSessionOptions &to)
{
    return readObject(name, value, to, kSessionOptionKeys);
}

MLError read(const char *name, const QJSValue &value, MLEventOptions &to)
{
    return readObject(name, value, to, kEventOptionKeys);
}

MLError read(const char *name, const QJSValue &value, QVariantMap &to)
{
    return readPlain(name, value, to);
}

MLError read(const char *name, const QJSValue &value, QDateTime &to)
{
    return readPlain(name, value, to);
}

MLError read(const char *name, const QJSValue &value, QStringList &to)
{
    return readPlain(name, value, to);
}

MLError read(const char *name, const QJSValue &value, int &to)
{
    return readPlain(name, value, to);
}

QJSValue takeCallback(std::initializer_list<QJSValue *> arguments)
{
    for (QJSValue *argument : arguments) {
        if (argument->isCallable())
            return std::exchange(*argument, leftOut());
    }
    return {};
}

} // namespace arguments
} // namespace mindlytics
