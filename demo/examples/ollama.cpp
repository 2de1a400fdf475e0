// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

// Ollama at the console, with its own interface, which writes a JSON object a line. The host is watched: no request needs a mark.
// OLLAMA_HOST (http://localhost:11434) and OLLAMA_MODEL (llama3.2) say whom to ask; the arguments are the question.

#include <Mindlytics/MLChatStreamDecoder>
#include <Mindlytics/MLClient>
#include <Mindlytics/MLNetworkAccessManager>
#include <Mindlytics/MLSession>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QTextStream>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    MLClient client;
    MLSession *const session = client.createSession({{}, u"ollama"_s, {}, u"this-computer"_s});

    const QString host = qEnvironmentVariable("OLLAMA_HOST", u"http://localhost:11434"_s);
    MLNetworkAccessManager network;
    network.watchHost(host, session);

    QNetworkRequest request(QUrl(host + u"/api/chat"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QJsonObject question{{u"role"_s, u"user"_s}, {u"content"_s, application.arguments().mid(1).join(u' ')}};
    const QJsonObject body{{u"model"_s, qEnvironmentVariable("OLLAMA_MODEL", u"llama3.2"_s)}, {u"messages"_s, QJsonArray{question}}};
    QNetworkReply *const reply = network.post(request, QJsonDocument(body).toJson());

    MLChatStreamDecoder decoder;
    QObject::connect(&decoder, &MLChatStreamDecoder::textDelta, &application, [&out](const QString &text) { out << text << Qt::flush; });
    QObject::connect(reply, &QNetworkReply::readyRead, &decoder, [&] { decoder.feed(reply->readAll()); });
    QObject::connect(reply, &QNetworkReply::finished, &application, [&] {
        decoder.finish();
        const MLChatUsage usage = decoder.result().usage;
        out << Qt::endl << u"tokens: %1 read, %2 written"_s.arg(usage.promptTokens).arg(usage.completionTokens) << Qt::endl;
        const bool isSent = session->waitForFlushed(5000).isComplete();
        QCoreApplication::exit(decoder.result().complete && isSent ? 0 : 1);
    });
    return application.exec();
}
