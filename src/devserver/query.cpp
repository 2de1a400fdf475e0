// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "query.h"

#include "refusal.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace devserver {

namespace {

constexpr std::array<std::string_view, 6> known{"filter", "projection", "sort", "include", "skip", "limit"};

const std::string &parameter(const Query::Parameters &parameters, const char *name)
{
    static const std::string absent;
    const auto it = parameters.find(name);
    return it == parameters.end() ? absent : it->second;
}

// Deep nesting would use up the stack where values are copied or compared.
bool isDeep(std::string_view text)
{
    return std::count_if(text.begin(), text.end(), [](char c) { return c == '[' || c == '{'; }) > 200;
}

JsonDocument readJson(const Query::Parameters &parameters, const char *name, rapidjson::Type type, const char *article)
{
    JsonDocument document(type);
    const std::string &text = parameter(parameters, name);
    if (text.empty())
        return document;
    if (!isDeep(text))
        document.Parse<strictParse>(text.data(), text.size());
    if (isDeep(text) || document.HasParseError() || document.GetType() != type)
        refuse('"' + std::string(name) + "\" must be " + article + " in JSON.");
    return document;
}

std::size_t readCount(const Query::Parameters &parameters, const char *name)
{
    const std::string &text = parameter(parameters, name);
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (!text.empty() && (error != std::errc() || end != text.data() + text.size()))
        refuse('"' + std::string(name) + "\" must be a whole number, not negative.");
    return count;
}

void checkNames(const Query::Parameters &parameters)
{
    for (const auto &[name, value] : parameters) {
        if (std::find(known.begin(), known.end(), name) == known.end())
            refuse("Unknown parameter \"" + name + "\".");
    }
}

void checkSort(const Json &sort)
{
    for (auto it = sort.MemberBegin(); it != sort.MemberEnd(); ++it) {
        if (!it->value.IsInt() || (it->value.GetInt() != 1 && it->value.GetInt() != -1))
            refuse("\"sort\": every value must be 1 or -1.");
    }
}

std::vector<std::string> readInclude(const Query::Parameters &parameters, const std::vector<std::string_view> &related)
{
    const JsonDocument list = readJson(parameters, "include", rapidjson::kArrayType, "an array");
    std::vector<std::string> include;
    for (const Json &name : list.GetArray()) {
        const std::string_view text = name.IsString() ? textOf(name) : std::string_view();
        if (std::find(related.begin(), related.end(), text) == related.end())
            refuse("\"include\": " + toText(name) + " is nothing that this collection can include.");
        include.emplace_back(text);
    }
    return include;
}

} // namespace

Query::Query(const Parameters &parameters, const std::vector<std::string_view> &related)
    : m_filterText(readJson(parameters, "filter", rapidjson::kObjectType, "an object"))
    , m_projectionText(readJson(parameters, "projection", rapidjson::kObjectType, "an object"))
    , m_sort(readJson(parameters, "sort", rapidjson::kObjectType, "an object"))
    , m_filter(m_filterText)
    , m_projection(m_projectionText)
    , m_include(readInclude(parameters, related))
    , m_skip(readCount(parameters, "skip"))
    , m_limit(readCount(parameters, "limit"))
{
    checkNames(parameters);
    checkSort(m_sort);
}

std::vector<std::string> Query::run(const std::vector<Index> &candidates, const Document &document) const
{
    return runLimited(candidates, document, m_limit == 0 ? candidates.size() : m_limit);
}

std::vector<std::string> Query::runOne(const std::vector<Index> &candidates, const Document &document) const
{
    return runLimited(candidates, document, 1);
}

std::vector<std::string> Query::runLimited(const std::vector<Index> &candidates, const Document &document,
                                           std::size_t limit) const
{
    JsonAllocator keys;
    std::vector<Hit> hits = find(candidates, document, keys);
    sort(hits);
    const std::size_t first = std::min(m_skip, hits.size());
    const std::size_t last = first + std::min(limit, hits.size() - first);
    std::vector<std::string> documents;
    for (std::size_t i = first; i < last; ++i)
        documents.push_back(write(hits[i].index, document));
    return documents;
}

std::vector<Query::Hit> Query::find(const std::vector<Index> &candidates, const Document &document,
                                    JsonAllocator &keys) const
{
    std::vector<Hit> hits;
    for (const Index index : candidates) {
        const std::string text = document(index, {});
        JsonDocument parsed;
        parsed.Parse<strictParse>(text.data(), text.size());
        if (m_filter.matches(parsed))
            hits.push_back({index, sortKeys(parsed, keys)});
    }
    return hits;
}

std::vector<Json> Query::sortKeys(const Json &document, JsonAllocator &keys) const
{
    std::vector<Json> values;
    for (auto it = m_sort.MemberBegin(); it != m_sort.MemberEnd(); ++it) {
        const Json *value = valueAt(document, textOf(it->name));
        values.push_back(value ? Json(*value, keys) : Json());
    }
    return values;
}

void Query::sort(std::vector<Hit> &hits) const
{
    if (m_sort.ObjectEmpty())
        return;
    std::stable_sort(hits.begin(), hits.end(), [this](const Hit &left, const Hit &right) {
        std::size_t key = 0;
        for (auto it = m_sort.MemberBegin(); it != m_sort.MemberEnd(); ++it, ++key) {
            if (const int order = compare(&left.sortKeys[key], &right.sortKeys[key]) * it->value.GetInt())
                return order < 0;
        }
        return false;
    });
}

std::string Query::write(Index index, const Document &document) const
{
    const std::string text = document(index, m_include);
    if (m_projection.isEmpty())
        return text;
    JsonDocument parsed;
    parsed.Parse<strictParse>(text.data(), text.size());
    return m_projection.apply(parsed);
}

} // namespace devserver
