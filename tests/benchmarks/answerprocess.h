// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QProcess>
#include <QtCore/QUrl>

/*! The answering server as a process of its own, so that it does not run on the client's time. */
class AnswerProcess
{
public:
    explicit AnswerProcess(int delayMs = 0);
    ~AnswerProcess();

    QUrl url() const { return m_url; }

private:
    QProcess m_process;
    QUrl m_url;
};
