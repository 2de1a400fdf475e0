// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string>
#include <string_view>

namespace devserver {

using Json = rapidjson::Value;
using JsonDocument = rapidjson::Document;
using JsonAllocator = rapidjson::Document::AllocatorType;
using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

//! Text that is no JSON, ends early or is no valid UTF-8 is refused; doubles are read exactly.
constexpr unsigned strictParse = rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;

std::string_view textOf(const Json &string);
//! The member \a name of an object, or null.
const Json *member(const Json &object, std::string_view name);
//! The value as JSON text.
std::string toText(const Json &value);
//! Code points of valid UTF-8.
std::size_t codePoints(std::string_view utf8);

//! Builds one JSON object as text, member by member.
class ObjectText
{
public:
    ObjectText() { m_writer.StartObject(); }

    ObjectText &text(std::string_view key, std::string_view value);
    //! Left out when empty.
    ObjectText &textIf(std::string_view key, std::string_view value);
    ObjectText &number(std::string_view key, std::int64_t value);
    ObjectText &number(std::string_view key, std::uint64_t value);
    ObjectText &number(std::string_view key, double value);
    ObjectText &raw(std::string_view key, std::string_view json);
    //! Ends the object.
    std::string take();

private:
    void key(std::string_view name);

    rapidjson::StringBuffer m_buffer;
    JsonWriter m_writer{m_buffer};
};

//! Builds one JSON array out of JSON texts.
class ArrayText
{
public:
    void add(std::string_view json);
    void addText(std::string_view value);
    std::string take() { return m_text += ']'; }

private:
    std::string m_text = "[";
};

} // namespace devserver
