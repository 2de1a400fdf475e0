// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/clock.h"
#include "delivery/dispatcher.h"

#include <Mindlytics/mlflushresult.h>

#include <QtCore/QPromise>

#include <list>

namespace mindlytics {

/*! The flushes that wait: each for the events that were in the outbox when it began. Belongs to the worker. */
class FlushTracker
{
public:
    /*! What one flush asks, and where its result goes; the promise is finished with a value in every case. */
    struct Request {
        QString sessionId; //!< empty: all sessions
        int timeoutMs = 0;
        std::shared_ptr<QPromise<MLFlushResult>> promise;
        std::function<void(const MLFlushResult &)> notify;
        bool sessionEnded = false; //!< the session was ended before
        qint64 deadlineMs = 0; //!< steady; set by begin()
    };
    /*! What gets a request whose events are done with; finish() unless it is set. */
    using Finisher = std::function<void(Request request, const MLFlushResult &result)>;

    /*! \a waitingChanged is told whether anybody waits, after each change. */
    FlushTracker(Clock &clock, const Outbox &outbox, const Dispatcher &dispatcher, std::function<void(bool)> waitingChanged);
    ~FlushTracker();

    void begin(Request request);
    void setFinisher(Finisher finisher) { m_finisher = std::move(finisher); }

    void settled(const OutboxEntry &entry, Outcome outcome, const MLError &error);
    /*! Delivery is held: waiting has no sense. */
    void held(const MLError &error);
    /*! The queue was cleared: what waited is lost. */
    void purged(const MLError &error);
    /*! Events that nobody can name have left the queue undelivered: they are on disk for another run, or lost. */
    void left(const MLError &error, bool onDisk);
    /*! The client ends. What is left in the outbox is lost, unless it is safe on disk. */
    void finishAll(const MLError &error);

    static void finish(Request &request, const MLFlushResult &result);

private:
    struct Flush {
        Request request;
        qint64 lastRow = 0;
        qint64 outstanding = 0;
        MLFlushResult result;
        std::unique_ptr<Alarm> alarm;
    };
    using Iterator = std::list<Flush>::iterator;

    qint64 countOf(const Flush &flush) const;
    qint64 inMemory(const Flush &flush) const;
    Iterator complete(Iterator flush, const MLError &error = {});
    void timeOut(Flush *flush);

    Clock &m_clock;
    const Outbox &m_outbox;
    const Dispatcher &m_dispatcher;
    std::function<void(bool)> m_waitingChanged;
    Finisher m_finisher;
    std::list<Flush> m_flushes;
};

} // namespace mindlytics
