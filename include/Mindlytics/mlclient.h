// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlauditentry.h>
#include <Mindlytics/mlclientoptions.h>
#include <Mindlytics/mlerror.h>
#include <Mindlytics/mlevent.h>
#include <Mindlytics/mlflushresult.h>
#include <Mindlytics/mloutgoingevent.h>
#include <Mindlytics/mlprivacycounts.h>
#include <Mindlytics/mlrejectedevent.h>
#include <Mindlytics/mlresponse.h>
#include <Mindlytics/mlsessionoptions.h>
#include <Mindlytics/mltokenrequest.h>

#include <QtCore/qfuture.h>
#include <QtCore/qobject.h>
#include <QtCore/qstringlist.h>
#include <QtCore/qvariant.h>

#include <memory>

class MLClientPrivate;
class MLNetworkOptions;
class MLSession;

/*! The connection of an application to Mindlytics: holds the key and the queue, makes sessions, delivers events.
 *
 * Everything slow happens in a worker thread, which starts with the first use, and with the first turn of the event loop if an earlier run
 * left events on disk; no call waits for the network, or for the disk beyond the small files of consent and device id, except those
 * named `waitFor…`. Use it in the thread that it lives in; flush(), waitForFlushed(), persist(),
 * userIdentify() and userAlias() may be called from any thread.
 *
 * It needs a QCoreApplication from the first use on. When the application is about to quit, and again when the client
 * is destroyed, it tries to deliver what is left; both together take at most quitTimeoutMs. Only a queue that was filled faster than it could
 * be written to disk (some 100,000 events in a second) takes longer: the destructor writes the rest of it.
 */
class MINDLYTICS_EXPORT MLClient : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QString apiKey READ apiKey WRITE setApiKey NOTIFY apiKeyChanged)
    Q_PROPERTY(QString projectId READ projectId WRITE setProjectId NOTIFY projectIdChanged)
    Q_PROPERTY(QUrl serverEndpoint READ serverEndpoint WRITE setServerEndpoint NOTIFY serverEndpointChanged)
    Q_PROPERTY(QUrl liveEndpoint READ liveEndpoint WRITE setLiveEndpoint NOTIFY liveEndpointChanged)
    Q_PROPERTY(QString authorizationScheme READ authorizationScheme WRITE setAuthorizationScheme NOTIFY optionsChanged)
    Q_PROPERTY(bool debug READ debug WRITE setDebug NOTIFY optionsChanged)
    Q_PROPERTY(bool sendEventIds READ sendEventIds WRITE setSendEventIds NOTIFY optionsChanged)
    Q_PROPERTY(MLOutboxOptions outbox READ outbox WRITE setOutbox NOTIFY optionsChanged)
    Q_PROPERTY(MLBatchOptions batch READ batch WRITE setBatch NOTIFY optionsChanged)
    Q_PROPERTY(MLRetryOptions retry READ retry WRITE setRetry NOTIFY optionsChanged)
    Q_PROPERTY(MLPrivacyOptions privacy READ privacy WRITE setPrivacy NOTIFY optionsChanged)
    Q_PROPERTY(int quitTimeoutMs READ quitTimeoutMs WRITE setQuitTimeoutMs NOTIFY optionsChanged)
    Q_PROPERTY(bool enabled READ isEnabled WRITE setEnabled NOTIFY enabledChanged)
    Q_PROPERTY(ML::Consent consent READ consent WRITE setConsent NOTIFY consentChanged)
    Q_PROPERTY(ML::Purposes consentPurposes READ consentPurposes WRITE setConsentPurposes NOTIFY consentChanged)
    Q_PROPERTY(QString deviceId READ deviceId NOTIFY deviceIdChanged)
    Q_PROPERTY(bool valid READ isValid NOTIFY validChanged)
    Q_PROPERTY(int pendingCount READ pendingCount NOTIFY pendingCountChanged)
    Q_PROPERTY(ML::DeliveryState deliveryState READ deliveryState NOTIFY deliveryStateChanged)
    Q_PROPERTY(bool listening READ isListening WRITE setListening NOTIFY listeningChanged)
    Q_PROPERTY(ML::LiveState liveState READ liveState NOTIFY liveStateChanged)
    Q_PROPERTY(MLPrivacyCounts privacyCounts READ privacyCounts NOTIFY privacyCountsChanged)
    Q_PROPERTY(bool hasErrors READ hasErrors NOTIFY errorsChanged)

