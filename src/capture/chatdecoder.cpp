// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/chatdecoder.h"

#include "capture/dialects.h"

#include <QtCore/QCoreApplication>

namespace mindlytics::capture {

namespace {

constexpr char kByteOrderMark[] = "\xef\xbb\xbf";
constexpr char kGzipMark = '\x1f';
constexpr qsizetype kBufferKept = 64 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MLChatStreamDecoder)
};

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/*! OpenAI's chat and those who imitate it are one to the reader. */
bool areAlike(ML::ChatDialect a, ML::ChatDialect b)
{
    const auto plain = [](ML::ChatDialect d) { return d == ML::ChatDialect::OpenAiCompatible ? ML::ChatDialect::OpenAiChat : d; };
    return plain(a) == plain(b);
}

void read(ML::ChatDialect dialect, JsonNode message, ChatAnswer &answer)
{
    switch (dialect) {
    case ML::ChatDialect::OpenAiChat:
    case ML::ChatDialect::OpenAiCompatible: return readOpenAiChat(message, answer);
    case ML::ChatDialect::OpenAiResponses: return readOpenAiResponses(message, answer);
    case ML::ChatDialect::Anthropic: return readAnthropic(message, answer);
    case ML::ChatDialect::Ollama: return readOllama(message, answer);
    case ML::ChatDialect::Auto: return;
    }
}

} // namespace

ChatDecoder::ChatDecoder(ML::ChatDialect expected, qsizetype limit)
    : m_expected(expected)
    , m_limit(limit)
    , m_dialect(expected)
    , m_lines(limit)
    , m_documents(limit)
{
}

void ChatDecoder::setState(State state)
{
    m_state = state;
}

void ChatDecoder::feed(QByteArrayView bytes)
{
    if (m_state == State::Beginning) {
        begin(bytes);
    } else if (m_state == State::Events) {
        m_lines.feed(bytes, [this](QByteArrayView line) { return takeLine(line); });
        if (m_lines.isOver())
            stopIfTooLarge(m_limit + 1);
    } else if (m_state == State::Documents) {
        feedDocuments(bytes);
    }
}

/*! Drops a byte-order mark and white space; the first byte behind them tells what follows. */
void ChatDecoder::begin(QByteArrayView bytes)
{
    const QByteArray joined = m_mark + bytes;
    const QByteArrayView mark(kByteOrderMark, 3);
    if (m_mayHaveMark && joined.size() < mark.size() && mark.startsWith(joined)) {
        m_mark = joined;
        return;
    }
    m_mark.clear();
    QByteArrayView rest(joined);
    if (std::exchange(m_mayHaveMark, false) && rest.startsWith(mark))
        rest = rest.sliced(mark.size());
    while (!rest.isEmpty() && isSpace(rest.front()))
        rest = rest.sliced(1);
    if (rest.isEmpty())
        return;
    if (rest.front() == '<' || rest.front() == kGzipMark) {
        m_answer.fail(ML::ChatFault::NotAStream,
                      rest.front() == '<' ? Text::tr("The answer is no chat answer: it looks like a page of HTML or XML.")
                                          : Text::tr("The answer is no chat answer: it looks compressed."));
        return setState(State::Stopped);
    }
    setState(rest.front() == '{' || rest.front() == '[' ? State::Documents : State::Events);
    feed(rest);
}

void ChatDecoder::feedDocuments(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && m_state == State::Documents) {
        bool done = false;
        bytes = bytes.sliced(m_documents.advance(bytes, done));
        if (done)
            readMessage(m_documents.document().trimmed());
        else if (m_documents.isOver())
            stopIfTooLarge(m_limit + 1);
    }
}

void ChatDecoder::finishDocuments()
{
    if (!m_documents.isInside())
        return;
    m_answer.fail(ML::ChatFault::Incomplete, Text::tr("The answer ends in the middle of a message."));
}

bool ChatDecoder::takeLine(QByteArrayView line)
{
    if (line.isEmpty()) {
        dispatch();
    } else if (line.front() == '{') {
        dispatch();
        readMessage(line);
    } else if (line.front() != ':') {
        const qsizetype colon = line.indexOf(':');
        QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
        if (value.startsWith(' '))
            value = value.sliced(1);
        takeField(colon < 0 ? line : line.first(colon), value);
    }
    return m_state == State::Events;
}

void ChatDecoder::takeField(QByteArrayView name, QByteArrayView value)
{
    if (name == "data") {
        takeData(value);
    } else if (name == "event") {
        m_event = value.toByteArray();
    } else if (name == "error") { // llama.cpp's server
        m_event = "error";
        takeData(value);
    } else if (name != "id" && name != "retry") {
        m_strange = true;
    }
}

void ChatDecoder::takeData(QByteArrayView value)
{
    if (m_dataLines++ > 0)
        m_data += '\n';
    m_data += value;
    stopIfTooLarge(m_data.size());
}

void ChatDecoder::dispatch()
{
    if (m_state == State::Stopped)
        return;
    const QByteArrayView data = QByteArrayView(m_data).trimmed();
    if (!data.isEmpty())
        readMessage(data);
    m_dataLines = 0;
    if (m_data.capacity() > kBufferKept)
        m_data.clear();
    m_data.resize(0);
    m_event.resize(0);
}

