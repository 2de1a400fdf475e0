// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlchaterror.h>
#include <Mindlytics/mlreceipt.h>
#include <Mindlytics/mlturn.h>

#include <QtNetwork/qnetworkaccessmanager.h>

#include <memory>

class MLNetworkAccessManagerPrivate;
class MLSession;

/*! A network access manager that tracks the conversations which go through it, in place of a QNetworkAccessManager.
 *
 * It watches requests that are marked by MLCapture::tag(), and those to hosts that watchHost() names; all others it leaves alone.
 * A request and its answer become an MLTurn. If the model wants tools called, the turn goes on with the request that brings their
 * results, and each call becomes an MLFunctionCall; usage is summed. If the network or the server fails (no answer, 408, 429, 5xx), the turn goes on with the
 * same request made again within 30 seconds. The answers of all dialects of ML::ChatDialect are understood.
 *
 * The application reads its reply as ever: the same bytes, signals, headers and errors. The header Authorization, and keys in other
 * headers, are never looked at.
 *
 * A turn has these properties, where they are known: `ttft_ms` (from the request to the first of the answer), `latency_ms` (from the
 * first request to the end of the last answer), `finish_reason`, `http_status`, `provider`, `requests` (if several), `tool_calls`,
 * `cached_tokens`, `reasoning_tokens`, `usage_partial` (the server did not tell every count; what it left out counts as 0), and the marks `aborted` (by
 * the application; the text is what came until then), `regenerated` (the same was asked before and answered), `retried` (it
 * failed before), `refused`, `error` (a name: `server_reported`, `http`, `network`, …) with `error_type`.
 *
 * Belongs to one thread, like every network access manager. The sessions should outlive it, else what is open is not tracked.
 * One limit: authenticationRequired() names another reply object than the one the application has.
 */
class MINDLYTICS_CAPTURE_EXPORT MLNetworkAccessManager : public QNetworkAccessManager
{
    Q_OBJECT

public:
    explicit MLNetworkAccessManager(QObject *parent = nullptr);
    /*! Ends the requests that are out, as aborted ones, and then does what finishTurns() does. */
    ~MLNetworkAccessManager() override;

    /*! Watches the POST requests to chat endpoints of \a host (`localhost`, or `localhost:11434` for that port alone; of an address such
     *  as `http://localhost:11434/v1` host and port count), as if they were tagged with \a session and \a conversationId. Chat endpoints are paths that end with `/chat/completions`, `/responses`,
     *  `/messages`, `/api/chat` or `/api/generate`. A request with the header `X-Mindlytics-Conversation` names its conversation by it; this
     *  manager never sends that header. That is for QML's XMLHttpRequest, which cannot tag. */
    void watchHost(const QString &host, MLSession *session, const QString &conversationId = {});
    /*! Forgets watchHost(). */
    void ignoreHost(const QString &host);
    /*! Tracks the turns that still wait for the results of tools, or to be tried again, as they are. Until then the former wait for the next request of
     *  their conversation, the latter for 30 seconds at most, and both no longer than for the end of the application or of this manager. Call it before
     *  MLSession::endSession() and flush(). */
    void finishTurns();

Q_SIGNALS:
    /*! A turn was handed to its session, which answered \a receipt. */
    void turnTracked(const MLTurn &turn, const MLReceipt &receipt);
    /*! An answer of \a conversationId could not be read, or told of trouble. The application's own reading is not disturbed. */
    void captureFailed(const QString &conversationId, const MLChatError &error);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *outgoingData = nullptr) override;

private:
    const std::unique_ptr<MLNetworkAccessManagerPrivate> d;
};