public:
    /*! A client that takes its options from its properties and the environment. */
    explicit MLClient(QObject *parent = nullptr);
    /*! A client with \a options; what they leave empty comes from the environment. */
    explicit MLClient(const MLClientOptions &options, QObject *parent = nullptr);
    /*! Deletes the client's sessions, tries to deliver what is left for at most quitTimeoutMs, and ends. What is left then
     *  waits on disk for the next client of the same server and project; what a memory outbox still holds is lost; errorOccurred() (ML::ErrorCode::EventsLost) and the log say how much. Every future that the client gave is finished. */
    ~MLClient() override;

    /*! The version of the library, such as "0.1.0". Thread-safe. */
    static QString version();

    /*! True if key, project and endpoints are usable and a QCoreApplication exists. Calls of an invalid client are
     *  refused with ML::ErrorCode::NotConfigured; configurationError() says why. */
    bool isValid() const;
    /*! Why isValid() is false; ML::ErrorCode::NoError if it is true. */
    MLError configurationError() const;

    /*! The application's API key: the option, else `MLSDK_API_KEY`; never a token. May be set at any time: events that are held
     *  for a wrong key are tried again at once. An empty one falls back to the environment. */
    QString apiKey() const;
    void setApiKey(const QString &apiKey);
    /*! The project in force: the option, else `MLSDK_PROJECT_ID`. May be set at any time, like apiKey; what waits
     *  then goes to the new project. */
    QString projectId() const;
    void setProjectId(const QString &projectId);
    /*! The service's base address in force. May be set at any time, like apiKey. */
    QUrl serverEndpoint() const;
    void setServerEndpoint(const QUrl &serverEndpoint);
    /*! The live channel's base address in force. May be set at any time. */
    QUrl liveEndpoint() const;
    void setLiveEndpoint(const QUrl &liveEndpoint);

    /*! The other options (see MLClientOptions). They are fixed by the first use: setting one to another value later changes nothing and
     *  is answered by errorOccurred() with ML::ErrorCode::InvalidArgument. To deliver what an earlier run left on disk is a first use, too:
     *  it begins with the next turn of the event loop, so set these options before. */
    QString authorizationScheme() const;
    void setAuthorizationScheme(const QString &authorizationScheme);
    bool debug() const;
    void setDebug(bool debug);
    bool sendEventIds() const;
    void setSendEventIds(bool sendEventIds);
    MLOutboxOptions outbox() const;
    void setOutbox(const MLOutboxOptions &outbox);
    MLBatchOptions batch() const;
    void setBatch(const MLBatchOptions &batch);
    MLRetryOptions retry() const;
    void setRetry(const MLRetryOptions &retry);
    int quitTimeoutMs() const;
    void setQuitTimeoutMs(int quitTimeoutMs);

    /*! What leaves the machine. May be set at any time; holds for events that are tracked from then on. */
    MLPrivacyOptions privacy() const;
    void setPrivacy(const MLPrivacyOptions &privacy);

    /*! Default true. Switched off, the client drops what waits, takes no events (they are refused with
     *  ML::ErrorCode::Disabled, without a signal) and sends nothing until it is switched on again. */
    bool isEnabled() const;
    void setEnabled(bool enabled);

    /*! Proxy, certificates and pins; include <Mindlytics/MLNetworkOptions>. Fixed by the first use, like the options above; one that breaks
     *  a rule changes nothing and is answered by errorOccurred() with ML::ErrorCode::InvalidArgument. */
    void setNetwork(const MLNetworkOptions &network);
    /*! Has \a provider asked, in the client's thread, for a token to send instead of a key that the application holds: when there is none
     *  and something is to be sent, and when the server refuses the one there is (status 401). Events wait meanwhile. A provider that fails
     *  is asked again, after a second at first and after five minutes at most; errorOccurred() says why (ML::ErrorCode::SetupTrouble). With a
     *  provider, apiKey may be empty. Tokens are never stored. Null: none, the default. May be set at any time. */
    void setTokenProvider(MLTokenProvider provider);

    /*! Whether the user agrees to what is stored and sent. Kept for the application (in the folder of the outbox) and the project, for
     *  all clients and for later runs. Denied is always respected; Unknown is only with MLPrivacyOptions::requireConsent. Calls that are not
     *  allowed are refused with ML::ErrorCode::ConsentMissing, without a signal. Taking consent back drops what waits, ends what is on its
     *  way and closes live channels. In the environment, `DO_NOT_TRACK=1` means Denied, whatever was said before. */
    ML::Consent consent() const;
    /*! Granted is for all purposes; Unknown forgets what was said. errorOccurred() tells if it could not be kept
     *  (ML::ErrorCode::StorageFailed), or if DO_NOT_TRACK forbids to grant it (ML::ErrorCode::InvalidArgument). */
    void setConsent(ML::Consent consent);
    /*! What the user agrees to: none unless consent() is Granted. */
    ML::Purposes consentPurposes() const;
    /*! Grants it for \a purposes only; for none, it is Denied. Taking one of them back drops all that waits. */
    void setConsentPurposes(ML::Purposes purposes);

    /*! A random id of this device for MLSessionOptions::deviceId. Made on first use and kept for the application, in a file for this user
     *  alone; with MLPrivacyOptions::ephemeralDeviceId, or while nothing may be stored, only for this run. Thread-safe. */
    QString deviceId() const;
    /*! Another one from now on, for sessions that are made from now on. */
    void rotateDeviceId();
    /*! For a user who wants to be forgotten: sets consent to Denied, which drops what waits, ends all sessions that are open, and replaces the
     *  device id. The service has no call that erases what it has: erasureRequested() tells your own backend whom to erase. */
    void forgetMe();

    /*! What left since the client was made, oldest first, the last 1,000; empty without MLPrivacyOptions::audit. Thread-safe. */
    QList<MLAuditEntry> auditEntries() const;

    /*! Has every event that is tracked from now on pass \a filter before it is written to disk or sent: what that answers is sent
     *  instead, nothing if it answers nothing. It runs in the SDK's own thread, and should take microseconds. If it throws, or answers an
     *  event that breaks a rule, the event is dropped and counted, and errorOccurred() says so (ML::ErrorCode::FilterFailed, once a
     *  second at most). Redactors come after it. Null: none, the default. Thread-safe. */
    void setEventFilter(MLEventFilter filter);
    /*! What was replaced and dropped so far. Thread-safe. */
    MLPrivacyCounts privacyCounts() const;

    /*! Events accepted and not settled yet. Thread-safe. */
    int pendingCount() const;
    /*! What delivery is doing. */
    ML::DeliveryState deliveryState() const;

    /*! Whether the client listens to the live events of all of the project's sessions, those of other programs included. Default
     *  false. Settable at any time; opening the channel goes on in the background, for ever if need be: liveState tells how far it is,
     *  errorOccurred() (ML::ErrorCode::LiveFailed), once for each cause, what keeps it from opening. A client without a usable
     *  configuration begins once it has one. */
    bool isListening() const;
    void setListening(bool listening);
    /*! What the client's own live channel is doing. */
    ML::LiveState liveState() const;

    /*! A session with \a options, a child of this client: never null. Without a user id and a device id, or with an id
     *  that breaks a rule, it is invalid (MLSession::isValid()) and refuses its calls. An id that this client has open
     *  already gives a second object on the same session. May be called from any thread: the session then moves to
     *  the client's thread and becomes its child there. */
    MLSession *createSession(const MLSessionOptions &options);

    /*! Makes a user or device known, or merges \a traits into one, outside of any session. One of \a id (1 to 100
     *  characters) and \a deviceId is required. Sent at once, once: a failure is in the MLResponse. Thread-safe. */
    QFuture<MLResponse> userIdentify(const QString &id, const QVariantMap &traits = {}, const QString &deviceId = {});
    /*! Gives the user who is known as \a previousId the new primary id \a id (1 to 100 characters each), outside of any
     *  session. Sent at once, once: a failure is in the MLResponse. Thread-safe. */
    QFuture<MLResponse> userAlias(const QString &id, const QString &previousId);

    /*! Finishes when every event accepted so far, of all sessions, is settled, or after \a timeoutMs milliseconds, or
     *  at once when delivery is held by set-up trouble. 0 reports without waiting; a negative time counts as 0. The
     *  client goes on. The result also comes by flushed(). Thread-safe. */
    QFuture<MLFlushResult> flush(int timeoutMs = 30000);
    /*! flush(), blocking the calling thread; for code without an event loop. Thread-safe, but not for a continuation of one of
     *  the SDK's futures without a context (`future.then(function)`): that runs in the SDK's own thread, which must not be
     *  blocked, and the call is refused there with ML::ErrorCode::InvalidArgument. Give `then()` a context. */
    MLFlushResult waitForFlushed(int timeoutMs = 30000);
    /*! Finishes when everything accepted so far is written to disk. With a memory outbox, or while the disk cannot be
     *  written (errorOccurred() has said so), it finishes when the worker has it. Thread-safe. */
    QFuture<void> persist();

    /*! The events that the server refused for good, oldest first; the last 1,000. */
    QList<MLRejectedEvent> rejectedEvents() const;
    /*! Puts rejected events back into the queue, at its end: those whose ids \a eventIds names, or all. */
    void retryRejected(const QStringList &eventIds = {});
    /*! Forgets rejected events: those whose ids \a eventIds names, or all. */
    void dropRejected(const QStringList &eventIds = {});
    /*! Drops everything that is queued or set aside. Flushes that wait for it report it as lost. */
    void purge();

    /*! The same as setting `listening` to true, and to false. */
    Q_INVOKABLE void startListening();
    Q_INVOKABLE void stopListening();

    /*! True if errors() is not empty. */
    bool hasErrors() const;
    /*! The last 100 errors that belong to the client or to sessions that have no object any more, oldest first. */
    QList<MLError> errors() const;
    /*! Forgets errors(). */
    void clearErrors();

