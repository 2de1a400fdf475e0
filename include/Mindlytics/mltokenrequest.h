// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlenums.h>

#include <QtCore/qstring.h>

#include <functional>
#include <memory>

/*! What a token provider is asked, and how it answers: at any time, from any thread, once. A request that is let go unanswered has failed.
 *  Copies are the same request. */
class MINDLYTICS_EXPORT MLTokenRequest
{
public:
    using Answer = std::function<void(const QString &token, const QString &why)>;
    /*! For tests of providers: \a answer gets the token, or, with an empty token, why there is none. */
    MLTokenRequest(ML::TokenReason reason, Answer answer);

    /*! Why a token is needed. */
    ML::TokenReason reason() const { return m_reason; }
    /*! Here it is. */
    void provide(const QString &token) const;
    /*! There is none; \a why is for people, and must not hold a secret. */
    void fail(const QString &why) const;

private:
    struct State;
    ML::TokenReason m_reason;
    std::shared_ptr<State> m_state;
};

/*! See MLClient::setTokenProvider(). */
using MLTokenProvider = std::function<void(MLTokenRequest)>;
