// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "answerprocess.h"

AnswerProcess::AnswerProcess(int delayMs)
{
    m_process.start(QStringLiteral(ANSWERSERVER), {QString::number(delayMs)});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead())
            qFatal("the answering server does not start");
    }
    m_url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_process.readLine().trimmed().toInt()));
}

AnswerProcess::~AnswerProcess()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(3000))
        m_process.kill();
    m_process.waitForFinished();
}
