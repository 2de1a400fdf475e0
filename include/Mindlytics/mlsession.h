// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlerror.h>
#include <Mindlytics/mlevent.h>
#include <Mindlytics/mleventoptions.h>
#include <Mindlytics/mlflushresult.h>
#include <Mindlytics/mlfunctioncall.h>
#include <Mindlytics/mlreceipt.h>
#include <Mindlytics/mlsessionoptions.h>
#include <Mindlytics/mlturn.h>

#include <QtCore/qfuture.h>
#include <QtCore/qobject.h>
#include <QtCore/qvariant.h>

#include <memory>

class MLClient;
class MLSessionPrivate;

/*! A session: what one user does with the application from a start to an end, with any number of conversations.
 *
 * Made by MLClient::createSession(), or by itself and then given its properties. The calls that track, errors() and
 * the flushes are thread-safe; the rest belongs to the thread that the session lives in. A tracking call takes about
 * a microsecond: it checks the values, notes the time and hands the event to the client's worker. A refusal is in the
 * receipt, in errors(), and comes by errorOccurred().
 *
 * Texts are sent as UTF-8; a lone surrogate becomes U+FFFD. Values of properties, attributes and traits are bool, any
 * integer, float, double or QString; anything else is refused. A timestamp that is null means now; one that is invalid
 * but not null is refused.
 *
 * When the session is deleted, its accepted events are still delivered.
 */
