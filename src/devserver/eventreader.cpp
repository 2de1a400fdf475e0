// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "eventreader.h"

#include "eventvalidator.h"
#include "refusal.h"

#include <rapidjson/error/en.h>

namespace devserver {

namespace {

// Iterative: deep nesting, which is refused later, must not use up the stack.
constexpr unsigned elementParse = strictParse | rapidjson::kParseStopWhenDoneFlag | rapidjson::kParseIterativeFlag;

//! The library takes the second half of a surrogate pair alone, which is no text. The rest of \a json is known to be good.
bool hasLoneLowSurrogate(std::string_view json)
{
    for (std::size_t at = json.find('\\'); at != json.npos; at = json.find('\\', at)) {
        if (json[at + 1] != 'u') {
            at += 2;
            continue;
        }
        const int unit = std::stoi(std::string(json.substr(at + 2, 4)), nullptr, 16);
        if (unit >= 0xDC00 && unit <= 0xDFFF)
            return true;
        at += unit >= 0xD800 && unit <= 0xDBFF ? 12 : 6;
    }
    return false;
}

//! Reads the elements one by one, so that each one's own bytes are known.
class Reader
{
public:
    explicit Reader(EventBatch &batch)
        : m_batch(batch)
        , m_stream(batch.text->c_str())
    {
    }

    void read()
    {
        m_batch.isArray = accept('[');
        if (m_batch.isArray)
            readElements();
        else
            readElement();
        skipSpace();
        if (m_stream.Tell() != m_batch.text->size())
            refuse("The body is no JSON: something follows its end, at byte " + std::to_string(m_stream.Tell()) + ".");
    }

private:
    void readElements()
    {
        if (accept(']'))
            refuse("The array of events is empty.");
        do {
            readElement();
        } while (accept(','));
        if (!accept(']'))
            refuse("The body is no JSON: \",\" or \"]\" is missing at byte " + std::to_string(m_stream.Tell()) + ".");
    }

    void readElement()
    {
        skipSpace();
        const std::size_t begin = m_stream.Tell();
        JsonDocument document(m_batch.allocator.get());
        document.ParseStream<elementParse>(m_stream);
        if (document.HasParseError())
            refuse(std::string("The body is no JSON: ") + rapidjson::GetParseError_En(document.GetParseError())
                   + " (at byte " + std::to_string(document.GetErrorOffset()) + ")");
        const std::string_view raw = std::string_view(*m_batch.text).substr(begin, m_stream.Tell() - begin);
        if (hasLoneLowSurrogate(raw))
            refuse("The body is no JSON: half of a surrogate pair stands alone.");
        m_batch.values.push_back(std::move(static_cast<Json &>(document)));
        addEvent(raw);
    }

    void addEvent(std::string_view raw)
    {
        try {
            m_batch.events.push_back(validateEvent(m_batch.values.back(), raw));
        } catch (Refusal &refusal) {
            if (m_batch.isArray)
                refusal.sentence += " (index " + std::to_string(m_batch.events.size()) + " of the array)";
            throw;
        }
    }

    void skipSpace() { rapidjson::SkipWhitespace(m_stream); }
    bool accept(char c)
    {
        skipSpace();
        const bool found = m_stream.Peek() == c;
        if (found)
            m_stream.Take();
        return found;
    }

    EventBatch &m_batch;
    rapidjson::StringStream m_stream;
};

} // namespace

EventBatch readEvents(const std::string &body)
{
    EventBatch batch;
    batch.text = std::make_shared<const std::string>(body);
    Reader(batch).read();
    return batch;
}

bool startsAsArray(const std::string &body)
{
    const std::size_t first = body.find_first_not_of(" \t\r\n");
    return first != std::string::npos && body[first] == '[';
}

} // namespace devserver
