// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/chatrequest.h"

#include "capture/jsontape.h"

#include <QtCore/QHashFunctions>

namespace mindlytics::capture {

namespace {

/*! A text, or the texts of a list of parts, one below the other. What is no text, such as a picture, is left out. */
QString textOf(JsonNode content)
{
    if (content.isString())
        return QString::fromUtf8(content.text());
    QStringList texts;
    for (JsonNode part = content.first(); part.exists(); part = part.next()) {
        const JsonNode text = part.isString() ? part : part["text"];
        if (text.isString())
            texts.append(QString::fromUtf8(text.text()));
    }
    return texts.join(u'\n');
}

/*! A result may be any JSON; what is no text is told as it is written. */
QString resultOf(JsonNode content)
{
    const QString text = textOf(content);
    return text.isEmpty() && content.isSet() && !content.isString() ? QString::fromUtf8(content.compact()) : text;
}

QString string(JsonNode node)
{
    return QString::fromUtf8(node.text());
}

/*! Reads the messages from first to last. */
class Reader
{
public:
    explicit Reader(ChatRequest &request)
        : m_request(request)
    {
    }

    void readMessages(JsonNode messages)
    {
        for (JsonNode message = messages.first(); message.exists(); message = message.next()) {
            m_hash = qHashBits(message.raw().data(), size_t(message.raw().size()), m_hash);
            readMessage(message);
        }
    }

    void readText(JsonNode text)
    {
        m_hash = qHashBits(text.raw().data(), size_t(text.raw().size()), m_hash);
        takeUser(string(text));
    }

    /*! Counts \a node among what was said before. */
    void mix(JsonNode node)
    {
        if (node.isSet())
            m_hash = qHashBits(node.raw().data(), size_t(node.raw().size()), m_hash);
    }

private:
    void readMessage(JsonNode message)
    {
        const JsonNode role = message["role"], type = message["type"];
        if (type.is("function_call_output") || type.is("custom_tool_call_output"))
            takeResults({{string(message["call_id"]), {}, resultOf(message["output"])}});
        else if (role.is("tool") || role.is("function"))
            takeResults({{string(message["tool_call_id"]), nameIn(message), resultOf(message["content"])}});
        else if (role.is("assistant"))
            m_request.results.clear();
        else if (role.is("user"))
            readUser(message["content"]);
    }

    static QString nameIn(JsonNode message)
    {
        return string(message["tool_name"].isString() ? message["tool_name"] : message["name"]);
    }

    /*! Anthropic puts the results of tools into a message of the user. */
    void readUser(JsonNode content)
    {
        QList<ToolResult> results;
        for (JsonNode part = content.first(); part.exists(); part = part.next()) {
            if (part["type"].is("tool_result"))
                results.append({string(part["tool_use_id"]), {}, resultOf(part["content"])});
        }
        if (results.isEmpty())
            takeUser(textOf(content));
        else
            takeResults(results);
    }

    void takeResults(const QList<ToolResult> &results)
    {
        m_request.results += results;
        m_request.goesOn = true;
    }

    void takeUser(const QString &text)
    {
        m_request.user = text;
        m_request.goesOn = false;
        m_request.fingerprint = m_hash;
    }

    ChatRequest &m_request;
    size_t m_hash = 1;
};

} // namespace

ChatRequest ChatRequest::parse(QByteArrayView body)
{
    ChatRequest request;
    JsonTape tape;
    if (!tape.parse(body))
        return request;
    const JsonNode root = tape.root();
    request.model = string(root["model"]);
    Reader reader(request);
    reader.mix(root["previous_response_id"]);
    reader.mix(root["conversation"]);
    reader.mix(root["context"]); // Ollama's generate
    for (const char *name : {"messages", "input", "prompt"}) {
        const JsonNode said = root[name];
        if (!said.isArray() && !said.isString())
            continue;
        request.isChat = true;
        if (said.isArray())
            reader.readMessages(said);
        else
            reader.readText(said);
        break;
    }
    return request;
}

} // namespace mindlytics::capture