class MINDLYTICS_EXPORT MLSession : public QObject
{
    Q_OBJECT
    Q_PROPERTY(MLClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(QString sessionId READ sessionId WRITE setSessionId NOTIFY sessionIdChanged)
    Q_PROPERTY(QString conversationId READ conversationId WRITE setConversationId NOTIFY conversationIdChanged)
    Q_PROPERTY(QString userId READ userId WRITE setUserId NOTIFY userIdChanged)
    Q_PROPERTY(QString deviceId READ deviceId WRITE setDeviceId NOTIFY deviceIdChanged)
    Q_PROPERTY(ML::ContentMode contentMode READ contentMode WRITE setContentMode NOTIFY contentModeChanged)
    Q_PROPERTY(bool valid READ isValid NOTIFY validChanged)
    Q_PROPERTY(bool listening READ isListening WRITE setListening NOTIFY listeningChanged)
    Q_PROPERTY(ML::LiveState liveState READ liveState NOTIFY liveStateChanged)
    Q_PROPERTY(bool hasErrors READ hasErrors NOTIFY errorsChanged)

public:
    /*! A session without options: set client, and userId or deviceId, before the first event. A \a parent that is an
     *  MLClient is its client. */
    explicit MLSession(QObject *parent = nullptr);
    ~MLSession() override;

    /*! The client it sends through; fixed by the first use. Null once the client is destroyed. */
    MLClient *client() const;
    void setClient(MLClient *client);
    /*! Its id: the one it was given, or a UUID that is made on first reading or use, by which it is fixed. */
    QString sessionId() const;
    void setSessionId(const QString &sessionId);
    /*! The conversation of events that name none. May be set at any time. Thread-safe to read. */
    QString conversationId() const;
    void setConversationId(const QString &conversationId);
    /*! The user that events carry. Settable until first use; userIdentify() and userAlias() with an id change it. */
    QString userId() const;
    void setUserId(const QString &userId);
    /*! The device that events carry. Settable until first use. */
    QString deviceId() const;
    void setDeviceId(const QString &deviceId);

    /*! What of its conversations is sent; default ML::ContentMode::Default: what the client says. May be set at any time, for what is
     *  tracked from then on. Thread-safe to read. */
    ML::ContentMode contentMode() const;
    void setContentMode(ML::ContentMode contentMode);

    /*! True if it has a client, and ids that are usable. Not a word about whether it was flushed or ended. */
    bool isValid() const;

    /*! Whether the session listens to its live events: what the service makes of it. Default false. Setting it to true opens the live
     *  channel in the background and is a first use, which fixes the ids; a session without a client or ids begins with its first
     *  call after it has them. The
     *  session's events wait until the channel is open or has failed, at most 5 seconds, so that nothing is missed. errorOccurred()
     *  tells what keeps the channel from opening (ML::ErrorCode::LiveFailed, once for each cause); it goes on trying. All MLSession
     *  objects of one session listen, or none. A flush() of a session that was ended sets it to false. */
    bool isListening() const;
    void setListening(bool listening);
    /*! What the session's live channel is doing. Thread-safe. */
    ML::LiveState liveState() const;

    /*! Tracks an event of your own, named \a event (1 to 100 characters; not `Conversation Turn` and the like, which have
     *  calls of their own), with \a properties. It belongs to the
     *  conversation of \a options, else the session's, else to none. */
    MLReceipt trackEvent(const QString &event, const QVariantMap &properties = {}, const MLEventOptions &options = {});
    /*! Tracks one turn of a conversation. Needs a conversation id: the turn's, else the session's. */
    MLReceipt trackConversationTurn(const MLTurn &turn);
    /*! Tracks cost apart from a turn. Needs a conversation id. \a usage must not be null. */
    MLReceipt trackConversationUsage(const MLUsage &usage, const MLEventOptions &options = {});
    /*! Tracks a function call. Needs a conversation id. */
    MLReceipt trackFunctionCall(const MLFunctionCall &call);
    /*! Says who the user is, and merges \a traits into what is known of them. Needs \a id (1 to 100 characters), or a
     *  device: \a deviceId, else the session's. Later events carry \a id, if given, as their user. */
    MLReceipt userIdentify(const QString &id, const QVariantMap &traits = {}, const QString &deviceId = {},
                           const QDateTime &timestamp = {});
    /*! Gives the user known as \a previousId the new primary id \a id (1 to 100 characters each). Later events carry \a id. */
    MLReceipt userAlias(const QString &id, const QString &previousId, const QDateTime &timestamp = {});
    /*! Starts the session, with \a attributes. Optional: its first event starts it. */
    MLReceipt startSession(const QVariantMap &attributes = {}, const QDateTime &timestamp = {});
    /*! Starts a conversation, with \a attributes and \a properties. Needs a conversation id: that of \a options, else
     *  the session's. Optional: its first event starts it. */
    MLReceipt startConversation(const QVariantMap &attributes = {}, const MLEventOptions &options = {},
                                const QVariantMap &properties = {});
    /*! Ends a conversation, with \a properties and \a attributes. Needs a conversation id, like startConversation(). */
    MLReceipt endConversation(const QVariantMap &properties = {}, const MLEventOptions &options = {},
                              const QVariantMap &attributes = {});
    /*! Ends the session and, on the service, every conversation of it still open. Later calls are refused with
     *  ML::ErrorCode::SessionEnded. \a attributes are merged into the session's. */
    MLReceipt endSession(const QVariantMap &attributes = {}, const QDateTime &timestamp = {});

    /*! Finishes when every event of this session accepted before the call is settled, or after \a timeoutMs
     *  milliseconds, or at once when delivery is held by set-up trouble. 0 reports without waiting. The session takes
     *  no more events from this call on (ML::ErrorCode::SessionFlushed). If the session was ended and listens, it then waits, within the
     *  same \a timeoutMs, for the service's `Session Ended` (MLFlushResult::sessionEnded), unless the live channel is down, and closes
     *  the channel. The result also comes by flushed(). */
    QFuture<MLFlushResult> flush(int timeoutMs = 30000);
    /*! Like flush(), but the session goes on. */
    QFuture<MLFlushResult> flushAndContinue(int timeoutMs = 30000);
    /*! flushAndContinue(), blocking the calling thread; for code without an event loop. Not for a continuation of one of the
     *  SDK's futures without a context: that runs in the SDK's own thread, and the call is refused there. */
    MLFlushResult waitForFlushed(int timeoutMs = 30000);

    /*! True if errors() is not empty. Thread-safe. */
    bool hasErrors() const;
    /*! The session's last 100 errors, oldest first. Thread-safe. */
    QList<MLError> errors() const;
    /*! Forgets errors(). Thread-safe. */
    void clearErrors();

Q_SIGNALS:
    /*! Something of this session failed. Emitted in the session's thread. */
    void errorOccurred(const MLError &error);
    /*! A flush of this session ended. */
    void flushed(const MLFlushResult &result);

    /*! A live event of this session came, while it listens. Each comes once, in the order of the service. Emitted in the session's
     *  thread, before the flushed() of a flush that waited for it. */
    void eventReceived(const MLEvent &event);

    void clientChanged();
    void sessionIdChanged();
    void conversationIdChanged();
    void userIdChanged();
    void deviceIdChanged();
    void contentModeChanged();
    void validChanged();
    void listeningChanged();
    void liveStateChanged();
    void errorsChanged();

protected:
    /*! Refuses a call with \a error: notes and signals it, and gives the receipt. For a subclass that takes its arguments in another
     *  form. */
    MLReceipt refuse(MLError error);

private:
    friend class MLClient;
    void open();

    const std::unique_ptr<MLSessionPrivate> d;
};
