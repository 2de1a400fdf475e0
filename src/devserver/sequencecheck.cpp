// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "sequencecheck.h"

#include <charconv>
#include <iterator>

namespace devserver {

namespace {

template <typename Value>
Value &entry(TextMap<Value> &map, std::string_view key)
{
    const auto known = map.find(key);
    return known != map.end() ? known->second : map.try_emplace(std::string(key)).first->second;
}

} // namespace

bool NumberSet::insert(std::uint64_t number)
{
    auto next = m_ranges.upper_bound(number);
    const auto before = next == m_ranges.begin() ? m_ranges.end() : std::prev(next);
    if (before != m_ranges.end() && number <= before->second)
        return false;
    const bool joinsBefore = before != m_ranges.end() && before->second + 1 == number;
    const bool joinsNext = next != m_ranges.end() && next->first == number + 1;
    const std::uint64_t end = joinsNext ? next->second : number;
    if (joinsNext)
        m_ranges.erase(next);
    if (joinsBefore)
        before->second = end;
    else
        m_ranges.emplace(number, end);
    return true;
}

void SequenceCheck::note(std::string_view sessionId, std::string_view eventId)
{
    Session &session = entry(m_sessions, sessionId);
    const Verdict verdict = judge(session, eventId);
    count(session.counts, verdict);
    count(m_total, verdict);
}

SequenceCheck::Verdict SequenceCheck::judge(Session &session, std::string_view eventId)
{
    if (eventId.empty())
        return Verdict::WithoutId;
    const std::size_t dash = eventId.rfind('-');
    const char *end = eventId.data() + eventId.size();
    std::uint64_t number = 0;
    if (dash != eventId.npos) {
        const auto [stop, error] = std::from_chars(eventId.data() + dash + 1, end, number);
        if (error == std::errc() && stop == end)
            return judgeNumber(session, eventId.substr(0, dash), number);
    }
    return m_malformedIds.emplace(eventId).second ? Verdict::MalformedId : Verdict::Duplicate;
}

SequenceCheck::Verdict SequenceCheck::judgeNumber(Session &session, std::string_view prefix, std::uint64_t number)
{
    Prefix &known = entry(m_prefixes, prefix);
    if (!known.seen.insert(number))
        return Verdict::Duplicate;
    ++known.unique;
    const auto last = session.last.find(prefix);
    if (last == session.last.end()) {
        session.last.emplace(prefix, number);
        return Verdict::InOrder;
    }
    const bool rises = number > last->second;
    last->second = std::max(last->second, number);
    return rises ? Verdict::InOrder : Verdict::OutOfOrder;
}

void SequenceCheck::count(Counts &counts, Verdict verdict)
{
    ++counts.received;
    switch (verdict) {
    case Verdict::InOrder: ++counts.unique; break;
    case Verdict::OutOfOrder:
        ++counts.unique;
        ++counts.orderViolations;
        break;
    case Verdict::Duplicate: ++counts.duplicates; break;
    case Verdict::WithoutId: ++counts.withoutId; break;
    case Verdict::MalformedId:
        ++counts.unique;
        ++counts.malformedIds;
        break;
    }
}

QJsonObject SequenceCheck::toJson(const Counts &counts)
{
    return {
        {QStringLiteral("received"), counts.received},     {QStringLiteral("unique"), counts.unique},
        {QStringLiteral("duplicates"), counts.duplicates}, {QStringLiteral("order_violations"), counts.orderViolations},
        {QStringLiteral("without_id"), counts.withoutId},  {QStringLiteral("malformed_ids"), counts.malformedIds}};
}

void SequenceCheck::addTo(QJsonObject &stats) const
{
    const QJsonObject total = toJson(m_total);
    for (auto it = total.begin(); it != total.end(); ++it)
        stats.insert(it.key(), it.value());
    QJsonObject sessions;
    for (const auto &[id, session] : m_sessions)
        sessions.insert(QString::fromStdString(id), toJson(session.counts));
    stats.insert(QStringLiteral("sessions"), sessions);
    QJsonObject prefixes;
    for (const auto &[name, prefix] : m_prefixes) {
        prefixes.insert(QString::fromStdString(name),
                        QJsonObject{{QStringLiteral("unique"), prefix.unique},
                                    {QStringLiteral("lowest"), static_cast<qint64>(prefix.seen.lowest())},
                                    {QStringLiteral("highest"), static_cast<qint64>(prefix.seen.highest())}});
    }
    stats.insert(QStringLiteral("prefixes"), prefixes);
}

} // namespace devserver
