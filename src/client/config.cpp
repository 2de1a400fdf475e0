// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/config.h"

#include "base/logging.h"
#include "client/errors.h"
#include "outbox/storefolder.h"
#include "wire/endpoints.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMetaEnum>
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

/*! None is so large that sums of it overflow. */
void bound(MLClientOptions &options)
{
    constexpr int kDayMs = 24 * 3600 * 1000;
    constexpr qint64 kCenturySeconds = 100LL * 366 * 24 * 3600;
    options.outbox.maxAge = qMin(options.outbox.maxAge, kCenturySeconds);
    options.retry.transferTimeoutMs = qMin(options.retry.transferTimeoutMs, kDayMs);
    options.quitTimeoutMs = qMin(options.quitTimeoutMs, kDayMs);
}

bool canBeHeader(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

QString atLeast(const char *option, qint64 value, qint64 least)
{
    return value >= least ? QString() : Text::tr("%1: must be %2 or more").arg(QString::fromLatin1(option)).arg(least);
}

template <typename Enum>
QString known(const char *option, Enum value)
{
    const auto values = QMetaEnum::fromType<Enum>();
    if (values.valueToKey(int(value)))
        return {};
    return Text::tr("%1: %2 is no value of ML::%3").arg(QString::fromLatin1(option)).arg(int(value)).arg(QString::fromLatin1(values.enumName()));
}

/*! Of values as the application gave them: which one has no sense. */
QString valueProblemOf(const MLClientOptions &options)
{
    const double sampling = options.privacy.sampling;
    for (const QString &problem : {
             known("outbox.kind", options.outbox.kind),
             known("outbox.synchronisation", options.outbox.synchronisation),
             atLeast("outbox.maxEvents", options.outbox.maxEvents, 0),
             atLeast("outbox.maxBytes", options.outbox.maxBytes, 0),
             atLeast("outbox.maxAge", options.outbox.maxAge, 0),
             atLeast("batch.maxEvents", options.batch.maxEvents, 0),
             atLeast("batch.maxBytes", options.batch.maxBytes, 2),
             atLeast("batch.lingerMs", options.batch.lingerMs, 0),
             known("batch.arrays", options.batch.arrays),
             atLeast("retry.baseDelayMs", options.retry.baseDelayMs, 0),
             atLeast("retry.maxDelayMs", options.retry.maxDelayMs, options.retry.baseDelayMs),
             atLeast("retry.transferTimeoutMs", options.retry.transferTimeoutMs, 1),
             known("privacy.content", options.privacy.content),
             sampling >= 0 && sampling <= 1 ? QString() : Text::tr("%1: must be from %2 to %3").arg(QStringLiteral("privacy.sampling")).arg(0).arg(1),
             atLeast("quitTimeoutMs", options.quitTimeoutMs, 0),
         }) {
        if (!problem.isEmpty())
            return problem;
    }
    return {};
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

Config resolve(const MLClientOptions &options, const QString &token, bool keyMayCome)
{
    Config config{options, {}, fromEnvironment(options.apiKey, "MLSDK_API_KEY").trimmed()};
    MLClientOptions &o = config.options;
    o.apiKey = token.isEmpty() ? config.ownApiKey : token.trimmed();
    o.projectId = fromEnvironment(o.projectId, "MLSDK_PROJECT_ID").trimmed();
    o.serverEndpoint = fromEnvironment(o.serverEndpoint, "MLSDK_SERVER_BASE");
    if (o.serverEndpoint.isEmpty())
        o.serverEndpoint = endpoints::defaultServer();
    o.liveEndpoint = fromEnvironment(o.liveEndpoint, "MLSDK_LIVE_BASE");
    if (o.liveEndpoint.isEmpty())
        o.liveEndpoint = endpoints::liveFromServer(o.serverEndpoint);
    const QString valueProblem = valueProblemOf(o);
    fillLimits(o.outbox);
    bound(o);
    const QString problem = valueProblem.isEmpty() ? problemOf(o, keyMayCome) : valueProblem;
    if (!problem.isEmpty())
        config.problem = errors::make(ML::ErrorCode::NotConfigured, problem);
    else if (endpoints::exposesKey(o.serverEndpoint))
        qCWarning(lcClient) << "serverEndpoint is plain http to another machine: key and conversations travel readable";
    else if (endpoints::exposesKey(o.liveEndpoint))
        qCWarning(lcClient) << "liveEndpoint is plain ws to another machine: live events and the keys of their channels travel readable";
    return config;
}

} // namespace mindlytics
