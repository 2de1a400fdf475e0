// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/usagefigures.h"

namespace mindlytics::capture {

namespace {

void take(std::optional<qint64> &known, std::optional<qint64> figure)
{
    if (figure)
        known = figure;
}

/*! A sum in which what is not known counts nothing; not known if nothing is. */
std::optional<qint64> sum(std::initializer_list<std::optional<qint64>> figures)
{
    std::optional<qint64> total;
    for (const auto figure : figures) {
        if (figure)
            total = total.value_or(0) + *figure;
    }
    return total;
}

} // namespace

bool UsageFigures::isEmptyAfterReal(const UsageReport &report) const
{
    const bool empty = report.prompt.value_or(0) == 0 && report.completion.value_or(0) == 0;
    return empty && (m_known.prompt.value_or(0) > 0 || m_known.completion.value_or(0) > 0);
}

void UsageFigures::set(const UsageReport &report)
{
    if (isEmptyAfterReal(report))
        return;
    take(m_known.prompt, report.prompt);
    take(m_known.completion, report.completion);
    take(m_known.cached, report.cached);
    take(m_known.reasoning, report.reasoning);
}

void UsageFigures::setAnthropic(JsonNode usage)
{
    const auto input = usage["input_tokens"].count(), output = usage["output_tokens"].count();
    const auto read = usage["cache_read_input_tokens"].count(), creation = usage["cache_creation_input_tokens"].count();
    UsageReport report{sum({input, read, creation}), output, {}, {}};
    if (isEmptyAfterReal(report))
        return;
    take(m_input, input);
    take(m_cacheRead, read);
    take(m_cacheCreation, creation);
    report.prompt = sum({m_input, m_cacheRead, m_cacheCreation});
    report.cached = m_cacheRead;
    set(report);
}

void UsageFigures::setTimings(JsonNode timings)
{
    take(m_timings.prompt, sum({timings["cache_n"].count(), timings["prompt_n"].count()}));
    take(m_timings.cached, timings["cache_n"].count());
    take(m_timings.completion, timings["predicted_n"].count());
}

MLChatUsage UsageFigures::usage() const
{
    const UsageReport &source = m_known.prompt || m_known.completion ? m_known : m_timings;
    return {source.prompt.value_or(-1), source.completion.value_or(-1), source.cached.value_or(-1), source.reasoning.value_or(-1)};
}

} // namespace mindlytics::capture
