// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

/*! One line of a transcript: one call of the SDK. What the lines may hold is told in transcripts/README.md. */
struct TranscriptCall {
    enum class Kind {
        Session,
        StartSession,
        StartConversation,
        Turn,
        Function,
        Usage,
        Event,
        Identify,
        Alias,
        EndConversation,
        EndSession,
    };

    Kind kind = Kind::Event;
    QString place{}; //!< file and line, for messages
    QDateTime at{}; //!< null only for Kind::Session
    QString session{};
    QString conversation{}; //!< empty: the session's own
    QJsonObject fields{}; //!< the line's other members

    bool has(QStringView key) const { return fields.contains(key); }
    /*! The text of \a key: null if the line has none, never null if it has. */
    QString text(QStringView key) const;
    QJsonObject object(QStringView key) const { return fields.value(key).toObject(); }
};

/*! A file of past conversations, its calls in order. */
struct Transcript {
    QString name{};
    QList<TranscriptCall> calls{};

    /*! How many of the calls make an event. */
    qsizetype eventCount() const;
    qsizetype sessionCount() const;
};
