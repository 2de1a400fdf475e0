// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "privacy/gatekeeper.h"

#include "privacy/outgoing.h"
#include "privacy/redaction.h"
#include "privacy/sampling.h"
#include "wire/validation.h"

#include <QtCore/QCoreApplication>

namespace mindlytics {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLPrivacy)
};

/*! Redacts every text of an event; ids stay, as nothing could be joined without them. */
class Redactor
{
public:
    Redactor(ML::Redactors redactors, ML::ContentMode mode, MLPrivacyCounts &counts)
        : m_redaction(redactors, counts)
        , m_lengthsOnly(mode == ML::ContentMode::LengthsOnly)
        , m_counts(counts)
    {
    }

    void operator()(SessionStart &start) { m_redaction.apply(start.attributes); }
    void operator()(SessionEnd &end) { m_redaction.apply(end.attributes); }
    void operator()(Identify &identify) { m_redaction.apply(identify.traits); }
    void operator()(Alias &) { }
    void operator()(Custom &custom)
    {
        m_redaction.apply(custom.name);
        custom.name.truncate(validation::kMaxNameLength); // a placeholder may be longer than what it stands for
        m_redaction.apply(custom.properties);
    }
    void operator()(ConversationStart &start)
    {
        m_redaction.apply(start.properties);
        m_redaction.apply(start.attributes);
    }
    void operator()(ConversationEnd &end)
    {
        m_redaction.apply(end.properties);
        m_redaction.apply(end.attributes);
    }
    void operator()(Turn &turn)
    {
        content(turn.user);
        content(turn.assistant);
        m_redaction.apply(turn.assistantId);
        m_redaction.apply(turn.properties);
    }
    void operator()(Usage &) { }
    void operator()(FunctionCall &call)
    {
        m_redaction.apply(call.name);
        content(call.args);
        content(call.result);
        m_redaction.apply(call.properties);
    }

private:
    void content(QString &text)
    {
        if (!m_lengthsOnly)
            return m_redaction.apply(text);
        if (text.isNull())
            return; // left out by the caller
        text = lengthPlaceholder(text.size());
        ++m_counts.lengthsOnly;
    }

    Redaction m_redaction;
    const bool m_lengthsOnly;
    MLPrivacyCounts &m_counts;
};

MLError failure(const QString &message)
{
    MLError error;
    error.code = ML::ErrorCode::FilterFailed;
    error.message = message;
    return error;
}

} // namespace

Gatekeeper::Gatekeeper(const MLPrivacyOptions &options, bool clientEventIds)
    : m_options(options)
    , m_clientEventIds(clientEventIds)
{
}

bool Gatekeeper::isSampled(const QString &sessionId) const
{
    return mindlytics::isSampled(sessionId, m_options.sampling);
}

ML::ContentMode Gatekeeper::modeOf(const Event &event) const
{
    if (event.ids->content != ML::ContentMode::Default)
        return event.ids->content;
    return m_options.content == ML::ContentMode::Default ? ML::ContentMode::Full : m_options.content;
}

Gatekeeper::Verdict Gatekeeper::check(Event &event, const QString &eventId)
{
    if (m_options.sampling < 1 && !isSampled(event.ids->sessionId)) {
        ++m_counts.sampledOut;
        return Verdict::Drop;
    }
    return checkContent(event, eventId);
}

Gatekeeper::Verdict Gatekeeper::checkDirect(Event &event)
{
    return checkContent(event, {});
}

Gatekeeper::Verdict Gatekeeper::checkContent(Event &event, const QString &eventId)
{
    const ML::ContentMode mode = modeOf(event);
    if (mode == ML::ContentMode::Off && isContent(event.payload)) {
        ++m_counts.withheld;
        return Verdict::Drop;
    }
    // The redactors come last: they hold, whatever the filter does.
    const Verdict verdict = m_filter ? filter(event, eventId) : Verdict::Pass;
    if (verdict == Verdict::Pass && mode != ML::ContentMode::Full)
        redact(event, mode);
    return verdict;
}

Gatekeeper::Verdict Gatekeeper::filter(Event &event, const QString &eventId)
{
    // What an exception says may quote the event: it is not repeated.
    m_error = failure(Text::tr("The event filter threw an exception; the event was dropped."));
    try {
        auto changed = m_filter(publicForm(event, eventId));
        if (!changed) {
            ++m_counts.filtered;
            return Verdict::Drop;
        }
        const MLError problem = takeOver(event, std::move(*changed), m_clientEventIds);
        if (!problem)
            return Verdict::Pass;
        m_error = failure(Text::tr("The event filter answered an event that cannot be sent; it was dropped."));
    } catch (...) {
    }
    ++m_counts.failed;
    m_error.eventId = eventId;
    m_error.sessionId = event.ids->sessionId;
    return Verdict::Failed;
}

void Gatekeeper::redact(Event &event, ML::ContentMode mode)
{
    std::visit(Redactor(m_options.redactors, mode, m_counts), event.payload);
}

} // namespace mindlytics
