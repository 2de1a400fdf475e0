// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "wire/endpoints.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>

namespace mindlytics::endpoints {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLEndpoints)
};

QString problem(const char *field, const QUrl &url, const QStringList &schemes)
{
    const QString name = QString::fromLatin1(field);
    if (!url.isValid() || url.host().isEmpty() || !schemes.contains(url.scheme()))
        return Text::tr("%1: must be an address that begins with %2").arg(name, schemes.join(u"://, ") + QStringLiteral("://"));
    if (!url.userInfo().isEmpty())
        return Text::tr("%1: must not hold a user name or a password").arg(name);
    if (url.hasQuery() || url.hasFragment())
        return Text::tr("%1: must not hold a query or a fragment").arg(name);
    return {};
}

bool isLoopback(const QString &host)
{
    if (host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost")) || host == QLatin1String("::1"))
        return true;
    // 127.0.0.0/8, but not a name that only begins so.
    const auto isAddress = [](QChar c) { return c == u'.' || (c >= u'0' && c <= u'9'); };
    return host.startsWith(QLatin1String("127.")) && std::all_of(host.cbegin(), host.cend(), isAddress);
}

/*! `app`, or `app-` and more, is the label of the service's own hosts; `apple` is not. */
QString liveHost(const QString &host)
{
    const QString label = host.section(u'.', 0, 0);
    if (label == QLatin1String("app") || label.startsWith(QLatin1String("app-")))
        return QLatin1String("wss") + host.mid(3);
    return host;
}

int livePort(int port)
{
    return port >= 3000 && port <= 3009 ? port + 1000 : port;
}

} // namespace

QUrl defaultServer()
{
    return QUrl(QStringLiteral("https://app.mindlytics.ai"));
}

QString serverProblem(const QUrl &server)
{
    return problem("serverEndpoint", server, {QStringLiteral("https"), QStringLiteral("http")});
}

QString liveProblem(const QUrl &live)
{
    return problem("liveEndpoint", live, {QStringLiteral("wss"), QStringLiteral("ws")});
}

bool exposesKey(const QUrl &base)
{
    const bool plain = base.scheme() == QLatin1String("http") || base.scheme() == QLatin1String("ws");
    return plain && !isLoopback(base.host());
}

QUrl liveFromServer(const QUrl &server)
{
    QUrl live = server;
    live.setScheme(server.scheme() == QLatin1String("http") ? QStringLiteral("ws") : QStringLiteral("wss"));
    live.setHost(liveHost(server.host()));
    live.setPort(livePort(server.port()));
    return live;
}

QUrl below(const QUrl &base, const QString &path)
{
    QUrl url = base;
    QString prefix = base.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    const qsizetype question = path.indexOf(u'?');
    url.setPath(prefix + path.left(question), QUrl::TolerantMode);
    if (question >= 0)
        url.setQuery(path.mid(question + 1), QUrl::TolerantMode);
    return url;
}

} // namespace mindlytics::endpoints
