// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "expectedevents.h"
#include "replayer.h"
#include "summary.h"
#include "transcriptreader.h"

#include <Mindlytics/MLClientOptions>

#include <QCoreApplication>

class ReadBack;

/*! The whole replay without a window: reads the transcripts, plays them, reads back what the backend holds, compares,
 *  and prints a table. */
class ReplayRun
{
    Q_DECLARE_TR_FUNCTIONS(ReplayRun)

public:
    struct Options {
        QString folder{};
        QString idSuffix{};
        bool readBack = true;
        int timeoutMs = 30000;
    };

    explicit ReplayRun(const Options &options);

    /*! True if every event is where it belongs: held by the backend or, without read-back, delivered. */
    bool run();

private:
    bool readTranscripts();
    bool play(const MLClientOptions &options);
    void playAll(Replayer &replayer);
    void noteSent(const ReplayedSession &session);
    bool tellHeard() const;
    bool readBack(const MLClientOptions &options);
    QStringList check(const ReplayedSession &session, ReadBack &backend);
    QStringList checkDocuments(Summary &summary, const QString &session, ReadBack &backend);
    void printTable() const;
    bool report(const QStringList &problems) const;

    const Options m_options;
    TranscriptReader m_reader{};
    ExpectedEvents m_expected{};
    QList<ReplayedSession> m_sessions{};
    QList<Summary> m_summaries{};
    LiveJoin m_heard{};
    QStringList m_liveProblems{};
    qint64 m_deliveryMs = 0;
};
