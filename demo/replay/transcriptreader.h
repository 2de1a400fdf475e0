// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "transcript.h"

#include <QCoreApplication>
#include <QSet>

/*! Reads transcripts: files with one JSON object a line. Strict, so that a slip of the pen is found before the replay.
 */
class TranscriptReader
{
    Q_DECLARE_TR_FUNCTIONS(TranscriptReader)

public:
    /*! Adds \a suffix to every session and conversation id, so that a replay to a server that already holds the
     *  transcripts does not continue their sessions. */
    void setIdSuffix(const QString &suffix) { m_idSuffix = suffix; }

    /*! Reads all `*.jsonl` files of \a folder, by name. False if one cannot be read; see error(). */
    bool readFolder(const QString &folder);
    /*! Reads \a lines as a transcript called \a name. False if a line is not right; see error(). */
    bool readLines(const QString &name, const QByteArray &lines);

    const QList<Transcript> &transcripts() const { return m_transcripts; }
    /*! Where and what the trouble is; empty without trouble. */
    QString error() const { return m_error; }

private:
    bool readFile(const QString &path);
    bool readLine(const QString &place, const QByteArray &line, Transcript &transcript);
    bool readObject(const QJsonObject &line, TranscriptCall &call);
    bool checkSession(const TranscriptCall &call);
    bool fail(const QString &place, const QString &error);

    QString m_idSuffix{};
    QList<Transcript> m_transcripts{};
    QSet<QString> m_sessions{};
    QString m_error{};
};
