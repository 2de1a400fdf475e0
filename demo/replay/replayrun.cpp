// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "replayrun.h"

#include "console.h"
#include "readback.h"
#include "sessioncheck.h"
#include "table.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace {

double costOf(const QList<QJsonObject> &conversations)
{
    double cost = 0;
    for (const QJsonObject &conversation : conversations)
        cost += conversation.value("cost"_L1).toDouble();
    return cost;
}

} // namespace

ReplayRun::ReplayRun(const Options &options)
    : m_options(options)
{
    m_reader.setIdSuffix(options.idSuffix);
}

bool ReplayRun::run()
{
    MLClientOptions options;
    options.outbox.kind = ML::OutboxKind::Memory; // what was not replayed is replayed by the next run anyway
    options.sendEventIds = true; // by these ids what is read back is joined to what was sent
    if (!readTranscripts() || !play(options))
        return false;
    const bool heard = tellHeard();
    const bool held = !m_options.readBack || (readBack(options) && heard);
    printTable();
    return held;
}

bool ReplayRun::readTranscripts()
{
    Console::step(tr("Reading the transcripts in %1").arg(m_options.folder));
    if (!m_reader.readFolder(m_options.folder))
        return report({m_reader.error()});
    for (const Transcript &transcript : m_reader.transcripts())
        Console::line(tr("%1: sessions: %2, events: %3")
                          .arg(transcript.name)
                          .arg(transcript.sessionCount())
                          .arg(transcript.eventCount()));
    return true;
}

bool ReplayRun::play(const MLClientOptions &options)
{
    MLClient client(options);
    if (!client.isValid())
        return report({client.configurationError().message});
    Console::step(tr("Replaying them to %1").arg(client.serverEndpoint().toDisplayString()));
    Replayer replayer(&client, &m_expected, m_options.timeoutMs);
    QElapsedTimer timer;
    timer.start();
    playAll(replayer);
    m_sessions = replayer.sessions();
    m_heard = replayer.heard();
    m_liveProblems = replayer.liveProblems();
    m_deliveryMs = timer.elapsed();
    QStringList problems = replayer.problems();
    for (const MLRejectedEvent &event : client.rejectedEvents())
        problems.append(tr("%1: the backend refused an event: %2").arg(event.sessionId, event.error.message));
    return report(problems);
}

/*! Stops at the first transcript that did not arrive as a whole: with a server out of reach, every further one would
 *  only wait as long again. */
void ReplayRun::playAll(Replayer &replayer)
{
    for (const Transcript &transcript : m_reader.transcripts()) {
        const qsizetype known = replayer.sessions().size();
        replayer.play(transcript);
        for (const ReplayedSession &session : replayer.sessions().sliced(known))
            noteSent(session);
        if (!replayer.problems().isEmpty())
            return;
    }
}

void ReplayRun::noteSent(const ReplayedSession &session)
{
    Summary summary(session.title);
    for (const ExpectedEvent &event : m_expected.events(session.id))
        summary.add(event.json);
    summary.setDeliveryMs(session.deliveryMs);
    m_summaries.append(summary);
    Console::line(tr("%1: %2 of %3 events delivered in %4 ms")
                      .arg(session.title)
                      .arg(session.result.delivered)
                      .arg(session.accepted)
                      .arg(session.deliveryMs));
}

/*! What came back while it was sent, and to which event it belongs. */
bool ReplayRun::tellHeard() const
{
    Console::step(tr("What came back over the live channels"));
    QStringList problems;
    report(m_liveProblems); // which is no failure, as long as everything came back
    for (const ReplayedSession &session : m_sessions) {
        const QList<ExpectedEvent> sent = m_expected.events(session.id);
        Console::line(tr("%1: %2 live events for %3 that were sent; %4")
                          .arg(session.title)
                          .arg(m_heard.count(session.id))
                          .arg(sent.size())
                          .arg(session.result.sessionEnded ? tr("its end came, too") : tr("no end of the session")));
        for (const QString &line : m_heard.lines(session.id, sent))
            Console::line(u"  "_s + line);
        problems += m_heard.missing(session.id, sent);
    }
    return report(problems);
}

bool ReplayRun::readBack(const MLClientOptions &options)
{
    Console::step(tr("Reading back what the backend holds"));
    ReadBack backend(options, m_options.timeoutMs);
    m_summaries.clear(); // from here on they tell what is held, not what was sent
    QStringList problems;
    for (const ReplayedSession &session : std::as_const(m_sessions)) {
        const QStringList found = check(session, backend);
        const qsizetype count = m_expected.events(session.id).size();
        Console::line(found.isEmpty() ? tr("%1: all %2 events, in order, unchanged").arg(session.title).arg(count)
                                      : tr("%1: %2 problems").arg(session.title).arg(found.size()));
        problems += found;
    }
    return report(problems);
}

QStringList ReplayRun::check(const ReplayedSession &session, ReadBack &backend)
{
    const QList<ExpectedEvent> expected = m_expected.events(session.id);
    const QList<QJsonObject> held = backend.sentEvents(session.id, expected.size());
    if (backend.error().isError())
        return {tr("%1: its events could not be read back: %2").arg(session.id, backend.error().message)};
    Summary summary(session.title);
    for (const QJsonObject &event : held)
        summary.add(event);
    summary.setDeliveryMs(session.deliveryMs);
    const QStringList problems = SessionCheck(expected, held).problems() + checkDocuments(summary, session.id, backend);
    m_summaries.append(summary);
    return problems;
}

/*! The backend must also have made a session and conversations of the events; it knows what these cost. */
QStringList ReplayRun::checkDocuments(Summary &summary, const QString &session, ReadBack &backend)
{
    const QList<QJsonObject> sessions = backend.documents(u"sessions"_s, session);
    const QList<QJsonObject> conversations
        = sessions.isEmpty() ? sessions : backend.documents(u"conversations"_s, session);
    if (backend.error().isError())
        return {tr("%1: the session could not be read back: %2").arg(session, backend.error().message)};
    summary.setCost(costOf(conversations));
    if (sessions.size() == 1 && conversations.size() == summary.conversationCount())
        return {};
    return {tr("%1: the backend knows %2 such sessions with %3 conversations, its events tell of 1 with %4")
                .arg(session)
                .arg(sessions.size())
                .arg(conversations.size())
                .arg(summary.conversationCount())};
}

void ReplayRun::printTable() const
{
    Console::step(m_options.readBack ? tr("What the backend holds") : tr("What was sent"));
    Table table(Summary::headings());
    Summary total(tr("Total of %1 sessions").arg(m_summaries.size()));
    for (const Summary &summary : m_summaries) {
        table.addRow(summary.row());
        total += summary;
    }
    total.setDeliveryMs(m_deliveryMs); // sessions overlap, so it is not their sum
    table.addTotal(total.row());
    for (const QString &line : table.lines())
        Console::line(line);
}

bool ReplayRun::report(const QStringList &problems) const
{
    for (const QString &problem : problems)
        Console::problem(problem);
    return problems.isEmpty();
}
