// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include "capture/turndraft.h"

#include <QtCore/QRegularExpression>

namespace mindlytics::capture {

namespace {

constexpr qsizetype kLongestModel = 100; // what the service takes
constexpr qsizetype kLongestWord = 64;

QString nameOf(ML::ChatFault fault)
{
    switch (fault) {
    case ML::ChatFault::NoFault: return {};
    case ML::ChatFault::ServerReported: return QStringLiteral("server_reported");
    case ML::ChatFault::NotAStream: return QStringLiteral("not_a_stream");
    case ML::ChatFault::Malformed: return QStringLiteral("malformed");
    case ML::ChatFault::MixedDialects: return QStringLiteral("mixed_dialects");
    case ML::ChatFault::TooLarge: return QStringLiteral("too_large");
    case ML::ChatFault::Incomplete: return QStringLiteral("incomplete");
    }
    return {};
}

/*! A word of the server if it looks like a name; a server may write anything there. */
QString identifier(const QString &word)
{
    static const QRegularExpression kName(QStringLiteral("^[A-Za-z0-9_.:-]+$"));
    return word.size() <= kLongestWord && kName.match(word).hasMatch() ? word : QString();
}

/*! A model's name as the service takes it. llama.cpp gives the path of its file, which tells more than the name. */
QString modelName(QString name)
{
    if (name.startsWith(u'/') || name.contains(u":\\"))
        name = name.section(QRegularExpression(QStringLiteral("[/\\\\]")), -1);
    if (name.isEmpty())
        return QStringLiteral("unknown");
    const QList<uint> points = name.toUcs4();
    return points.size() <= kLongestModel ? name : QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), kLongestModel);
}

void addCount(qint64 &sum, qint64 count)
{
    if (count >= 0)
        sum = qMax<qint64>(sum, 0) + count;
}

} // namespace

TurnDraft::TurnDraft(const QString &user, qint64 nowMs)
    : m_user(user)
    , m_begunAt(nowMs)
    , m_answeredAt(nowMs)
{
}

void TurnDraft::noteToken(qint64 nowMs)
{
    if (m_firstTokenAt < 0)
        m_firstTokenAt = nowMs;
}

void TurnDraft::addUsage(const MLChatUsage &usage)
{
    m_isUncounted = m_isUncounted || usage.isNull();
    m_isPartial = m_isPartial || (!usage.isNull() && (usage.promptTokens < 0 || usage.completionTokens < 0));
    addCount(m_sum.promptTokens, usage.promptTokens);
    addCount(m_sum.completionTokens, usage.completionTokens);
    addCount(m_sum.cachedTokens, usage.cachedTokens);
    addCount(m_sum.reasoningTokens, usage.reasoningTokens);
}

void TurnDraft::add(const MLChatResult &result, Ending ending, qint64 nowMs)
{
    ++m_requests;
    m_answeredAt = nowMs;
    if (!result.text.isEmpty())
        m_texts.append(result.text);
    if (!result.refusal.isEmpty())
        m_refusal = result.refusal;
    if (!result.model.isEmpty())
        m_model = result.model;
    m_finishReason = result.finishReason;
    if (ending != Ending::Failed || !result.text.isEmpty() || !result.usage.isNull())
        addUsage(result.usage);
    m_isAborted = ending == Ending::Aborted;
    // That a stream breaks off is no news about one that was aborted, nor about one that the network broke off.
    const bool isBrokenOff = result.error.fault == ML::ChatFault::Incomplete && ending != Ending::Whole;
    if (m_error.isEmpty() && !isBrokenOff) { // the first trouble stays
        m_error = nameOf(result.error.fault);
        m_errorType = identifier(result.error.type);
    }
    if (m_error.isEmpty() && ending == Ending::Failed)
        m_error = m_httpStatus >= 400 ? QStringLiteral("http") : QStringLiteral("network");
    if (ending != Ending::Failed)
        m_standing = {m_texts.size(), m_refusal, m_error, m_errorType, m_firstTokenAt};
}

void TurnDraft::beginRetry()
{
    m_texts.resize(m_standing.texts);
    m_refusal = m_standing.refusal;
    m_error = m_standing.error;
    m_errorType = m_standing.errorType;
    m_firstTokenAt = m_standing.firstTokenAt;
    setProperty(QStringLiteral("retried"), true);
}

void TurnDraft::setCounts(const MLChatUsage &counts)
{
    if (counts.isNull())
        return;
    if (counts.promptTokens >= 0)
        m_sum.promptTokens = counts.promptTokens;
    if (counts.completionTokens >= 0)
        m_sum.completionTokens = counts.completionTokens;
    m_isUncounted = false;
    m_isPartial = m_sum.promptTokens < 0 || m_sum.completionTokens < 0;
}

QString TurnDraft::model() const
{
    return modelName(m_model.isEmpty() ? m_requestedModel : m_model);
}

MLUsage TurnDraft::usage() const
{
    if (m_usage && m_usage->isTokens() && m_usage->model().isEmpty())
        return MLUsage::tokens(model(), m_usage->promptTokens(), m_usage->completionTokens());
    if (m_usage)
        return *m_usage;
    if (m_sum.isNull())
        return {};
    return MLUsage::tokens(model(), qMax<qint64>(0, m_sum.promptTokens), qMax<qint64>(0, m_sum.completionTokens));
}

QVariantMap TurnDraft::properties() const
{
    QVariantMap properties = m_extra;
    const auto addIf = [&properties](bool holds, const char *name, const QVariant &value) {
        if (holds)
            properties.insert(QString::fromLatin1(name), value);
    };
    addIf(m_firstTokenAt >= 0, "ttft_ms", m_firstTokenAt - m_begunAt);
    addIf(true, "latency_ms", m_answeredAt - m_begunAt);
    addIf(!m_finishReason.isEmpty(), "finish_reason", m_finishReason.left(kLongestWord));
    addIf(m_httpStatus > 0, "http_status", m_httpStatus);
    addIf(!m_provider.isEmpty(), "provider", m_provider);
    addIf(m_isAborted, "aborted", true);
    addIf(!m_error.isEmpty(), "error", m_error);
    addIf(!m_errorType.isEmpty(), "error_type", m_errorType);
    addIf(m_requests > 1, "requests", m_requests);
    addIf(m_toolCalls > 0, "tool_calls", m_toolCalls);
    addIf(!m_refusal.isEmpty(), "refused", true);
    addIf(m_sum.cachedTokens >= 0, "cached_tokens", m_sum.cachedTokens);
    addIf(m_sum.reasoningTokens >= 0, "reasoning_tokens", m_sum.reasoningTokens);
    addIf(!m_usage && (m_isPartial || (m_isUncounted && !m_sum.isNull())), "usage_partial", true);
    return properties;
}

MLTurn TurnDraft::turn() const
{
    MLTurn turn;
    turn.user = m_user.isNull() ? QStringLiteral("") : m_user;
    QStringList texts = m_texts;
    if (!m_refusal.isEmpty())
        texts.append(m_refusal);
    turn.assistant = texts.isEmpty() ? QStringLiteral("") : texts.join(QStringLiteral("\n\n"));
    turn.usage = usage();
    turn.properties = properties();
    return turn;
}

} // namespace mindlytics::capture
