// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <functional>

namespace mindlytics {

/*! What proves to the service who asks. */
struct Credentials {
    QString apiKey;
    QString projectId;
    QString scheme = QStringLiteral("Bearer"); //!< before the key
};

struct HttpRequest {
    QByteArray method = "POST";
    QUrl url;
    QByteArray body; //!< JSON; empty: the request has none
    QByteArray idempotencyKey; //!< empty: no such header
    int timeoutMs = 30000; //!< from beginning to end, not from one byte to the next
    qint64 maxAnswerBytes = 0; //!< a longer answer is cut off there; 0: no limit
};

struct HttpAnswer {
    int status = -1; //!< -1: there was no answer
    QByteArray body;
    QByteArray retryAfter; //!< the header, as it came
    QByteArray date; //!< the header, as it came
    QString networkError; //!< what the network layer says if there was no answer
    bool timedOut = false;
    QString distrust; //!< why the server is not trusted; nothing was sent to it then
    bool aborted = false; //!< Transport::abort() or abortAll()
    QString secret; //!< the API key that the request carried: it must not get into a message
    qint64 elapsedMs = 0;
};

/*! Sends a request, once, and answers once, from the event loop. Belongs to one thread. */
class Transport
{
public:
    using Done = std::function<void(const HttpAnswer &)>;

    virtual ~Transport();
    virtual void setCredentials(const Credentials &credentials) = 0;
    /*! Gives a number for abort(). */
    virtual quint64 send(const HttpRequest &request, Done done) = 0;
    /*! Ends one request that is out: it is answered with `aborted` before this returns. */
    virtual void abort(quint64 request) = 0;
    /*! The same for all. */
    virtual void abortAll() = 0;
};

} // namespace mindlytics
