// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "faultsettings.h"

#include "refusal.h"

#include <QHash>
#include <QJsonArray>

#include <functional>

namespace devserver {

namespace {

constexpr int rejectStatus = 400;
constexpr int failStatus = 500;

[[noreturn]] void refuseFault(const QString &key)
{
    refuse("The fault \"" + key.toStdString() + "\" is unknown, or its value has the wrong type.");
}

int toInt(const QString &key, const QJsonValue &value)
{
    if (!value.isDouble() || double(value.toInt(-2)) != value.toDouble())
        refuseFault(key);
    return value.toInt();
}

int toStatus(const QString &key, const QJsonValue &value)
{
    const int status = toInt(key, value);
    if (status < 200 || status > 599)
        refuseFault(key);
    return status;
}

bool toBool(const QString &key, const QJsonValue &value)
{
    return value.isBool() ? value.toBool() : (refuseFault(key), false);
}

double toProbability(const QString &key, const QJsonValue &value)
{
    return value.isDouble() && value.toDouble() >= 0 && value.toDouble() <= 1 ? value.toDouble()
                                                                              : (refuseFault(key), 0);
}

std::string toText(const QString &key, const QJsonValue &value)
{
    return value.isString() ? value.toString().toStdString() : (refuseFault(key), std::string());
}

QJsonObject toObject(const QString &key, const QJsonValue &value)
{
    return value.isObject() ? value.toObject() : (refuseFault(key), QJsonObject());
}

using Readers = QHash<QString, std::function<void(const QString &, const QJsonValue &)>>;

//! Hands every member to its reader; a null is as good as none.
void readMembers(const QJsonObject &json, const Readers &readers)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const auto reader = readers.find(it.key());
        if (reader == readers.end())
            refuseFault(it.key());
        if (!it->isNull())
            (*reader)(it.key(), *it);
    }
}

ForcedAnswer readNext(const QJsonObject &json)
{
    ForcedAnswer next;
    next.count = 1;
    readMembers(
        json,
        {
            {QStringLiteral("count"), [&](auto &k, auto &v) { next.count = toInt(k, v); }},
            {QStringLiteral("status"), [&](auto &k, auto &v) { next.status = toStatus(k, v); }},
            {QStringLiteral("retry_after"), [&](auto &k, auto &v) { next.headers["Retry-After"] = toText(k, v); }},
            {QStringLiteral("body"), [&](auto &k, auto &v) { next.body = toText(k, v); }},
            {QStringLiteral("headers"),
             [&](auto &k, auto &v) {
                 const QJsonObject headers = toObject(k, v);
                 for (auto it = headers.begin(); it != headers.end(); ++it)
                     next.headers[it.key().toStdString()] = toText(it.key(), *it);
             }},
            {QStringLiteral("method"), [&](auto &k, auto &v) { next.method = toText(k, v); }},
            {QStringLiteral("path"), [&](auto &k, auto &v) { next.path = toText(k, v); }},
            {QStringLiteral("stored"), [&](auto &k, auto &v) { next.stored = toBool(k, v); }},
        });
    return next;
}

RandomFaults readRandom(const QJsonObject &json)
{
    RandomFaults random;
    readMembers(
        json,
        {
            {QStringLiteral("seed"), [&](auto &k, auto &v) { random.seed = static_cast<std::uint64_t>(toInt(k, v)); }},
            {QStringLiteral("p500"), [&](auto &k, auto &v) { random.p500 = toProbability(k, v); }},
            {QStringLiteral("p429"), [&](auto &k, auto &v) { random.p429 = toProbability(k, v); }},
            {QStringLiteral("p503"), [&](auto &k, auto &v) { random.p503 = toProbability(k, v); }},
            {QStringLiteral("preject"), [&](auto &k, auto &v) { random.reject = toProbability(k, v); }},
        });
    return random;
}

LiveFaults readLive(const QJsonObject &json)
{
    LiveFaults live;
    readMembers(json, {
                          {QStringLiteral("refuse_upgrade"), [&](auto &k, auto &v) { live.refuseUpgrade = toStatus(k, v); }},
                          {QStringLiteral("silent"), [&](auto &k, auto &v) { live.silent = toBool(k, v); }},
                          {QStringLiteral("cut_after"), [&](auto &k, auto &v) { live.cutAfter = toInt(k, v); }},
                          {QStringLiteral("cut_with_close"), [&](auto &k, auto &v) { live.cutWithClose = toBool(k, v); }},
                          {QStringLiteral("no_session_ended"), [&](auto &k, auto &v) { live.noSessionEnded = toBool(k, v); }},
                          {QStringLiteral("unscoped"), [&](auto &k, auto &v) { live.unscoped = toBool(k, v); }},
                          {QStringLiteral("key_lifetime_ms"), [&](auto &k, auto &v) { live.keyLifetimeMs = toInt(k, v); }},
                          {QStringLiteral("frame_size"), [&](auto &k, auto &v) { live.frameSize = toInt(k, v); }},
                          {QStringLiteral("error_events"), [&](auto &k, auto &v) {
                               const QJsonObject errors = toObject(k, v);
                               for (auto it = errors.begin(); it != errors.end(); ++it)
                                   live.errors[it.key().toStdString()] = toText(it.key(), *it);
                           }},
                      });
    return live;
}

