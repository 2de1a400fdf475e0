// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlchatresult.h>
#include <Mindlytics/mlturn.h>

#include <QtCore/QStringList>

#include <optional>

namespace mindlytics::capture {

/*! How the last answer of a turn ended, apart from what it says itself. */
enum class Ending {
    Whole, //!< as it should
    Aborted, //!< the application did not want the rest
    Failed, //!< the network, or the server by its status
};

/*! A turn while it comes to be: one user message, and what the model answers, over as many requests as it takes. Times are
 *  milliseconds of any clock that only goes forward. */
class TurnDraft
{
public:
    TurnDraft(const QString &user, qint64 nowMs);

    void setUser(const QString &user) { m_user = user; }
    void setProvider(const QString &provider) { m_provider = provider; }
    void setHttpStatus(int status) { m_httpStatus = status; }
    /*! The model that was asked for; counts where no answer names one. */
    void setRequestedModel(const QString &model) { m_requestedModel = model; }
    void setAborted(bool isAborted) { m_isAborted = isAborted; }
    /*! Sets a further property. */
    void setProperty(const QString &name, const QVariant &value) { m_extra.insert(name, value); }
    /*! The model has begun to answer; the first call counts. */
    void noteToken(qint64 nowMs);
    /*! Adds what one request has brought. */
    void add(const MLChatResult &result, Ending ending, qint64 nowMs);
    /*! The last request failed, and is made again: what it brought does not count, save what it has used. */
    void beginRetry();
    /*! Counts tool calls. */
    void noteToolCalls(qsizetype count) { m_toolCalls += int(count); }
    /*! Sets the usage of the whole, instead of the sum. */
    void setUsage(const MLUsage &usage) { m_usage = usage; }
    /*! Sets the counts of the whole, where they are known, instead of the sum. */
    void setCounts(const MLChatUsage &counts);

    /*! How many requests were answered. */
    int requests() const { return m_requests; }
    /*! When the last answer ended. */
    qint64 answeredAt() const { return m_answeredAt; }
    /*! Whether the last request failed in a way that may pass: the network, or a server that is in trouble or busy. */
    bool mayBeRetried() const { return m_httpStatus < 400 || m_httpStatus == 408 || m_httpStatus == 429 || m_httpStatus >= 500; }
    bool hasAnswer() const { return !m_texts.isEmpty() || !m_refusal.isEmpty() || m_toolCalls > 0; }
    /*! The turn as it is to be tracked. */
    MLTurn turn() const;

private:
    /*! What there was before a request that failed. */
    struct Standing {
        qsizetype texts = 0;
        QString refusal{}, error{}, errorType{};
        qint64 firstTokenAt = -1;
    };

    MLUsage usage() const;
    QString model() const;
    QVariantMap properties() const;
    void addUsage(const MLChatUsage &usage);

    QString m_user, m_provider, m_requestedModel, m_model, m_refusal, m_finishReason, m_errorType;
    QStringList m_texts;
    QString m_error; //!< the name of what went wrong, no words of the server
    Standing m_standing;
    QVariantMap m_extra;
    std::optional<MLUsage> m_usage;
    MLChatUsage m_sum;
    bool m_isPartial = false; //!< some answer told one of the two counts only
    bool m_isUncounted = false; //!< some answer told none
    const qint64 m_begunAt;
    qint64 m_firstTokenAt = -1;
    qint64 m_answeredAt;
    int m_httpStatus = -1;
    int m_requests = 0;
    int m_toolCalls = 0;
    bool m_isAborted = false;
};

} // namespace mindlytics::capture
