// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "answerer.h"

void Answerer::ask(MLSession *session, const QString &conversationId, const QVariantList &messages)
{
    stop();
    setAnswering(true);
    begin(session, conversationId, messages);
}

void Answerer::stop()
{
    if (!m_answering)
        return;
    setAnswering(false);
    abort();
}

void Answerer::end(const QString &problem)
{
    setAnswering(false);
    Q_EMIT ended(problem);
}

void Answerer::setAnswering(bool answering)
{
    if (m_answering == answering)
        return;
    m_answering = answering;
    Q_EMIT answeringChanged();
}
