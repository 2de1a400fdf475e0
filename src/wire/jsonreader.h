// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>
#include <QtCore/QVariant>

namespace mindlytics {

/*! Reads JSON (RFC 8259) value by value, without building a tree: a live message becomes an event in one pass. What it
 *  is given is UTF-16, as QWebSocket delivers it. After the first thing that is no JSON every call fails, and isBad() is true.
 *
 * \code
 * for (bool more = reader.enterObject(); more; more = reader.nextMember()) { reader.key(); reader.skip(); }
 * \endcode
 */
class JsonReader
{
public:
    enum class Kind { Bad, Object, Array, String, Number, True, False, Null };
    static constexpr int kMaxDepth = 64;

    explicit JsonReader(QStringView text)
        : m_at(text.utf16())
        , m_begin(m_at)
        , m_end(m_at + text.size())
    {
    }

    bool isBad() const { return m_bad; }
    /*! How many UTF-16 units were read, up to the first that is no JSON. */
    qsizetype position() const { return (m_bad ? m_badAt : m_at) - m_begin; }
    /*! True if nothing but blanks is left, and all was well. */
    bool atEnd();

    /*! What comes next; nothing is consumed but blanks. */
    Kind peek();
    /*! Goes into the object that comes next, and to its first member; false if it has none, or is no object (isBad()). */
    bool enterObject();
    /*! Behind a member's value: goes to the next; false at the end of the object. */
    bool nextMember();
    /*! The name of the member whose value comes next; valid until the next call. */
    QStringView key() const { return m_key; }
    /*! The same for the elements of an array. */
    bool enterArray();
    bool nextElement();

    bool string(QString &value);
    /*! The same without a copy: \a value is of what is read, or of \a scratch if it holds escapes. */
    bool string(QStringView &value, QString &scratch);
    /*! qlonglong or qulonglong if it is written as an integer that fits, else double; a number that no double holds is bad. */
    bool number(QVariant &value);
    bool boolean(bool &value);
    bool null();
    /*! Passes over a value of any kind. */
    bool skip();

private:
    void skipBlanks();
    bool fail();
    bool take(char16_t c);
    bool literal(QStringView word);
    bool memberName();
    /*! The text between quotes; in \a scratch if it holds escapes. */
    bool rawString(QStringView &value, QString &scratch);
    void skipPlain();
    bool unescape(QString &into);
    bool hexUnit(char16_t &unit);
    bool scanNumber(bool &isInteger);
    bool skipContainer(int depth);
    bool skipValue(int depth);

    const char16_t *m_at;
    const char16_t *const m_begin;
    const char16_t *const m_end;
    const char16_t *m_badAt = nullptr;
    QStringView m_key;
    QString m_keyScratch;
    bool m_bad = false;
};

} // namespace mindlytics
