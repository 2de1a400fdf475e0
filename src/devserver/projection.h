// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "json.h"

#include <vector>

namespace devserver {

//! Which parts of a document are wanted: {"path": 1, …} names them, {"path": 0, …} names the others.
class Projection
{
public:
    //! Throws Refusal if \a projection is malformed. \a projection must outlive this.
    explicit Projection(const Json &projection);

    bool isEmpty() const { return m_paths.empty(); }
    std::string apply(const Json &document) const;

private:
    void write(JsonWriter &writer, const Json &object, const std::string &prefix) const;
    bool names(std::string_view path) const;
    bool namesInside(const std::string &path) const;

    std::vector<std::string_view> m_paths;
    bool m_including = false;
};

} // namespace devserver
