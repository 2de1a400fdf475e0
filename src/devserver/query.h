// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "filter.h"
#include "projection.h"
#include "textmap.h"

#include <functional>
#include <map>

namespace devserver {

//! What /db/{collection}/{op} is asked for; parameters are as the URL has them, decoded.
class Query
{
public:
    using Parameters = std::multimap<std::string, std::string>;
    //! Writes the document with this index, with the related documents that are to be included.
    using Document = std::function<std::string(Index, const std::vector<std::string> &)>;

    //! Throws Refusal if a parameter is unknown, malformed, or includes what the collection does not relate to.
    Query(const Parameters &parameters, const std::vector<std::string_view> &related);

    const Filter &filter() const { return m_filter; }
    //! The wanted documents out of \a candidates.
    std::vector<std::string> run(const std::vector<Index> &candidates, const Document &document) const;
    //! The first one, or nothing.
    std::vector<std::string> runOne(const std::vector<Index> &candidates, const Document &document) const;

private:
    struct Hit {
        Index index;
        std::vector<Json> sortKeys;
    };

    std::vector<Hit> find(const std::vector<Index> &candidates, const Document &document, JsonAllocator &keys) const;
    std::vector<Json> sortKeys(const Json &document, JsonAllocator &keys) const;
    void sort(std::vector<Hit> &hits) const;
    std::vector<std::string> runLimited(const std::vector<Index> &candidates, const Document &document,
                                        std::size_t limit) const;
    std::string write(Index index, const Document &document) const;

    JsonDocument m_filterText;
    JsonDocument m_projectionText;
    JsonDocument m_sort;
    Filter m_filter;
    Projection m_projection;
    std::vector<std::string> m_include;
    std::size_t m_skip = 0;
    std::size_t m_limit = 0;
};

} // namespace devserver
