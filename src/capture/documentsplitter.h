// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace mindlytics::capture {

/*! Cuts bytes, as they come, into JSON documents that stand one behind the other: lines of JSON, or one document over many lines. */
class DocumentSplitter
{
public:
    explicit DocumentSplitter(qsizetype limit)
        : m_limit(limit)
    {
    }

    /*! Moves over the beginning of \a bytes to the next end of a document, or of a line that is none, or to their end. \a done tells
     *  which; then document() is what stands there. */
    qsizetype advance(QByteArrayView bytes, bool &done);
    /*! What advance() found; valid until its next call, and as long as the bytes given to it. */
    QByteArrayView document() const { return m_document; }
    /*! Something has begun that has no end yet. */
    bool isInside() const { return m_place != Place::Between; }
    /*! That. */
    QByteArrayView unfinished() const { return m_partial; }
    /*! A document was larger than the limit. */
    bool isOver() const { return m_over; }

private:
    enum class Place { Between, Inside, String, Escape, Garbage };

    Place step(char c);

    const qsizetype m_limit;
    QByteArray m_partial;
    QByteArray m_joined;
    QByteArrayView m_document;
    qsizetype m_depth = 0;
    Place m_place = Place::Between;
    bool m_over = false;
};

} // namespace mindlytics::capture
