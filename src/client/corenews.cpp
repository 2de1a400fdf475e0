// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// The part of ClientCore that is about the way back: what the client and its sessions are told.

#include "client/auditlog.h"
#include "client/clientcore.h"
#include "client/errors.h"

#include <Mindlytics/mlclient.h>

#include <QtCore/QPointer>
#include <QtCore/QTimer>

namespace mindlytics {

// ---- Errors ----

void ClientCore::report(const MLError &error)
{
    const auto session = error.sessionId.isEmpty() ? nullptr : m_sessions.find(error.sessionId);
    const bool toSession = session && session->hasObjects();
    if (toSession)
        session->report(error);
    else
        m_errors.add(error);
    m_client.tell([error, toSession](MLClient *client) {
        const QPointer<MLClient> guard(client); // a slot may delete it
        if (!toSession)
            Q_EMIT client->errorsChanged();
        if (guard)
            Q_EMIT client->errorOccurred(error);
    });
}

void ClientCore::reportQueueFull(const MLError &error)
{
    reportStorm(&ClientCore::m_queueStorm, error, errors::queueFull);
}

void ClientCore::reportFilterFailed(const MLError &error)
{
    reportStorm(&ClientCore::m_filterStorm, error, errors::filterFailed);
}

void ClientCore::reportStorm(StormFilter ClientCore::*storm, const MLError &error, MakeError make)
{
    if (!(this->*storm).count())
        return;
    report(error);
    endStorm(storm, make);
}

void ClientCore::endStorm(StormFilter ClientCore::*storm, MakeError make)
{
    m_client.tell([weak = weak_from_this(), storm, make](MLClient *client) {
        QTimer::singleShot(StormFilter::kWindowMs, client, [weak, storm, make] {
            const auto core = weak.lock();
            const qint64 held = core ? (core.get()->*storm).windowEnded() : 0;
            if (held == 0)
                return;
            core->report(make(held));
            core->endStorm(storm, make);
        });
    });
}

// ---- States and numbers ----

void ClientCore::setPrivacyCounts(const MLPrivacyCounts &counts)
{
    {
        const std::lock_guard lock(m_countsMutex);
        m_privacyCounts = counts;
    }
    m_client.tell([](MLClient *client) { Q_EMIT client->privacyCountsChanged(); });
}

MLPrivacyCounts ClientCore::privacyCounts() const
{
    const std::lock_guard lock(m_countsMutex);
    return m_privacyCounts;
}

void ClientCore::pendingChanged()
{
    if (m_pendingNewsIsOut.exchange(true))
        return;
    m_client.tell([weak = weak_from_this()](MLClient *client) {
        if (const auto core = weak.lock())
            core->m_pendingNewsIsOut = false;
        Q_EMIT client->pendingCountChanged();
    });
}

void ClientCore::setDeliveryState(ML::DeliveryState state)
{
    m_deliveryState = state;
    m_client.tell([](MLClient *client) { Q_EMIT client->deliveryStateChanged(); });
}

void ClientCore::setLiveState(ML::LiveState state)
{
    if (m_liveState.exchange(state) != state)
        m_client.tell([](MLClient *client) { Q_EMIT client->liveStateChanged(); });
}

// ---- Single events ----

void ClientCore::addRejected(const MLRejectedEvent &event)
{
    if (!m_rejected.add(event))
        reportStorm(&ClientCore::m_rejectedStorm, errors::rejectedDropped(1), errors::rejectedDropped);
    m_client.tell([event](MLClient *client) { Q_EMIT client->eventRejected(event); });
}

void ClientCore::addLeft(const MLAuditEntry &entry)
{
    {
        const std::lock_guard lock(m_countsMutex);
        if (m_audit.size() == AuditLog::kMax)
            m_audit.removeFirst();
        m_audit.append(entry);
    }
    m_client.tell([entry](MLClient *client) { Q_EMIT client->eventLeft(entry); });
}

QList<MLAuditEntry> ClientCore::auditEntries() const
{
    const std::lock_guard lock(m_countsMutex);
    return m_audit;
}

} // namespace mindlytics
