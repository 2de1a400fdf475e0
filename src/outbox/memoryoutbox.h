// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "outbox/outbox.h"
#include "outbox/rejectedlist.h"

#include <QtCore/QHash>

#include <deque>

namespace mindlytics {

/*! The queue in memory: gone with the process. */
class MemoryOutbox final : public Outbox
{
public:
    qint64 volatileCount() const override { return m_count; }
    qint64 volatileCount(const QString &session) const override { return count(session); }
    void append(std::vector<OutboxEntry> entries) override;
    std::optional<QString> nextSession() override;
    std::vector<OutboxEntry> lease(const QString &session, int maxEntries, qint64 maxBytes, bool atLeastOne) override;
    void release(const QString &session) override;
    void setFailures(const OutboxEntry &, int) override {} // the batch that it is in remembers
    void remove(const std::vector<OutboxEntry> &entries) override;
    void reject(OutboxRejected rejected) override;
    std::vector<OutboxRejected> rejected() const override { return m_rejected.all(); }
    std::vector<OutboxRejected> takeRejected(const QStringList &eventIds) override { return m_rejected.take(eventIds); }
    qint64 count() const override { return m_count; }
    qint64 count(const QString &session) const override;
    qint64 bytes() const override { return m_bytes; }
    qint64 lastRow() const override { return m_lastRow; }
    void clear() override;

private:
    struct Waiting {
        std::deque<OutboxEntry> entries;
        bool lent = false;
    };
    void take(const OutboxEntry &entry);

    QHash<QString, Waiting> m_sessions;
    std::deque<QString> m_turns; //!< the sessions that are not lent, first the one that waits longest
    RejectedList m_rejected;
    qint64 m_count = 0;
    qint64 m_bytes = 0;
    qint64 m_lastRow = 0;
};

} // namespace mindlytics
