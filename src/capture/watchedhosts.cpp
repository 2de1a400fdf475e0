// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/watchedhosts.h"

#include <algorithm>
#include <iterator>

namespace mindlytics::capture {

namespace {

/*! The addresses at which the known servers answer chats; the rest of a listed host is left alone. */
bool isChatPath(const QString &path)
{
    static const QLatin1StringView kEnds[] = {QLatin1StringView("/chat/completions"), QLatin1StringView("/responses"), QLatin1StringView("/messages"),
                                              QLatin1StringView("/api/chat"), QLatin1StringView("/api/generate")};
    return std::any_of(std::begin(kEnds), std::end(kEnds), [&path](QLatin1StringView end) { return path.endsWith(end); });
}

QString withPort(const QString &host, int port)
{
    return host + u' ' + QString::number(port);
}

/*! "host" or "host port", as Qt writes the host of an address; empty if \a text is none. */
QString keyOf(const QString &text)
{
    const bool isAddress = text.contains(QLatin1StringView("://"));
    QUrl url(isAddress ? text : QStringLiteral("http://") + text, QUrl::StrictMode);
    if (url.host().isEmpty()) { // perhaps an IPv6 address without brackets
        url = QUrl();
        url.setHost(text, QUrl::StrictMode);
    }
    if (url.host().isEmpty() || (!isAddress && !url.path().isEmpty()))
        return {};
    return url.port() < 0 ? url.host() : withPort(url.host(), url.port());
}

} // namespace

bool WatchedHosts::insert(const QString &host, const ConversationKey &key)
{
    const QString name = keyOf(host);
    if (!name.isEmpty())
        m_hosts.insert(name, key);
    return !name.isEmpty();
}

bool WatchedHosts::remove(const QString &host)
{
    return m_hosts.remove(keyOf(host));
}

const ConversationKey *WatchedHosts::find(const QUrl &url) const
{
    if (m_hosts.isEmpty() || !isChatPath(url.path()))
        return nullptr;
    const int standard = url.scheme() == u"https" ? 443 : 80;
    auto found = m_hosts.constFind(withPort(url.host(), url.port(standard)));
    if (found == m_hosts.cend())
        found = m_hosts.constFind(url.host());
    return found == m_hosts.cend() ? nullptr : &*found;
}

} // namespace mindlytics::capture
