// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "capture/conversations.h"

#include <QtCore/QHash>
#include <QtCore/QUrl>

namespace mindlytics::capture {

/*! The hosts whose chats are watched without a mark. */
class WatchedHosts
{
public:
    /*! \a host is a name, a name and a port, or an address from which these are taken. False if it is none of them. */
    bool insert(const QString &host, const ConversationKey &key);
    bool remove(const QString &host);
    /*! Whose conversations those with \a url are: by host and port, else by host alone; null if it is no chat of such a host. */
    const ConversationKey *find(const QUrl &url) const;

private:
    QHash<QString, ConversationKey> m_hosts;
};

} // namespace mindlytics::capture
