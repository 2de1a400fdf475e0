// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// A loop of tool calls against any OpenAI-compatible server: however many requests it takes, it is one turn, and each call of a tool is
// a function call with its result and its run-time. CHAT_SERVER, CHAT_MODEL and CHAT_KEY say whom to ask.

#include <Mindlytics/MLCapture>
#include <Mindlytics/MLChatStreamDecoder>
#include <Mindlytics/MLClient>
#include <Mindlytics/MLNetworkAccessManager>
#include <Mindlytics/MLSession>

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QTextStream>

using namespace Qt::StringLiterals;

class ToolLoop : public QObject
{
public:
    ToolLoop(MLSession *session, const QString &question)
        : m_session(session)
        , m_messages{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, question}}}
    {
        send();
    }

private:
    void send()
    {
        QNetworkRequest request(QUrl(qEnvironmentVariable("CHAT_SERVER", u"http://localhost:11434/v1"_s) + u"/chat/completions"_s));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setRawHeader("Authorization", "Bearer " + qgetenv("CHAT_KEY"));
        MLCapture::tag(request, m_session);
        const QJsonObject clock{{u"type"_s, u"function"_s}, {u"function"_s, QJsonObject{{u"name"_s, u"time"_s}, {u"description"_s, u"The time of day"_s}}}};
        const QJsonObject body{{u"model"_s, qEnvironmentVariable("CHAT_MODEL", u"llama3.2"_s)}, {u"messages"_s, m_messages}, {u"tools"_s, QJsonArray{clock}}};
        QNetworkReply *const reply = m_network.post(request, QJsonDocument(body).toJson());
        connect(reply, &QNetworkReply::finished, this, [this, reply] { answered(reply); });
    }

    void answered(QNetworkReply *reply)
    {
        MLChatStreamDecoder decoder; // reads whole answers as well as streams
        decoder.feed(reply->readAll());
        decoder.finish();
        reply->deleteLater();
        const MLChatResult result = decoder.result();
        if (!result.toolCalls.isEmpty()) {
            callTools(result);
            return send();
        }
        QTextStream(stdout) << (result.error ? result.error.message : result.text) << Qt::endl;
        const bool isSent = m_session->waitForFlushed(5000).isComplete();
        QCoreApplication::exit(result.complete && isSent ? 0 : 1);
    }

    void callTools(const MLChatResult &result)
    {
        QJsonArray calls;
        for (const MLChatToolCall &call : result.toolCalls) {
            const QJsonObject function{{u"name"_s, call.name}, {u"arguments"_s, call.arguments}};
            calls.append(QJsonObject{{u"id"_s, call.id}, {u"type"_s, u"function"_s}, {u"function"_s, function}});
        }
        m_messages.append(QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, result.text}, {u"tool_calls"_s, calls}});
        for (const MLChatToolCall &call : result.toolCalls) {
            const QString value = call.name == u"time" ? QTime::currentTime().toString() : u"no such tool"_s;
            m_messages.append(QJsonObject{{u"role"_s, u"tool"_s}, {u"tool_call_id"_s, call.id}, {u"content"_s, value}});
        }
    }

    MLSession *const m_session;
    MLNetworkAccessManager m_network;
    QJsonArray m_messages;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    MLClient client;
    MLSession *const session = client.createSession({{}, u"tool-loop"_s, {}, u"this-computer"_s});
    const ToolLoop loop(session, application.arguments().mid(1).join(u' '));
    return application.exec();
}
