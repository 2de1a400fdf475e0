// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlchattoolcall.h>

#include "capture/jsontape.h"

#include <QtCore/QHash>

#include <vector>

namespace mindlytics::capture {

/*! The tool calls of an answer, whose parts come interleaved. */
class ToolCalls
{
public:
    /*! One call as it grows. */
    struct Call {
        QByteArray id;
        QByteArray name;
        QByteArray arguments; //!< as written so far
        bool whole = false; //!< no more of it is expected
        bool told = false;
    };

    /*! The call that a part with this \a index, \a id and \a name belongs to; begins one where that is a new one. A part without an
     *  index belongs to the call of its id, else, if it has no name either, to the last one. */
    Call &part(std::optional<qint64> index, const QByteArray &id, const QByteArray &name);
    /*! A call that comes as a whole, in one piece. */
    Call &add(const QByteArray &id, const QByteArray &name);
    /*! The call of that \a index, or null. */
    Call *at(qint64 index);
    /*! Adds \a arguments: a string is a piece of their text, an object is all of it. */
    void addArguments(Call &call, JsonNode arguments);

    bool isEmpty() const { return m_calls.empty(); }
    qsizetype size() const { return m_bytes; }
    void markAllWhole();
    /*! Those that have become whole since the last call. */
    QList<MLChatToolCall> takeWhole();
    QList<MLChatToolCall> all() const;

private:
    Call &begin(const QByteArray &id, const QByteArray &name);

    std::vector<Call> m_calls;
    QHash<qint64, size_t> m_byIndex;
    QHash<QByteArray, size_t> m_byId;
    qsizetype m_bytes = 0;
};

} // namespace mindlytics::capture
