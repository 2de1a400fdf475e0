// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "base/clock.h"

#include <Mindlytics/mlenums.h>

namespace mindlytics {

/*! Has the application's token provider asked for a key: when something waits and there is none, and when the server refuses the one there
 *  is. What fails is tried again, later each time. Belongs to one thread. */
class KeySupply
{
public:
    /*! The application, as far as it matters here. */
    class Provider
    {
    public:
        virtual ~Provider();
        virtual bool hasTokenProvider() const = 0;
        /*! False while nothing may be sent: nobody needs a key then. */
        virtual bool mayDeliver() const = 0;
        /*! Is answered by answered(), at any time. */
        virtual void requestToken(ML::TokenReason reason) = 0;
    };

    KeySupply(Clock &clock, Provider &provider, bool hasKey);

    void setHasKey(bool hasKey) { m_hasKey = hasKey; }
    bool hasKey() const { return m_hasKey; }

    /*! Something waits that cannot be sent without a key. */
    void need();
    /*! The server refuses the key. */
    void refused();
    /*! The server takes the key. */
    void worked() { m_failures = 0; }
    /*! The provider's answer: a key, which setHasKey() knows already, or none. */
    void answered(bool gaveKey);

private:
    void ask(ML::TokenReason reason);
    void tryLater();

    Clock &m_clock;
    Provider &m_provider;
    const std::unique_ptr<Alarm> m_alarm;
    bool m_hasKey;
    bool m_isAsked = false;
    int m_failures = 0;
};

} // namespace mindlytics
