// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "client/entrymaker.h"

#include "client/errors.h"
#include "wire/encoder.h"

namespace mindlytics {

EntryMaker::EntryMaker(ClientCore &core, const MLClientOptions &options)
    : m_core(core)
    , m_gatekeeper(options.privacy, options.sendEventIds)
{
    m_gatekeeper.setFilter(core.eventFilter());
}

void EntryMaker::make(Event &event, std::vector<OutboxEntry> &entries)
{
    OutboxEntry entry;
    entry.eventId = m_core.eventId(event.number);
    if (!mayLeave(event, entry.eventId))
        return;
    m_scratch.resize(0);
    encode(event, m_core.sendsEventIds() ? QStringView(entry.eventId) : QStringView(), m_scratch);
    entry.json = QByteArray(m_scratch.constData(), m_scratch.size()); // of its very size
    entry.sessionId = event.ids->sessionId;
    entry.acceptedMs = m_core.clock().wallMs();
    m_core.admission().correct(entry.json.size() - event.size);
    entries.push_back(std::move(entry));
}

bool EntryMaker::mayLeave(Event &event, const QString &eventId)
{
    // Consent may have been taken back since.
    const auto verdict = m_core.mayPass(event.payload) ? m_gatekeeper.check(event, eventId) : Gatekeeper::Verdict::Drop;
    if (verdict == Gatekeeper::Verdict::Pass)
        return true;
    m_core.admission().remove(1, event.size);
    m_core.pendingChanged();
    if (verdict == Gatekeeper::Verdict::Failed)
        m_core.reportFilterFailed(m_gatekeeper.error());
    return false;
}

MLError EntryMaker::checkDirect(Payload &payload)
{
    if (const MLError problem = m_core.mayDeliver() ? MLError() : m_core.problem())
        return problem;
    Event event{std::move(payload), std::make_shared<const SessionIds>(), {}, 0};
    const auto verdict = m_gatekeeper.checkDirect(event);
    payload = std::move(event.payload);
    tellCounts();
    if (verdict == Gatekeeper::Verdict::Pass)
        return {};
    return verdict == Gatekeeper::Verdict::Failed ? m_gatekeeper.error() : errors::eventDropped();
}

void EntryMaker::tellCounts()
{
    if (m_gatekeeper.counts() == m_toldCounts)
        return;
    m_toldCounts = m_gatekeeper.counts();
    m_core.setPrivacyCounts(m_toldCounts);
}

} // namespace mindlytics
