// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/config.h"

#include "base/logging.h"
#include "client/errors.h"
#include "outbox/storefolder.h"
#include "wire/endpoints.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStandardPaths>

namespace mindlytics {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLConfig)
};

constexpr qint64 kDefaultMaxAgeSeconds = 30 * 24 * 3600;

QString fromEnvironment(const QString &option, const char *variable)
{
    return option.isEmpty() ? qEnvironmentVariable(variable) : option;
}

QUrl fromEnvironment(const QUrl &option, const char *variable)
{
    return option.isEmpty() ? QUrl(qEnvironmentVariable(variable).trimmed()) : option;
}

QString defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/mindlytics");
}

void fillLimits(MLOutboxOptions &outbox)
{
    const bool disk = outbox.kind == ML::OutboxKind::Disk;
    if (outbox.maxEvents <= 0)
        outbox.maxEvents = disk ? 1000000 : 100000;
    if (outbox.maxBytes <= 0)
        outbox.maxBytes = disk ? 1000000000 : 64000000;
    if (outbox.maxAge <= 0)
        outbox.maxAge = kDefaultMaxAgeSeconds;
    if (disk && outbox.path.isEmpty())
        outbox.path = defaultFolder();
}

/*! Values that make no sense become the nearest that do; none is so large that sums of it overflow. */
void bound(MLClientOptions &options)
{
    constexpr int kDayMs = 24 * 3600 * 1000;
    constexpr qint64 kCenturySeconds = 100LL * 366 * 24 * 3600;
    options.outbox.maxAge = qMin(options.outbox.maxAge, kCenturySeconds);
    options.batch.maxEvents = qMax(0, options.batch.maxEvents);
    options.batch.maxBytes = qMax(2, options.batch.maxBytes);
    options.batch.lingerMs = qMax(0, options.batch.lingerMs);
    options.retry.baseDelayMs = qMax(0, options.retry.baseDelayMs);
    options.retry.maxDelayMs = qMax(options.retry.baseDelayMs, options.retry.maxDelayMs);
    options.retry.transferTimeoutMs = qBound(1, options.retry.transferTimeoutMs, kDayMs);
    options.privacy.sampling = options.privacy.sampling >= 0 ? qMin(1.0, options.privacy.sampling) : 0; // no number: none
    options.quitTimeoutMs = qBound(0, options.quitTimeoutMs, kDayMs);
}

bool canBeHeader(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

QString problemOf(const MLClientOptions &options, bool keyMayCome)
{
    if (options.apiKey.isEmpty() && !keyMayCome)
        return Text::tr("apiKey: missing; set it as an option or property, or in MLSDK_API_KEY");
    if (options.projectId.isEmpty())
        return Text::tr("projectId: missing; set it as an option or property, or in MLSDK_PROJECT_ID");
    if (!canBeHeader(options.apiKey))
        return Text::tr("apiKey: must not hold a line break or another control character");
    if (!canBeHeader(options.projectId))
        return Text::tr("projectId: must not hold a line break or another control character");
    if (!canBeHeader(options.authorizationScheme))
        return Text::tr("authorizationScheme: must not hold a line break or another control character");
    const QString server = endpoints::serverProblem(options.serverEndpoint);
    return server.isEmpty() ? endpoints::liveProblem(options.liveEndpoint) : server;
}

} // namespace

MLOutboxOptions memoryLimits()
{
    MLOutboxOptions limits;
    limits.kind = ML::OutboxKind::Memory;
    fillLimits(limits);
    return limits;
}

QString Config::dataFolder() const
{
    return options.outbox.path.isEmpty() ? defaultFolder() : options.outbox.path;
}

QString Config::storeFolder() const
{
    return StoreFolder::pathFor(options.outbox.path, options.serverEndpoint.toString(), options.projectId);
}

Config resolve(const MLClientOptions &options, bool keyMayCome)
{
    Config config{options, {}};
    MLClientOptions &o = config.options;
    o.apiKey = fromEnvironment(o.apiKey, "MLSDK_API_KEY").trimmed();
    o.projectId = fromEnvironment(o.projectId, "MLSDK_PROJECT_ID").trimmed();
    o.serverEndpoint = fromEnvironment(o.serverEndpoint, "MLSDK_SERVER_BASE");
    if (o.serverEndpoint.isEmpty())
        o.serverEndpoint = endpoints::defaultServer();
    o.liveEndpoint = fromEnvironment(o.liveEndpoint, "MLSDK_LIVE_BASE");
    if (o.liveEndpoint.isEmpty())
        o.liveEndpoint = endpoints::liveFromServer(o.serverEndpoint);
    fillLimits(o.outbox);
    bound(o);
    const QString problem = problemOf(o, keyMayCome);
    if (!problem.isEmpty())
        config.problem = errors::make(ML::ErrorCode::NotConfigured, problem);
    else if (endpoints::exposesKey(o.serverEndpoint))
        qCWarning(lcClient) << "serverEndpoint is plain http to another machine: key and conversations travel readable";
    else if (endpoints::exposesKey(o.liveEndpoint))
        qCWarning(lcClient) << "liveEndpoint is plain ws to another machine: live events and the keys of their channels travel readable";
    return config;
}

} // namespace mindlytics
