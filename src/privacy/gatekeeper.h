// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "wire/event.h"

#include <Mindlytics/mlerror.h>
#include <Mindlytics/mloutgoingevent.h>
#include <Mindlytics/mlprivacycounts.h>
#include <Mindlytics/mlprivacyoptions.h>

namespace mindlytics {

/*! What every event passes before it is encoded: sampling, content mode, the application's filter, the redactors. It fails closed. Belongs
 *  to one thread. */
class Gatekeeper
{
public:
    Gatekeeper(const MLPrivacyOptions &options, bool clientEventIds);

    void setOptions(const MLPrivacyOptions &options) { m_options = options; }
    void setFilter(MLEventFilter filter) { m_filter = std::move(filter); }

    enum class Verdict { Pass, Drop, Failed };
    /*! Pass: \a event, which may have been changed, may leave. Failed: the filter failed, error() says how. */
    Verdict check(Event &event, const QString &eventId);
    /*! The same for an event that belongs to no session. */
    Verdict checkDirect(Event &event);
    /*! Why the last check failed. Never holds a text of the event. */
    const MLError &error() const { return m_error; }

    /*! False if no event of the session ever passes. */
    bool isSampled(const QString &sessionId) const;
    const MLPrivacyCounts &counts() const { return m_counts; }

private:
    ML::ContentMode modeOf(const Event &event) const;
    Verdict checkContent(Event &event, const QString &eventId);
    Verdict filter(Event &event, const QString &eventId);
    void redact(Event &event, ML::ContentMode mode);

    MLPrivacyOptions m_options;
    const bool m_clientEventIds;
    MLEventFilter m_filter;
    MLPrivacyCounts m_counts;
    MLError m_error;
};

} // namespace mindlytics
