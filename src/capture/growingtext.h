// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "capture/jsontape.h"

#include <QtCore/QString>

namespace mindlytics::capture {

/*! A text that arrives in pieces, each of them UTF-8 that may be cut within a character. */
class GrowingText
{
public:
    void append(JsonNode piece);
    void append(QByteArrayView piece);

    bool isEmpty() const { return m_bytes.isEmpty(); }
    qsizetype size() const { return m_bytes.size(); }
    /*! All of it. */
    QString all() const;
    /*! What came since the last call. A character that is not whole yet is kept for the next one, unless this \a isEnd. */
    QString takeNew(bool isEnd);

private:
    qsizetype wholeCharacters() const;
    void joinSurrogates(qsizetype at);

    QByteArray m_bytes;
    qsizetype m_taken = 0;
};

} // namespace mindlytics::capture
