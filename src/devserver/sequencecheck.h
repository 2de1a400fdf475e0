// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "textmap.h"

#include <QJsonObject>

#include <map>
#include <unordered_set>

namespace devserver {

//! A set of numbers that mostly come one after the other: kept as ranges.
class NumberSet
{
public:
    bool insert(std::uint64_t number); //!< false if it was there already
    bool isEmpty() const { return m_ranges.empty(); }
    std::uint64_t lowest() const { return m_ranges.begin()->first; }
    std::uint64_t highest() const { return m_ranges.rbegin()->second; }

private:
    std::map<std::uint64_t, std::uint64_t> m_ranges; //!< first number to last number
};

/*!
 * Finds duplicates and broken order by the ids that clients give their events: <prefix>-<counter>, one counter for all
 * sessions of a client, rising in the order in which it took them.
 */
class SequenceCheck
{
public:
    void note(std::string_view sessionId, std::string_view eventId);
    void addTo(QJsonObject &stats) const;

private:
    struct Counts {
        qint64 received = 0;
        qint64 unique = 0;
        qint64 duplicates = 0;
        qint64 orderViolations = 0;
        qint64 withoutId = 0;
        qint64 malformedIds = 0;
    };
    struct Session {
        Counts counts;
        TextMap<std::uint64_t> last; //!< by prefix, the counter of the last first occurrence
    };
    struct Prefix {
        NumberSet seen;
        qint64 unique = 0;
    };
    enum class Verdict { InOrder, OutOfOrder, Duplicate, WithoutId, MalformedId };

    Verdict judge(Session &session, std::string_view eventId);
    Verdict judgeNumber(Session &session, std::string_view prefix, std::uint64_t number);
    static void count(Counts &counts, Verdict verdict);
    static QJsonObject toJson(const Counts &counts);

    Counts m_total;
    TextMap<Session> m_sessions;
    TextMap<Prefix> m_prefixes;
    std::unordered_set<std::string> m_malformedIds;
};

} // namespace devserver
