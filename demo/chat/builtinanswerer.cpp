// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "builtinanswerer.h"

#include "rulebase.h"
#include "tools.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/*! A rule of thumb: four characters make a token. */
qint64 tokens(qsizetype characters)
{
    return (characters + 3) / 4;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression afterSpace(uR"((?<=\s)(?=\S))"_s);
    return text.split(afterSpace);
}

/*! The one value of a tool's result, as people write it. */
QString spoken(const QString &result)
{
    const QJsonObject object = QJsonDocument::fromJson(result.toUtf8()).object();
    const QJsonValue value = object.isEmpty() ? QJsonValue() : *object.begin();
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 12) : value.toString().replace(u'T', u' ');
}

} // namespace

BuiltInAnswerer::BuiltInAnswerer(QObject *parent)
    : Answerer(parent)
{
    m_recorder.setAssistantId(u"built-in"_s);
    m_recorder.setModel(u"built-in"_s);
    m_timer.setInterval(30);
    connect(&m_timer, &QTimer::timeout, this, &BuiltInAnswerer::sayNextWord);
    connect(&m_recorder, &MLTurnRecorder::turnTracked, this, &Answerer::turnTracked);
}

BuiltInAnswerer::~BuiltInAnswerer()
{
    stop();
}

void BuiltInAnswerer::setInterval(int interval)
{
    if (m_timer.interval() == interval)
        return;
    m_timer.setInterval(interval);
    Q_EMIT intervalChanged();
}

void BuiltInAnswerer::begin(MLSession *session, const QString &conversationId, const QVariantList &messages)
{
    m_promptTokens = 0;
    for (const QVariant &message : messages)
        m_promptTokens += tokens(message.toMap().value(u"text"_s).toString().size());
    const QString question = messages.isEmpty() ? QString() : messages.last().toMap().value(u"text"_s).toString();
    m_recorder.setSession(session);
    m_recorder.setConversationId(conversationId);
    m_recorder.begin(question);

    RuleBase::Answer answer = RuleBase::answerTo(question);
    if (!answer.tool.isEmpty()) {
        QElapsedTimer clock;
        clock.start();
        const QString result = Tools::call(answer.tool, answer.arguments);
        m_recorder.toolCall(answer.tool, answer.arguments, result, clock.elapsed());
        Q_EMIT toolCalled(answer.tool, answer.arguments, result);
        answer.text = answer.text.arg(spoken(result));
    }
    m_words = wordsOf(answer.text);
    m_said = 0;
    m_timer.start();
}

void BuiltInAnswerer::sayNextWord()
{
    const QString &word = m_words.at(m_said++);
    m_recorder.append(word);
    Q_EMIT textDelta(word);
    if (m_said == m_words.size())
        finish();
}

void BuiltInAnswerer::finish()
{
    m_timer.stop();
    m_recorder.finish(m_promptTokens, tokens(m_words.join(QString()).size()));
    end();
}

void BuiltInAnswerer::abort()
{
    m_timer.stop();
    m_recorder.abort();
}
