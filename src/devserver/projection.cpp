// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "projection.h"

#include "refusal.h"

#include <algorithm>

namespace devserver {

namespace {

bool readSwitch(const Json &value)
{
    if (value.IsBool())
        return value.GetBool();
    if (!value.IsInt() || value.GetInt() < 0 || value.GetInt() > 1)
        refuse("\"projection\": every value must be 0 or 1.");
    return value.GetInt() == 1;
}

} // namespace

Projection::Projection(const Json &projection)
{
    for (auto it = projection.MemberBegin(); it != projection.MemberEnd(); ++it) {
        const bool including = readSwitch(it->value);
        if (!m_paths.empty() && including != m_including)
            refuse("\"projection\": 0 and 1 exclude each other.");
        m_including = including;
        m_paths.push_back(textOf(it->name));
    }
}

std::string Projection::apply(const Json &document) const
{
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    write(writer, document, {});
    return {buffer.GetString(), buffer.GetSize()};
}

void Projection::write(JsonWriter &writer, const Json &object, const std::string &prefix) const
{
    writer.StartObject();
    for (auto it = object.MemberBegin(); it != object.MemberEnd(); ++it) {
        const std::string path = prefix + std::string(textOf(it->name));
        const bool inside = it->value.IsObject() && namesInside(path);
        if (!inside && names(path) != m_including)
            continue;
        writer.Key(it->name.GetString(), it->name.GetStringLength());
        if (inside)
            write(writer, it->value, path + '.');
        else
            it->value.Accept(writer);
    }
    writer.EndObject();
}

bool Projection::names(std::string_view path) const
{
    return std::find(m_paths.begin(), m_paths.end(), path) != m_paths.end();
}

bool Projection::namesInside(const std::string &path) const
{
    return std::any_of(m_paths.begin(), m_paths.end(),
                       [start = path + '.'](std::string_view named) { return named.starts_with(start); });
}

} // namespace devserver