Q_SIGNALS:
    /*! Something failed, in the client or in any of its sessions. Emitted in the client's thread. */
    void errorOccurred(const MLError &error);
    /*! A flush() of the client ended. */
    void flushed(const MLFlushResult &result);

    /*! A live event came: of any session while the client listens, else of those of its sessions that listen themselves. Each comes
     *  once, in the order of the service. Emitted in the client's thread. */
    void eventReceived(const MLEvent &event);

    void apiKeyChanged();
    void projectIdChanged();
    void serverEndpointChanged();
    void liveEndpointChanged();
    void optionsChanged();
    void enabledChanged();
    void validChanged();
    void pendingCountChanged();
    void consentChanged();
    void deviceIdChanged();
    /*! forgetMe() was called: erase what there is of \a userId, or, if that is empty, of the anonymous user of \a deviceId. Once for each
     *  user of the sessions that were open. */
    void erasureRequested(const QString &userId, const QString &deviceId);
    /*! An event left; it is the last of auditEntries(). Only with MLPrivacyOptions::audit. */
    void eventLeft(const MLAuditEntry &entry);
    void privacyCountsChanged();
    void deliveryStateChanged();
    void listeningChanged();
    void liveStateChanged();
    void errorsChanged();
    /*! An event was set aside; it is the last of rejectedEvents(). */
    void eventRejected(const MLRejectedEvent &event);

protected:
    /*! Notes \a error in errors() and signals it, as the client does with its own; for a subclass that takes its arguments in another form. */
    void report(const MLError &error);

private:
    friend class MLSession;
    friend class MLClientPrivate;
    const std::unique_ptr<MLClientPrivate> d;
};
