// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/sessionstate.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <memory>
#include <mutex>

namespace mindlytics {

/*! The sessions of a client that have objects, by their id: objects with the same id share one state. Thread-safe. */
class OpenSessions
{
public:
    /*! The session of that id, which is made of \a ids unless an object has it open. */
    std::shared_ptr<SessionState> open(const SessionIds &ids);
    /*! Null if no object has it open. */
    std::shared_ptr<SessionState> find(const QString &sessionId) const;
    /*! Ends all; gives their users, each once. */
    QStringList endAll();

private:
    std::vector<std::shared_ptr<SessionState>> all() const;

    mutable std::mutex m_mutex;
    QHash<QString, std::weak_ptr<SessionState>> m_sessions;
    qsizetype m_pruneAt = 64;
};

} // namespace mindlytics