void ChatDecoder::readMessage(QByteArrayView message)
{
    if (message == "[DONE]") {
        m_understood = m_answer.complete = true;
        m_answer.tools.markAllWhole();
        return;
    }
    if (!m_tape.parse(message))
        return readUnreadable(message);
    if (m_tape.root().isObject()) {
        readObject(m_tape.root());
    } else {
        m_strange = m_strange || !m_tape.root().isArray();
        for (JsonNode element = m_tape.root().first(); element.exists(); element = element.next())
            readObject(element);
    }
    stopIfTooLarge(m_answer.size());
}

void ChatDecoder::readUnreadable(QByteArrayView message)
{
    if (m_dataLines > 1) // events without an empty line between them
        return readLines(message);
    if (m_event == "error") {
        m_understood = true;
        return m_answer.fail(ML::ChatFault::ServerReported, QString::fromUtf8(message.first(qMin<qsizetype>(message.size(), 1000))));
    }
    m_strange = true;
    if (m_state == State::Finished)
        m_answer.fail(ML::ChatFault::Incomplete, Text::tr("The answer ends in the middle of a message."));
    else
        m_answer.fail(ML::ChatFault::Malformed, Text::tr("A message of the answer is no JSON."));
}

void ChatDecoder::readLines(QByteArrayView lines)
{
    m_dataLines = 1;
    while (!lines.isEmpty()) {
        const qsizetype end = lines.indexOf('\n');
        readMessage(lines.first(end < 0 ? lines.size() : end).trimmed());
        lines = end < 0 ? QByteArrayView() : lines.sliced(end + 1);
    }
}

void ChatDecoder::readObject(JsonNode message)
{
    const ML::ChatDialect dialect = dialectOf(message);
    const bool isKnown = dialect != ML::ChatDialect::Auto;
    const bool isError = readError(message, isKnown);
    m_understood = m_understood || isError || isKnown;
    m_strange = m_strange || !(isError || isKnown);
    if (isError && !isKnown)
        return;
    if (accept(dialect))
        read(m_dialect, message, m_answer);
    else
        m_answer.fail(ML::ChatFault::MixedDialects, Text::tr("The answer has messages of two dialects."));
}

/*! Errors come as a member of any message, as a message of their own, as FastAPI's `detail`, or as what an event of that name holds. */
bool ChatDecoder::readError(JsonNode message, bool isKnown)
{
    const bool isOwn = message["type"].is("error") || message["object"].is("error") || m_event == "error";
    const bool isDetail = !isKnown && message["detail"].isSet();
    const JsonNode error = message["error"];
    const bool isMember = error.isSet() && !error.isFalse() && !error.is(""); // some fill it in though all is well
    if (!isMember && !isOwn && !isDetail)
        return false;
    m_answer.failAsTold(message);
    return true;
}

/*! Whether a message of \a dialect has its place here. The first one decides, where none was chosen. */
bool ChatDecoder::accept(ML::ChatDialect dialect)
{
    if (m_dialect == ML::ChatDialect::Auto)
        m_dialect = dialect;
    return dialect == ML::ChatDialect::Auto || areAlike(dialect, m_dialect);
}

void ChatDecoder::stopIfTooLarge(qsizetype size)
{
    if (size <= m_limit || m_state == State::Stopped)
        return;
    m_answer.fail(ML::ChatFault::TooLarge, Text::tr("A message, or the whole answer, is larger than %1 bytes.").arg(m_limit));
    m_data = {};
    setState(State::Stopped);
}

void ChatDecoder::finish()
{
    if (m_state == State::Finished)
        return;
    const State before = std::exchange(m_state, State::Finished);
    if (before == State::Events) {
        m_lines.finish([this](QByteArrayView line) { return takeLine(line); });
        dispatch();
    } else if (before == State::Documents) {
        finishDocuments();
    }
    if (m_strange && !m_understood)
        m_answer.fail(ML::ChatFault::NotAStream, Text::tr("The answer is no chat answer that is known."));
    m_answer.tools.markAllWhole();
    m_answer.complete = m_answer.complete || !m_answer.finishReason.isEmpty();
}

ML::ChatDialect ChatDecoder::dialect() const
{
    const bool isOpenAi = areAlike(m_dialect, ML::ChatDialect::OpenAiChat);
    return isOpenAi && m_answer.compatible ? ML::ChatDialect::OpenAiCompatible : m_dialect;
}

MLChatResult ChatDecoder::result() const
{
    MLChatResult result;
    result.text = m_answer.text.all();
    result.reasoning = m_answer.reasoning.all();
    result.refusal = m_answer.refusal.all();
    result.toolCalls = m_answer.tools.all();
    result.finishReason = QString::fromUtf8(m_answer.finishReason);
    result.model = QString::fromUtf8(m_answer.model);
    result.usage = m_answer.usage.usage();
    result.error = m_answer.error;
    result.dialect = dialect();
    result.complete = m_answer.complete;
    return result;
}

} // namespace mindlytics::capture