//! {"name": status, …} or ["name", …] with the usual status.
void readEvents(FaultSettings &settings, const QString &key, const QJsonValue &value, int usual)
{
    if (value.isArray()) {
        for (const QJsonValue &name : value.toArray())
            settings.events[toText(key, name)] = usual;
        return;
    }
    const QJsonObject statuses = toObject(key, value);
    for (auto it = statuses.begin(); it != statuses.end(); ++it)
        settings.events[it.key().toStdString()] = toStatus(key, *it);
}

bool isUnlucky(const WireEvent &event, const RandomFaults &random)
{
    const std::uint64_t hash = std::hash<std::string_view>{}(event.raw) ^ (random.seed * 0x9e3779b97f4a7c15);
    return double((hash * 0xff51afd7ed558ccd) >> 11) / double(1ULL << 53) < random.reject;
}

} // namespace

FaultSettings FaultSettings::fromJson(const QJsonObject &json)
{
    FaultSettings s;
    readMembers(
        json,
        {
            {QStringLiteral("fail_next"), [&](auto &k, auto &v) { s.next = readNext(toObject(k, v)); }},
            {QStringLiteral("random"), [&](auto &k, auto &v) { s.random = readRandom(toObject(k, v)); }},
            {QStringLiteral("live"), [&](auto &k, auto &v) { s.live = readLive(toObject(k, v)); }},
            {QStringLiteral("delay_ms"), [&](auto &k, auto &v) { s.delayMs = toInt(k, v); }},
            {QStringLiteral("refuse_arrays"),
             [&](auto &k, auto &v) { s.refuseArrays = !v.isBool() ? toStatus(k, v)
                                         : v.toBool()             ? rejectStatus
                                                                  : 0; }},
            {QStringLiteral("drop_arrays"), [&](auto &k, auto &v) { s.dropArrays = toBool(k, v); }},
            {QStringLiteral("reject_events"), [&](auto &k, auto &v) { readEvents(s, k, v, rejectStatus); }},
            {QStringLiteral("fail_events"), [&](auto &k, auto &v) { readEvents(s, k, v, failStatus); }},
            {QStringLiteral("max_body"), [&](auto &k, auto &v) { s.maxBody = static_cast<std::size_t>(toInt(k, v)); }},
            {QStringLiteral("invalid_json_200"), [&](auto &k, auto &v) { s.invalidJson = toBool(k, v); }},
            {QStringLiteral("redirect_to"), [&](auto &k, auto &v) { s.redirectTo = toText(k, v); }},
            {QStringLiteral("redirect_status"), [&](auto &k, auto &v) { s.redirectStatus = toStatus(k, v); }},
            {QStringLiteral("clock_offset_s"), [&](auto &k, auto &v) { s.clockOffsetS = toInt(k, v); }},
            {QStringLiteral("record_bodies"), [&](auto &k, auto &v) { s.recordBodies = toBool(k, v); }},
            {QStringLiteral("log_limit"),
             [&](auto &k, auto &v) { s.logLimit = static_cast<std::size_t>(toInt(k, v)); }},
        });
    return s;
}

int FaultSettings::statusFor(const EventBatch &batch) const
{
    if (events.empty() && random.reject == 0)
        return 0;
    for (const WireEvent &event : batch.events) {
        if (const int status = statusFor(event))
            return status;
    }
    return 0;
}

int FaultSettings::statusFor(const WireEvent &event) const
{
    const Json *mark = event.properties ? member(*event.properties, "fault") : nullptr;
    const std::string_view marked = mark && mark->IsString() ? textOf(*mark) : std::string_view();
    for (const std::string_view name : {event.name, kindName(event.kind), marked}) {
        if (const auto found = events.find(name); !name.empty() && found != events.end())
            return found->second;
    }
    return isUnlucky(event, random) ? rejectStatus : 0;
}

} // namespace devserver
