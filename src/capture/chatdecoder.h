// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "capture/chatanswer.h"
#include "capture/documentsplitter.h"
#include "capture/linesplitter.h"

namespace mindlytics::capture {

/*! From the bytes of an answer, cut anywhere, to what they tell: finds the messages in them, and hands each to its dialect.
 *
 * Streams of events are read as https://html.spec.whatwg.org/multipage/server-sent-events.html has it, with more patience: the last
 * event counts without the empty line behind it, and a JSON object may stand in a line of its own. */
class ChatDecoder
{
public:
    static constexpr qsizetype kDefaultLimit = 16 * 1024 * 1024;

    explicit ChatDecoder(ML::ChatDialect expected = ML::ChatDialect::Auto, qsizetype limit = kDefaultLimit);

    void feed(QByteArrayView bytes);
    /*! No more bytes come. */
    void finish();

    const ChatAnswer &answer() const { return m_answer; }
    ChatAnswer &answer() { return m_answer; }
    ML::ChatDialect dialect() const;
    MLChatResult result() const;

private:
    enum class State { Beginning, Events, Documents, Stopped, Finished };
    void setState(State state);

    void begin(QByteArrayView bytes);
    void feedDocuments(QByteArrayView bytes);
    void finishDocuments();
    bool takeLine(QByteArrayView line);
    void takeField(QByteArrayView name, QByteArrayView value);
    void takeData(QByteArrayView value);
    void dispatch();
    void readMessage(QByteArrayView message);
    void readLines(QByteArrayView lines);
    void readUnreadable(QByteArrayView message);
    void readObject(JsonNode message);
    bool readError(JsonNode message, bool isKnown);
    bool accept(ML::ChatDialect dialect);
    void stopIfTooLarge(qsizetype size);

    const ML::ChatDialect m_expected;
    const qsizetype m_limit;
    ML::ChatDialect m_dialect;
    State m_state = State::Beginning;
    QByteArray m_mark; //!< a beginning that may be part of a byte-order mark
    bool m_mayHaveMark = true;
    LineSplitter m_lines;
    DocumentSplitter m_documents;
    JsonTape m_tape;
    ChatAnswer m_answer;
    QByteArray m_event; //!< of the event being read
    QByteArray m_data; //!< its lines, joined
    int m_dataLines = 0;
    bool m_understood = false; //!< a message made sense
    bool m_strange = false; //!< something made none
};

} // namespace mindlytics::capture
