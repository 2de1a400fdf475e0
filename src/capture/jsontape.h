// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <optional>
#include <vector>

namespace mindlytics::capture {

class JsonTape;

/*! A value in a JSON text that a JsonTape has read; valid as long as the tape and the text are. A null node stands for a value that
 *  is not there: every question to it is answered, so that paths need no checks on their way. */
class JsonNode
{
public:
    enum class Kind : quint8 { Null, True, False, Number, String, Array, Object };

    JsonNode() = default;

    bool exists() const { return m_tape != nullptr; }
    bool isObject() const { return is(Kind::Object); }
    bool isArray() const { return is(Kind::Array); }
    bool isString() const { return is(Kind::String); }
    bool isTrue() const { return is(Kind::True); }
    bool isFalse() const { return is(Kind::False); }
    /*! True for a value that is there and is not `null`. */
    bool isSet() const { return exists() && !is(Kind::Null); }

    /*! The member of an object; a null node if it is none, or has none of that name. */
    JsonNode operator[](QByteArrayView key) const;
    /*! The first element of an array, or a null node. */
    JsonNode first() const;
    /*! The last element of an array, or a null node. */
    JsonNode last() const;
    /*! The element behind this one in the array that it is of, or a null node. */
    JsonNode next() const;

    /*! A string's text as UTF-8; empty if it is none. Half of a surrogate pair comes out as three bytes, as if it were a character. */
    QByteArray text() const;
    void appendTextTo(QByteArray &out) const;
    /*! Whether it is the string \a text. */
    bool is(QByteArrayView text) const;
    /*! A number that is a count: whole, at least 0, not absurd. */
    std::optional<qint64> count() const;
    /*! The value as it is written, without white space. */
    QByteArray compact() const;
    /*! The value exactly as it is written, a string with its quotes. */
    QByteArrayView raw() const;

private:
    friend class JsonTape;
    JsonNode(const JsonTape *tape, quint32 index)
        : m_tape(tape)
        , m_index(index)
    {
    }
    bool is(Kind kind) const;

    const JsonTape *m_tape = nullptr;
    quint32 m_index = 0;
    quint32 m_end = 0; //!< of the array that it is an element of
};

/*! Reads a JSON text (RFC 8259) once, into a flat list of its values, and lets them be looked up. Its memory is used again for
 *  the next text: a short message takes no allocation. It takes control characters in strings, which the RFC forbids. */
class JsonTape
{
public:
    /*! Reads \a text, which has to stay as it is while nodes are used. False if it is no JSON value, is nested deeper than
     *  128 values, or has more than two million of them. */
    bool parse(QByteArrayView text);
    JsonNode root() const { return m_entries.empty() ? JsonNode() : JsonNode(this, 0); }

private:
    friend class JsonNode;
    struct Entry {
        quint32 begin = 0; //!< of the value's text; of a string, behind its quote
        quint32 end = 0;
        quint32 next = 0; //!< the entry behind this value and all it holds
        JsonNode::Kind kind = JsonNode::Kind::Null;
        bool escaped = false; //!< a string with a backslash
    };

    bool parseValue(int depth);
    bool parseObject(int depth);
    bool parseArray(int depth);
    bool parseString();
    bool parseEscape();
    bool parseNumber();
    bool parseWord(QByteArrayView word, JsonNode::Kind kind);
    void skipSpace();
    bool take(char c);
    size_t open(JsonNode::Kind kind);
    void close(size_t entry);
    QByteArrayView bytesOf(const Entry &entry) const { return m_text.sliced(entry.begin, entry.end - entry.begin); }

    QByteArrayView m_text;
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    std::vector<Entry> m_entries;
};

} // namespace mindlytics::capture
