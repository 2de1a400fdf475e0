// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "rulebase.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RuleBase)
};

/*! True if \a question has one of \a words, which are separated by `|`. */
bool mentions(const QString &question, const QString &words)
{
    for (const QString &word : words.split(u'|', Qt::SkipEmptyParts)) {
        if (question.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

std::optional<RuleBase::Answer> sum(const QString &question)
{
    static const QRegularExpression pattern(uR"((-?\d+(?:\.\d+)?)\s*([-+*/×÷−])\s*(-?\d+(?:\.\d+)?))"_s);
    const QRegularExpressionMatch match = pattern.match(question.left(1000));
    if (!match.hasMatch())
        return {};
    QString op = match.captured(2);
    op.replace(u'×', u'*').replace(u'÷', u'/').replace(u'−', u'-');
    const QJsonObject arguments{{u"a"_s, match.captured(1).toDouble()}, {u"op"_s, op}, {u"b"_s, match.captured(3).toDouble()}};
    return RuleBase::Answer{u"calculate"_s, QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact)),
                            Text::tr("That makes **%1**.")};
}

std::optional<RuleBase::Answer> smallTalk(const QString &question)
{
    if (mentions(question, Text::tr("thank|bye", "words in a question, separated by |")))
        return RuleBase::Answer{{}, {}, Text::tr("You are welcome. End the conversation whenever you like: Mindlytics is told of that, too.")};
    if (mentions(question, Text::tr("hello|good morning|good evening", "words in a question, separated by |")))
        return RuleBase::Answer{{}, {}, Text::tr("Hello! I am the built-in answerer: a few rules, no model, no network. Ask me **what I can do**.")};
    return {};
}

std::optional<RuleBase::Answer> knowledge(const QString &question)
{
    if (mentions(question, Text::tr("time|clock|what day", "words in a question, separated by |")))
        return RuleBase::Answer{u"current_time"_s, u"{}"_s, Text::tr("By the clock of this machine it is **%1**.")};
    if (mentions(question, Text::tr("offline|network|outbox", "words in a question, separated by |")))
        return RuleBase::Answer{{}, {}, Text::tr("Switch **Network** off in the side panel and go on asking. Events then wait in the outbox, on disk. "
                                                 "Switch it on again, and they are delivered, in order.")};
    if (mentions(question, Text::tr("telemetry|mindlytics|track", "words in a question, separated by |")))
        return RuleBase::Answer{{}, {}, Text::tr("Each answer of mine is tracked as a *turn*:\n\n- your question and my answer\n- the tokens that it took\n"
                                                 "- how long it took, and whether you stopped it\n\nThe side panel shows what was sent and what came back.")};
    if (mentions(question, Text::tr("code|markdown|example", "words in a question, separated by |")))
        return RuleBase::Answer{{}, {}, Text::tr("A turn is tracked with one call:") + u"\n\n```cpp\nMLTurn turn;\nturn.user = question;\n"
                                                 "turn.assistant = answer;\nsession->trackConversationTurn(turn);\n```\n"_s};
    return {};
}

} // namespace

RuleBase::Answer RuleBase::answerTo(const QString &question)
{
    // Rules look at the beginning: who sends a whole book asks nothing that they know.
    const QString beginning = question.left(1000);
    if (const auto answer = sum(beginning))
        return *answer;
    if (const auto answer = knowledge(beginning))
        return *answer;
    if (const auto answer = smallTalk(beginning))
        return *answer;
    return {{}, {}, Text::tr("I know about a few things only:\n\n1. the **time**\n2. sums, such as **12 * 7**\n3. **telemetry**, and what it tracks\n"
                             "4. the **outbox**, when you are offline\n5. **code** for your own application\n\n"
                             "For more, choose an OpenAI-compatible server in the settings.")};
}
