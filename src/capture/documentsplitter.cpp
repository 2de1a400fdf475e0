// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/documentsplitter.h"

#include <utility>

namespace mindlytics::capture {

/*! Where the byte \a c leads to. */
DocumentSplitter::Place DocumentSplitter::step(char c)
{
    switch (m_place) {
    case Place::Escape: return Place::String;
    case Place::String: return c == '"' ? Place::Inside : c == '\\' ? Place::Escape : Place::String;
    case Place::Garbage: return c == '\n' || c == '\r' ? Place::Between : Place::Garbage;
    case Place::Between:
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t')
            return Place::Between;
        if (c != '{' && c != '[')
            return Place::Garbage;
        m_depth = 1;
        return Place::Inside;
    case Place::Inside: break;
    }
    if (c == '"')
        return Place::String;
    if (c == '{' || c == '[')
        ++m_depth;
    else if ((c == '}' || c == ']') && --m_depth == 0)
        return Place::Between;
    return Place::Inside;
}

qsizetype DocumentSplitter::advance(QByteArrayView bytes, bool &done)
{
    done = false;
    qsizetype begin = 0, i = 0;
    for (; i < bytes.size() && !done; ++i) {
        const Place before = std::exchange(m_place, step(bytes[i]));
        if (before == Place::Between)
            begin = m_place == Place::Between ? i + 1 : i;
        else
            done = m_place == Place::Between;
    }
    const QByteArrayView piece = bytes.sliced(begin, i - begin);
    if (m_partial.size() + piece.size() > m_limit) {
        m_over = true;
        done = false;
        m_partial.clear();
        return i;
    }
    if (!done || !m_partial.isEmpty())
        m_partial += piece;
    if (done) {
        m_joined = std::exchange(m_partial, {});
        m_document = m_joined.isEmpty() ? piece : QByteArrayView(m_joined);
    }
    return i;
}

} // namespace mindlytics::capture
