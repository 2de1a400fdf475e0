// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "http/transport.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <vector>

/*! A Transport that holds requests until the test answers them. */
class ScriptedTransport final : public mindlytics::Transport
{
public:
    struct Out {
        mindlytics::HttpRequest request;
        Done done;
        QString secret;
        bool answered = false;
    };

    void setCredentials(const mindlytics::Credentials &c) override { credentials = c; }
    quint64 send(const mindlytics::HttpRequest &request, Done done) override
    {
        sent.push_back({request, std::move(done), credentials.apiKey});
        return sent.size();
    }
    void abort(quint64 request) override
    {
        mindlytics::HttpAnswer answer;
        answer.aborted = true;
        if (!sent[request - 1].answered)
            reply(request - 1, answer);
    }
    void abortAll() override
    {
        for (size_t i = 0; i < sent.size(); ++i)
            abort(i + 1);
    }

    void reply(size_t index, mindlytics::HttpAnswer answer)
    {
        answer.secret = sent[index].secret;
        sent[index].answered = true;
        const Done done = sent[index].done; // the vector may grow meanwhile
        done(answer);
    }
    void reply(size_t index, int status, const QByteArray &retryAfter = {}, const QByteArray &body = "{}")
    {
        mindlytics::HttpAnswer answer;
        answer.status = status;
        answer.body = body;
        answer.retryAfter = retryAfter;
        answer.elapsedMs = 1;
        reply(index, answer);
    }

    /*! Indices of the requests that wait for an answer. */
    std::vector<size_t> open() const
    {
        std::vector<size_t> result;
        for (size_t i = 0; i < sent.size(); ++i) {
            if (!sent[i].answered)
                result.push_back(i);
        }
        return result;
    }
    /*! The numbers `n` of the events of a request. */
    QList<int> events(size_t index) const
    {
        const QJsonDocument body = QJsonDocument::fromJson(sent[index].request.body);
        QList<int> numbers;
        if (body.isObject())
            numbers.append(body.object().value(QStringLiteral("n")).toInt());
        for (const QJsonValue event : body.array())
            numbers.append(event.toObject().value(QStringLiteral("n")).toInt());
        return numbers;
    }
    bool isArray(size_t index) const { return sent[index].request.body.startsWith('['); }

    mindlytics::Credentials credentials;
    std::vector<Out> sent;
};
