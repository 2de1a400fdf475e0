// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>
#include <QtCore/QUrl>

namespace mindlytics::endpoints {

/*! Where the service lives when nobody says otherwise. */
QUrl defaultServer();

/*! Empty if \a server can be the base of requests; else a sentence: http or https with a host, no user name or password, no query or
 *  fragment. */
QString serverProblem(const QUrl &server);
/*! The same for the base of live channels: ws or wss. */
QString liveProblem(const QUrl &live);

/*! True for plain http (or ws) to a host that is not this machine: the key travels readable. */
bool exposesKey(const QUrl &base);

/*! The live base that belongs to \a server: ws for http, `app` at the beginning of the first host label becomes `wss`, port 300x becomes
 *  400x. By label and number, never by text. */
QUrl liveFromServer(const QUrl &server);

/*! \a path (with a leading slash, and possibly a query) below \a base, whose own path is kept and whose trailing slash is not. */
QUrl below(const QUrl &base, const QString &path);

} // namespace mindlytics::endpoints
