// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/clientcore.h"
#include "outbox/outbox.h"
#include "privacy/gatekeeper.h"

namespace mindlytics {

/*! Makes entries of the outbox of accepted events: those that the user and the gatekeeper let pass, as JSON. Belongs to the worker. */
class EntryMaker
{
public:
    EntryMaker(ClientCore &core, const MLClientOptions &options);

    void setPrivacy(const MLPrivacyOptions &options) { m_gatekeeper.setOptions(options); }
    void setFilter(const MLEventFilter &filter) { m_gatekeeper.setFilter(filter); }
    bool isSampled(const QString &sessionId) const { return m_gatekeeper.isSampled(sessionId); }

    /*! Puts what \a event becomes behind \a entries, if it may leave; otherwise it does not count as waiting any more. */
    void make(Event &event, std::vector<OutboxEntry> &entries);
    /*! For an event that becomes a request of its own: changes \a payload as the gatekeeper wants it, or says why it may not leave. */
    MLError checkDirect(Payload &payload);
    /*! Tells the client what the gatekeeper has done since the last time. */
    void tellCounts();

private:
    bool mayLeave(Event &event, const QString &eventId);

    ClientCore &m_core;
    Gatekeeper m_gatekeeper;
    MLPrivacyCounts m_toldCounts;
    QByteArray m_scratch;
};

} // namespace mindlytics
