// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlchatusage.h>

#include "capture/jsontape.h"

namespace mindlytics::capture {

/*! The counts of one report of usage, as a server gave them; what it left out, or gave as null, is not there. */
struct UsageReport {
    std::optional<qint64> prompt;
    std::optional<qint64> completion;
    std::optional<qint64> cached;
    std::optional<qint64> reasoning;
};

/*! What remains of all reports of an answer. Each is the whole so far, never an addition: the last figure counts. */
class UsageFigures
{
public:
    /*! Takes the figures of \a report, unless all of them are zero and real ones are known: some servers end with such a report. */
    void set(const UsageReport &report);
    /*! Likewise, for Anthropic: what was read is told as input, read from and written to a cache, each perhaps in another report. */
    void setAnthropic(JsonNode usage);
    /*! llama.cpp's `timings`, which count where nothing else tells the usage. */
    void setTimings(JsonNode timings);

    MLChatUsage usage() const;

private:
    bool isEmptyAfterReal(const UsageReport &report) const;

    UsageReport m_known;
    UsageReport m_timings;
    std::optional<qint64> m_input, m_cacheRead, m_cacheCreation;
};

} // namespace mindlytics::capture
