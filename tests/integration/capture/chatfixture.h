// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "devserverprocess.h"
#include "support/scriptedserver.h"
#include "support/testclient.h"

#include <Mindlytics/MLCapture>
#include <Mindlytics/MLNetworkAccessManager>

#include <QtNetwork/QNetworkReply>

Q_DECLARE_METATYPE(ScriptedAnswer)

inline QByteArray json(const QByteArray &text)
{
    return json(text.constData());
}

/*! The answers of chat servers, short, of each dialect. */
namespace answers {

/*! An event of a stream; each `@` in it stands for \a at. */
inline QByteArray message(const char *data, const QByteArray &at = {})
{
    return "data: " + json(data).replace('@', at) + "\n\n";
}

/*! How a stream of OpenAI's ends: why, and with what counts. */
inline QByteArray openAiEnd(const QByteArray &reason, int prompt, int completion)
{
    return message("{'choices':[{'index':0,'delta':{},'finish_reason':'@'}]}", reason)
        + message("{'choices':[],'usage':{'prompt_tokens':@}}", QByteArray::number(prompt) + json(",'completion_tokens':") + QByteArray::number(completion))
        + "data: [DONE]\n\n";
}

/*! OpenAI's: \a text, a word an event. */
inline QByteArray openAiText(const QByteArray &text, int prompt = 10, int completion = 5)
{
    QByteArray stream;
    for (const QByteArray &word : text.split(' '))
        stream += message("{'model':'gpt-test','choices':[{'index':0,'delta':{'content':'@'}}]}", stream.isEmpty() ? word : ' ' + word);
    return stream + openAiEnd("stop", prompt, completion);
}

/*! OpenAI's: calls of `look`, with the ids \a ids and the argument `{"up":1}`, in two pieces. */
inline QByteArray openAiCalls(const QList<QByteArray> &ids, int prompt = 20, int completion = 7)
{
    QByteArray stream;
    for (int i = 0; i < ids.size(); ++i) {
        stream += message("{'model':'gpt-test','choices':[{'delta':{'tool_calls':[{'index':@,'function':{'name':'look','arguments':'{'}}]}}]}",
                        QByteArray::number(i) + json(",'id':'") + ids.at(i) + '"');
        stream += message("{'choices':[{'delta':{'tool_calls':[{'index':@,'function':{'arguments':'\\'up\\':1}'}}]}}]}", QByteArray::number(i));
    }
    return stream + openAiEnd("tool_calls", prompt, completion);
}

inline ScriptedAnswer stream(const QByteArray &body, int interval = 0)
{
    return ScriptedAnswer::chunked(body, 50, interval);
}

} // namespace answers

/*! A chat server by script, an application's manager, and the local backend, which shows in the end what was tracked. */
class ChatFixture
{
public:
    explicit ChatFixture(DevServerProcess &backend)
        : m_backend(backend)
        , client(testOptions(backend.url()))
        , session(client.createSession({{}, QStringLiteral("talk"), {}, QStringLiteral("device")}))
    {
    }

    /*! Sends \a body, tagged with the session and \a conversation. */
    QNetworkReply *send(const QByteArray &body, const QString &conversation = {}, const char *path = "/v1/chat/completions")
    {
        QNetworkRequest request(chat.url(path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        MLCapture::tag(request, session, conversation);
        return manager->post(request, body);
    }

    /*! Waits for the end of \a reply, which is destroyed then; gives its bytes. */
    static QByteArray read(QNetworkReply *reply)
    {
        const std::unique_ptr<QNetworkReply> owned(reply);
        if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, 30000))
            qFatal("a reply did not end");
        return reply->isOpen() ? reply->readAll() : QByteArray();
    }

    QByteArray ask(const QByteArray &body, const QString &conversation = {}, const char *path = "/v1/chat/completions")
    {
        return read(send(body, conversation, path));
    }

    /*! A request in OpenAI's form; \a messages in single quotes. */
    static QByteArray messages(const QByteArray &messages) { return json(QByteArray("{'model':'gpt-asked','stream':true,'messages':[" + messages + "]}")); }
    static QByteArray question(const QByteArray &text) { return messages("{'role':'user','content':'" + text + "'}"); }

    /*! What arrived at the backend, in order: `event` and `properties` of each; all of \a of, or the session. */
    QList<QJsonObject> events(MLSession *of = nullptr)
    {
        of = of ? of : session;
        of->waitForFlushed(30000);
        QList<QJsonObject> all;
        for (const QJsonValue event : m_backend.receivedEvents(of->sessionId()))
            all.append(event.toObject());
        return all;
    }
    QList<QJsonObject> turns() { return named("Conversation Turn"); }
    QList<QJsonObject> calls() { return named("Conversation Function"); }

private:
    DevServerProcess &m_backend;

    QList<QJsonObject> named(const char *name)
    {
        QList<QJsonObject> some = events();
        some.removeIf([name](const QJsonObject &event) { return event.value(QStringLiteral("event")) != QLatin1String(name); });
        return some;
    }

public:
    ScriptedServer chat;
    MLClient client;
    MLSession *const session;
    std::unique_ptr<MLNetworkAccessManager> manager = std::make_unique<MLNetworkAccessManager>();
};

/*! A property of an event, by the name that it has on the wire. */
inline QJsonValue valueOf(const QJsonObject &event, const char *name)
{
    return event.value(QStringLiteral("properties")).toObject().value(QLatin1String(name));
}

inline QString textOf(const QJsonObject &event, const char *name)
{
    return valueOf(event, name).toString();
}

inline int numberOf(const QJsonObject &event, const char *name)
{
    return valueOf(event, name).toInt(-1);
}
