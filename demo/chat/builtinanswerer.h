// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "answerer.h"

#include <Mindlytics/MLTurnRecorder>

#include <QStringList>
#include <QTimer>

/*! Answers from RuleBase, word by word, without network; its turns are recorded by an MLTurnRecorder. */
class BuiltInAnswerer : public Answerer
{
    Q_OBJECT
    QML_ELEMENT
    /*! Milliseconds from word to word; default 30. */
    Q_PROPERTY(int interval READ interval WRITE setInterval NOTIFY intervalChanged)

public:
    explicit BuiltInAnswerer(QObject *parent = nullptr);
    ~BuiltInAnswerer() override;

    int interval() const { return m_timer.interval(); }
    void setInterval(int interval);

Q_SIGNALS:
    void intervalChanged();

protected:
    void begin(MLSession *session, const QString &conversationId, const QVariantList &messages) override;
    void abort() override;

private:
    void sayNextWord();
    void finish();

    MLTurnRecorder m_recorder;
    QTimer m_timer;
    QStringList m_words; //!< of the answer, with the space behind each
    qsizetype m_said = 0;
    qint64 m_promptTokens = 0;
};
