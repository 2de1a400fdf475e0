// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "json.h"

#include <algorithm>
#include <cmath>

namespace devserver {

namespace {

rapidjson::SizeType sizeOf(std::string_view text)
{
    return static_cast<rapidjson::SizeType>(text.size());
}

} // namespace

std::string_view textOf(const Json &string)
{
    return {string.GetString(), string.GetStringLength()};
}

const Json *member(const Json &object, std::string_view name)
{
    for (auto it = object.MemberBegin(); it != object.MemberEnd(); ++it) {
        if (textOf(it->name) == name)
            return &it->value;
    }
    return nullptr;
}

std::string toText(const Json &value)
{
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    value.Accept(writer);
    return {buffer.GetString(), buffer.GetSize()};
}

std::size_t codePoints(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void ObjectText::key(std::string_view name)
{
    m_writer.Key(name.data(), sizeOf(name));
}

ObjectText &ObjectText::text(std::string_view name, std::string_view value)
{
    key(name);
    m_writer.String(value.data(), sizeOf(value));
    return *this;
}

ObjectText &ObjectText::textIf(std::string_view name, std::string_view value)
{
    return value.empty() ? *this : text(name, value);
}

ObjectText &ObjectText::number(std::string_view name, std::int64_t value)
{
    key(name);
    m_writer.Int64(value);
    return *this;
}

ObjectText &ObjectText::number(std::string_view name, std::uint64_t value)
{
    key(name);
    m_writer.Uint64(value);
    return *this;
}

ObjectText &ObjectText::number(std::string_view name, double value)
{
    key(name);
    if (std::isfinite(value))
        m_writer.Double(value);
    else
        m_writer.Null(); // JSON has no infinity
    return *this;
}

ObjectText &ObjectText::raw(std::string_view name, std::string_view json)
{
    key(name);
    m_writer.RawValue(json.data(), json.size(), rapidjson::kObjectType);
    return *this;
}

std::string ObjectText::take()
{
    m_writer.EndObject();
    return {m_buffer.GetString(), m_buffer.GetSize()};
}

void ArrayText::add(std::string_view json)
{
    if (m_text.size() > 1)
        m_text += ',';
    m_text += json;
}

void ArrayText::addText(std::string_view value)
{
    rapidjson::StringBuffer buffer;
    JsonWriter(buffer).String(value.data(), sizeOf(value));
    add({buffer.GetString(), buffer.GetSize()});
}

} // namespace devserver
