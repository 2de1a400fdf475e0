// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "delivery/batch.h"

#include <QtCore/QSet>

#include <initializer_list>
#include <list>

namespace mindlytics {

using BatchPtr = std::shared_ptr<Batch>;

/*! The batches that are not settled, in the order of their events, and the sessions that the outbox has lent for them. */
class BatchQueue
{
public:
    explicit BatchQueue(Outbox &outbox);

    bool isEmpty() const { return m_batches.empty(); }
    /*! How many are out; with \a epoch, only those sent in that one. */
    int inFlight(std::optional<quint64> epoch = std::nullopt) const;

    /*! A new batch of the sessions whose turn it is, at most \a maxEvents and \a maxBytes of body; one event that is larger comes alone. Null if
     *  no session is ready. */
    BatchPtr takeFresh(int maxEvents, qint64 maxBytes);
    /*! Of those that were sent, or are parts of such, the one that waits longest and whose sessions no earlier batch holds. */
    BatchPtr nextRetry() const;

    /*! Puts the halves of \a batch in its place. */
    void halve(const BatchPtr &batch);
    /*! Puts one batch for each event of \a batch in its place, with its trial. */
    void separate(const BatchPtr &batch);
    /*! Takes \a entries out of \a batch and of the outbox; gives what is left of it, null if nothing is. */
    BatchPtr drop(const BatchPtr &batch, const std::vector<OutboxEntry> &entries);
    /*! \a batch is settled: its sessions are ready again, unless another batch holds them. */
    void finish(const BatchPtr &batch);
    /*! Forgets and gives all; for an outbox that was cleared. */
    std::list<BatchPtr> takeAll();

    /*! No new batch takes events of \a session until resume(). */
    void hold(const QString &session) { m_held.insert(session); }
    void resume(const QString &session);

private:
    std::vector<OutboxEntry> leaseEntries(int maxEvents, qint64 maxBytes);
    void replace(const BatchPtr &batch, std::initializer_list<BatchPtr> parts);
    void releaseSessions(const Batch &batch);

    Outbox &m_outbox;
    std::list<BatchPtr> m_batches;
    QSet<QString> m_held;
    QSet<QString> m_parked; //!< those of m_held whose turn came: the outbox has lent them, to nobody
};

} // namespace mindlytics
