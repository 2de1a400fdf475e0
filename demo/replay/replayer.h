// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "expectedevents.h"
#include "livejoin.h"
#include "transcript.h"

#include <Mindlytics/MLClient>
#include <Mindlytics/MLSession>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMap>
#include <QPointer>
#include <QStringList>

/*! A session that was replayed, and what became of its events. */
struct ReplayedSession {
    QString id{};
    QString title{};
    qint64 accepted = 0;
    qint64 deliveryMs = 0; //!< from its first call until everything of it was delivered
    MLFlushResult result{};
};

/*! Plays transcripts to a client: every line becomes the SDK's call of that name. */
class Replayer
{
    Q_DECLARE_TR_FUNCTIONS(Replayer)

public:
    Replayer(MLClient *client, ExpectedEvents *expected, int timeoutMs);

    /*! Makes the calls of \a transcript, then waits until its sessions are flushed. */
    void play(const Transcript &transcript);

    /*! The sessions played so far, in order. */
    const QList<ReplayedSession> &sessions() const { return m_finished; }
    /*! Calls that were refused, events that were not delivered. */
    const QStringList &problems() const { return m_problems; }
    /*! What came back meanwhile. */
    const LiveJoin &heard() const { return m_heard; }
    /*! What went wrong with the live channels. */
    const QStringList &liveProblems() const { return m_liveProblems; }

private:
    struct Running {
        ReplayedSession report{};
        QPointer<MLSession> session{};
        QElapsedTimer timer{};
        QFuture<MLFlushResult> flush{};
        bool told = false; //!< the signal of the flush came, and before it every live event
    };

    void open(const TranscriptCall &call);
    void make(const TranscriptCall &call);
    void flushAll();
    void finish(Running &running);
    void listen(MLSession *session);
    void noteUndelivered(const ReplayedSession &session);

    MLClient *const m_client;
    ExpectedEvents *const m_expected;
    const int m_timeoutMs;
    QStringList m_order{};
    QMap<QString, Running> m_running{};
    QList<ReplayedSession> m_finished{};
    QStringList m_problems{};
    LiveJoin m_heard{};
    QStringList m_liveProblems{};
};
