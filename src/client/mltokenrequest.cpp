// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#include <Mindlytics/mltokenrequest.h>

#include <QtCore/QCoreApplication>

#include <mutex>

struct MLTokenRequest::State {
    ~State() { answer({}, QCoreApplication::translate("MLClient", "The token provider did not answer.")); }

    void answer(const QString &token, const QString &why)
    {
        Answer call;
        {
            const std::lock_guard lock(mutex);
            call = std::exchange(pending, nullptr);
        }
        if (call)
            call(token, why);
    }

    std::mutex mutex;
    Answer pending;
};

MLTokenRequest::MLTokenRequest(ML::TokenReason reason, Answer answer)
    : m_reason(reason)
    , m_state(std::make_shared<State>())
{
    m_state->pending = std::move(answer);
}

void MLTokenRequest::provide(const QString &token) const
{
    if (token.trimmed().isEmpty())
        return fail(QCoreApplication::translate("MLClient", "The token provider gave an empty token."));
    m_state->answer(token.trimmed(), {});
}

void MLTokenRequest::fail(const QString &why) const
{
    m_state->answer({}, why.isEmpty() ? QCoreApplication::translate("MLClient", "The token provider failed.") : why);
}
