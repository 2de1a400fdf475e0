// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "transcriptreader.h"

#include "callrules.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

bool TranscriptReader::readFolder(const QString &folder)
{
    const QDir dir(folder);
    const QStringList names = dir.entryList({u"*.jsonl"_s}, QDir::Files | QDir::Readable, QDir::Name);
    if (names.isEmpty())
        return fail(folder, tr("there are no transcripts (*.jsonl) here"));
    for (const QString &name : names) {
        if (!readFile(dir.filePath(name)))
            return false;
    }
    return true;
}

bool TranscriptReader::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(path, file.errorString());
    return readLines(QFileInfo(path).fileName(), file.readAll());
}

bool TranscriptReader::readLines(const QString &name, const QByteArray &lines)
{
    Transcript transcript{name, {}};
    int number = 0;
    for (const QByteArray &line : lines.split('\n')) {
        ++number;
        if (!line.trimmed().isEmpty() && !readLine(u"%1:%2"_s.arg(name).arg(number), line, transcript))
            return false;
    }
    m_transcripts.append(transcript);
    return true;
}

bool TranscriptReader::readLine(const QString &place, const QByteArray &line, Transcript &transcript)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(line, &parseError);
    if (!document.isObject()) {
        const bool isJson = parseError.error == QJsonParseError::NoError;
        return fail(place, isJson ? tr("the line is no JSON object") : parseError.errorString());
    }
    TranscriptCall call;
    call.place = place;
    if (!readObject(document.object(), call) || !checkSession(call))
        return false;
    transcript.calls.append(call);
    return true;
}

bool TranscriptReader::readObject(const QJsonObject &line, TranscriptCall &call)
{
    const auto kind = CallRules::kind(line.value("call"_L1).toString());
    if (!kind)
        return fail(call.place, tr("\"call\" names no known call"));
    if (const QString complaint = CallRules::complaint(*kind, line); !complaint.isEmpty())
        return fail(call.place, complaint);
    call.kind = *kind;
    call.fields = line;
    call.session = line.value("session"_L1).toString() + m_idSuffix;
    if (line.contains("conversation"_L1))
        call.conversation = line.value("conversation"_L1).toString() + m_idSuffix;
    call.at = QDateTime::fromString(line.value("at"_L1).toString(), Qt::ISODateWithMs);
    if (call.kind != TranscriptCall::Kind::Session && !call.at.isValid())
        return fail(call.place, tr("\"at\" is no ISO 8601 time"));
    return true;
}

bool TranscriptReader::checkSession(const TranscriptCall &call)
{
    const bool isOpen = m_sessions.contains(call.session);
    if (call.kind != TranscriptCall::Kind::Session)
        return isOpen || fail(call.place, tr("its session is not open"));
    if (isOpen)
        return fail(call.place, tr("its session is open already"));
    m_sessions.insert(call.session);
    return true;
}

bool TranscriptReader::fail(const QString &place, const QString &error)
{
    m_error = u"%1: %2"_s.arg(place, error);
    return false;
}
