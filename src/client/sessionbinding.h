// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/clientcore.h"

#include <atomic>

class MLSession;

namespace mindlytics {

/*! What a call asks of its session besides its payload. */
struct CallRules {
    QString conversationId;
    qint64 timestampMs = 0;
    bool needsConversation = false;
};

/*! Binds one MLSession object to its client and, from the first use on, to the session's shared state. Until then the ids can be set.
 *  accept(), refuse() and flush() are thread-safe. */
class SessionBinding
{
public:
    explicit SessionBinding(MLSession *object);
    ~SessionBinding();

    void setCore(std::shared_ptr<ClientCore> core);
    /*! The ids as they are now; the session id is made if there is none. */
    SessionIds ids();
    /*! Sets one of the ids; false if the session is in use, which fixes it. */
    bool setId(QString SessionIds::*id, const QString &value);
    void setConversationId(const QString &id);
    void setContentMode(ML::ContentMode mode);
    bool isOpen() const { return m_open.load(std::memory_order_acquire); }
    /*! Joins the session's state; an error if the session cannot be used. */
    MLError open();
    /*! Why the session cannot be used; no error if it can. */
    MLError problem();

    /*! Checks \a rules, and hands the event over; gives its id. */
    MLError accept(Payload &&payload, const CallRules &rules, QString &eventId);
    /*! Notes and signals why a call was refused; \a error then names the session. */
    void refuse(MLError &error);
    qint64 wallMs();
    bool sendsEventIds();
    bool isWorkerThread() const;

    QFuture<MLFlushResult> flush(int timeoutMs, bool last);

    /*! Listens, or will once the session can be used; false if it is so already. */
    bool setListening(bool listening);
    bool isListening() const;
    ML::LiveState liveState() const;

    QList<MLError> errors() const;
    void clearErrors();

private:
    /*! Fixed once it is set; never freed before this is. */
    struct Open {
        std::shared_ptr<ClientCore> core;
        std::shared_ptr<SessionState> state;
    };
    MLError checkIds() const;

    MLSession *const m_object;
    std::atomic<const Open *> m_open{nullptr};
    mutable std::mutex m_mutex; // of what follows, until the session is open
    std::unique_ptr<const Open> m_owned;
    std::shared_ptr<ClientCore> m_core;
    SessionIds m_ids;
    bool m_listens = false; //!< asked for before the session was open
    ErrorList m_errors; //!< of refusals before the session was open
};

} // namespace mindlytics
