// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "tools.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

QString text(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString error(const QString &why)
{
    return text({{u"error"_s, why}});
}

QJsonObject described(const QString &name, const QString &what, const QJsonObject &parameters, const QJsonArray &required)
{
    const QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, parameters}, {u"required"_s, required}};
    const QJsonObject function{{u"name"_s, name}, {u"description"_s, what}, {u"parameters"_s, schema}};
    return {{u"type"_s, u"function"_s}, {u"function"_s, function}};
}

QString currentTime()
{
    const QDateTime now = QDateTime::currentDateTime();
    return text({{u"time"_s, now.toOffsetFromUtc(now.offsetFromUtc()).toString(Qt::ISODate)}});
}

QString calculate(const QJsonObject &arguments)
{
    const double a = arguments[u"a"].toDouble(std::nan(""));
    const double b = arguments[u"b"].toDouble(std::nan(""));
    const QString op = arguments[u"op"].toString();
    const double value = op == u'+' ? a + b : op == u'-' ? a - b : op == u'*' ? a * b : op == u'/' ? a / b : std::nan("");
    return std::isfinite(value) ? text({{u"value"_s, value}}) : error(u"not a number"_s);
}

} // namespace

QJsonArray Tools::descriptions()
{
    const QJsonObject number{{u"type"_s, u"number"_s}};
    const QJsonObject op{{u"type"_s, u"string"_s}, {u"enum"_s, QJsonArray{u"+"_s, u"-"_s, u"*"_s, u"/"_s}}};
    return {described(u"current_time"_s, u"The current local date and time."_s, {}, {}),
            described(u"calculate"_s, u"Computes one sum, difference, product or quotient."_s,
                      {{u"a"_s, number}, {u"op"_s, op}, {u"b"_s, number}}, {u"a"_s, u"op"_s, u"b"_s})};
}

QString Tools::call(const QString &name, const QString &arguments)
{
    const QJsonDocument document = QJsonDocument::fromJson(arguments.toUtf8());
    if (!document.isObject())
        return error(u"the arguments are no JSON object"_s);
    if (name == u"current_time")
        return currentTime();
    if (name == u"calculate")
        return calculate(document.object());
    return error(u"there is no such tool"_s);
}
